"""A Word table in, a grid and the tables that stand within its cells out."""

from collections.abc import Callable, Iterator

from perfeval_rules.documents.grids import Merge, grid_of
from perfeval_rules.documents.limits import MOST_COLUMNS, MOST_ROWS
from perfeval_rules.documents.markup import Element, attribute, child, local
from perfeval_rules.model.originals import Grid

AROUND = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
"""What may stand around a paragraph, row or cell without changing where it is."""


def inside(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names, in what stands around them too."""
    for part in element:
        name = local(part)
        if name in names:
            yield part
        elif name in AROUND:
            yield from inside(part, *names)


def grids_of(element: Element, place: str, text_of: Callable[[Element], str]) -> Iterator[Grid]:
    """The grid of a table, then those of the tables in its cells."""
    table = Table(text_of)
    for row in inside(element, "tr"):
        if child(row, "trPr", "del") is None and table.height < MOST_ROWS:
            table.add_row(row)
    size = (table.height, min(table.width, MOST_COLUMNS))
    if all(size):
        merges = table.merges.values()
        yield grid_of(table.texts, merges, size, place, lambda row, column: f"{place} 第 {row} 行第 {column} 列")
    for inner, (top, left) in table.inner:
        yield from grids_of(inner, f"{place} 第 {top} 行第 {left} 列内的表", text_of)


class Table:
    """The cells of a table as they are gathered, row after row."""

    def __init__(self, text_of: Callable[[Element], str]) -> None:
        """No row has been read yet; ``text_of`` is the text of a paragraph."""
        self.texts: dict[tuple[int, int], str] = {}
        self.merges: dict[tuple[int, int], Merge] = {}
        self.inner: list[tuple[Element, tuple[int, int]]] = []
        self.height = self.width = 0
        self._text_of = text_of
        self._above: dict[int, tuple[int, int]] = {}

    def add_row(self, row: Element) -> None:
        """One more row; its cells are as wide as they say, and some only go on from the row above."""
        self.height += 1
        column = 1 + _number(child(row, "trPr", "gridBefore"))
        last = (self.height, column)
        for cell in inside(row, "tc"):
            looks = child(cell, "tcPr")
            span = min(max(_number(child(looks, "gridSpan")), 1), MOST_COLUMNS)
            if _goes_on(child(looks, "hMerge")):
                self._widen(last, column + span - 1)
            elif _goes_on(child(looks, "vMerge")) and column in self._above:
                self._lengthen(self._above[column])
            else:
                last = (self.height, column)
                self._begin(cell, last, column + span - 1, child(looks, "vMerge") is not None)
            column += span
        self.width = max(self.width, column - 1)

    def _begin(self, cell: Element, spot: tuple[int, int], right: int, goes_on: bool) -> None:
        row, left = spot
        self.texts[spot] = "\n".join(map(self._text_of, inside(cell, "p"))).strip("\n")
        self.merges[spot] = Merge(row, left, row, right)
        self.inner.extend((table, spot) for table in inside(cell, "tbl"))
        self._above.pop(left, None)
        if goes_on:
            self._above[left] = spot

    def _widen(self, spot: tuple[int, int], right: int) -> None:
        if spot in self.merges:
            self.merges[spot] = self.merges[spot]._replace(right=right)

    def _lengthen(self, spot: tuple[int, int]) -> None:
        self.merges[spot] = self.merges[spot]._replace(bottom=self.height)


def _goes_on(merge: Element | None) -> bool:
    return merge is not None and attribute(merge, "val") in {None, "continue"}


def _number(element: Element | None) -> int:
    text = attribute(element, "val") or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
