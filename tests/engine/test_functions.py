"""The functions that rules have beyond FEEL's own."""

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.engine.functions import MOST_ROWS, only_subset
from perfeval_rules.feel import evaluate


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


def test_long_lists_are_left_alone() -> None:
    """A list beyond the bound has no answer rather than a slow one."""
    numbers = [Decimal(2) ** index for index in range(MOST_ROWS + 1)]

    assert [] == only_subset(numbers, Decimal(1))
    assert [1] == only_subset(numbers[:-1], Decimal(1))


def test_language_has_no_such_function_by_itself() -> None:
    """``唯一组合`` belongs to the rules, not to FEEL."""
    assert evaluate("唯一组合([1, 2], 3)") is None
