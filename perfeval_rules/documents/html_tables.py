"""A table of a web page in, a grid and the tables that stand within its cells out."""

from collections.abc import Callable, Iterator
from itertools import islice

from perfeval_rules.documents.grids import Merge, grid_of
from perfeval_rules.documents.limits import MOST_COLUMNS, MOST_ROWS
from perfeval_rules.documents.markup import Element, children, local
from perfeval_rules.model.originals import Grid

GROUPS = ("thead", "tbody", "tfoot")


def grids_of(element: Element, place: str, text_of: Callable[[Element], str]) -> Iterator[Grid]:
    """The grid of a table, then those of the tables in its cells."""
    texts: dict[tuple[int, int], str] = {}
    inner: list[tuple[Element, tuple[int, int]]] = []
    merges: list[Merge] = []
    rows = list(islice(_rows(element), MOST_ROWS))
    for cell, merge in _laid_out(rows):
        texts[merge.top, merge.left] = text_of(cell)
        merges.append(merge)
        inner.extend((table, (merge.top, merge.left)) for table in _nearest_tables(cell))
    size = (len(rows), max((merge.right for merge in merges), default=0))
    if all(size):
        yield grid_of(texts, merges, size, place, lambda row, column: f"{place} 第 {row} 行第 {column} 列")
    for table, (row, column) in inner:
        yield from grids_of(table, f"{place} 第 {row} 行第 {column} 列内的表", text_of)


def _rows(table: Element) -> Iterator[Element]:
    for part in table:
        if local(part) == "tr":
            yield part
        elif local(part) in GROUPS:
            yield from children(part, "tr")


def _laid_out(rows: list[Element]) -> Iterator[tuple[Element, Merge]]:
    """Each cell with the range it takes, past those that reach down from the rows above."""
    taken_until: dict[int, int] = {}
    for number, row in enumerate(rows, start=1):
        column = 1
        for cell in children(row, "td", "th"):
            while taken_until.get(column, 0) >= number:
                column += 1
            bottom = min(number + _span(cell, "rowspan", len(rows)) - 1, len(rows))
            right = min(column + _span(cell, "colspan", MOST_COLUMNS) - 1, MOST_COLUMNS)
            if column > MOST_COLUMNS:
                break
            yield cell, Merge(number, column, bottom, right)
            taken_until |= dict.fromkeys(range(column, right + 1), bottom)
            column = right + 1


def _span(cell: Element, name: str, most: int) -> int:
    text = cell.get(name, "1").strip()
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    return most if count == 0 and name == "rowspan" else min(max(count, 1), most)


def _nearest_tables(element: Element) -> Iterator[Element]:
    for part in element:
        if local(part) == "table":
            yield part
        else:
            yield from _nearest_tables(part)
