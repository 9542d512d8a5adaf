"""One document laid out to be read: its pieces, its tables by row and column, and which boxes were read so far."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from perfeval_rules.model.originals import Box, Grid, Original, Paragraph, Piece
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.flowing import grids_from
from perfeval_rules.recognise.tables.captions import unit_of_money
from perfeval_rules.recognise.tables.lattice import SHEETS, Lattice, laid_out
from perfeval_rules.recognise.tables.table import PartOfTable, parts_of_table
from perfeval_rules.recognise.words import Words


@dataclass(frozen=True, slots=True)
class Desk:
    """A document, what it may have of the table of indicators, and the boxes of each of its tables that were read."""

    pieces: tuple[Paragraph | Lattice, ...]
    table: tuple[PartOfTable, ...]
    taken: tuple[set[Box], ...]
    findings: Findings

    @property
    def lattices(self) -> tuple[Lattice, ...]:
        """The tables of the document."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Lattice))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs around them."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Paragraph))

    def left(self, at: int) -> tuple[Box, ...]:
        """The boxes of a table that have text and were not read."""
        return tuple(box for box in self.lattices[at].grid.boxes if box.text.strip() and box not in self.taken[at])

    def caption(self, at: int, words: Words) -> str | None:
        """The unit of money that stands in a table, or else outside of tables; none where several do."""
        for pieces in (self.lattices[at].grid.boxes, self.paragraphs):
            units = {unit for piece in pieces if (unit := unit_of_money(piece.text, words)) is not None}
            if units:
                return units.pop() if len(units) == 1 else None
        return None

    def unread_pieces(self, read: Collection[Paragraph]) -> tuple[Piece, ...]:
        """The pieces in their order, without the paragraphs ``read`` and with the boxes blank that were read."""
        grids = iter(_without(lattice.grid, taken) for lattice, taken in zip(self.lattices, self.taken, strict=True))
        pieces = (next(grids) if isinstance(piece, Lattice) else piece for piece in self.pieces)
        return tuple(piece for piece in pieces if isinstance(piece, Grid) or piece not in read)


def _without(grid: Grid, taken: set[Box]) -> Grid:
    return replace(grid, boxes=tuple(replace(box, text="") if box in taken else box for box in grid.boxes))


def desk_of(original: Original, name: str, book: RuleBook, words: Words) -> Desk:
    """A document by the name that the case gives it; one without tables is cut into them first."""
    if not any(isinstance(piece, Grid) for piece in original.pieces):
        original = replace(original, pieces=_cut(original, book))
    pieces = laid_out(original)
    tables = [piece for piece in pieces if isinstance(piece, Lattice)]
    table = parts_of_table(tables, words, original.form not in SHEETS)
    return Desk(pieces, table, tuple(set() for _ in tables), Findings(original.file, name))


def _cut(original: Original, book: RuleBook) -> tuple[Piece, ...]:
    paragraphs = [piece for piece in original.pieces if isinstance(piece, Paragraph)]
    rules = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    indicators = [name for rule in rules for name in (rule.title, *rule.aliases)]
    sections = [name for section in book.sections for name in (section.name, *section.aliases)]
    return grids_from(paragraphs, book.forms, indicators, sections)
