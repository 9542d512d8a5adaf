"""Which values may cross into the C core, and as what: a value in, a boolean, a plain text or a short number out.

The core reads numbers as doubles, and only when they are written with a decimal point and without an exponent; it
compares texts byte by byte as they stand in JSON. What does not fit stays outside, and is compared there.
"""

from datetime import date, datetime
from decimal import ROUND_05UP, Context, Decimal
from enum import Enum

from perfeval_rules.model.values import Value

Carried = bool | float | str


class Sort(Enum):
    """The sort of constant that a measure is compared with."""

    BOOLEAN = "boolean"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"


LONGEST_TEXT = 200
CONSTANT_DIGITS = 14

_FIFTEEN = Context(prec=CONSTANT_DIGITS + 1, rounding=ROUND_05UP, traps=[])
"""Fifteen digits survive as a double. A longer number is cut so that it ends neither in 0 nor in 5, and therefore lies
on the same side of every number of at most fourteen digits as before."""

_SMALLEST, _GREATEST = Decimal("1e-4"), Decimal("1e16")
"""Between them Python writes a double with a decimal point and without an exponent."""


def constant_of(value: Value) -> tuple[Sort, Carried] | None:
    """The sort of a constant and the constant as it stands in a network, if it may."""
    match value:
        case bool():
            sort = Sort.BOOLEAN
        case Decimal() if len(value.normalize(_FIFTEEN).as_tuple().digits) <= CONSTANT_DIGITS:
            sort = Sort.NUMBER
        case str():
            sort = Sort.TEXT
        case date():
            sort = Sort.DATE
        case _:
            return None
    constant = carried(value, sort)
    return None if constant is None else (sort, constant)


def carried(value: Value, sort: Sort) -> Carried | None:
    """``value`` as it crosses when it is of the sort it is compared with; ``None`` when it stays outside."""
    match sort:
        case Sort.BOOLEAN:
            return value if isinstance(value, bool) else None
        case Sort.NUMBER:
            return _number(value) if isinstance(value, Decimal) else None
        case Sort.TEXT:
            return value if isinstance(value, str) and _plain(value) else None
        case Sort.DATE:
            return float(value.toordinal()) if isinstance(value, date) and not isinstance(value, datetime) else None


def _number(number: Decimal) -> float | None:
    short = _FIFTEEN.plus(number)
    if not short:
        return 0.0
    return float(short) if _SMALLEST <= abs(short) < _GREATEST else None


def _plain(text: str) -> bool:
    """Whether JSON writes ``text`` as it is, so that its bytes compare as it does."""
    return len(text) <= LONGEST_TEXT and text.isprintable() and '"' not in text and "\\" not in text
