"""What people write for a number, a date or a yes, and what they should have written."""

import re
from datetime import date
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.read.pieces import half_width, plainly, shifted
from perfeval_rules.read.text.tree import Scalar

PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?")
NUMBER_AND_MORE = re.compile(
    r"(?P<sign>[≥≤><=~约]*)\s*"
    r"(?P<digits>[-+]?[\d,]*\d(?:\.\d+)?)\s*"
    r"(?P<unit>[^\d\s.,][^\d]{0,7})?"
)
DAY = re.compile(r"(\d{4})(?:(\d{2})(\d{2})|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)")

MONEY = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8}
"""Units of money, as powers of ten."""

MULTIPLES = {"百": 2, "千": 3, "万": 4, "亿": 8}

YES = frozenset({"是", "有", "对", "√", "y", "yes", "t", "1", "on"})
NO = frozenset({"否", "无", "没有", "不", "×", "n", "no", "f", "0", "off"})


def number_problem(scalar: Scalar, name: str, unit: str) -> Diagnostic:
    """Why a scalar is no number, although the fact called ``name`` should be one in ``unit``."""
    clean = half_width(scalar.text)
    if scalar.quoted and PLAIN_NUMBER.fullmatch(scalar.text):
        return _problem(scalar, say("'{name}' must be a number; in quotes it is a text", name=name), scalar.text)
    if PLAIN_NUMBER.fullmatch(clean) and clean != scalar.text:
        return _problem(scalar, say("'{name}' must be a number in half-width digits", name=name), clean)
    found = NUMBER_AND_MORE.fullmatch(clean) if isinstance(scalar.value, str) else None
    if found is None:
        return Diagnostic(scalar.span, say("'{name}' must be a number", name=name))
    digits = found["digits"].replace(",", "").removeprefix("+")
    right = _in_unit(digits, found["unit"].strip(), unit) if found["unit"] else digits
    if found["sign"]:
        return _problem(scalar, say("'{name}' must be a number without a sign of comparison", name=name), right)
    if found["unit"]:
        return _problem(scalar, say("'{name}' must be a number without its unit", name=name), right)
    return _problem(scalar, say("'{name}' must be a number without thousands separators", name=name), right)


def _problem(scalar: Scalar, message: Message, right: str) -> Diagnostic:
    return Diagnostic(scalar.span, message, say("Write {right}.", right=right) if right else None)


def _in_unit(digits: str, written: str, unit: str) -> str:
    """The number converted from the unit it is written with to the declared one; empty when that is not known."""
    multiple, counted = (MULTIPLES[written[0]], written[1:]) if written[0] in MULTIPLES else (0, written)
    if written == unit:
        power = 0
    elif written in MONEY and unit in MONEY:
        power = MONEY[written] - MONEY[unit]
    elif counted == "":
        power = multiple - MONEY.get(unit, 0)
    elif unit in ("", counted):
        power = multiple
    else:
        return ""
    return plainly(shifted(Decimal(digits), power))


def boolean_hint(scalar: Scalar) -> Message | None:
    """``true`` or ``false`` for the words that people write instead."""
    word = half_width(scalar.text).lower()
    if word in YES | {"true"}:
        return say("Write {right}.", right="true")
    return say("Write {right}.", right="false") if word in NO | {"false"} else None


def date_hint(scalar: Scalar) -> Message:
    """The date as it should be written, where one can be made out."""
    found = DAY.fullmatch(half_width(scalar.text))
    try:
        right = date(*(int(part) for part in found.groups() if part)) if found else None
    except ValueError:
        right = None
    return say("Write {right}.", right=right) if right else say("Write year, month and day, such as 2020-03-01.")


def text_hint(scalar: Scalar) -> Message:
    """A number, date, true or false that is meant as a text needs quotes."""
    return say("Write it in quotes: {right}.", right=f'"{scalar.text}"')
