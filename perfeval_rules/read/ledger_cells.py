"""One cell of a ledger: its text in, what it says beside what stood there before out, or why it cannot say that."""

import re
from collections.abc import Mapping
from decimal import Decimal

from perfeval_rules.figures.cell_dates import day_of
from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.ledger import LedgerCell, LedgerField, LedgerValue
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import Message, say
from perfeval_rules.read.ledger_hidden import DATES, NUMBERS, blank
from perfeval_rules.read.nearest import one_of

Refusal = tuple[Message, Message | None]
"""What is wrong with a cell, and what to do about it."""

_NUMBER = re.compile(r"[-+]?[0-9]{1,12}(\.[0-9]{1,8})?")
_TIME = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$")


def cell_of(
    name: LedgerField, box: Box, before: Mapping[LedgerField, LedgerValue], words: Mapping[str, LedgerValue]
) -> LedgerCell | Refusal:
    """What a cell says."""
    was, text = before.get(name, blank(name)), box.text.strip()
    now: LedgerValue | Refusal
    if not text:
        now = blank(name)
    elif name in NUMBERS:
        now = _points(text, box.place, before.get(LedgerField.WEIGHT))
    elif name in DATES:
        now = _day(text, box.place)
    elif words:
        now = _word(text, box.place, words)
    else:
        now = was if isinstance(was, str) and was.strip() == text else text
    return now if isinstance(now, tuple) else LedgerCell(now=now, was=was, place=box.place)


def _points(text: str, place: str, weight: LedgerValue) -> Decimal | Refusal:
    plain = normal(text).replace("−", "-")
    if _NUMBER.fullmatch(plain) is None:
        return say("{place}: '{text}' is no number", place=place, text=text), None
    number = Decimal(plain)
    if number < 0:
        return say("{place}: {number} points are less than nothing", place=place, number=plain), None
    if isinstance(weight, Decimal) and number > weight:
        return say(
            "{place}: {number} points are more than the {weight} of the row", place=place, number=plain, weight=weight
        ), None
    return number


def _day(text: str, place: str) -> LedgerValue | Refusal:
    day = day_of(normal(_TIME.sub("", text)), points=False)
    if day is None:
        return say("{place}: '{text}' is no date", place=place, text=text), say("Write it as 2020-06-30.")
    return day


def _word(text: str, place: str, words: Mapping[str, LedgerValue]) -> LedgerValue | Refusal:
    plain = normal(text)
    if plain not in words:
        return say("{place}: '{text}' is none of the choices", place=place, text=text), one_of(plain, words)
    return words[plain]
