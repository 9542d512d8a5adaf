"""From scores to the total and the grade, each as far as it is certain."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from perfeval_rules.figures.rounding import points
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Grade

MOST_OPEN = 10
"""How many indicators may be in doubt to apply before the total is only known to lie between 0 and the whole."""


class Part(NamedTuple):
    """One indicator's share of the total: its weight, its score, and whether it applies."""

    weight: Decimal
    score: Bounds
    applies: Answer


def total(parts: Sequence[Part], *, rescale: bool) -> Bounds:
    """The sum of the scores of the indicators that apply, rescaled to the whole weight where the book says so."""
    doubtful = [part for part in parts if part.applies is Answer.UNDECIDED]
    certain = [part for part in parts if part.applies is Answer.FIRES]
    whole = sum((part.weight for part in parts), Decimal(0))
    if not doubtful:
        return _sum(certain, whole, rescale)
    if len(doubtful) > MOST_OPEN:
        return Bounds(Decimal(0), whole)
    ends = [
        _sum([*certain, *(part for part, kept in zip(doubtful, choice, strict=True) if kept)], whole, rescale)
        for choice in product([False, True], repeat=len(doubtful))
    ]
    return Bounds(min(end.low for end in ends), max(end.high for end in ends))


def _sum(parts: Sequence[Part], whole: Decimal, rescale: bool) -> Bounds:
    weight = low = high = Decimal(0)
    for part in parts:
        weight, low, high = weight + part.weight, low + part.score.low, high + part.score.high
    if rescale and weight:
        return Bounds(points(low * whole / weight), points(high * whole / weight))
    return Bounds(low, high)


def grades_within(grades: Sequence[Grade], total: Bounds) -> tuple[str, ...]:
    """Every grade that a total within ``total`` can earn, best first."""
    return tuple(
        grade.name
        for better, grade in zip([None, *grades], grades, strict=False)
        if grade.least <= total.high and (better is None or total.low < better.least)
    )
