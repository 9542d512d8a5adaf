"""Arithmetic on dates, times and durations, and their properties; a result beyond the calendar is ``NoValue``."""

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values.equality import clock, moment
from perfeval_rules.feel.values.temporal_text import zone_name
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Months, Value

_MICROSECONDS = timedelta(microseconds=1)


def beyond_calendar() -> NoValue:
    """The complaint about a date before year 1 or after year 9999."""
    return NoValue(say("the date lies outside the years 1 to 9999"))


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month; a time of day is kept."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise beyond_calendar()
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def add_days(start: date, length: timedelta) -> date:
    """A date, or date and time, so much later; a date moves by whole days."""
    try:
        if not isinstance(start, datetime):
            return (datetime(start.year, start.month, start.day) + length).date()
        if start.tzinfo is None:
            return start + length
        return (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    except OverflowError:
        raise beyond_calendar() from None


def add_to_time(start: time, length: timedelta) -> time:
    """A time of day so much later, past midnight if need be."""
    day = datetime.combine(date(2000, 1, 1), start.replace(tzinfo=None))
    return (day + timedelta(0, length.seconds, length.microseconds)).time().replace(tzinfo=start.tzinfo)


def time_between(start: date, end: date) -> timedelta:
    """The time from ``start`` to ``end``; beside a zoned date and time, a date is its midnight in UTC."""
    if not isinstance(start, datetime) and not isinstance(end, datetime):
        return end - start
    first, last = _zoned(start), _zoned(end)
    if (first.tzinfo is None) != (last.tzinfo is None):
        raise NoValue(say("only one of the two has a time zone"))
    return moment(last) - moment(first)


def _zoned(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day, tzinfo=UTC)


def time_of_day_between(start: time, end: time) -> timedelta:
    """The time from ``start`` to ``end`` on one day."""
    (first, zone), (last, other) = clock(start), clock(end)
    if zone != other:
        raise NoValue(say("only one of the two has a time zone"))
    return timedelta(seconds=last - first)


def microseconds(length: timedelta) -> int:
    """The length of a duration."""
    return length // _MICROSECONDS


def of_microseconds(count: Decimal) -> timedelta:
    """The duration of so many microseconds, fractions cut off."""
    try:
        return timedelta(microseconds=int(count))
    except OverflowError:
        raise NoValue(say("the duration is too long")) from None


def of_months(count: Decimal) -> Months:
    """The duration of so many months, fractions cut off."""
    if abs(count) > 10**12:
        raise NoValue(say("the duration is too long"))
    return Months(int(count))


def months_between(start: date, end: date) -> Months:
    """The whole months from ``start`` to ``end``."""
    if start > end:
        return Months(-months_between(end, start).months)
    months = (end.year - start.year) * 12 + end.month - start.month
    return Months(months - (1 if end.day < start.day else 0))


def _offset(value: Any) -> Value:
    offset: timedelta | None = value.utcoffset()
    return offset


_DAY: dict[str, Callable[[Any], Value]] = {
    "year": lambda day: Decimal(day.year),
    "month": lambda day: Decimal(day.month),
    "day": lambda day: Decimal(day.day),
    "weekday": lambda day: Decimal(day.isoweekday()),
}
_CLOCK: dict[str, Callable[[Any], Value]] = {
    "hour": lambda value: Decimal(value.hour),
    "minute": lambda value: Decimal(value.minute),
    "second": lambda value: Decimal(value.second) + Decimal(value.microsecond).scaleb(-6),
    "time offset": _offset,
    "timezone": lambda value: zone_name(value.tzinfo),
}


def _part(unit: int, modulus: int) -> Callable[[timedelta], Value]:
    def part(length: timedelta) -> Value:
        seconds = int(abs(length).total_seconds())
        number = seconds // unit % modulus if modulus else seconds // unit
        return Decimal(-number if length < timedelta() else number)

    return part


PROPERTIES: dict[type, dict[str, Callable[[Any], Value]]] = {
    date: _DAY,
    time: _CLOCK,
    datetime: {**_DAY, **_CLOCK},
    timedelta: {"days": _part(86400, 0), "hours": _part(3600, 24), "minutes": _part(60, 60), "seconds": _part(1, 60)},
    Months: {
        "years": lambda length: Decimal(int(length.months / 12)),
        "months": lambda length: Decimal(abs(length.months) % 12 * (-1 if length.months < 0 else 1)),
    },
}
"""What stands after the point behind a date, time or duration, by class."""
