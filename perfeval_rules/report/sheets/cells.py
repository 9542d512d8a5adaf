"""Cells and columns as values: what stands where and how it looks, before any of it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.ledger import LedgerField


class Style(StrEnum):
    """How a cell looks and what it holds; the EDIT ones are there for people to fill in."""

    TITLE = "title"
    NOTE = "note"
    HEADING = "heading"
    EDIT_HEADING = "edit heading"
    BLOCK = "block"
    TEXT = "text"
    CENTRE = "centre"
    NUMBER = "number"
    DATE = "date"
    SHARE = "share"
    EDIT_TEXT = "edit text"
    EDIT_CENTRE = "edit centre"
    EDIT_NUMBER = "edit number"
    EDIT_DATE = "edit date"
    EDIT_SHARE = "edit share"
    EDIT_AMOUNT = "edit amount"
    EDIT_LITERAL = "edit literal"
    SUM_TEXT = "sum text"
    SUM_NUMBER = "sum number"
    SUM_SHARE = "sum share"
    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"
    INFO = "info"
    STANDS_OUT = "stands out"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, and what it comes to now: for programs that show workbooks without computing them."""

    text: str
    cached: Decimal | str


Value = str | Decimal | int | date | Formula | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a style of its own, where the column's is not the right one."""

    value: Value
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: ``choices`` make a drop-down; ``field`` is what the way back calls it, where it reads it.

    ``most`` is the number of the column, counted from here, that holds the most that may stand in this one.
    """

    title: str
    width: float
    style: Style = Style.TEXT
    field: LedgerField | None = None
    choices: tuple[str, ...] = ()
    most: int | None = None

    @property
    def editable(self) -> bool:
        """Whether people are to fill it in."""
        return self.style.value.startswith("edit")


Row = Sequence[Value | Cell]


def letter(column: int) -> str:
    """The name of a column, counted from 0."""
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % 26) + name
        column = column // 26 - 1
    return name


def address(row: int, column: int) -> str:
    """The fixed address of a cell, both counted from 0."""
    return f"${letter(column)}${row + 1}"


def movable(row: int, column: int) -> str:
    """The address of a cell that goes along when its row is moved by sorting."""
    return f"{letter(column)}{row + 1}"


def quoted(sheet: str) -> str:
    """A sheet's name as it stands in formulas."""
    return "'" + sheet.replace("'", "''") + "'!"
