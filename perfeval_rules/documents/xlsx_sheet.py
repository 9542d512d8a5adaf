"""One worksheet as it is stored: its written cells, merged ranges, and what a person must be told about it."""

import re
from collections.abc import Mapping

from perfeval_rules.documents.grids import Merge
from perfeval_rules.documents.limits import MOST_BOXES, MOST_COLUMNS, MOST_ROWS
from perfeval_rules.documents.number_formats import shown
from perfeval_rules.documents.package import Counted
from perfeval_rules.documents.streams import listen
from perfeval_rules.documents.xlsx_book import Book

MOST_CHARACTERS = 100_000
"""Excel holds 32,767 in one cell."""

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def column_number(letters: str) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


class Sheet:
    """Listens to a worksheet; keeps written cells only, so that empty rows cost nothing."""

    def __init__(self, book: Book) -> None:
        """Nothing has been read yet."""
        self.texts: dict[tuple[int, int], str] = {}
        self.merges: list[Merge] = []
        self.uncomputed: list[tuple[int, int]] = []
        self.hidden = self.cut = False
        self._book = book
        self._row = self._column = 0
        self._cell: Mapping[str, str] = {}
        self._formula = self._aside = False
        self._into: list[str] | None = None
        self._pieces: list[str] = []

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        match name:
            case "row":
                self._row = _whole(attributes.get("r")) or self._row + 1
                self._column = 0
                self.hidden = self.hidden or attributes.get("hidden") in {"1", "true"}
            case "c":
                self._begin_cell(attributes)
            case "f":
                self._formula = True
            case "v" | "t" if not self._aside:
                self._into = self._pieces
            case "rPh":
                self._aside = True
            case "col":
                self.hidden = self.hidden or attributes.get("hidden") in {"1", "true"}
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def closed(self, name: str) -> None:
        """An element ends."""
        match name:
            case "c":
                self._end_cell()
            case "v" | "t":
                self._into = None
            case "rPh":
                self._aside = False

    def said(self, text: str) -> None:
        """Text stands here."""
        if self._into is not None and sum(map(len, self._into)) < MOST_CHARACTERS:
            self._into.append(text)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self._cell, self._formula, self._pieces = attributes, False, []
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column_number(found[1]) if found else self._column + 1
        self._row = int(found[2]) if found else self._row

    def _end_cell(self) -> None:
        if not self._pieces and not self._formula:
            return
        spot = (self._row, self._column)
        if self._row > MOST_ROWS or self._column > MOST_COLUMNS or len(self.texts) >= MOST_BOXES:
            self.cut = True
        elif not self._pieces:
            self.uncomputed.append(spot)
        else:
            self.texts[spot] = self._text("".join(self._pieces))

    def _text(self, stored: str) -> str:
        match self._cell.get("t", "n"):
            case "s":
                number = _whole(stored)
                strings = self._book.strings
                return _unescaped(strings[number]) if number is not None and number < len(strings) else ""
            case "b":
                return "TRUE" if stored.strip() == "1" else "FALSE"
            case "n":
                number_format = self._book.format(_whole(self._cell.get("s")) or 0)
                return _number(stored, number_format, self._book.from_1904)
            case "d":
                return stored.removesuffix("T00:00:00").replace("T", " ")
            case _:
                return _unescaped(stored)

    def _merge(self, reference: str) -> None:
        corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) == 2 and corners[0] and corners[1] and len(self.merges) < MOST_BOXES:
            (left, top), (right, bottom) = corners[0].groups(), corners[1].groups()
            self.merges.append(Merge(int(top), column_number(left), int(bottom), column_number(right)))


def sheet_of(stream: Counted, book: Book) -> Sheet:
    """The worksheet in a part."""
    sheet = Sheet(book)
    listen(stream, sheet)
    return sheet


def _number(stored: str, number_format: str, from_1904: bool) -> str:
    try:
        value = float(stored)
    except ValueError:
        return stored
    return shown(value, number_format, from_1904)


def _unescaped(text: str) -> str:
    found = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text
    return found.replace("\r\n", "\n").replace("\r", "\n")


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else None
