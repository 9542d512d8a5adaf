"""The functions that rules have beyond FEEL's own."""

from decimal import Decimal
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.engine.sums import MOST_DIGITS, MOST_ITEMS, explanations, only_subset, subsets, swaps
from perfeval_rules.feel import evaluate

CENTS = st.integers(1_000, 99_999).map(lambda cents: Decimal(cents).scaleb(-2))


@given(numbers=st.lists(st.integers(-4, 6).map(Decimal), max_size=9), total=st.integers(-6, 12).map(Decimal))
def test_only_subset_equals_trying_all(numbers: list[Decimal], total: Decimal) -> None:
    """The quick search finds what trying every sub-list finds: the one that adds up, or none when several do."""
    positions = [index for index, number in enumerate(numbers, 1) if number]
    found = [
        list(chosen)
        for size in range(1, len(positions) + 1)
        for chosen in combinations(positions, size)
        if sum(numbers[index - 1] for index in chosen) == total
    ]
    expected = found[0] if total and len(found) == 1 else []

    assert expected == only_subset(numbers, total)


def test_repeated_numbers_are_each_used_once() -> None:
    """Equal numbers in one list are different rows."""
    assert [4, 5] == only_subset([Decimal(number) for number in (0, 4, 0, 3, 3)], Decimal(6))


def test_lists_with_too_many_sums_are_left_alone() -> None:
    """A list that makes too many sums has no answer rather than a slow one."""
    numbers = [Decimal(2) ** index for index in range(25)]

    assert None is subsets([*numbers, Decimal(-1)], Decimal(1))
    assert [] == only_subset([*numbers, Decimal(-1)], Decimal(1))
    assert [1] == only_subset([Decimal(2) ** index for index in range(24)], Decimal(1))


def test_long_tables_are_searched() -> None:
    """A table of a hundred rows is searched where its scores make few sums."""
    scores = [Decimal(1)] + [Decimal(3)] * 99

    assert [1] == only_subset(scores, Decimal(1))
    assert [] == only_subset(scores, Decimal(4))
    assert 2 == len(subsets(scores, Decimal(4)) or [])


@given(items=st.lists(CENTS, max_size=4), total=CENTS)
def test_swaps_equal_trying_all(items: list[Decimal], total: Decimal) -> None:
    """Every exchange of two neighbouring digits of one number that makes the sum right is found, up to two."""
    fitting = [
        (at, other)
        for at, number in enumerate((total, *items))
        for other in _with_digits_exchanged(number)
        if sum(items) != total and _fits(items, total, at, other)
    ]

    assert fitting[:2] == swaps(items, total)


def test_swapped_digits_of_the_total_and_of_an_item() -> None:
    """The corrected number is told with its position, 0 for the total."""
    assert [(0, Decimal("83.5"))] == swaps([Decimal(50), Decimal("33.5")], Decimal("38.5"))
    assert [(2, Decimal("52.5"))] == swaps([Decimal(40), Decimal("25.5")], Decimal("92.5"))


def test_several_swaps_are_told_from_one() -> None:
    """Where the total or an item may be meant, both are told."""
    assert [(0, Decimal("85.3")), (2, Decimal("33.5"))] == swaps([Decimal(50), Decimal("35.3")], Decimal("83.5"))


def test_no_number_comes_to_begin_with_zero() -> None:
    """105 is not taken for 015."""
    assert [] == swaps([Decimal(105)], Decimal(15))


def test_very_long_numbers_and_lists_are_left_alone() -> None:
    """Beyond the bounds there is no answer rather than a slow one."""
    assert None is swaps([Decimal("1E+40")], Decimal(1))
    assert None is swaps([Decimal(10) ** MOST_DIGITS + 1], Decimal(1))
    assert None is swaps([Decimal(1)] * (MOST_ITEMS + 1), Decimal(1))


def test_explanations_of_all_kinds_are_counted() -> None:
    """One explanation is told from none and from several, of one kind or of different kinds."""
    rows, lost = [Decimal(50), Decimal(46), Decimal(12)], [Decimal(0), Decimal(4), Decimal(9)]

    assert 1 == explanations(rows, lost, Decimal(112))
    assert 2 == explanations(rows, lost, Decimal(117))
    assert 0 == explanations(rows, lost, Decimal(110))
    assert 1 == explanations(rows, lost, Decimal(96))
    assert None is explanations([Decimal(1)] * (MOST_ITEMS + 1), [], Decimal(MOST_ITEMS + 2))


def _fits(items: list[Decimal], total: Decimal, at: int, other: Decimal) -> bool:
    if at == 0:
        return sum(items) == other
    return sum(items[: at - 1]) + other + sum(items[at:]) == total


def _with_digits_exchanged(number: Decimal) -> list[Decimal]:
    """Done on the written number, digit by digit."""
    places = [at for at, sign in enumerate(f"{number:f}") if sign.isdigit()]
    found = []
    for first, second in pairwise(places):
        signs = list(f"{number:f}")
        signs[first], signs[second] = signs[second], signs[first]
        exchanged = Decimal("".join(signs))
        if exchanged != number and number >= 10 and exchanged >= 10:
            found.append(exchanged)
    return found


def test_language_has_no_such_function_by_itself() -> None:
    """``唯一组合`` belongs to the rules, not to FEEL."""
    assert evaluate("唯一组合([1, 2], 3)") is None
