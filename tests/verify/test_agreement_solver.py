"""Formulas mean what the engine means: with every fact fixed, the solver has one answer, and it is the engine's."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_books import tiny_book, z3

from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.feel import parse
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Value
from perfeval_rules.verify.confirm import outcome_of
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import Scalar, Sort
from perfeval_rules.verify.solver.translators import sight_of, world_of
from perfeval_rules.verify.solver.world import Reach, World

FILE = Path(__file__).parent / "agreement.yaml"
CONDITIONS = yaml.safe_load(FILE.read_text(encoding="utf-8"))["conditions"]
PROGRAM: Program = program_of(tiny_book(FILE))
BLANKS = frozenset({"甲", "乙", "文", "对", "日", "另日", "数", "名"})
RECORDS = 2
LOOSE = {"10 ** 甲 > 50"}
"""Of which the solver knows less than the engine where a number is not whole."""

numbers = st.sampled_from([Decimal(text) for text in ("-3", "-1", "0", "1", "2", "2.5", "7")]) | st.none()
days = st.dates(date(2019, 12, 20), date(2021, 1, 10)) | st.sampled_from([date(2000, 2, 28), date(2020, 2, 29)])
records = st.fixed_dictionaries({"数": numbers, "名": st.sampled_from(["优", "良", None])})
facts = st.fixed_dictionaries(
    {
        "甲": numbers,
        "乙": numbers,
        "文": st.sampled_from(["优", "良", "优良", None]),
        "对": st.sampled_from([True, False, None]),
        "日": days | st.none(),
        "另日": days | st.none(),
        "表": st.lists(records, max_size=RECORDS),
    }
)


@pytest.mark.parametrize("condition", CONDITIONS)
@given(facts=facts)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_agreement(condition: str, facts: dict[str, Value]) -> None:
    """What a condition on known facts is to the engine, true, false or null, it is to the solver, and nothing else.

    Where lists may be of any length, the solver may know less, but never something else.
    """
    tree = PROGRAM.prepared(parse(condition))
    expected = PROGRAM.evaluate(tree, outcome_of(PROGRAM, facts).values)

    within_reach = _answers(tree, facts, Reach(records=RECORDS, texts={"": ("其他",)}))
    assert _word(expected) in within_reach
    assert condition in LOOSE or [_word(expected)] == within_reach
    assert _word(expected) in _answers(tree, facts, None)


def _word(value: Value) -> str:
    return {True: "true", False: "false"}.get(value, "null") if isinstance(value, bool) else "null"


def _answers(tree: Node, facts: dict[str, Value], reach: Reach | None) -> list[str]:
    """Every answer that the formula of ``tree`` leaves possible once the facts are fixed."""
    world = world_of(PROGRAM, BLANKS, defined=True, reach=reach)
    sight: Sight = sight_of(PROGRAM, world)
    truth = sight.scalar(tree, Sort.BOOLEAN)
    solver = z3.Solver()
    solver.add(*world.given, *_fixed(world, facts))
    possible = {
        "true": z3.And(truth.value, z3.Not(truth.blank)),
        "false": z3.And(z3.Not(truth.value), z3.Not(truth.blank)),
        "null": truth.blank,
    }
    return [word for word, formula in possible.items() if solver.check(formula) != z3.unsat]


def _fixed(world: World, facts: dict[str, Value]) -> list[object]:
    """That the world is as the facts say."""
    fixed: list[object] = []
    for name, items in world.lists.items():
        value = facts[name]
        assert isinstance(value, list)
        fixed += [guard == (at < len(value)) for at, (guard, _) in enumerate(items.entries)]
    for (name, position, field), term in world.entered.items():
        value = facts[name]
        if position:
            assert isinstance(value, list)
            if position > len(value):
                continue  # a record that is not there, or some record of a list of any length
            record = value[position - 1]
            assert isinstance(record, dict)
            value = record[field]
        fixed.append(_is(term, value, world))
    return fixed


def _is(term: Scalar, value: Value, world: World) -> object:
    match value:
        case None:
            return term.blank == z3.BoolVal(True)
        case bool():
            same = term.value == value
        case Decimal():
            same = term.value == z3.RealVal(str(value))
        case date():
            same = term.value == value.toordinal()
        case _:
            same = term.value == world.texts.number(str(value))
    return z3.And(z3.Not(term.blank), same)
