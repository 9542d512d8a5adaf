"""The older workbook format of Excel: its bytes in, the number formats of its cells out, sheet by sheet.

Calamine tells the values of the cells; whether 0.9892 is seen as 98.92% is only told by the formats, which stand in
records of their own. Only the records of Excel 97–2003 are understood; an older workbook has no formats here.
"""

import struct
from collections.abc import Callable, Iterator, Mapping

from perfeval_rules.documents.kinds import Kind
from perfeval_rules.documents.number_formats import GENERAL, format_of
from perfeval_rules.documents.ole import Container
from perfeval_rules.documents.package import damaged
from perfeval_rules.documents.refusals import refusal

BEGIN, END = 0x809, 0x0A
NUMBER, SHORT_NUMBER, SHORT_NUMBERS, FORMULA = 0x203, 0x27E, 0xBD, 0x06
CELLS = frozenset({NUMBER, SHORT_NUMBER, SHORT_NUMBERS, FORMULA, 0xFD, 0x204, 0x205, 0xD6})
"""Numbers, formulas, and what holds a text, a word of yes or no, or an error."""


class SheetLooks:
    """The number formats of the cells of one sheet, by row and column, and how far the sheet reaches."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.styles: dict[tuple[int, int], int] = {}
        self.rows = self.columns = 0

    def take(self, number: int, record: bytes) -> None:
        """One more record of the sheet."""
        row, column = (index + 1 for index in struct.unpack_from("<HH", record))
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if number in {NUMBER, SHORT_NUMBER, FORMULA}:
            self.styles[row, column] = struct.unpack_from("<H", record, 4)[0]
        elif number == SHORT_NUMBERS:
            for place in range(4, len(record) - 6, 6):
                self.styles[row, column] = struct.unpack_from("<H", record, place)[0]
                column += 1
            self.columns = max(self.columns, column)


class BookLooks:
    """The looks of all sheets, in the order in which the workbook names them."""

    def __init__(self, stream: bytes) -> None:
        """Read the records of a workbook."""
        self.from_1904 = False
        self._own: dict[int, str] = {}
        self._formats: list[int] = []
        self._sheets: dict[int, SheetLooks] = {}
        within: list[SheetLooks | None] = []
        for place, number, record in _records(stream):
            if number == BEGIN:
                within.append(self._sheets.get(place))
            elif number == END and within:
                within.pop()
            elif len(within) == 1 and within[0] is None and number in self._BOOK:
                self._BOOK[number](self, record)
            elif len(within) == 1 and within[0] is not None and number in CELLS:
                within[0].take(number, record)

    @property
    def largest_extent(self) -> int:
        """Rows times columns of the largest sheet."""
        return max((sheet.rows * sheet.columns for sheet in self._sheets.values()), default=0)

    def formats_of(self, number: int) -> Callable[[int, int], str]:
        """The number format of each cell of a sheet, the first of which is 0."""
        styles = list(self._sheets.values())[number].styles if number < len(self._sheets) else {}

        def format_at(row: int, column: int) -> str:
            style = styles.get((row, column), -1)
            return format_of(self._formats[style], self._own) if 0 <= style < len(self._formats) else GENERAL

        return format_at

    def _count_days(self, record: bytes) -> None:
        self.from_1904 = record[:1] == b"\x01"

    def _name_sheet(self, record: bytes) -> None:
        self._sheets[struct.unpack_from("<I", record)[0]] = SheetLooks()

    def _name_format(self, record: bytes) -> None:
        number, _, wide = struct.unpack_from("<HHB", record)
        self._own[number] = record[5:].decode("utf-16-le" if wide & 1 else "latin-1", errors="replace")

    def _add_style(self, record: bytes) -> None:
        self._formats.append(struct.unpack_from("<H", record, 2)[0])

    def _refuse(self, record: bytes) -> None:  # noqa: ARG002 what is encrypted does not matter
        raise refusal(Kind.ENCRYPTED)

    _BOOK: Mapping[int, Callable[["BookLooks", bytes], None]] = {
        0x22: _count_days,
        0x2F: _refuse,
        0x85: _name_sheet,
        0xE0: _add_style,
        0x41E: _name_format,
    }


def looks_of(data: bytes) -> BookLooks:
    """The looks of a workbook."""
    container = Container(data)
    try:
        return BookLooks(container.bytes_of("Workbook") if "Workbook" in container.streams else b"")
    except struct.error as trouble:
        raise damaged() from trouble


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, place)
        yield place, number, stream[place + 4 : place + 4 + length]
        place += 4 + length
