"""Rows of a table from the lines below its heading row: lines in; rows, what is in doubt, and where it ends out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from perfeval_rules.model.originals import Paragraph
from perfeval_rules.recognise.flowing.columns import Columns
from perfeval_rules.recognise.flowing.division import Division, Remark, divided, only_remark, text
from perfeval_rules.recognise.flowing.lines import Line, cells_of
from perfeval_rules.recognise.flowing.units import Text, Unit, units_of
from perfeval_rules.recognise.flowing.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``levels`` are those that change with it, and ``title`` begins a row of totals."""

    figures: tuple[Text, ...]
    levels: tuple[Text, ...] = ()
    own: tuple[Text, ...] = ()
    behind: tuple[Text, ...] = ()
    title: str = ""

    def words(self) -> str:
        """All its cells, for a person to read."""
        cells = (*self.levels, *self.own, *self.figures, *self.behind)
        return " ".join([self.title, *(cell.text for cell in cells)]).strip()


@dataclass(slots=True)
class Rows:
    """The rows of a table as they are found, and the paragraphs that stay in doubt.

    ``open`` is the last row while nobody knows whether a remark behind its figures is still to come; ``placed`` is
    false while it is unknown to which levels rows belong, since those of a row above could not be read.
    """

    columns: Columns
    words: Words
    found: list[Row] = field(default_factory=list)
    doubtful: list[Paragraph] = field(default_factory=list)
    open: Row | None = None
    remark: Remark = Remark.NONE
    placed: bool = True

    def add(self, unit: Unit, lines: Sequence[Line]) -> None:
        """Adds the row of a unit; ``lines`` stand between it and the one before."""
        if unit.title:
            self._close(only_remark(lines, self.remark), lines)
            self._keep(Row(unit.figures, title=unit.title))
        elif unit.whole:
            self._add_whole(unit, lines)
        else:
            self._add_divided(unit, lines)
        self.remark = _remark(unit, self.columns)

    def end(self, lines: Sequence[Line]) -> int:
        """Closes the last row; says how many of the lines behind it are its own."""
        if self.open is None:
            return 0
        own = cells_of(lines)[0] if lines and self.remark is Remark.THERE else ()
        if lines and self.remark in (Remark.MAYBE, Remark.WHOLE):
            self._doubt(self.open)
        else:
            self.found.append(_with_remark(self.open, text(own) if own else None))
        return len(own)

    def _add_whole(self, unit: Unit, lines: Sequence[Line]) -> None:
        changed = len(unit.before) - self.columns.own
        row = Row(unit.figures, unit.before[:changed], unit.before[changed:], unit.behind)
        division = only_remark(lines, self.remark) if not lines or self.remark is Remark.THERE else None
        self._close(division, lines)
        if division is None:
            self._lose(row)
        else:
            self._keep(row)

    def _add_divided(self, unit: Unit, lines: Sequence[Line]) -> None:
        division = divided(lines, self.remark, self.columns, self.words) if lines else None
        if division is None:
            self._close(None, lines)
            self._lose(Row(unit.figures))
        else:
            self._close(Division(division.remark), ())
            self._keep(Row(unit.figures, division.levels, division.own))

    def _keep(self, row: Row) -> None:
        """Keeps a row open, if it is known to which levels it belongs."""
        self.placed = self.placed or len(row.levels) == self.columns.levels
        if self.placed or row.title:
            self.open = row
        else:
            self._doubt(row)

    def _lose(self, row: Row) -> None:
        """Puts a row in doubt, and with it to which levels the next ones belong."""
        self._doubt(row)
        self.placed = False

    def _close(self, division: Division | None, lines: Sequence[Line]) -> None:
        """Closes the open row with its remark; without a division only a space can tell that the first cell is one."""
        sure = self.remark is Remark.THERE and bool(lines)
        own = cells_of(lines)[0] if division is None and sure and self.open is not None else ()
        remark = text(own) if own else division.remark if division else None
        if self.open is not None and (division is not None or sure or self.remark is Remark.NONE):
            self.found.append(_with_remark(self.open, remark))
        elif self.open is not None:
            self._doubt(self.open)
        elif remark is not None:
            self.doubtful.append(Paragraph(text=remark.text, place=remark.place))
        self.open = None
        if division is None and (rest := lines[len(own) :]):
            self.doubtful.append(Paragraph(text=text(rest).text, place=rest[0].place))

    def _doubt(self, row: Row) -> None:
        self.doubtful.append(Paragraph(text=row.words(), place=row.figures[0].place))


def rows_of(
    lines: Sequence[Line], columns: Columns, words: Words
) -> tuple[tuple[Row, ...], tuple[Paragraph, ...], int]:
    """The rows below a heading row, what stays in doubt, and how many of the lines belong to the table."""
    rows, last, done = Rows(columns, words), 0, 0
    between: list[Line] = []
    for unit in units_of(lines, columns, words):
        between += lines[last : unit.start]
        last = unit.end
        if unit.figures:
            rows.add(unit, between)
            between, done = [], unit.end
    used = done + rows.end(lines[done:])
    return tuple(rows.found), tuple(rows.doubtful), used


def _remark(unit: Unit, columns: Columns) -> Remark:
    """Whether a remark behind the figures of a unit is still to come."""
    if unit.whole:
        return Remark.NONE if unit.blank_behind or (unit.ends and unit.behind) else Remark.WHOLE
    if not columns.behind or unit.blank_behind or unit.behind:
        return Remark.NONE
    return Remark.THERE if unit.ends else Remark.MAYBE


def _with_remark(row: Row, remark: Text | None) -> Row:
    return row if remark is None else replace(row, behind=(remark,))
