"""Originals for tests, from grids that are written as rows of texts.

``<`` in a row stands for a box that goes on from the left, ``^`` for one that goes on from above.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from perfeval_rules.model.originals import Box, Grid, Original, Paragraph, Piece
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book

RULES = Path(__file__).parents[2] / "rules"

Rows = Sequence[Sequence[str]]


@cache
def book_called(name: str) -> RuleBook:
    """One of the project's own books."""
    book, diagnostics = read_book(name, _files)
    assert () == diagnostics
    assert book is not None
    return book


def _files(name: str) -> Mapping[str, bytes] | None:
    folder = RULES / name
    paths = folder.rglob("*.yaml")
    return {f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths} or None


def original(pieces: Sequence[Any], form: str = "docx", file: str = "report.docx") -> Original:
    """A document of paragraphs (texts) and grids (lists of rows)."""
    return Original(file=file, form=form, pieces=tuple(_piece(number, piece) for number, piece in enumerate(pieces, 1)))


def _piece(number: int, piece: Any) -> Piece:
    return Paragraph(text=piece, place=f"第 {number} 段") if isinstance(piece, str) else grid(piece, f"表 {number}")


def grid(rows: Rows, place: str = "表 1") -> Grid:
    """A grid of rows of texts; a shorter row has blank boxes at its end."""
    width = max(len(row) for row in rows)
    texts = [[*map(str, row), *[""] * (width - len(row))] for row in rows]
    boxes = tuple(
        _box(texts, row, column, place)
        for row in range(len(texts))
        for column in range(width)
        if texts[row][column] not in ("<", "^")
    )
    return Grid(place=place, boxes=boxes, height=len(texts), width=width)


def _box(texts: Sequence[Sequence[str]], row: int, column: int, place: str) -> Box:
    columns = _run(texts[row][column + 1 :], "<")
    rows = _run([below[column] for below in texts[row + 1 :]], "^")
    text, where = texts[row][column], f"{place} 第 {row + 1} 行第 {column + 1} 列"
    return Box(text=text, place=where, row=row + 1, column=column + 1, rows=rows, columns=columns)


def _run(texts: Sequence[str], mark: str) -> int:
    goes_on = [text == mark for text in texts]
    return 1 + (goes_on.index(False) if False in goes_on else len(goes_on))
