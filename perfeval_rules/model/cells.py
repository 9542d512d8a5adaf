"""What people type into the cells of a table: the words a book declares for it, and what one cell reads as."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.places import Span
from perfeval_rules.model.values import Value


class Reading(StrEnum):
    """What kind of thing stands in a cell."""

    BLANK = "空"
    NUMBER = "数"
    DAY = "日期"
    LEVEL = "档次"
    TEXT = "文字"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell reads as; a part that it does not have is ``None``.

    ``number`` is in the base unit ``unit``, a percentage as a share; ``times`` is what the unit was multiplied by.
    """

    reading: Reading
    sign: str | None = None
    number: Decimal | None = None
    unit: str | None = None
    times: Decimal | None = None
    day: date | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A base unit, and how many of it one of the word is; a word for a size alone, such as 万, has no unit."""

    unit: str
    times: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CellExample:
    """A cell with its columns of signs and units, and what it must read as, by the names that rules use."""

    cell: str | None
    sign: str | None
    unit: str | None
    reads: Mapping[str, Value]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """The words in cells that mean something, each in its normal form.

    ``signs_after`` stand behind a number and ``signs_of_dates`` behind a date; ``around_dates`` mean nothing there.
    ``zeros`` say that nothing happened, beside a target of 0. ``qualitative`` are the words of the column of signs that
    forbid to read a number. ``plausible`` are the least and the greatest ratio of an actual to its target at which a
    number without a unit is read in the target's unit.
    """

    blank: frozenset[str] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)
    signs_after: Mapping[str, str] = field(default_factory=dict)
    signs_of_dates: Mapping[str, str] = field(default_factory=dict)
    around_dates: frozenset[str] = frozenset()
    qualitative: frozenset[str] = frozenset()
    units: Mapping[str, Unit] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    zeros: frozenset[str] = frozenset()
    plausible: tuple[Decimal, Decimal] | None = None
    examples: tuple[CellExample, ...] = ()
