"""Equality: two values in; true, false, null (of different kinds) or unknown out."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import cast

from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.temporal_text import zone_name
from perfeval_rules.feel.values.unknowns import UNKNOWNS, conjunction, unite
from perfeval_rules.model.values import Interval, Range, Value


def equal(left: Value, right: Value) -> Value:
    """FEEL's ``=``: null equals null only, and values of different kinds cannot be compared."""
    kind = left.__class__
    if kind in UNKNOWNS or right.__class__ in UNKNOWNS:
        return _equal_unknown(left, right)
    if left is None or right is None:
        return left is right
    if kind is not right.__class__:
        return None
    if kind in _SPECIAL:
        return _equal_special(left, right)
    return left == right


def _equal_unknown(left: Value, right: Value) -> Value:
    number, interval = (left, right) if isinstance(right, Interval) else (right, left)
    if isinstance(number, Decimal) and isinstance(interval, Interval):
        if not interval.low <= number <= interval.high:
            return False
        if interval.low == interval.high:
            return True
    return unite((left, right))


def _equal_special(left: Value, right: Value) -> Value:
    if isinstance(left, list):
        return _equal_lists(left, cast(list[Value], right))
    if isinstance(left, dict):
        return _equal_contexts(left, cast(dict[str, Value], right))
    if isinstance(left, Range):
        return _equal_ranges(left, cast(Range, right))
    if isinstance(left, datetime):
        other = cast(datetime, right)
        return (left.tzinfo is None) == (other.tzinfo is None) and moment(left) == moment(other)
    return _same_second(cast(time, left), cast(time, right))


def _equal_lists(left: list[Value], right: list[Value]) -> Value:
    if len(left) != len(right):
        return False
    return conjunction(_pairwise(zip(left, right, strict=True)))


def _equal_contexts(left: dict[str, Value], right: dict[str, Value]) -> Value:
    if left.keys() != right.keys():
        return False
    return conjunction(_pairwise((value, right[key]) for key, value in left.items()))


def _pairwise(pairs: Iterable[tuple[Value, Value]]) -> Iterator[Value]:
    for left, right in pairs:
        bounds.spend(1)
        yield equal(left, right)


def _equal_ranges(left: Range, right: Range) -> Value:
    if (left.includes_low, left.includes_high) != (right.includes_low, right.includes_high):
        return False
    return conjunction([equal(left.low, right.low), equal(left.high, right.high)])


def moment(value: datetime) -> timedelta:
    """The time since the calendar began, in UTC if ``value`` has a zone.

    Python itself compares two of one zone by their clocks alone.
    """
    return value.replace(tzinfo=None) - datetime.min - (value.utcoffset() or timedelta())


def clock(value: time) -> tuple[float, str | None]:
    """The seconds of ``value`` since midnight in UTC, and the zone where that has no fixed offset."""
    seconds = value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1_000_000
    if value.tzinfo is None:
        return seconds, "local"
    offset = value.utcoffset()
    return (seconds, zone_name(value.tzinfo)) if offset is None else (seconds - offset.total_seconds(), None)


def _same_second(left: time, right: time) -> bool:
    """Times are compared by hour, minute, second and offset; fractions of seconds take no part."""
    return clock(left.replace(microsecond=0)) == clock(right.replace(microsecond=0))


_SPECIAL: frozenset[type] = frozenset([list, dict, Range, datetime, time])


def identical(left: Value, right: Value) -> Value:
    """FEEL's ``is``: equal, and dates and times also of the same zone."""
    if left.__class__ is not right.__class__ and not {left.__class__, right.__class__} & UNKNOWNS:
        return False
    if isinstance(left, datetime | time) and isinstance(right, datetime | time):
        same_clock = left.replace(tzinfo=None) == right.replace(tzinfo=None)
        return same_clock and _same_zone(left, right)
    return equal(left, right)


def _same_zone(left: datetime | time, right: datetime | time) -> bool:
    names = zone_name(left.tzinfo), zone_name(right.tzinfo)
    if names != (None, None):
        return names[0] == names[1]
    return left.utcoffset() == right.utcoffset()
