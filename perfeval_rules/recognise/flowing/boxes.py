"""Rows and pairs as grids: what was told apart in lines in, boxes with rows and columns out."""

from collections.abc import Sequence
from itertools import takewhile

from perfeval_rules.model.originals import Box, Grid
from perfeval_rules.recognise.flowing.columns import Columns
from perfeval_rules.recognise.flowing.rows import Row
from perfeval_rules.recognise.flowing.units import Text


def table_grid(columns: Columns, rows: Sequence[Row]) -> Grid:
    """The table: its heading row, then one row each; a level is one box over all rows that it holds for."""
    boxes = [_box(Text(column.heading, column.place), 1, number) for number, column in enumerate(columns.all, 1)]
    for number, row in enumerate(rows):
        boxes += _title(row, columns, number + 2) if row.title else _levels(rows, columns, number)
        boxes += _cells(row, columns, number + 2)
    return Grid(place=columns.all[0].place, boxes=_in_order(boxes), height=len(rows) + 1, width=len(columns.all))


def pairs_grid(rows: Sequence[Sequence[tuple[Text, Text]]]) -> Grid:
    """Labels and values: each row holds pairs of them side by side."""
    boxes = [
        _box(cell, number, 2 * at + side)
        for number, row in enumerate(rows, 1)
        for at, pair in enumerate(row)
        for side, cell in enumerate(pair, 1)
    ]
    return Grid(place=boxes[0].place, boxes=tuple(boxes), height=len(rows), width=2 * max(map(len, rows)))


def _levels(rows: Sequence[Row], columns: Columns, number: int) -> list[Box]:
    """The levels that change with a row; the lowest one stands last."""
    row = rows[number]
    boxes = []
    for column, text in enumerate(row.levels, columns.levels - len(row.levels) + 1):
        boxes.append(_box(text, number + 2, column, rows=_holds(rows[number + 1 :], columns.levels - column)))
    return boxes


def _holds(below: Sequence[Row], lower: int) -> int:
    """Over how many rows a level holds that has so many lower ones below it."""
    return 1 + len([*takewhile(lambda row: not row.title and len(row.levels) <= lower, below)])


def _title(row: Row, columns: Columns, number: int) -> list[Box]:
    return [_box(Text(row.title, row.figures[0].place), number, 1, columns=columns.first)]


def _cells(row: Row, columns: Columns, number: int) -> list[Box]:
    """The row's own words, its figures and what stands behind; blank boxes where nothing does."""
    place = row.figures[0].place
    behind = [*row.behind, *[Text("", place)] * (columns.behind - len(row.behind))]
    own = enumerate(row.own, columns.name + 1)
    rest = enumerate([*row.figures, *behind], columns.first + 1)
    return [_box(text, number, column) for column, text in [*own, *rest]]


def _box(text: Text, row: int, column: int, rows: int = 1, columns: int = 1) -> Box:
    return Box(text=text.text, place=text.place, row=row, column=column, rows=rows, columns=columns)


def _in_order(boxes: Sequence[Box]) -> tuple[Box, ...]:
    return tuple(sorted(boxes, key=lambda box: (box.row, box.column)))
