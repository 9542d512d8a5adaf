"""Grids by row and column: the pieces of an original in, its tables as one goes through them out.

A table that goes on after the end of a page is one again.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from perfeval_rules.model.originals import Box, Grid, Original, Paragraph

SHEETS = frozenset({"xlsx", "xls", "ods", "csv"})
"""Forms of originals in which no table goes on in the next grid."""

_FURNITURE = re.compile(r"[\s\d第共页/／—–-]*")


@dataclass(frozen=True, slots=True)
class Lattice:
    """A grid with its boxes by the places they cover; ``starts`` are the rows with which a further page begins."""

    grid: Grid
    starts: frozenset[int]
    covered: Mapping[tuple[int, int], Box]

    def box(self, row: int, column: int) -> Box | None:
        """The box that covers a place."""
        return self.covered.get((row, column))

    def row(self, row: int) -> tuple[Box, ...]:
        """The boxes that cover places of a row, from left to right."""
        found = (self.covered.get((row, column)) for column in range(1, self.grid.width + 1))
        return tuple(dict.fromkeys(box for box in found if box is not None))

    def written(self, row: int) -> tuple[Box, ...]:
        """Those of them that are not blank."""
        return tuple(box for box in self.row(row) if box.text.strip())


def laid_out(original: Original) -> tuple[Paragraph | Lattice, ...]:
    """The pieces of an original in their order; what stands between two pages of one table is left out."""
    found: list[Paragraph | tuple[Grid, frozenset[int]]] = []
    last: int | None = None
    for piece in original.pieces:
        if isinstance(piece, Paragraph):
            last = last if _FURNITURE.fullmatch(piece.text) else None
            found.append(piece)
            continue
        before = found[last] if last is not None else None
        if last is not None and isinstance(before, tuple) and before[0].width == piece.width:
            found[last:] = [_together(*before, piece)]
            continue
        last = len(found) if original.form not in SHEETS else None
        found.append((piece, frozenset()))
    return tuple(piece if isinstance(piece, Paragraph) else _lattice(*piece) for piece in found)


def _lattice(grid: Grid, starts: frozenset[int]) -> Lattice:
    return Lattice(grid, starts, dict(_places(grid)))


def _together(grid: Grid, starts: frozenset[int], further: Grid) -> tuple[Grid, frozenset[int]]:
    below = tuple(replace(box, row=box.row + grid.height) for box in further.boxes)
    whole = replace(grid, boxes=grid.boxes + below, height=grid.height + further.height)
    return whole, starts | {grid.height + 1}


def _places(grid: Grid) -> Iterator[tuple[tuple[int, int], Box]]:
    for box in grid.boxes:
        for row in range(box.row, box.row + box.rows):
            for column in range(box.column, box.column + box.columns):
                yield (row, column), box
