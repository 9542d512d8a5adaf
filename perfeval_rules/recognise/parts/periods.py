"""Periods as people write them: “2020 年 3-6 月” in, the first and the last day out."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from perfeval_rules.figures.cell_texts import normal

_YEAR = r"(?P<{0}year>(?:19|20)[0-9]{{2}})[年.\-/]"
_MONTH = r"(?P<{0}month>[0-9]{{1,2}})"
_DAY = r"(?:[月.\-/](?P<{0}day>[0-9]{{1,2}})[日号]?|月(?:份)?)?"
_TO = r"(?:-|--|~|至|到)"
_PERIOD = re.compile(
    _YEAR.format("a")
    + _MONTH.format("a")
    + _DAY.format("a")
    + rf"(?:{_TO}(?:{_YEAR.format('b')})?"
    + _MONTH.format("b")
    + _DAY.format("b")
    + ")?"
)
_DASHES = str.maketrans(dict.fromkeys("—–－―", "-"))


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last; ``whole_months`` where the text only names months."""

    first: date
    last: date
    whole_months: bool


def period_of(text: str) -> Period | None:
    """The period that a text is, if it is nothing else and such days exist."""
    found = _PERIOD.fullmatch(normal(text.translate(_DASHES)))
    if found is None:
        return None
    parts = {name: int(number) for name, number in found.groupdict().items() if number}
    days = {name for name in parts if name.endswith("day")}
    ends = {"aday", "bday"} if "bmonth" in parts else {"aday"}
    if days and days != ends:
        return None
    try:
        return _period(parts, whole=not days)
    except ValueError:
        return None


def _period(parts: dict[str, int], whole: bool) -> Period | None:
    """The days; raises ``ValueError`` where there is no such day."""
    last_year, last_month = parts.get("byear", parts["ayear"]), parts.get("bmonth", parts["amonth"])
    first = date(parts["ayear"], parts["amonth"], 1 if whole else parts["aday"])
    end = date(last_year, last_month, 1)
    day = monthrange(last_year, last_month)[1] if whole else parts.get("bday", parts["aday"])
    last = end.replace(day=day)
    return Period(first, last, whole) if first <= last else None
