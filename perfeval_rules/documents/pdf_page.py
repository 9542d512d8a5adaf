"""One page of a PDF in, its ruled tables and the lines of text around them out, from top to bottom.

Only lines that are drawn make a table. A cell is found by its rectangle, so that merged cells are one box. Where a
line of text stops well before the right margin, its paragraph ends.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.text import extract_text

from perfeval_rules.documents.grids import Merge, grid_of
from perfeval_rules.documents.limits import MOST_EDGES
from perfeval_rules.model.originals import Grid, Paragraph, Piece

Rectangle = tuple[float, float, float, float]
"""From the left and top to the right and bottom, in points."""

NEAR = 2.0
"""Rulings nearer than this are one."""

SHORT, WIDE = 1.5, 0.6
"""A line that stops this many letters before the margin, or at this part of the page, ends its paragraph."""


def pieces_of(page: Page) -> Iterator[Piece]:
    """The tables and lines of a page, in reading order."""
    page = page.dedupe_chars().filter(lambda thing: _within(thing, page.cropbox))
    tables = _tables(page)
    grids: list[tuple[float, Piece]] = [(table.bbox[1], _grid(page, table)) for table in tables]
    lines = _lines(page, [table.bbox for table in tables])
    yield from (piece for _, piece in sorted([*grids, *lines], key=lambda placed: placed[0]))


def place_on(page: Page, rectangle: Sequence[float]) -> str:
    """Where a rectangle is, as a person finds it."""
    left, top, right, bottom = (round(number) for number in rectangle)
    return f"第 {page.page_number} 页（{left},{top}–{right},{bottom}）"


def _tables(page: Page) -> list[Table]:
    """The tables of a page; a frame around text, or around another table, is none."""
    if len(page.edges) > MOST_EDGES:
        return []
    return [table for table in page.find_tables() if len(table.cells) > 1]


def _grid(page: Page, table: Table) -> Grid:
    columns = _rulings(cell[0] for cell in table.cells), _rulings(cell[2] for cell in table.cells)
    rows = _rulings(cell[1] for cell in table.cells), _rulings(cell[3] for cell in table.cells)
    cells = {}
    for cell in table.cells:
        merge = Merge(_at(rows[0], cell[1]), _at(columns[0], cell[0]), _at(rows[1], cell[3]), _at(columns[1], cell[2]))
        cells[merge] = cell
    places = {(merge.top, merge.left): place_on(page, cell) for merge, cell in cells.items()}
    texts = {(merge.top, merge.left): _text_in(page, cell) for merge, cell in cells.items()}
    size = (len(rows[1]), len(columns[1]))
    whole = place_on(page, table.bbox)
    return grid_of(texts, cells, size, whole, lambda row, column: places.get((row, column), whole))


def _rulings(numbers: Iterable[float]) -> list[float]:
    found: list[float] = []
    for number in sorted(numbers):
        if not found or number - found[-1] > NEAR:
            found.append(number)
    return found


def _at(rulings: Sequence[float], number: float) -> int:
    return min(range(len(rulings)), key=lambda index: abs(rulings[index] - number)) + 1


def _text_in(page: Page, rectangle: Rectangle) -> str:
    inside = [char for char in page.chars if _within(char, rectangle)]
    return str(extract_text(inside)) if inside else ""


def _within(char: dict[str, Any], rectangle: Rectangle) -> bool:
    left, top, right, bottom = rectangle
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(left <= x < right and top <= y < bottom)


def _lines(page: Page, tables: Sequence[Rectangle]) -> Iterator[tuple[float, Paragraph]]:
    def outside(thing: dict[str, Any]) -> bool:
        return thing["object_type"] == "char" and not any(_within(thing, table) for table in tables)

    lines = page.filter(outside).extract_text_lines(return_chars=True)
    margin = max([line["x1"] for line in lines] + [right for _, _, right, _ in tables], default=0.0)
    for line in lines:
        place = place_on(page, (line["x0"], line["top"], line["x1"], line["bottom"]))
        letter = max(char["size"] for char in line["chars"])
        ends = line["x1"] < max(margin - SHORT * letter, page.width * WIDE)
        yield line["top"], Paragraph(text=line["text"], place=place, ends=ends)
