"""The definition: Kleene's logic over answers, and the score that lines come to."""

from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.engine.meaning import ZERO, Weighed, answer, bounds, decided, negated, prove, settle
from perfeval_rules.engine.totals import Part, total
from perfeval_rules.feel import parse
from perfeval_rules.figures.rounding import half_up, last_place
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Scoring
from perfeval_rules.model.syntax import Name
from perfeval_rules.model.values import Interval, Unknown, Value

CASES = yaml.safe_load((Path(__file__).parent / "settle.yaml").read_text(encoding="utf-8"))
WEIGHT = Decimal(10)
MISSING = Unknown(frozenset(["甲"]))


def ends(points: float | list[float]) -> Bounds:
    """A range as it is written in the file of cases."""
    low, high = points if isinstance(points, list) else (points, points)
    return Bounds(Decimal(str(low)), Decimal(str(high)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_scores(case: dict[str, Any]) -> None:
    """Lines come to the score that the file says."""
    scoring = next(kind for kind in Scoring if kind.value in case)
    lines = [Weighed(Answer(said), ends(points), bool(gate)) for said, points, *gate in case[scoring.value]]

    assert ends(case["score"]) == settle(scoring, WEIGHT, lines)


def test_scores_without_lines() -> None:
    """Without lines a deduction leaves everything, an award and a list nothing."""
    expected = {
        Scoring.DEDUCT: Bounds(WEIGHT, WEIGHT),
        Scoring.AWARD: Bounds(ZERO, ZERO),
        Scoring.FIRST: Bounds(ZERO, ZERO),
    }

    assert expected == {scoring: settle(scoring, WEIGHT, []) for scoring in Scoring}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal(7), Bounds(Decimal(7), Decimal(7))),
        (Decimal(-1), Bounds(ZERO, ZERO)),
        (Decimal(11), Bounds(WEIGHT, WEIGHT)),
        (Decimal("2.345"), Bounds(Decimal("2.35"), Decimal("2.35"))),
        (Decimal("1E+50"), Bounds(WEIGHT, WEIGHT)),
        (Interval(frozenset(), Decimal(-2), Decimal(4)), Bounds(ZERO, Decimal(4))),
        (MISSING, Bounds(ZERO, WEIGHT)),
        (None, Bounds(ZERO, WEIGHT)),
        ("多", Bounds(ZERO, WEIGHT)),
    ],
)
def test_points_stay_within_the_weight(value: Value, expected: Bounds) -> None:
    """Points lie between nothing and the weight; what is no number may be any of it."""
    assert expected == bounds(value, WEIGHT)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, Answer.FIRES),
        (False, Answer.QUIET),
        (None, Answer.UNDECIDED),
        (MISSING, Answer.UNDECIDED),
        (Decimal(1), Answer.UNDECIDED),
        ("true", Answer.UNDECIDED),
    ],
)
def test_answers(value: Value, expected: Answer) -> None:
    """Only true fires, and only false is quiet."""
    assert expected is answer(value)


KLEENE: dict[str, Value] = {"真": True, "假": False, "空": None, "未知": MISSING}
RANK = {"and": ("假", "未知", "空", "真"), "or": ("真", "未知", "空", "假")}


@pytest.mark.parametrize("connective", ["and", "or"])
def test_kleene(connective: str) -> None:
    """Of two parts the decisive one decides, then the unknown one, then the one that is null."""
    for one, two in product(KLEENE, repeat=2):
        expected = KLEENE[min(one, two, key=RANK[connective].index)]
        truth = prove(
            parse(f"{one} {connective} {two}"), lambda node: KLEENE[node.name if isinstance(node, Name) else ""]
        )

        assert (one, two, kind(expected)) == (one, two, kind(truth.value))
        assert [KLEENE[one], KLEENE[two]] == [part.value for part in truth.parts]


def kind(value: Value) -> object:
    """A value as tests compare it: an unknown by the facts that it waits for."""
    return value.facts if isinstance(value, Unknown) else value


def test_unknowns_unite() -> None:
    """What is undecided for several reasons waits for all of its facts."""
    united = decided(False, [True, MISSING, Unknown(frozenset(["乙", "丙"]))])

    assert frozenset(["甲", "乙", "丙"]) == kind(united)


@pytest.mark.parametrize(("value", "expected"), [(True, False), (False, True), (None, None), (Decimal(1), None)])
def test_negation(value: Value, expected: Value) -> None:
    """The opposite of what is neither true nor false is null."""
    assert expected is negated(value)


def test_negation_of_unknown() -> None:
    """The opposite of an unknown waits for the same facts."""
    assert MISSING is negated(MISSING)


def part(weight: int, score: float | list[float], applies: Answer = Answer.FIRES) -> Part:
    """An indicator's share of a total."""
    return Part(Decimal(weight), ends(score), applies)


@pytest.mark.parametrize(
    ("parts", "rescale", "expected"),
    [
        ([part(60, 30), part(40, 40)], False, 70),
        ([part(60, [30, 50]), part(40, 40)], False, [70, 90]),
        ([part(60, 30), part(40, 40, Answer.QUIET)], False, 30),
        ([part(60, 30), part(40, 40, Answer.QUIET)], True, 50),
        ([part(60, 30), part(40, 40, Answer.UNDECIDED)], False, [30, 70]),
        ([part(60, 30), part(40, 40, Answer.UNDECIDED)], True, [50, 70]),
        ([part(10, 5, Answer.UNDECIDED)] * 11, False, [0, 110]),
    ],
)
def test_totals(parts: list[Part], rescale: bool, expected: float | list[float]) -> None:
    """A total is that of what applies, rescaled where the book says so, and open where that is in doubt."""
    assert ends(expected) == total(parts, rescale=rescale)


def test_rounding_a_number_without_decimals() -> None:
    """A number that is too great to have decimals is left as it is."""
    assert Decimal("1E+500") == half_up(Decimal("1E+500"), last_place(2))
