"""Functions that make and read dates, times and durations."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values.numbers import whole
from perfeval_rules.feel.values.temporal import months_between
from perfeval_rules.feel.values.temporal_text import (
    read_date,
    read_date_and_time,
    read_duration,
    read_temporal,
    read_time,
    zone_with,
)
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Months, Value

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_FIRST_HALF, "July", "August", "September", "October", "November", "December")


@builtin("@(text: text) -> any")
def temporal(text: str) -> Value:
    """What ``@"…"`` writes."""
    return read_temporal(text)


@builtin("date(from: text | date | date and time) -> date")
def to_date(value: str | date) -> date:
    """The date that a text says, or that of a date and time."""
    if isinstance(value, str):
        return read_date(value)
    return value.date() if isinstance(value, datetime) else value


@builtin("date(year: number, month: number, day: number) -> date")
def make_date(year: Decimal, month: Decimal, day: Decimal) -> date:
    """The date of a year, month and day."""
    try:
        return date(whole(year), whole(month), whole(day))
    except (ValueError, OverflowError):
        raise NoValue(say("there is no such date")) from None


@builtin("time(from: text | time | date and time | date) -> time")
def to_time(value: str | time | date) -> time:
    """The time that a text says, or that of a date and time."""
    if isinstance(value, str):
        return read_time(value)
    if isinstance(value, datetime):
        return value.timetz()
    return value if isinstance(value, time) else time()


@builtin("time(hour: number, minute: number, second: number, [offset: days and time duration?]) -> time")
def make_time(hour: Decimal, minute: Decimal, second: Decimal, offset: timedelta | None = None) -> time:
    """The time of an hour, minute and second, and perhaps an offset from UTC."""
    micro = whole(second.scaleb(6)) % 1_000_000 if second >= 0 else -1
    try:
        zone = None if offset is None else zone_with(offset)
        return time(whole(hour), whole(minute), whole(second), micro, zone)
    except (ValueError, OverflowError):
        raise NoValue(say("there is no such time")) from None


@builtin("date and time(from: text | date and time | date) -> date and time")
def to_date_and_time(value: str | date) -> datetime:
    """The date and time that a text says; of a date, its midnight."""
    if isinstance(value, str):
        return read_date_and_time(value)
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)


@builtin("date and time(date: date | date and time, time: time) -> date and time")
def join_date_and_time(day: date, clock: time) -> datetime:
    """A date and a time together."""
    return datetime.combine(day, clock)


@builtin("duration(from: text) -> duration")
def to_duration(text: str) -> timedelta | Months:
    """The duration that a text says."""
    return read_duration(text)


@builtin("years and months duration(from: date | date and time, to: date | date and time) -> years and months duration")
def whole_months(start: date, end: date) -> Months:
    """The whole months from one date to another."""
    return months_between(_day(start), _day(end))


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


@builtin("day of year(date: date | date and time) -> number")
def day_of_year(day: date) -> Decimal:
    """The number of the day in its year."""
    return Decimal(day.timetuple().tm_yday)


@builtin("day of week(date: date | date and time) -> text")
def day_of_week(day: date) -> str:
    """The day's name in English."""
    return _WEEKDAYS[day.weekday()]


@builtin("month of year(date: date | date and time) -> text")
def month_of_year(day: date) -> str:
    """The month's name in English."""
    return _MONTHS[day.month - 1]


@builtin("week of year(date: date | date and time) -> number")
def week_of_year(day: date) -> Decimal:
    """The number of the week in its year, as ISO counts."""
    return Decimal(day.isocalendar().week)


@builtin("now() -> date and time")
def now() -> Value:
    """The present moment, of which a rule must not depend: whoever evaluates gives it, if anybody."""
    raise NoValue(say("this evaluation has no clock"))


@builtin("today() -> date")
def today() -> Value:
    """The present day; see ``now``."""
    raise NoValue(say("this evaluation has no clock"))
