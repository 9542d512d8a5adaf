"""A sheet that is read from top to bottom: lines with labels, small tables and charts beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.sheets.book import Book, cell_of, put
from perfeval_rules.report.sheets.cells import Cell, Style, Value
from perfeval_rules.report.sheets.charts import Bars, bars
from perfeval_rules.report.sheets.look import ABOVE_AND_BELOW, LINE, LOWEST
from perfeval_rules.report.sheets.table import print_on_a4
from perfeval_rules.report.sheets.texts import lines

CHART_WIDTH, CHART_HEIGHT = 580, 310
MOST_ON_A_PAGE = 60


@dataclass(slots=True)
class Page:
    """The sheet in the making: the widths of its columns, the row that is written next, the number of its charts."""

    book: Book
    sheet: Any
    name: str
    widths: Sequence[float]
    at: int = 0
    charts: int = 0

    def title(self, text: str, note: str) -> None:
        """Write what the sheet is about."""
        for number, width in enumerate(self.widths):
            self.sheet.set_column(number, number, width)
        put(self.book, self.sheet, 0, 0, Cell(text, Style.TITLE))
        self.sheet.set_row(0, 30)
        put(self.book, self.sheet, 1, 0, Cell(note, Style.NOTE))
        self.at = 2

    def block(self, title: str) -> None:
        """Begin a block."""
        self.at += 1
        put(self.book, self.sheet, self.at, 0, Cell(title, Style.BLOCK))
        self.sheet.set_row(self.at, 22)
        self.at += 1

    def headings(self, titles: Sequence[str]) -> int:
        """Write the headings of a small table; the row they stand in."""
        self.row(titles, Style.HEADING)
        return self.at - 1

    def row(self, values: Sequence[Value | Cell], style: Style) -> None:
        """Write a row of a small table, as high as its longest text."""
        cells = [cell_of(value, style) for value in values]
        texts = [(cell.value, width) for cell, width in zip(cells, self.widths, strict=False)]
        most = max(lines(text, width) if isinstance(text, str) else 1 for text, width in texts)
        self._height(most)
        for number, cell in enumerate(cells):
            put(self.book, self.sheet, self.at, number, cell)
        self.at += 1

    def line(self, label: str, text: str) -> None:
        """Write a text over the width of the tables, behind its label."""
        last = len(self.widths) - 1
        self.sheet.merge_range(self.at, 1, self.at, last, "", self.book.formats[Style.TEXT])
        put(self.book, self.sheet, self.at, 0, Cell(label, Style.SUM_TEXT))
        put(self.book, self.sheet, self.at, 1, Cell(text, Style.TEXT))
        self._height(max(lines(text, sum(self.widths[1:])), lines(label, self.widths[0])))
        self.at += 1

    def chart(self, what: Bars) -> None:
        """Put a chart right of the tables, under those that are there already."""
        chart = bars(self.book, what, CHART_WIDTH, CHART_HEIGHT)
        place = {"x_offset": 20, "y_offset": self.charts * (CHART_HEIGHT + 20), "object_position": 2}
        self.sheet.insert_chart(2, len(self.widths), chart, place)
        self.charts += 1

    def finish(self, tell: Tell) -> None:
        """Set up its pages: a single one where its rows are still readable on it."""
        print_on_a4(self.sheet, tell)
        if self.at <= MOST_ON_A_PAGE:
            self.sheet.fit_to_pages(1, 1)

    def _height(self, most: int) -> None:
        self.sheet.set_row(self.at, max(most * LINE + ABOVE_AND_BELOW, LOWEST))
