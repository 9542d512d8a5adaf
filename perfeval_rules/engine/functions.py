"""The functions that rules have beyond FEEL's own."""

from decimal import Decimal

from perfeval_rules.model.values import Function, Value

MOST_ROWS = 24
"""The longest list that is searched: 2^24 sub-lists are met in the middle as two halves of 2^12 sums."""


def only_subset(numbers: list[Decimal], total: Decimal) -> list[int]:
    """The positions, from 1, of the only sub-list of non-zero ``numbers`` with the sum ``total``.

    Empty when no sub-list, or more than one, adds up to it, when ``total`` is 0, or when the list is longer than
    ``MOST_ROWS``.
    """
    positions = [index for index, number in enumerate(numbers, 1) if number]
    if not total or len(positions) > MOST_ROWS:
        return []
    half = len(positions) // 2
    left, right = _sums(numbers, positions[:half]), _sums(numbers, positions[half:])
    found = [
        first + second for rest, firsts in left.items() for first in firsts for second in right.get(total - rest, ())
    ]
    return sorted(found[0]) if len(found) == 1 else []


def _sums(numbers: list[Decimal], positions: list[int]) -> dict[Decimal, list[tuple[int, ...]]]:
    """Every sum that some of ``positions`` make, with at most the first two ways to make it (two tell 'several')."""
    ways: dict[Decimal, list[tuple[int, ...]]] = {Decimal(0): [()]}
    for position in positions:
        for total, chosen in [(total, tuple(chosen)) for total, chosen in ways.items()]:
            kept = ways.setdefault(total + numbers[position - 1], [])
            kept.extend((*before, position) for before in chosen[: 2 - len(kept)])
    return ways


def _only_subset(numbers: Value, total: Value) -> Value:
    if not isinstance(numbers, list) or not isinstance(total, Decimal):
        return None
    values = [number for number in numbers if isinstance(number, Decimal)]
    if len(values) != len(numbers):
        return None
    return [Decimal(position) for position in only_subset(values, total)]


ENGINE_FUNCTIONS = {"唯一组合": Function("唯一组合", ("列表", "合计"), _only_subset)}
