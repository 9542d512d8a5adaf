"""A sheet with one table: title, notes and columns in, rows one by one, then drop-downs, filter and print set-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.sheets.book import Book, cell_of, put
from perfeval_rules.report.sheets.cells import Cell, Column, Row, Style, Value, movable
from perfeval_rules.report.sheets.look import ABOVE_AND_BELOW, HIGHEST, LINE, LOWEST
from perfeval_rules.report.sheets.texts import lines

A4 = 9
"""The number of this size of paper."""


@dataclass(slots=True)
class Table:
    """A table in the making; ``first`` is its first row and ``end`` the row behind its last, counted from 0."""

    book: Book
    sheet: Any
    name: str
    columns: tuple[Column, ...]
    first: int
    end: int

    @property
    def count(self) -> int:
        """How many rows it has so far."""
        return self.end - self.first

    def add(self, row: Row) -> None:
        """Write one more row, as high as its longest text."""
        self.write(self.end, row)
        self.end += 1

    def write(self, at: int, row: Row) -> None:
        """Write a row anywhere, in the columns of the table."""
        cells = [cell_of(value, column.style) for value, column in zip(row, self.columns, strict=True)]
        self.sheet.set_row(at, _height(cells, self.columns))
        for number, cell in enumerate(cells):
            put(self.book, self.sheet, at, number, cell)


def begin(book: Book, name: str, title: str, notes: Sequence[str], columns: Sequence[Column], frozen: int = 0) -> Table:
    """A sheet with its title, notes and headings; ``frozen`` is how many columns stay in view."""
    sheet = book.workbook.add_worksheet(name)
    put(book, sheet, 0, 0, Cell(title, Style.TITLE))
    sheet.set_row(0, 30)
    for number, note in enumerate(notes, start=1):
        put(book, sheet, number, 0, Cell(note, Style.NOTE))
        sheet.set_row(number, LINE + 2)
    at = len(notes) + 1
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
    table = Table(book, sheet, name, tuple(columns), at, at)
    table.add([Cell(column.title, Style.EDIT_HEADING if column.editable else Style.HEADING) for column in columns])
    table.first = table.end
    sheet.freeze_panes(table.first, frozen)
    return table


def finish(table: Table, tell: Tell, printed: int = 0) -> None:
    """Give the columns their drop-downs and bounds, the table its filter, the sheet its pages.

    ``printed`` is how many columns are printed, all of them where it is 0.
    """
    last = max(table.end - 1, table.first)
    for number, column in enumerate(table.columns):
        rule = _validation(column, number, table.first, tell)
        if rule:
            table.sheet.data_validation(table.first, number, last, number, rule)
    table.sheet.autofilter(table.first - 1, 0, table.end - 1, len(table.columns) - 1)
    table.sheet.repeat_rows(table.first - 1)
    table.sheet.ignore_errors({"number_stored_as_text": f"A{table.first + 1}:{movable(last, len(table.columns) - 1)}"})
    if printed:
        table.sheet.print_area(0, 0, last, printed - 1)
    print_on_a4(table.sheet, tell)


def stand_out(table: Table, column: int, last: int) -> None:
    """Show the figures of a column in red where they are not nothing, down to the row ``last``."""
    here = movable(table.first, column)
    look = table.book.formats[Style.STANDS_OUT]
    rule = {"type": "formula", "criteria": f"=AND(ISNUMBER({here}),{here}<>0)", "format": look}
    table.sheet.conditional_format(table.first, column, last, column, rule)


def print_on_a4(sheet: Any, tell: Tell) -> None:
    """A4 across, as wide as the page, with the sheet's name and the number of the page."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    page = tell("page {page} of {pages}", page="&P", pages="&N")
    sheet.set_footer(f"&L&9&A&R&9{page}")


def _height(cells: Sequence[Cell], columns: Sequence[Column]) -> float:
    texts = [(cell.value, column.width) for cell, column in zip(cells, columns, strict=True)]
    most = max(lines(text, width) if isinstance(text, str) else 1 for text, width in texts)
    return min(max(most * LINE + ABOVE_AND_BELOW, LOWEST), HIGHEST)


def _validation(column: Column, number: int, first: int, tell: Tell) -> dict[str, Value | list[str] | bool]:
    """What may be entered in a column; nothing where anything may."""
    here = movable(first, number)
    if column.choices:
        text = tell("Choose one of: {choices}.", choices=tell(", ").join(column.choices))
        return {"validate": "list", "source": list(column.choices), **_refusal(text, tell)}
    if column.style is Style.EDIT_DATE:
        formula = f"=AND(ISNUMBER({here}),{here}>=DATE(2000,1,1))"
        return {"validate": "custom", "value": formula, **_refusal(tell("Enter a date such as 2020-06-30."), tell)}
    if column.most is not None:
        most = movable(first, number + column.most)
        formula = f'=AND(ISNUMBER({here}),{here}>=0,OR({most}="",{here}<={most}))'
        return {"validate": "custom", "value": formula, **_refusal(tell("Enter points from 0 up to the weight."), tell)}
    return {}


def _refusal(text: str, tell: Tell) -> dict[str, Value | list[str] | bool]:
    return {"error_title": tell("Not possible"), "error_message": text, "ignore_blank": True}
