"""Dates in cells: the part of a cell that may be a date in, its day out.

A month or a year stands for its last day, as 「12月前」 is understood to be kept on the 31st.
"""

import re
from calendar import monthrange
from datetime import date

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_FORMS = (
    re.compile(rf"{_YEAR}年{_MONTH}月{_DAY}[日号]"),
    re.compile(rf"{_YEAR}(?P<mark>[-/.]){_MONTH}(?P=mark){_DAY}"),
    re.compile(rf"{_YEAR}年{_MONTH}月[份底末]?"),
    re.compile(rf"{_YEAR}[-/]{_MONTH}"),
    re.compile(rf"{_YEAR}年(?:年?[底末]|度?内)"),
)
_POINTED = re.compile(rf"(?P<year>20[1-3][0-9])\.{_MONTH}")  # fewer years: any other is rather a number


def day_of(text: str, points: bool) -> date | None:
    """The day that ``text`` names in full; ``points`` says whether 2021.12 may be a month."""
    forms = (*_FORMS, _POINTED) if points else _FORMS
    found = next((found for form in forms if (found := form.fullmatch(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    year, month = int(parts["year"]), int(parts.get("month") or 12)
    last = monthrange(year, month)[1]
    day = int(parts.get("day") or last)
    return date(year, month, day) if day <= last else None
