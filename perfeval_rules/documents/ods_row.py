"""One row of an OpenDocument sheet, cell after cell: the texts in it and how far its cells reach."""

import re
from collections.abc import Mapping
from decimal import Decimal

from perfeval_rules.documents.limits import MOST_COLUMNS
from perfeval_rules.documents.number_formats import NO_WORDS, plain

CELLS = frozenset({"table-cell", "covered-table-cell"})
BLANKS = {"tab": "\t", "line-break": "\n"}
_FIGURE = re.compile(r"[-+]?\d[\d,]*(\.\d+)?")
_SHIFTS = (0, -3, -4, -6, -8)
"""A number may be shown in thousands, in ten thousands and so on."""


class Row:
    """Listens to a row; ``times`` is how often it stands in the sheet."""

    def __init__(self, times: int) -> None:
        """No cell has been read yet."""
        self.times = times
        self.texts: dict[int, str] = {}
        self.spans: dict[int, tuple[int, int]] = {}
        self.uncomputed: list[int] = []
        self._column = 1
        self._name = ""
        self._cell: Mapping[str, str] = {}
        self._lines: list[str] = []

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins within the row."""
        if name in CELLS:
            self._name, self._cell, self._lines = name, attributes, []
        elif name == "p":
            self._lines.append("")
        elif name in BLANKS:
            self.said(BLANKS[name])
        elif name == "s":
            self.said(" " * min(cell_count(attributes, "text:c"), MOST_COLUMNS))

    def said(self, text: str) -> None:
        """Text stands in a paragraph of a cell."""
        if self._lines:
            self._lines[-1] += text

    def closed(self, name: str) -> None:
        """An element ends; after a cell comes the next column."""
        if name not in CELLS:
            return
        times = cell_count(self._cell, "table:number-columns-repeated")
        if name == "table-cell":
            self._end_cell(range(self._column, min(self._column + times, MOST_COLUMNS + 2)))
        self._column += times
        self._lines = []

    def _end_cell(self, columns: range) -> None:
        text = cell_text(self._cell, "\n".join(self._lines))
        if text:
            self.texts |= dict.fromkeys(columns, text)
        elif "table:formula" in self._cell and "office:value-type" not in self._cell:
            self.uncomputed.extend(columns)
        span = (
            cell_count(self._cell, "table:number-rows-spanned"),
            cell_count(self._cell, "table:number-columns-spanned"),
        )
        if span != (1, 1):
            self.spans[self._column] = span


def cell_text(cell: Mapping[str, str], shown: str) -> str:
    """What is seen of a cell, with all digits of its number."""
    match cell.get("office:value-type", ""):
        case "float" | "currency" | "percentage":
            return _number(cell.get("office:value", ""), shown)
        case "date":
            day = cell.get("office:date-value", shown).removesuffix("T00:00:00").replace("T", " ")
            return shown if "年" in shown and "日" not in shown else day
        case "boolean":
            return "TRUE" if cell.get("office:boolean-value") == "true" else "FALSE"
        case _:
            return shown


def _number(stored: str, shown: str) -> str:
    try:
        exact = Decimal(repr(float(stored)))
    except ValueError:
        return shown
    figure = _FIGURE.search(shown)
    if figure is None or not exact.is_finite():
        return plain(exact) if exact.is_finite() else shown
    before, after = (_words(words) for words in (shown[: figure.start()], shown[figure.end() :]))
    printed = Decimal(figure[0].replace(",", ""))
    if any(map(str.isdigit, before + after)):
        return plain(exact)
    half = Decimal(5).scaleb(-1 - len((figure[1] or ".")[1:]))
    for shift in (2,) if after.startswith("%") else _SHIFTS:
        if abs(exact.scaleb(shift) - printed) <= half:
            return before + plain(exact.scaleb(shift)) + after
    return plain(exact)


def _words(text: str) -> str:
    return "" if text.strip() in NO_WORDS else text.strip()


def cell_count(attributes: Mapping[str, str], name: str) -> int:
    """A count among the attributes, which is 1 where it is not said."""
    text = attributes.get(name, "1")
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 10 else 1
