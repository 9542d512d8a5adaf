"""The durable-rules executor: what crosses into the C core, in what portions, and that its answers are exact."""

import contextlib
import json
from decimal import Decimal
from itertools import product

import pytest
from conditions import booleans
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("durable_rules_engine", reason="durable-rules does not import on this Python")

from perfeval_rules.engine.chaining.border import Sort, carried, constant_of
from perfeval_rules.engine.chaining.groups import MOST_JOINTS, MOST_LEAVES, MOST_WAYS, bounded, plan
from perfeval_rules.engine.chaining.host import InferenceFailed, Network
from perfeval_rules.engine.chaining.skeleton import joints, leaves, ways
from perfeval_rules.engine.program import Batch, Clause
from perfeval_rules.feel import compile_node, parse
from perfeval_rules.model.values import Value

OPERATORS = ("=", "!=", "<", "<=", ">", ">=")
CONSTANTS = ("0", "5", "0.1", "-3.25", "0.95", "1000000", "12345678901234", "0.0001")
APART = ("0", "1E-20", "-1E-20", "1E-14", "-1E-14", "0.01", "-0.01", "1E-34")


def clause(condition: str, number: int = 0) -> Clause:
    """A clause that asks ``condition`` of the case."""
    tree = parse(condition)
    return Clause(str(number), (str(number), 0), tree, compile_node(tree))


def matched(condition: str, **values: Value) -> bool | None:
    """Whether the network of ``condition`` matches these values; nothing when one of them cannot be sent."""
    made = plan(Batch(None, frozenset(), (clause(condition),)))
    (group,) = made.groups
    measured = [compile_node(node)(values) for node in made.measures]
    sent = {field.name: carried(measured[field.measure], field.sort) for field in group.fields}
    if None in sent.values():
        return None
    network = Network({member.rule: member.pattern for member in group.members})
    try:
        with network.case() as matching:
            return "c0" in matching({name: value for name, value in sent.items() if value is not None})
    finally:
        network.close()


@pytest.mark.parametrize("constant", CONSTANTS)
def test_comparisons_are_exact(constant: str) -> None:
    """A number that is as near to a constant as 34 digits go compares with it in the core as it does here."""
    for operator, apart, form in product(OPERATORS, APART, ("{0} {1} {2}", "not({0} {1} {2})", "{2} {1} {0}")):
        condition = form.format("数", operator, constant)
        number = Decimal(constant) + Decimal(apart)
        expected, actual = compile_node(parse(condition))({"数": number}), matched(condition, 数=number)

        if actual is not None:
            assert (condition, number, expected) == (condition, number, actual)


@settings(max_examples=150, deadline=None)
@given(
    number=st.decimals(min_value=-1000, max_value=1000, allow_nan=False, allow_infinity=False),
    constant=st.decimals(min_value=-1000, max_value=1000, places=3),
    operator=st.sampled_from(OPERATORS),
)
def test_numbers_that_cross_keep_their_side(number: Decimal, constant: Decimal, operator: str) -> None:
    """Whatever is sent of a number lies on the same side of every short constant as the number itself."""
    sent, known = carried(number, Sort.NUMBER), constant_of(constant)
    assert known is not None
    sort, there = known

    assert sort is Sort.NUMBER
    assert isinstance(there, float)
    if isinstance(sent, float):
        assert (number < constant, number == constant) == (sent < there, sent == there)


@pytest.mark.parametrize(
    ("value", "sort"),
    [
        (None, Sort.NUMBER),
        (True, Sort.NUMBER),
        (Decimal(1), Sort.BOOLEAN),
        (Decimal("1E+20"), Sort.NUMBER),
        (Decimal("0.00001"), Sort.NUMBER),
        ('引"号', Sort.TEXT),
        ("反\\斜", Sort.TEXT),
        ("换\n行", Sort.TEXT),
        ("半\ud800个", Sort.TEXT),
        ("长" * 300, Sort.TEXT),
        ([Decimal(1)], Sort.NUMBER),
        ("2024-01-01", Sort.DATE),
    ],
)
def test_what_stays_outside(value: Value, sort: Sort) -> None:
    """A value of another sort, or one that the core would misread, does not cross."""
    assert carried(value, sort) is None


@pytest.mark.parametrize("text", ["优", "", "it's", "a b", "{}", "，；", "𠮷"])
def test_texts_are_compared_exactly(text: str) -> None:
    """A text equals itself and nothing longer or shorter."""
    condition = f"文 = {json.dumps(text, ensure_ascii=False)}"

    assert [True, False, False] == [matched(condition, 文=other) for other in (text, text + "x", "x" + text)]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("数 in [1..5)", [False, True, False]),
        ("数 in (1, 5)", [False, True, True]),
        ("数 in (< 1, > 4)", [True, False, True]),
        ("not(数 in [1..5))", [True, False, True]),
        ("数 between 1 and 5", [False, True, True]),
        ("not(数 between 1 and 5)", [True, False, False]),
        ("数 = 0 or (数 > 1 and not(数 != 5))", [True, False, True]),
    ],
)
def test_ranges(condition: str, expected: list[bool]) -> None:
    """Ranges and lists of constants become comparisons in the network."""
    assert expected == [matched(condition, 数=Decimal(number)) for number in (0, 1, 5)]


@settings(deadline=None)
@given(st.lists(booleans(fields=False, depth=3), min_size=1, max_size=60))
def test_groups_are_bounded(conditions: list[str]) -> None:
    """However many and however involved conditions are, no network gets more than it holds."""
    clauses = tuple(clause(condition, number) for number, condition in enumerate(conditions))
    made = plan(Batch(None, frozenset(), clauses))

    assert list(clauses) == [member.clause for group in made.groups for member in group.members]
    for group in made.groups:
        skeletons = [bounded(member.clause.condition) for member in group.members]
        assert sum(len(list(leaves(skeleton))) for skeleton in skeletons) <= MOST_LEAVES
        assert len(group.fields) <= MOST_LEAVES
        assert all(ways(skeleton) <= MOST_WAYS and joints(skeleton) <= MOST_JOINTS for skeleton in skeletons)


@pytest.mark.parametrize(
    "condition",
    [
        " and ".join(f"数 != {number}" for number in range(60)),
        " and ".join(f"(数 = {number} or 数 > 59)" for number in range(9)),
        "(" * 20 + "数 > 59" + "".join(f" and 数 > {number}) or 数 = 99.5" for number in range(20)),
    ],
    ids=["too many comparisons", "too many ways", "too deep"],
)
def test_too_much_for_a_network(condition: str) -> None:
    """A condition that no network could hold is one measure, computed outside."""
    made = plan(Batch(None, frozenset(), (clause(condition),)))

    assert [1] == [len(group.fields) for group in made.groups]
    assert (False, True) == (matched(condition, 数=Decimal(0)), matched(condition, 数=Decimal("99.5")))


def test_equal_measures_are_shared() -> None:
    """A measure is computed once a row, however many conditions compare it, unless it only looks the same."""
    conditions = ["count(指标) > 1", "count(指标) <= 5", "not(count(指标) = 3)", "f(true) > 1", "f(1) > 1"]
    clauses = tuple(clause(condition, number) for number, condition in enumerate(conditions))

    assert 3 == len(plan(Batch(None, frozenset(), clauses)).measures)


def test_field_names_differ_in_the_core() -> None:
    """The core tells properties apart by a 32-bit hash, which differs for every name that a message may have."""
    names = ["id", "sid", "kind", "$s", *(f"f{number}" for number in range(MOST_LEAVES))]

    assert len(names) == len({_fnv(name) for name in names})


def _fnv(name: str) -> int:
    found = 2166136261
    for byte in name.encode():
        found = (found ^ byte) * 16777619 % 2**32
    return found


def test_a_network_outlives_what_goes_wrong_in_a_case() -> None:
    """An exception in the middle of a case, even from the keyboard, leaves the network fit for the next one."""
    network = Network({"c0": {"$gt": {"f0": 1.0}}})
    with contextlib.suppress(KeyboardInterrupt), network.case() as matching:
        matching({"f0": 2.0})
        raise KeyboardInterrupt
    with network.case() as matching:
        found = [matching({"f0": 2.0}), matching({"f0": 0.5}), matching({})]
    network.close()

    assert [{"row", "c0"}, {"row"}, {"row"}] == found


def test_a_row_that_the_core_does_not_handle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row for which the core runs no action at all is a failure of ours, never an answer."""
    network = Network({"c0": {"$gt": {"f0": 1.0}}})
    with network.case() as matching:
        monkeypatch.setattr("durable_rules_engine.start_action_for_state", lambda *_: None)
        with pytest.raises(InferenceFailed, match="did not handle"):
            matching({"f0": 2.0})
    network.close()
