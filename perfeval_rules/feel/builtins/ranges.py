"""Allen's relations between points and ranges: before, meets, overlaps, finishes, includes, starts, and their kin."""

from typing import cast

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values.order import compare, in_range
from perfeval_rules.feel.values.unknowns import conjunction, disjunction, negated
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Range, Value


def _ranges(*values: Value) -> tuple[Range, ...]:
    """The values, all of which must be ranges with both ends."""
    for value in values:
        if not isinstance(value, Range) or value.low is None or value.high is None:
            raise NoValue(say("this takes ranges with two ends"))
    return cast(tuple[Range, ...], values)


def _as_range(value: Value) -> Range:
    """A range as it is, and a point as the range that holds only it."""
    return _ranges(value)[0] if isinstance(value, Range) else Range(value, value, True, True)


def _less(left: Value, right: Value, strictly: bool) -> Value:
    return compare("<" if strictly else "<=", left, right)


def _ends_before(left: Range, right: Range) -> Value:
    """Whether all of ``left`` lies below all of ``right``."""
    return _less(left.high, right.low, left.includes_high and right.includes_low)


def _starts_no_later(left: Range, right: Range) -> Value:
    return _less(left.low, right.low, right.includes_low and not left.includes_low)


def _ends_no_earlier(left: Range, right: Range) -> Value:
    return _less(right.high, left.high, right.includes_high and not left.includes_high)


@builtin("before(point1: any, point2: any) -> boolean")
def before(left: Value, right: Value) -> Value:
    """Whether the first ends before the second begins."""
    return _ends_before(_as_range(left), _as_range(right))


@builtin("after(point1: any, point2: any) -> boolean")
def after(left: Value, right: Value) -> Value:
    """Whether the first begins after the second ends."""
    return _ends_before(_as_range(right), _as_range(left))


@builtin("meets(range1: range, range2: range) -> boolean")
def meets(left: Range, right: Range) -> Value:
    """Whether the first ends with the point with which the second begins."""
    left, right = _ranges(left, right)
    return left.includes_high and right.includes_low and compare("=", left.high, right.low)


@builtin("met by(range1: range, range2: range) -> boolean")
def met_by(left: Range, right: Range) -> Value:
    """The mirror of ``meets``."""
    return meets(right, left)


@builtin("overlaps(range1: range, range2: range) -> boolean")
def overlaps(left: Range, right: Range) -> Value:
    """Whether the two have a point in common."""
    left, right = _ranges(left, right)
    return negated(disjunction([_ends_before(left, right), _ends_before(right, left)]))


@builtin("overlaps before(range1: range, range2: range) -> boolean")
def overlaps_before(left: Range, right: Range) -> Value:
    """Whether the first begins earlier, and ends inside the second."""
    left, right = _ranges(left, right)
    earlier = negated(_starts_no_later(right, left))
    return conjunction([earlier, negated(_ends_before(left, right)), _ends_no_earlier(right, left)])


@builtin("overlaps after(range1: range, range2: range) -> boolean")
def overlaps_after(left: Range, right: Range) -> Value:
    """Whether the first begins inside the second, and ends later."""
    left, right = _ranges(left, right)
    later = negated(_ends_no_earlier(right, left))
    return conjunction([_starts_no_later(right, left), negated(_ends_before(right, left)), later])


@builtin("finishes(point: any, range: range) -> boolean")
def finishes(left: Value, right: Range) -> Value:
    """Whether the first begins inside the second and ends with it."""
    (outer,) = _ranges(right)
    inner = _as_range(left)
    same_end = inner.includes_high == outer.includes_high and compare("=", inner.high, outer.high)
    return conjunction([same_end, _starts_no_later(outer, inner)])


@builtin("finished by(range: range, point: any) -> boolean")
def finished_by(left: Range, right: Value) -> Value:
    """The mirror of ``finishes``."""
    return finishes(right, left)


@builtin("includes(range: range, point: any) -> boolean")
def includes(left: Range, right: Value) -> Value:
    """Whether the second lies wholly in the first."""
    (outer,) = _ranges(left)
    if not isinstance(right, Range):
        return in_range(right, outer)
    (inner,) = _ranges(right)
    return conjunction([_starts_no_later(outer, inner), _ends_no_earlier(outer, inner)])


@builtin("during(point: any, range: range) -> boolean")
def during(left: Value, right: Range) -> Value:
    """The mirror of ``includes``."""
    return includes(right, left)


@builtin("starts(point: any, range: range) -> boolean")
def starts(left: Value, right: Range) -> Value:
    """Whether the first begins with the second and ends inside it."""
    (outer,) = _ranges(right)
    inner = _as_range(left)
    same_start = inner.includes_low == outer.includes_low and compare("=", inner.low, outer.low)
    return conjunction([same_start, _ends_no_earlier(outer, inner)])


@builtin("started by(range: range, point: any) -> boolean")
def started_by(left: Range, right: Value) -> Value:
    """The mirror of ``starts``."""
    return starts(right, left)


@builtin("coincides(point1: any, point2: any) -> boolean")
def coincides(left: Value, right: Value) -> Value:
    """Whether the two are the same."""
    return compare("=", left, right)
