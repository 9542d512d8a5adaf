"""Where a table of funds stands: a table in, its columns, its lines and the unit in its headings out."""

import re
from dataclasses import dataclass, field

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.forms import TOTAL_OF_FUNDS
from perfeval_rules.model.originals import Box
from perfeval_rules.recognise.tables.headings import REMARK, REVIEWED, SCORE, WEIGHT
from perfeval_rules.recognise.tables.lattice import Lattice
from perfeval_rules.recognise.texts import bare, joined
from perfeval_rules.recognise.words import Meant, Words, named

BUDGET, SPENT, RATE = "当年预算数", "预算执行数", "自报预算执行率"

SCORED = frozenset({WEIGHT, SCORE, REVIEWED, REMARK})
"""Columns of 指标 that a table of funds may have, too."""

_LEAST_COLUMNS = 2
_OF_WHICH = re.compile(r"\s*其\s*中\s*[:：]?\s*")


@dataclass(frozen=True, slots=True)
class FundLine:
    """A line: its name as it stands there (or that of the total), and the boxes of its amounts and scores.

    A ``part`` is a line that breaks down the one above it, and not the total.
    """

    name: str
    label: Box
    cells: dict[str, Box]
    scores: dict[str, Box]
    part: bool = False


@dataclass(frozen=True, slots=True)
class FundTable:
    """A table of funds; ``boxes`` are all that it was read from, and ``title`` is the box at its side."""

    columns: dict[str, int]
    units: dict[str, str]
    unit: str | None
    title: Box | None
    lines: tuple[FundLine, ...]
    boxes: frozenset[Box] = field(default_factory=frozenset)


def fund_table(lattice: Lattice, words: Words) -> FundTable | None:
    """The first table of funds in a grid."""
    for row in range(1, lattice.grid.height + 1):
        columns = _columns(lattice, row, words.money)
        figures = any(normal(box.text)[:1].isdigit() for box in lattice.written(row))
        if len(columns) >= _LEAST_COLUMNS and not columns.keys().isdisjoint({BUDGET, SPENT}) and not figures:
            found = _table(lattice, row, columns, words)
            if any(line.name == TOTAL_OF_FUNDS for line in found.lines):
                return found
    return None


def _columns(lattice: Lattice, row: int, meant: Meant) -> dict[str, int]:
    """The columns whose heading in this row means something."""
    columns: dict[str, int] = {}
    for box in lattice.written(row):
        name = named(box.text, meant)
        if name is not None and box.row == row:
            columns.setdefault(name, box.column)
    return columns


def _table(lattice: Lattice, row: int, columns: dict[str, int], words: Words) -> FundTable:
    heads = {name: lattice.box(row, column) for name, column in columns.items()}
    first = min(columns.values())
    side = [box for box in lattice.written(row) if box.column < first]
    scores = {name: at for name, at in _columns(lattice, row, words.columns).items() if name in SCORED}
    height = max(box.rows for box in heads.values() if box)
    lines, boxes = _lines(lattice, row + height, first, columns, scores, words)
    score_heads = (lattice.box(row, column) for column in scores.values())
    return FundTable(
        columns=columns,
        units={name: unit for name, box in heads.items() if box and (unit := words.unit_in(box.text))},
        unit=next((unit for box in side if (unit := words.unit_in(box.text))), None),
        title=side[0] if side else None,
        lines=tuple(lines),
        boxes=frozenset(box for box in (*boxes, *heads.values(), *score_heads, *side) if box),
    )


def _lines(
    lattice: Lattice, top: int, first: int, columns: dict[str, int], scores: dict[str, int], words: Words
) -> tuple[list[FundLine], list[Box]]:
    lines: list[FundLine] = []
    boxes: list[Box] = []
    broken = False
    for row in range(top, lattice.grid.height + 1):
        label = _label(lattice, row, first, bool(lines))
        cells = _cells(lattice, row, columns)
        if label is None or not _is_line(label, cells, words):
            break
        name = _name(label, lines, words)
        broken = broken or (bool(_OF_WHICH.match(label.text)) and len(lines) > 1)
        found = _cells(lattice, row, scores)
        lines.append(FundLine(name, label, cells, found, broken))
        boxes += [] if broken else [label, *cells.values(), *found.values()]
    return lines, boxes


def _cells(lattice: Lattice, row: int, columns: dict[str, int]) -> dict[str, Box]:
    """The boxes of a row in these columns; one that begins above belongs to an earlier line."""
    found = {name: lattice.box(row, column) for name, column in columns.items()}
    return {name: box for name, box in found.items() if box is not None and box.row == row}


def _label(lattice: Lattice, row: int, first: int, begun: bool) -> Box | None:
    """The box that names a line: the last one with text before the amounts; the first line may be without."""
    before = [box for box in lattice.row(row) if box.column < first]
    own = [box for box in before if box.text.strip() and box.row == row]
    if own:
        return own[-1]
    return before[-1] if before and not begun else None


def _name(label: Box, lines: list[FundLine], words: Words) -> str:
    text = joined(_OF_WHICH.sub("", label.text, count=1))
    is_total = named(text, words.lines) == TOTAL_OF_FUNDS or not (text or lines)
    return TOTAL_OF_FUNDS if is_total else text


def _is_line(label: Box, cells: dict[str, Box], words: Words) -> bool:
    """Whether a row goes on with the table: its amounts are figures or blank, and it is a known line or has some."""
    amounts = [box for box in cells.values() if normal(box.text)]
    if label in cells.values() or not all(_is_amount(box, words) for box in amounts):
        return False
    return bool(amounts) or named(_OF_WHICH.sub("", label.text, count=1), words.lines) is not None


def _is_amount(box: Box, words: Words) -> bool:
    word = bare(box.text)
    return any(one.isdigit() for one in word) or word in words.cells.blank
