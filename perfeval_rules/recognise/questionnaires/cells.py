"""One cell that was filled in, held against the declaration of its fact: its text in, the value out, or what is wrong.

Empty is not known; texts are taken exactly as they stand.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal

from perfeval_rules.figures.cell_numbers import SHARE
from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.entered import entered
from perfeval_rules.figures.questionnaire_cells import exact
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.questionnaire import BLANK, EXACT, NONE
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.recognise.questionnaires.notes import one_of

TRUTH = {"是": True, "否": False, "TRUE": True, "FALSE": False, "true": True, "false": False}
ITEMS = {Kind.NUMBERS: Kind.NUMBER, Kind.TEXTS: Kind.TEXT}

_DIGITS = Context(prec=200)
_PLAIN = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_PERCENT = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?)%")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN_ITEMS = re.compile(r"[\n、；;]")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a cell cannot be taken, and what to do about it."""

    why: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The value of a cell."""

    value: Value


def text_of(cell: str) -> str | Refused:
    """The text in a cell that is not about a fact."""
    text = cell.strip()
    if not text.startswith(EXACT):
        return text
    found = _exact(text)
    return found if isinstance(found, str) else _damaged()


def answer_of(cell: str, declared: Declaration, words: CellWords) -> Taken | Refused | None:
    """What a cell says of a fact; ``None`` where it is empty."""
    text = cell.strip()
    if not text:
        return None
    if text == BLANK:
        return Taken(None)
    found = _exact(text) if text.startswith(EXACT) else text
    if found is None:
        return _damaged()
    if declared.kind in ITEMS:
        return _items(found, declared) if isinstance(found, list) else _list(found, declared, words)
    if isinstance(found, list):
        return _damaged()
    return _one(found, declared, words)


def _one(text: str, declared: Declaration, words: CellWords) -> Taken | Refused:
    name = declared.name
    match declared.kind:
        case Kind.TEXT if declared.choices and text not in declared.choices:
            return Refused(say("'{name}' may not be '{text}'", name=name, text=text), one_of(text, declared.choices))
        case Kind.TEXT:
            return Taken(text)
        case Kind.NUMBER:
            return _number(text, declared, words)
        case Kind.BOOLEAN:
            truth = TRUTH.get(normal(text))
            return Taken(truth) if truth is not None else Refused(say("'{name}' is answered by 是 or 否", name=name))
        case _:
            return _day(text, declared, words)


def _number(text: str, declared: Declaration, words: CellWords) -> Taken | Refused:
    plain, share = normal(text), declared.unit == SHARE
    percent = _PERCENT.fullmatch(plain)
    number: Decimal | None = None
    if percent is not None and share:
        number = Decimal(percent[1]).scaleb(-2, _DIGITS)
    elif _PLAIN.fullmatch(plain) and not share:
        number = Decimal(plain)
    if number is not None:
        return _within(number, plain, declared)
    if share and _PLAIN.fullmatch(plain):
        return Refused(say("'{name}' is a percentage, and its sign is missing", name=declared.name))
    if plain in words.blank:
        why = say("'{name}' must be a number", name=declared.name)
        return Refused(
            why, say("Write {blank} where the document is blank; leave empty what is not known.", blank=BLANK)
        )
    read = entered(text, declared, words, {}, None if share else declared.unit)
    return Refused(read.why) if read.why is not None else Taken(read.value)


def _within(number: Decimal, written: str, declared: Declaration) -> Taken | Refused:
    above = declared.least is None or number >= declared.least
    if above and (declared.most is None or number <= declared.most):
        return Taken(number)
    return Refused(say("'{name}' cannot be {number}", name=declared.name, number=written))


def _day(text: str, declared: Declaration, words: CellWords) -> Taken | Refused:
    if _ISO.fullmatch(text):
        with suppress(ValueError):
            return Taken(date.fromisoformat(text))
    read = entered(text, declared, words, {})
    if read.why is None and read.value is not None:
        return Taken(read.value)
    return Refused(say("'{name}' must be a date", name=declared.name), say("Write it as 2020-06-30."))


def _list(text: str, declared: Declaration, words: CellWords) -> Taken | Refused:
    if text == NONE:
        return Taken([])
    one = replace(declared, kind=ITEMS[declared.kind])
    pieces: Sequence[str] = _BETWEEN_ITEMS.split(text) if one.kind is Kind.NUMBER else text.split("\n")
    items: list[Value] = []
    for piece in (piece.strip() for piece in pieces):
        if not piece:
            continue
        found = Taken(None) if piece == BLANK else _one(piece, one, words)
        if isinstance(found, Refused):
            return found
        items.append(found.value)
    return Taken(items)


def _items(items: list[Value], declared: Declaration) -> Taken | Refused:
    """Items that stood in JSON; of numbers there are only blanks."""
    texts = any(item is not None for item in items)
    return _damaged() if texts and declared.kind is Kind.NUMBERS else Taken(items)


def _exact(text: str) -> str | list[Value] | None:
    try:
        found = exact(text)
    except ValueError:
        return None
    return found if isinstance(found, str) else list(found)


def _damaged() -> Refused:
    return Refused(
        say("what stands behind {mark} was altered", mark=EXACT),
        say("Delete the mark and write the text as it is."),
    )
