"""The skeleton of a condition: a syntax tree in, and/or over comparisons of measures with constants out.

A comparison with a constant on one side becomes a leaf about the other side; whatever else a condition is made of is a
measure that is compared with true. ``not`` is pushed down to the leaves. A leaf needs its measure to be there, so that
a skeleton never holds because something is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from perfeval_rules.engine.chaining.border import Carried, Sort, constant_of
from perfeval_rules.model.syntax import (
    And,
    Between,
    Comparison,
    ComparisonOperator,
    In,
    Literal,
    Node,
    Not,
    Or,
    RangeOf,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A measure against a constant; it does not hold of a value that is of another sort."""

    measure: Node
    sort: Sort
    operator: ComparisonOperator
    constant: Carried


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Skeleton", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some part holds."""

    parts: tuple["Skeleton", ...]


Skeleton = Leaf | AllOf | AnyOf

_FLIPPED: dict[ComparisonOperator, ComparisonOperator]
_FLIPPED = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}

_OPPOSITE: dict[ComparisonOperator, ComparisonOperator]
_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def skeleton_of(condition: Node, *, holds: bool = True) -> Skeleton:
    """What must be so for ``condition`` to be true; with ``holds`` false, for it to be false."""
    match condition:
        case And(_, parts) | Or(_, parts):
            joined = AllOf if isinstance(condition, And) is holds else AnyOf
            return joined(tuple(skeleton_of(part, holds=holds) for part in parts))
        case Not(_, operand):
            return skeleton_of(operand, holds=not holds)
        case _:
            compared = _compared(condition)
            if compared is None:
                return whole(condition, holds=holds)
            return compared if holds else _opposite(compared)


def whole(condition: Node, *, holds: bool = True) -> Leaf:
    """The skeleton that leaves all of ``condition`` outside and only looks at what it came to."""
    return Leaf(condition, Sort.BOOLEAN, "=", holds)


def leaves(skeleton: Skeleton) -> Iterator[Leaf]:
    """Every leaf of ``skeleton``, from left to right."""
    if isinstance(skeleton, Leaf):
        yield skeleton
    else:
        for part in skeleton.parts:
            yield from leaves(part)


def ways(skeleton: Skeleton) -> int:
    """In how many ways leaves can make ``skeleton`` hold: a network walks each of them."""
    match skeleton:
        case Leaf():
            return 1
        case AllOf(parts):
            return prod(ways(part) for part in parts)
        case AnyOf(parts):
            return sum(ways(part) for part in parts)


def joints(skeleton: Skeleton) -> int:
    """How many and/or there are in ``skeleton``."""
    return 0 if isinstance(skeleton, Leaf) else 1 + sum(map(joints, skeleton.parts))


def _compared(condition: Node) -> Skeleton | None:
    """A condition that compares one measure with nothing but constants, as leaves."""
    match condition:
        case Comparison(_, operator, measure, Literal() as constant):
            return _leaf(measure, operator, constant)
        case Comparison(_, operator, Literal() as constant, measure):
            return _leaf(measure, _FLIPPED[operator], constant)
        case Between(_, measure, low, high):
            return _within(measure, (">=", low), ("<=", high))
        case In(_, measure, tests):
            parts = [_one_of(measure, test) for test in tests]
            return AnyOf(tuple(part for part in parts if part)) if all(parts) else None
        case _:
            return None


def _leaf(measure: Node, operator: ComparisonOperator, constant: Node) -> Leaf | None:
    """The leaf about ``measure``, if the constant may stand in a network and its sort knows the operator."""
    known = constant_of(constant.value) if isinstance(constant, Literal) else None
    if known is None or (known[0] in (Sort.BOOLEAN, Sort.TEXT) and operator not in ("=", "!=")):
        return None
    sort, value = known
    return Leaf(measure, sort, operator, value)


def _one_of(measure: Node, test: Node) -> Skeleton | None:
    if not isinstance(test, RangeOf):
        return _leaf(measure, "=", test)
    low: ComparisonOperator = ">=" if test.includes_low else ">"
    high: ComparisonOperator = "<=" if test.includes_high else "<"
    return _within(measure, (low, test.low), (high, test.high))


def _within(measure: Node, *ends: tuple[ComparisonOperator, Node | None]) -> Skeleton | None:
    """Between constants of one sort and in their order; an end that is not there holds nothing back."""
    parts = [_leaf(measure, operator, end) for operator, end in ends if end is not None]
    known = [part for part in parts if part is not None]
    constants = [part.constant for part in known if isinstance(part.constant, float)]
    one_sort = len({part.sort for part in known}) == 1
    return AllOf(tuple(known)) if one_sort and len(constants) == len(parts) and constants == sorted(constants) else None


def _opposite(skeleton: Skeleton) -> Skeleton:
    match skeleton:
        case Leaf(measure, sort, operator, constant):
            return Leaf(measure, sort, _OPPOSITE[operator], constant)
        case AllOf(parts):
            return AnyOf(tuple(_opposite(part) for part in parts))
        case AnyOf(parts):
            return AllOf(tuple(_opposite(part) for part in parts))
