"""A ledger that comes back: the sheets of a workbook in, the rows that people could edit out, or what is wrong in it.

Sheets are found by their headings, so that columns may be moved, and rows sorted, filtered out or deleted. Every cell
carries what stood there when the ledger went out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from perfeval_rules.model.ledger import LedgerAnswer, LedgerCell, LedgerField, LedgerKind, LedgerRead, LedgerRow
from perfeval_rules.model.originals import Grid, Original
from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say
from perfeval_rules.read.ledger_cells import cell_of
from perfeval_rules.read.ledger_hidden import Known, known_of
from perfeval_rules.read.ledger_sheets import Line, Sheet, lines_of, sheet_of

UNSEEN = (LedgerField.WEIGHT,)
"""What the hidden sheet tells of a row although people do not edit it."""


@dataclass(slots=True)
class Reading:
    """What is known of the ledger, and what was found so far: rows by what they are about, answers, what is wrong.

    ``seen`` are the rows by the kind of their sheet: a question and a finding may be about the same thing.
    """

    known: Known
    file: str
    rows: dict[tuple[LedgerKind, str], dict[LedgerField, LedgerCell]] = field(default_factory=dict)
    answers: list[LedgerAnswer] = field(default_factory=list)
    seen: set[tuple[LedgerKind, str]] = field(default_factory=set)
    said: list[Diagnostic] = field(default_factory=list)

    def say(self, message: Message, hint: Message | None = None, level: Level = Level.ERROR) -> None:
        """Note what is wrong with the file."""
        self.said.append(Diagnostic(Span(self.file, 1, 1, 1, 1), message, hint, level))


def read_ledger(original: Original) -> tuple[LedgerRead | None, tuple[Diagnostic, ...]]:
    """What a ledger says; nothing where something in it cannot be understood."""
    grids = [piece for piece in original.pieces if isinstance(piece, Grid)]
    known = known_of(grids)
    reading = Reading(known if isinstance(known, Known) else Known(), original.file)
    if isinstance(known, Message):
        reading.say(known, say("Edit the workbook that perfeval wrote; do not copy its sheets into another one."))
        return None, tuple(reading.said)
    sheets = [sheet for grid in grids if (sheet := sheet_of(grid, known)) is not None]
    if not sheets:
        reading.say(say("no sheet has the headings of a ledger"))
    for sheet in sheets:
        _sheet(sheet, reading)
    rows = tuple(row for (kind, key), cells in reading.rows.items() if (row := _row(kind, key, cells, reading)))
    if any(one.level is Level.ERROR for one in reading.said):
        return None, tuple(reading.said)
    answers = tuple(reading.answers)
    read = LedgerRead(file=original.file, case=known.case, stamp=known.stamp, rows=rows, answers=answers)
    return read, tuple(reading.said)


def _sheet(sheet: Sheet, reading: Reading) -> None:
    """Take in the rows of a sheet."""
    for doubt in sheet.doubts:
        reading.say(doubt, level=Level.WARNING)
    for fault in sheet.faults:
        reading.say(fault)
    for line in lines_of(sheet):
        if line.key:
            of = LedgerKind.FINDING if sheet.kind is LedgerKind.QUESTION else sheet.kind
            twice = (sheet.kind, line.key) in reading.seen
            _merge(reading.rows.setdefault((of, line.key), {}), _cells(of, line, reading), reading, twice=twice)
            reading.seen.add((sheet.kind, line.key))
        elif sheet.kind is LedgerKind.QUESTION:
            reading.answers += _answer(line)
        elif any(box.text.strip() for box in line.cells.values()):
            reading.say(say("{place}: the row has no id; nobody knows what it is about", place=line.place))


def _cells(kind: LedgerKind, line: Line, reading: Reading) -> dict[LedgerField, LedgerCell]:
    """The editable cells of a row, as far as they can be understood, and what the hidden sheet adds."""
    before, place = reading.known.before.get((kind, line.key), {}), line.place
    found = {name: LedgerCell(now=before[name], was=before[name], place=place) for name in UNSEEN if name in before}
    for name, box in line.cells.items():
        cell = cell_of(name, box, before, reading.known.words.get(name, {}))
        if isinstance(cell, LedgerCell):
            found[name] = cell
        else:
            reading.say(*cell)
    return found


def _merge(
    rows: dict[LedgerField, LedgerCell], more: Mapping[LedgerField, LedgerCell], reading: Reading, *, twice: bool
) -> None:
    """Take in the cells of another row about the same thing: of a finding and its question, what was edited counts.

    Where both were edited, they must agree, and so must all cells of two rows of one kind.
    """
    for name, cell in more.items():
        there = rows.get(name)
        if there is not None and cell.now != there.now and (twice or (cell.changed and there.changed)):
            template = "{place} and {other} are about the same thing but say different things"
            reading.say(say(template, place=there.place, other=cell.place))
        elif there is None or cell.changed:
            rows[name] = cell


def _row(kind: LedgerKind, key: str, cells: Mapping[LedgerField, LedgerCell], reading: Reading) -> LedgerRow | None:
    if kind is not LedgerKind.REMEDY:
        return LedgerRow(kind=kind, key=key, cells=cells)
    finding, _, number = key.rpartition("#")
    if finding and number.isascii() and number.isdigit():
        return LedgerRow(kind=kind, key=finding, remedy=int(number), cells=cells)
    reading.say(say("'{key}' is no id of a remedy", key=key))
    return None


def _answer(line: Line) -> Iterator[LedgerAnswer]:
    box = line.cells.get(LedgerField.REPLY)
    if box is not None and box.text.strip():
        yield LedgerAnswer(subject=line.subject, answer=box.text.strip(), place=box.place)
