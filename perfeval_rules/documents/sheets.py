"""Sheets of any workbook become grids, within one bound for all of them; what did not fit is doubted aloud."""

from collections.abc import Iterable, Sequence

from perfeval_rules.documents.contents import Contents, Doubt
from perfeval_rules.documents.grids import Merge, Texts, extent, grid_of
from perfeval_rules.documents.limits import MOST_BOXES, MOST_COLUMNS, MOST_ROWS
from perfeval_rules.model.originals import Grid
from perfeval_rules.model.places import Message, say

MOST_NAMED = 10
"""So many cells are named before the rest is only counted."""


def column_letters(number: int) -> str:
    """The letters of a column: 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """A cell as Excel names it: C7."""
    return f"{column_letters(column)}{row}"


class SheetGrids:
    """The grids of a workbook as they are gathered, sheet after sheet."""

    def __init__(self) -> None:
        """No sheet has been read yet."""
        self.doubts: list[Doubt] = []
        self._grids: list[Grid] = []
        self._notes: list[Message] = []
        self._room = MOST_BOXES

    def add(self, name: str, texts: Texts, merges: Iterable[Merge], *, cut: bool = False) -> None:
        """One more sheet; ``cut`` is whether its reader left something out already."""
        rows, columns = extent(texts)
        width = min(columns, MOST_COLUMNS)
        height = min(rows, MOST_ROWS, self._room // max(width, 1))
        if cut or (height, width) != (rows, columns):
            self._tell_cut(name, height, width)
        if height and width:
            place = f"工作表“{name}”"
            grid = grid_of(
                texts, merges, (height, width), place, lambda row, column: f"{place}{cell_name(row, column)}"
            )
            self._room -= len(grid.boxes)
            self._grids.append(grid)

    def tell_hidden(self, name: str, *, sheet: bool, lines: bool) -> None:
        """Note that a sheet, or some of its rows or columns, are hidden."""
        if sheet:
            self._notes.append(say("the hidden sheet {sheet} was read too", sheet=name))
        if lines:
            self._notes.append(say("hidden rows or columns of the sheet {sheet} were read too", sheet=name))

    def tell_uncomputed(self, name: str, cells: Sequence[tuple[int, int]]) -> None:
        """Doubt the formulas whose values were not stored; their boxes are blank, since nothing is computed here."""
        if cells:
            named = "、".join(cell_name(row, column) for row, column in cells[:MOST_NAMED])
            self.doubts.append(
                Doubt(
                    say(
                        "{count} formulas in the sheet {sheet} have no stored value and were read as blank: {cells}",
                        count=len(cells),
                        sheet=name,
                        cells=named + ("…" if len(cells) > MOST_NAMED else ""),
                    ),
                    say("Open the workbook in Excel or WPS, let it calculate, save it, then try again."),
                )
            )

    def contents(self, notes: Iterable[Message] = ()) -> Contents:
        """All sheets that hold anything."""
        return Contents(tuple(self._grids), (*self._notes, *notes), tuple(self.doubts))

    def _tell_cut(self, name: str, height: int, width: int) -> None:
        self.doubts.append(
            Doubt(
                say(
                    "the sheet {sheet} is larger than what is read: nothing beyond row {row} and column {column} was",
                    sheet=name,
                    row=height,
                    column=column_letters(width) or "A",
                ),
                say("Delete what is not part of the self-evaluation, or split the workbook."),
            )
        )
