"""What a plain scalar means, read strictly: null, true and false, decimals as written, dates; all else is text.

Forms that other YAML readers take for something else than their author meant are named, with what to write instead.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_rules.model.places import Message, say

Plain = None | bool | Decimal | str | date

_DIGITS = 34
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NULLS = frozenset({"", "~", "null"})
_BOOLEANS = {"true": True, "yes": True, "on": True, "y": True, "false": False, "no": False, "off": False, "n": False}
_EXPONENT = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]{1,2}")
_LONG_EXPONENT = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?")
_PLUS = re.compile(r"\+(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_BARE_POINT = re.compile(r"-?(?:[0-9]+\.|\.[0-9]+)")
_UNDERSCORES = re.compile(r"[-+]?[0-9][0-9_]*_[0-9_.]*")
_OTHER_BASE = re.compile(r"[-+]?0(?:x[0-9a-fA-F_]+|o[0-7_]+|b[01_]+)", re.IGNORECASE)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE)
_QUOTE_OR_WRITE = "Write {number}, or put the text in quotes."


@dataclass(frozen=True, slots=True)
class Reading:
    """What a plain scalar means as far as it can be told, and what is wrong with how it is written."""

    value: Plain
    fault: Message | None = None
    hint: Message | None = None


def read_plain(text: str) -> Reading:
    """The meaning of an unquoted scalar."""
    if text in _NULLS:
        return Reading(None)
    if text in ("true", "false"):
        return Reading(text == "true")
    if _NUMBER.fullmatch(text):
        return _number(text)
    return _word(text) or _date(text) or _odd_number(text) or Reading(text)


def _number(text: str) -> Reading:
    digits = len(text.lstrip("-0.").replace(".", ""))
    fault = say("a number has at most {digits} digits", digits=_DIGITS) if digits > _DIGITS else None
    return Reading(Decimal(text), fault, say("If it is a number or code to copy, put it in quotes.") if fault else None)


def _word(text: str) -> Reading | None:
    """Words that YAML 1.1 reads as null or as a truth value."""
    if text.lower() == "null":
        fault = say("'{text}' is not how null is written", text=text)
        return Reading(None, fault, say("Write null, or put the text in quotes."))
    if text.lower() in _BOOLEANS:
        fault = say("'{text}' may be meant as a truth value or as a text", text=text)
        return Reading(_BOOLEANS[text.lower()], fault, say("Write true or false, or put the text in quotes."))
    return None


def _date(text: str) -> Reading | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        value = date(year, month, day)
    except ValueError:
        return Reading(text, say("there is no date {text}", text=text))
    if value.isoformat() == text:
        return Reading(value)
    return Reading(
        value, say("a date needs two digits for month and day"), say("Write {date}.", date=value.isoformat())
    )


def _odd_number(text: str) -> Reading | None:
    """Number forms that are read differently by different programs."""
    if text[0] not in "+-.0123456789":
        return None
    if _LEADING_ZERO.fullmatch(text):
        hint = say("If it is a number or code to copy, put it in quotes.")
        return Reading(text, say("'{text}' looks like a number with leading zeros", text=text), hint)
    if _EXPONENT.fullmatch(text):
        number = Decimal(text)
        return Reading(number, say("a number is written without exponent"), say(_QUOTE_OR_WRITE, number=f"{number:f}"))
    if _PLUS.fullmatch(text) or _BARE_POINT.fullmatch(text):
        number = Decimal(text)
        fault = say("'{text}' is not how a number is written", text=text)
        return Reading(number, fault, say(_QUOTE_OR_WRITE, number=f"{number:f}"))
    return _no_number(text)


def _no_number(text: str) -> Reading | None:
    """Forms of which nobody can tell the number that was meant."""
    quote = say("Put the text in quotes.")
    if _UNDERSCORES.fullmatch(text):
        return Reading(text, say("a number is written without underscores"), quote)
    if _SEXAGESIMAL.fullmatch(text):
        return Reading(text, say("'{text}' may be meant as a time or as a number to base 60", text=text), quote)
    if _OTHER_BASE.fullmatch(text):
        return Reading(text, say("a number is written in decimal digits"), quote)
    if _NOT_FINITE.fullmatch(text) or _LONG_EXPONENT.fullmatch(text):
        return Reading(text, say("'{text}' is not a number that can be used", text=text), quote)
    return None
