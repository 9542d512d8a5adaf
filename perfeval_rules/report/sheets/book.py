"""A workbook in the making: sheets are added and written, and its bytes come out; the only door to XlsxWriter.

It is built in memory, so that nothing of it touches the disk. The same content always gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from perfeval_rules.report.sheets.cells import Cell, Formula, Style, Value
from perfeval_rules.report.sheets.look import FONT, PROPERTIES, SIZE
from perfeval_rules.report.sheets.texts import clean

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a text begins with that a program could take for a formula when it is typed."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_urls": False,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": SIZE},
}


@dataclass(frozen=True, slots=True)
class Book:
    """XlsxWriter's workbook, its formats by style, and where its bytes will be.

    ``literal`` are those of texts that look like formulas: they stay texts even when somebody edits them.
    """

    workbook: Any
    formats: Mapping[Style, Any]
    literal: Mapping[Style, Any]
    target: BytesIO


def new_book(title: str, day: date) -> Book:
    """An empty workbook that says it was made on ``day``."""
    target = BytesIO()
    workbook = Workbook(target, _OPTIONS)
    made = datetime(day.year, day.month, day.day, tzinfo=UTC)
    workbook.set_properties({"title": clean(title), "author": "perfeval", "created": made})
    formats = {style: workbook.add_format(dict(properties)) for style, properties in PROPERTIES.items()}
    literal = {
        style: workbook.add_format({**properties, "quote_prefix": True}) for style, properties in PROPERTIES.items()
    }
    return Book(workbook, formats, literal, target)


def bytes_of(book: Book) -> bytes:
    """The finished workbook."""
    book.workbook.close()
    return book.target.getvalue()


def put(book: Book, sheet: Any, row: int, column: int, cell: Cell) -> None:
    """Write a cell: texts always as texts, whatever they begin with, so that none becomes a formula or a link."""
    look = book.formats[cell.style]
    match cell.value:
        case None | "":
            sheet.write_blank(row, column, None, look)
        case str(text):
            look = book.literal[cell.style] if text.startswith(FORMULA_STARTS) else look
            sheet.write_string(row, column, clean(text), look)
        case Formula(text, cached):
            sheet.write_formula(row, column, f"={text}", look, cached)
        case Decimal() | int() as number:
            sheet.write_number(row, column, number, look)
        case date() as day:
            sheet.write_datetime(row, column, day, look)


def cell_of(value: Value | Cell, style: Style) -> Cell:
    """A value in its column's style, unless it has its own."""
    return value if isinstance(value, Cell) else Cell(value, style)
