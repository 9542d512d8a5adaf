"""OpenDocument spreadsheets (.ods): bytes in, one grid a sheet out.

They store each value beside what is shown of it, and so the words around a figure are those that are shown.
"""

from collections.abc import Mapping

from perfeval_rules.documents.contents import Contents
from perfeval_rules.documents.grids import Merge
from perfeval_rules.documents.limits import MOST_BOXES, MOST_ROWS, MOST_SHEETS
from perfeval_rules.documents.ods_row import Row, cell_count
from perfeval_rules.documents.package import Package, damaged
from perfeval_rules.documents.sheets import SheetGrids
from perfeval_rules.documents.streams import Enough, listen

PART = "content.xml"
ASIDE = frozenset({"annotation", "shapes", "tracked-changes", "forms", "dde-links"})
"""What hangs on a cell or a sheet and is none of its text."""


def read_ods(data: bytes) -> Contents:
    """The sheets of a spreadsheet."""
    package = Package(data)
    if PART not in package.names:
        raise damaged()
    sheets = _Sheets()
    with package.stream_of(PART) as stream:
        listen(stream, sheets)
    return sheets.grids.contents()


class _Sheets:
    """Listens to the sheets of a document, row after row."""

    def __init__(self) -> None:
        self.grids = SheetGrids()
        self._sheets = self._aside = 0
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row: Row | None = None
        self._in_sheet = self._hidden_lines = False

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._aside += name in ASIDE or (name == "table" and self._in_sheet)
        if self._aside:
            return
        match name:
            case "style":
                self._style = attributes.get("style:name", "")
            case "table-properties" if attributes.get("table:display") == "false":
                self._hidden_styles.add(self._style)
            case "table":
                self._begin(attributes)
            case "table-row" | "table-column":
                self._hidden_lines = self._hidden_lines or attributes.get("table:visibility", "visible") != "visible"
                self._row = Row(cell_count(attributes, "table:number-rows-repeated")) if name == "table-row" else None
            case _ if self._row is not None:
                self._row.opened(name, attributes)

    def closed(self, name: str) -> None:
        """An element ends."""
        if self._aside:
            self._aside -= name in ASIDE or name == "table"
        elif name == "table":
            self._end()
        elif name == "table-row" and self._row is not None:
            self._keep(self._row)
            self._row = None
        elif self._row is not None:
            self._row.closed(name)

    def said(self, text: str) -> None:
        """Text stands here."""
        if self._row is not None and not self._aside:
            self._row.said(text)

    def _begin(self, attributes: Mapping[str, str]) -> None:
        self._sheets += 1
        if self._sheets > MOST_SHEETS:
            raise Enough
        self._in_sheet, self._name = True, attributes.get("table:name", "")
        self._hidden = attributes.get("table:style-name") in self._hidden_styles
        self._hidden_lines = self._cut = False
        self._height = 0
        self._texts: dict[tuple[int, int], str] = {}
        self._merges: list[Merge] = []
        self._uncomputed: list[tuple[int, int]] = []

    def _keep(self, row: Row) -> None:
        for _ in range(row.times if row.texts or row.uncomputed else 0):
            self._height += 1
            if self._height > MOST_ROWS or len(self._texts) + len(row.texts) > MOST_BOXES:
                self._cut = True
                return
            self._texts |= {(self._height, column): text for column, text in row.texts.items()}
            self._uncomputed.extend((self._height, column) for column in row.uncomputed)
            self._merges.extend(
                Merge(self._height, left, self._height + rows - 1, left + columns - 1)
                for left, (rows, columns) in row.spans.items()
            )
        self._height += 0 if row.texts or row.uncomputed else row.times

    def _end(self) -> None:
        self._in_sheet = False
        self.grids.add(self._name, self._texts, self._merges, cut=self._cut)
        self.grids.tell_hidden(self._name, sheet=self._hidden, lines=self._hidden_lines)
        self.grids.tell_uncomputed(self._name, self._uncomputed)
