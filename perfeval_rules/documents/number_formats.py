"""A stored number and its number format in, what a reader of the sheet sees out, with all digits of the number.

Rounding for display is undone, since a check needs the figure itself; what changes the meaning is kept: percent signs,
scaling by thousands, words in quotes before and after the figure, dates.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

GENERAL = "General"
CHINESE_DATES = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    **dict.fromkeys((31,), 'yyyy"年"m"月"d"日"'),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm"),
    30: "m/d/yy",
}
"""Formats that Chinese Excel numbers without writing them down."""

_GENERAL = re.compile(r"general|G/通用格式", re.IGNORECASE)
NO_WORDS = {"", "(", ")", "-", "+", "¥", "￥", "$", ",", " "}
"""Signs of money and of the number itself, which a reader takes for part of the figure."""
_PIECE = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<single>.)|!(?P<after>.)|\[[^\]]*\]|[_*].|(?P<sign>.)', re.DOTALL)


class Look(NamedTuple):
    """How a section of a format shows a number: words around it, and by which power of ten it is moved."""

    before: str
    after: str
    percent: bool
    shift: int


def format_of(number: int, own: dict[int, str]) -> str:
    """The format of this number in a workbook that declares its ``own`` ones."""
    return own.get(number) or CHINESE_DATES.get(number) or BUILTIN_FORMATS.get(number, GENERAL)


def shown(value: float, number_format: str, from_1904: bool = False) -> str:
    """What is seen of a number."""
    if is_date(number_format):
        return _day(value, number_format, from_1904)
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(value)
    look = _look(_section(number_format, exact))
    percent = "%" if look.percent else ""
    return f"{look.before}{plain(exact.scaleb(look.shift))}{percent}{look.after}"


def plain(number: Decimal) -> str:
    """All digits, no exponent, no trailing zeros."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


@lru_cache(maxsize=1024)
def is_date(number_format: str) -> bool:
    """Whether a number with this format is a day or a time."""
    return bool(is_date_format(number_format.partition(";")[0]))


def _section(number_format: str, value: Decimal) -> str:
    sections = _sections(number_format)
    if len(sections) > 2 and value == 0:
        return sections[2]
    return sections[1] if len(sections) > 1 and value < 0 else sections[0]


@lru_cache(maxsize=1024)
def _sections(number_format: str) -> tuple[str, ...]:
    sections = [""]
    for piece in _PIECE.finditer(number_format):
        if piece["sign"] == ";":
            sections.append("")
        else:
            sections[-1] += piece[0]
    return tuple(sections)


@lru_cache(maxsize=1024)
def _look(section: str) -> Look:
    if re.search(r"\[[<>=]", section):
        return Look("", "", False, 0)
    words, percent, digits = {False: "", True: ""}, False, False
    thousands = pending = 0
    moved = -1
    for piece in _PIECE.finditer(_GENERAL.sub("0", section)):
        word, sign = piece["quoted"] or piece["single"] or piece["after"] or "", piece["sign"] or ""
        if word == "." and digits:
            moved = 0
        elif word.strip() not in NO_WORDS:
            words[digits] += word
        elif sign and sign in "0#?":
            digits, pending, moved = True, 0, moved + (moved >= 0)
        elif sign == ".":
            thousands, pending = thousands + pending, 0
        pending += sign == ","
        percent = percent or sign == "%"
    if not digits:
        return Look("", "", percent, 2 * percent)
    return Look(words[False], words[True], percent, 2 * percent - 3 * (thousands + pending) - max(moved, 0))


def _day(value: float, number_format: str, from_1904: bool) -> str:
    try:
        found = from_excel(value, MAC_EPOCH if from_1904 else WINDOWS_EPOCH)
    except (OverflowError, ValueError):
        return plain(Decimal(repr(value)))
    return day_text(found, number_format)


def day_text(found: datetime | date | time | timedelta | None, number_format: str = "") -> str:
    """A day as 2020-03-01; a month or a year where the format shows no more than that."""
    if isinstance(found, datetime) and found.time() != time():
        return found.isoformat(sep=" ", timespec="minutes" if not found.second else "seconds")
    if not isinstance(found, date):
        return "" if found is None else str(found)
    letters = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format).lower()
    if "y" in letters and "d" not in letters:
        return f"{found.year}年{found.month}月" if "m" in letters else str(found.year)
    return found.isoformat()[:10]
