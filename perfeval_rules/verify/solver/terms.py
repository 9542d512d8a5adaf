"""FEEL's values as formulas: every term can be blank (null), and a text is the number that its pool gives it.

``cases`` are all values that a term can have, each with when, as far as they are few: functions that no formula can
express are then looked up in a table.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import z3

from perfeval_rules.model.values import Value

Formula = Any
"""A formula of z3; the library publishes no types that say more."""

Cases = tuple[tuple[Formula, Value], ...]

YES, NO = z3.BoolVal(True), z3.BoolVal(False)
"""What is always and what is never so; no other object says either, so that they are known by identity."""


class Untranslatable(Exception):
    """No formula says what this part of an expression says; the reason is the exception's text."""


class Sort(Enum):
    """What kind of value a scalar is; a null by itself is of no kind."""

    NUMBER = "number"
    BOOLEAN = "boolean"
    TEXT = "text"
    DATE = "date"
    DAYS = "days"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value: its formula, when it is blank, and its few possible values where these are known."""

    sort: Sort
    value: Formula
    blank: Formula = NO
    cases: Cases | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """A context or a record: its members by name, made when first asked for."""

    member: Callable[[str], "Term | None"]
    blank: Formula = NO


@dataclass(frozen=True, slots=True)
class Items:
    """A list of no more than so many items, each with when it is there, in order."""

    entries: tuple[tuple[Formula, "Term"], ...]
    blank: Formula = NO


Term = Scalar | Fields | Items

NULL = Scalar(Sort.NULL, NO, YES, ((YES, None),))


class Texts:
    """The number that stands for each text in formulas."""

    def __init__(self) -> None:
        """Begins without any."""
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """The number of ``text``, the next free one where it has none yet."""
        return self._numbers.setdefault(text, len(self._numbers))

    def text(self, number: int) -> str:
        """The text of that number; a number that no text has stands for some other text."""
        known = {found: text for text, found in self._numbers.items()}
        return known.get(number, f"其他{number}" if number else "其他")


def every(parts: Iterable[Formula]) -> Formula:
    """The conjunction, without parts that are always true."""
    kept = [part for part in parts if part is not YES]
    if any(part is NO for part in kept):
        return NO
    return YES if not kept else kept[0] if len(kept) == 1 else _joined(z3.Z3_mk_and, kept)


def some(parts: Iterable[Formula]) -> Formula:
    """The disjunction, without parts that are always false."""
    kept = [part for part in parts if part is not NO]
    if any(part is YES for part in kept):
        return YES
    return NO if not kept else kept[0] if len(kept) == 1 else _joined(z3.Z3_mk_or, kept)


def _joined(join: Callable[..., Any], parts: list[Formula]) -> Formula:
    """What ``z3.And`` and ``z3.Or`` do, without asking each part for its kind: tables have hundreds of parts."""
    array = (z3.Ast * len(parts))(*(part.as_ast() for part in parts))
    return z3.BoolRef(join(z3.main_ctx().ref(), len(parts), array), z3.main_ctx())


def none(part: Formula) -> Formula:
    """The negation."""
    return NO if part is YES else YES if part is NO else z3.Not(part)


def when(condition: Formula, yes: Formula, no: Formula) -> Formula:
    """``yes`` where the condition holds, else ``no``."""
    if condition is YES:
        return yes
    return no if condition is NO else z3.If(condition, yes, no)


def number(value: Decimal | int) -> Formula:
    """A number as a formula, exactly."""
    exact = Decimal(value).as_integer_ratio()
    return z3.RealVal(f"{exact[0]}/{exact[1]}")


def constant(value: Value, texts: Texts) -> Term:
    """A value that is known, as a term."""
    match value:
        case None:
            return NULL
        case bool():
            return Scalar(Sort.BOOLEAN, YES if value else NO, NO, ((YES, value),))
        case Decimal():
            return Scalar(Sort.NUMBER, number(value), NO, ((YES, value),))
        case str():
            return Scalar(Sort.TEXT, z3.IntVal(texts.number(value)), NO, ((YES, value),))
        case date():
            return Scalar(Sort.DATE, z3.IntVal(value.toordinal()), NO, ((YES, value),))
        case timedelta() if not value.seconds and not value.microseconds:
            return Scalar(Sort.DAYS, z3.IntVal(value.days), NO, ((YES, value),))
        case list():
            return Items(tuple((YES, constant(item, texts)) for item in value))
        case dict():
            members = {name: constant(item, texts) for name, item in value.items()}
            return Fields(members.get)
    raise Untranslatable(type(value).__name__)
