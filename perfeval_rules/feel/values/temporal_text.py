"""Dates, times and durations as texts, both ways: ISO 8601, with ``@Area/City`` for a time zone."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Months

_DATE = r"(?P<year>-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_TIME = (
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?P<fraction>\.[0-9]+)?"
    r"(?P<zone>Z|z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|@[A-Za-z][A-Za-z0-9_+/-]*)?"
)
DATE = re.compile(_DATE)
TIME = re.compile("T?" + _TIME)
DATE_AND_TIME = re.compile(f"{_DATE}T{_TIME}")
DAYS = re.compile(
    r"(?P<sign>-?)P(?!$)(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?!$)(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?(?:(?P<seconds>[0-9]+)(?P<fraction>\.[0-9]*)?S)?)?"
)
MONTHS = re.compile(r"(?P<sign>-?)P(?!$)(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?")

TEMPORAL = "@"
"""The name of the function to which a malformed ``@"…"`` is applied, so that it can say what is wrong."""

Temporal = date | time | datetime | timedelta | Months


def read_temporal(text: str) -> Temporal:
    """The date, time, date and time, or duration that ``text`` says; raises ``NoValue``."""
    readers = (read_duration,) if "P" in text[:2] else (read_date, read_date_and_time, read_time)
    for reader in readers:
        try:
            return reader(text)
        except NoValue:
            continue
    raise NoValue(say("'{text}' is no date, time or duration", text=text))


def read_date(text: str) -> date:
    """The date ``2024-12-31``."""
    found = DATE.fullmatch(text)
    if found is None:
        raise NoValue(say("'{text}' is no date", text=text))
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except (ValueError, OverflowError):
        raise NoValue(say("'{text}' is no date", text=text)) from None


def read_time(text: str) -> time:
    """The time ``10:30:00``, with ``Z``, ``+08:00`` or ``@Asia/Shanghai`` if need be."""
    found = TIME.fullmatch(text)
    if found is None:
        raise NoValue(say("'{text}' is no time", text=text))
    try:
        return _time(found)
    except ValueError:
        raise NoValue(say("'{text}' is no time", text=text)) from None


def read_date_and_time(text: str) -> datetime:
    """The date and time ``2024-12-31T10:30:00``; a date alone is its midnight, and 24:00:00 the next day's."""
    found = DATE_AND_TIME.fullmatch(text)
    try:
        if found is None:
            day = read_date(text)
            return datetime(day.year, day.month, day.day)
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        late = found["hour"] == "24"
        return datetime.combine(day, _time(found)) + timedelta(days=1 if late else 0)
    except (ValueError, OverflowError, NoValue):
        raise NoValue(say("'{text}' is no date and time", text=text)) from None


def _time(found: re.Match[str]) -> time:
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"])
    fraction = found["fraction"] or ""
    if hour == 24 and not minute and not second and not fraction.strip(".0"):
        hour = 0
    return time(hour, minute, second, int((fraction[1:] + "000000")[:6]), zone_of(found["zone"]))


def zone_of(text: str | None) -> tzinfo | None:
    """The zone that ``Z``, an offset or ``@Area/City`` names; raises ``ValueError``."""
    if not text:
        return None
    if text in "Zz":
        return UTC
    if text[0] == "@":
        return _named_zone(text[1:])
    hours, minutes, seconds = int(text[1:3]), int(text[4:6]), int(text[7:9] or 0)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if minutes > 59 or seconds > 59:
        raise ValueError(text)
    return zone_with(-offset if text[0] == "-" else offset)


def zone_with(offset: timedelta) -> timezone:
    """The zone at this offset from UTC; raises ``ValueError`` beyond 18 hours."""
    if abs(offset) > timedelta(hours=18):
        raise ValueError(str(offset))
    return timezone(offset)


@lru_cache(maxsize=64)
def _named_zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # slow to import, and rarely needed

    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError(name) from None


def read_duration(text: str) -> timedelta | Months:
    """The duration ``P1DT2H`` or ``P1Y2M``."""
    try:
        if found := DAYS.fullmatch(text):
            days, hours, minutes, seconds = (int(found[part] or 0) for part in ("days", "hours", "minutes", "seconds"))
            micro = int(((found["fraction"] or ".")[1:] + "000000")[:6])
            length = timedelta(days, seconds, micro, 0, minutes, hours)
            return -length if found["sign"] else length
        if found := MONTHS.fullmatch(text):
            months = 12 * int(found["years"] or 0) + int(found["months"] or 0)
            return Months(-months if found["sign"] else months)
    except (ValueError, OverflowError):
        pass
    raise NoValue(say("'{text}' is no duration", text=text))


def write_temporal(value: Temporal) -> str:
    """The text that reads as ``value`` again."""
    if isinstance(value, timedelta):
        return _write_days(value)
    if isinstance(value, Months):
        return _write_months(value.months)
    if isinstance(value, datetime):
        return f"{value.date().isoformat()}T{write_temporal(value.timetz())}"
    if isinstance(value, time):
        clock = value.replace(tzinfo=None).isoformat()
        return (clock.rstrip("0") if "." in clock else clock) + _write_zone(value.tzinfo)
    return value.isoformat()


def _write_zone(zone: tzinfo | None) -> str:
    if zone is None:
        return ""
    if (name := zone_name(zone)) is not None:
        return f"@{name}"
    offset = zone.utcoffset(None) or timedelta()
    if not offset:
        return "Z"
    seconds = abs(int(offset.total_seconds()))
    text = f"{'-' if offset < timedelta() else '+'}{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return text + (f":{seconds % 60:02}" if seconds % 60 else "")


def zone_name(zone: tzinfo | None) -> str | None:
    """The name of a zone such as ``Asia/Shanghai``; ``None`` for a bare offset."""
    return getattr(zone, "key", None)


def _write_days(duration: timedelta) -> str:
    length = abs(duration)
    hours, seconds = divmod(length.seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    fraction = f".{length.microseconds:06}".rstrip("0") if length.microseconds else ""
    clock = "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M")) if number)
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    text = (f"{length.days}D" if length.days else "") + (f"T{clock}" if clock else "")
    return f"{'-' if duration < timedelta() else ''}P{text or 'T0S'}"


def _write_months(months: int) -> str:
    years, rest = divmod(abs(months), 12)
    text = (f"{years}Y" if years else "") + (f"{rest}M" if rest else "")
    return f"{'-' if months < 0 else ''}P{text or '0M'}"
