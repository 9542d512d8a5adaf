"""What may stand in the blanks of a sentence: a plain text and a position in, the values that begin there out."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.figures.cell_dates import day_of
from perfeval_rules.model.forms import Capture
from perfeval_rules.model.vocabulary import Kind

LONGEST_TEXT = 30
"""How many characters a text in a blank has at most."""

_TIMES = {
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
    "万亿": Decimal(1_000_000_000_000),
}
_SIZES = re.compile("|".join(sorted(_TIMES, key=len, reverse=True)))
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]{1,12})?(?![0-9]|[.,][0-9])")
_DATE = re.compile(r"[0-9]{4}(?:年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?|([-/.])[0-9]{1,2}\1[0-9]{1,2})")
_IN_NUMBERS = re.compile(r"[0-9]|[.,-](?=[0-9])")
_NEVER_IN_TEXTS = frozenset('，。；：！？!?;:"…')
_HUNDREDTHS = "百分之"

Ending = tuple[Decimal | str | date, int]
"""A value, and the position behind it; a text is the stretch of plain text."""


def values_at(capture: Capture, text: str, at: int) -> Iterator[Ending]:
    """The values that may fill a blank from a position on, the likeliest first."""
    if capture.kind is Kind.TEXT:
        return _texts(text, at)
    if at and _IN_NUMBERS.match(text, at) and text[at - 1] in "0123456789.,":
        return iter(())
    if capture.kind is Kind.DATE:
        return _dates(text, at)
    return _shares(text, at) if capture.unit == "%" else _numbers(text, at)


def _texts(text: str, at: int) -> Iterator[Ending]:
    for end in range(at + 1, min(at + LONGEST_TEXT, len(text)) + 1):
        if text[end - 1] in _NEVER_IN_TEXTS:
            return
        yield text[at:end], end


def _numbers(text: str, at: int) -> Iterator[Ending]:
    """The number with the size behind it, as in 13.82 万, then without."""
    found = _NUMBER.match(text, at)
    if found is None:
        return
    number = Decimal(found.group().replace(",", ""))
    size = _SIZES.match(text, found.end())
    if size is not None:
        yield _plainly(CONTEXT.multiply(number, _TIMES[size.group()])), size.end()
    yield number, found.end()


def _shares(text: str, at: int) -> Iterator[Ending]:
    words = len(_HUNDREDTHS) if text.startswith(_HUNDREDTHS, at) else 0
    found = _NUMBER.match(text, at + words)
    if found is not None and (words or text.startswith("%", found.end())):
        share = Decimal(found.group().replace(",", "")).scaleb(-2, CONTEXT)
        yield share, found.end() + (0 if words else 1)


def _dates(text: str, at: int) -> Iterator[Ending]:
    found = _DATE.match(text, at)
    day = day_of(found.group(), points=False) if found else None
    if found and day:
        yield day, found.end()


def _plainly(number: Decimal) -> Decimal:
    """The number without exponent and without zeros behind the point."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == number else number
