"""The sheets of a ledger: a grid in, which columns it has by their headings, and its rows out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.ledger import LedgerField, LedgerKind
from perfeval_rules.model.originals import Box, Grid
from perfeval_rules.model.places import Message, say
from perfeval_rules.read.ledger_hidden import Known

MOST_ABOVE = 30
"""In how many rows at the top of a sheet the headings are looked for."""

GIVEN = frozenset([LedgerField.KEY, LedgerField.NUMBER, LedgerField.SUBJECT])
"""Columns that say what a row is about, and are not edited."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was recognised: what its rows are about, its columns by field, and its rows under the headings.

    ``doubts`` are columns that were taken away, ``faults`` those that are there twice.
    """

    kind: LedgerKind
    place: str
    columns: Mapping[LedgerField, int]
    rows: Mapping[int, Mapping[int, Box]]
    doubts: tuple[Message, ...]
    faults: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: the key of what it is about, empty where it has none, and its editable cells."""

    key: str
    subject: str
    place: str
    cells: Mapping[LedgerField, Box]


def sheet_of(grid: Grid, known: Known) -> Sheet | None:
    """The sheet that a grid is, by its headings."""
    rows: dict[int, dict[int, Box]] = {}
    for box in grid.boxes:
        rows.setdefault(box.row, {})[box.column] = box
    for at in sorted(rows)[:MOST_ABOVE]:
        found = max(
            ((kind, _columns(rows[at], headings)) for kind, headings in known.headings.items()),
            key=lambda one: len(one[1]),
            default=None,
        )
        if found is not None and LedgerField.KEY in found[1] and not found[1].keys() <= GIVEN:
            below = {row: cells for row, cells in rows.items() if row > at}
            return _sheet(found[0], grid.place, found[1], below, known)
    return None


def _columns(row: Mapping[int, Box], headings: Mapping[str, LedgerField]) -> dict[LedgerField, list[int]]:
    found: dict[LedgerField, list[int]] = {}
    for column, box in row.items():
        name = headings.get(normal(box.text))
        if name is not None:
            found.setdefault(name, []).append(column)
    return found


def _sheet(
    kind: LedgerKind,
    place: str,
    found: Mapping[LedgerField, list[int]],
    rows: Mapping[int, Mapping[int, Box]],
    known: Known,
) -> Sheet:
    titles = {name: title for (of, name), title in known.titles.items() if of is kind}
    doubts = (
        say("{place}: the column '{title}' is gone; what it held stays as it was", place=place, title=title)
        for name, title in titles.items()
        if name not in found and name not in GIVEN
    )
    faults = (
        say("{place}: the column '{title}' is there twice", place=place, title=titles[name])
        for name, columns in found.items()
        if len(columns) > 1
    )
    columns = {name: numbers[0] for name, numbers in found.items()}
    return Sheet(kind, place, columns, rows, tuple(doubts), tuple(faults))


def lines_of(sheet: Sheet) -> Iterator[Line]:
    """The rows of a sheet that are about something: those that have a key, or at least a number."""
    for _, boxes in sorted(sheet.rows.items()):
        key, number = _text(sheet, boxes, LedgerField.KEY), _text(sheet, boxes, LedgerField.NUMBER)
        numbered = bool(number) or LedgerField.NUMBER not in sheet.columns
        if numbered and (key or number):
            cells = {
                name: boxes.get(column, Box(text="", place=sheet.place, row=0, column=0))
                for name, column in sheet.columns.items()
                if name not in GIVEN
            }
            place = next(iter(boxes.values())).place
            yield Line(key, _text(sheet, boxes, LedgerField.SUBJECT), place, cells)


def _text(sheet: Sheet, boxes: Mapping[int, Box], name: LedgerField) -> str:
    box = boxes.get(sheet.columns.get(name, 0))
    return box.text.strip() if box is not None else ""
