"""What may have gone wrong where a stated total is not the sum of its items: the numbers in, the explanations out."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal, localcontext
from itertools import islice

MOST_SUMS = 2**12
"""The most different sums that half a list may make: 24 numbers whatever they are, many more where sums coincide."""

MOST_ITEMS, MOST_DIGITS = 200, 30
"""The longest list, and the longest number in it, of which digits are exchanged."""

EXACT = Context(prec=3 * MOST_DIGITS)
"""Room for the sum of as many numbers as that, wherever their decimal points stand."""

Subset = tuple[int, ...]
Swap = tuple[int, Decimal]
"""The position of a number (from 1; 0 is the total itself), and what it is with two neighbouring digits exchanged."""


def only_subset(numbers: list[Decimal], total: Decimal) -> list[int]:
    """The positions, from 1, of the only sub-list of non-zero ``numbers`` with the sum ``total``.

    Empty when no sub-list, or more than one, adds up to it, when ``total`` is 0, or when the list is too long to tell.
    """
    found = subsets(numbers, total) or []
    return sorted(found[0]) if len(found) == 1 else []


def subsets(numbers: list[Decimal], total: Decimal) -> list[Subset] | None:
    """Sub-lists of non-zero ``numbers`` with the sum ``total``, at most two; ``None`` where there is too much to try.

    Nothing adds up to a ``total`` of 0, and among numbers none of which is negative those above it play no part.
    """
    only_positive = all(number >= 0 for number in numbers)
    if not total or (only_positive and total < 0):
        return []
    positions = [at for at, number in enumerate(numbers, 1) if number and not (only_positive and number > total)]
    half = len(positions) // 2
    left, right = _sums(numbers, positions[:half]), _sums(numbers, positions[half:])
    if left is None or right is None:
        return None
    pairs = ((first, second) for rest in left for first in left[rest] for second in right.get(total - rest, ()))
    return [first + second for first, second in islice(pairs, 2)]


def _sums(numbers: list[Decimal], positions: list[int]) -> dict[Decimal, list[Subset]] | None:
    """Every sum that some of ``positions`` make, with at most the first two ways to make it (two tell 'several')."""
    ways: dict[Decimal, list[Subset]] = {Decimal(0): [()]}
    for position in positions:
        for total, chosen in [(total, tuple(chosen)) for total, chosen in ways.items()]:
            kept = ways.setdefault(total + numbers[position - 1], [])
            kept.extend((*before, position) for before in chosen[: 2 - len(kept)])
        if len(ways) > MOST_SUMS:
            return None
    return ways


def swaps(items: Sequence[Decimal], total: Decimal) -> list[Swap] | None:
    """The exchanges of two neighbouring digits that make ``items`` add up to ``total``, at most two.

    The decimal point stays where it is, and no number comes to begin with a zero. ``None`` where there is too much to
    try.
    """
    numbers = (total, *items)
    if len(items) > MOST_ITEMS or any(_width(number) > MOST_DIGITS for number in numbers):
        return None
    with localcontext(EXACT):
        surplus = sum(items, Decimal(0)) - total
        if not surplus:
            return []
        fitting = (
            (at, swapped)
            for at, number in enumerate(numbers)
            for swapped in _swapped(number)
            if swapped - number == (surplus if at == 0 else -surplus)
        )
        return list(islice(fitting, 2))


def _width(number: Decimal) -> int:
    """How many digits it takes to write the number down."""
    return len(f"{number:f}") if abs(number.adjusted()) <= MOST_DIGITS else MOST_DIGITS + 1


def _swapped(number: Decimal) -> Iterator[Decimal]:
    """``number`` with each two neighbouring digits exchanged that differ."""
    sign, digits, exponent = Decimal(f"{number:f}").as_tuple()
    for at in range(len(digits) - 1):
        exchanged = (*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :])
        if exchanged != digits and exchanged[0]:
            yield Decimal((sign, exchanged, int(exponent)))


def explanations(items: list[Decimal], deducted: list[Decimal], total: Decimal) -> int | None:
    """How many ways there are to explain why ``items`` do not add up to ``total``; two stand for any more.

    Items were left out of the total, points that were ``deducted`` are still in it, or two digits were exchanged.
    ``None`` where there is too much to try.
    """
    with localcontext(EXACT):
        surplus = total - sum(items, Decimal(0))
    kinds = (subsets(items, -surplus), subsets(deducted, surplus), swaps(items, total))
    counts = [len(found) for found in kinds if found is not None]
    if sum(counts) >= 2:
        return 2
    return None if len(counts) < len(kinds) else sum(counts)
