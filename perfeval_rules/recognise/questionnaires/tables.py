"""The sheets of a questionnaire: a grid in, its table by headings and its rows out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.originals import Box, Grid
from perfeval_rules.model.places import say
from perfeval_rules.recognise.questionnaires.notes import Notes

Boxes = Mapping[int, Box]
"""The boxes of a row by column."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet by rows."""

    place: str
    rows: Mapping[int, Boxes]

    def box(self, row: int, column: int) -> Box:
        """A cell, blank where the sheet does not reach."""
        return _box(self.rows.get(row, {}), column, self.place, row)


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the headings."""

    number: int
    place: str
    boxes: Boxes

    def box(self, column: int | None) -> Box:
        """A cell; blank where the table has no such column."""
        return _box(self.boxes, column or 0, self.place, self.number)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table by heading, in their normal form, and its rows."""

    place: str
    columns: Mapping[str, int]
    headings: Mapping[int, Box]
    rows: tuple[Row, ...]

    def column(self, heading: str) -> int | None:
        """The number of a column."""
        return self.columns.get(normal(heading))


def page_of(grid: Grid) -> Page:
    """A grid by rows."""
    rows: dict[int, dict[int, Box]] = {}
    for box in grid.boxes:
        rows.setdefault(box.row, {})[box.column] = box
    return Page(grid.place, rows)


def table_of(page: Page, key: str, beside: str, notes: Notes) -> Table | None:
    """The table under the first row that has the headings ``key`` and ``beside`` (none: ``key`` alone)."""
    for at in sorted(page.rows):
        titles = {normal(box.text) for box in page.rows[at].values()}
        if normal(key) in titles and (not beside or normal(beside) in titles):
            return _table(page, at, notes)
    missing = "、".join(title for title in (key, beside) if title)
    notes.wrong(page.place, say("the headings are gone: {titles}", titles=missing))
    return None


def _table(page: Page, at: int, notes: Notes) -> Table:
    columns: dict[str, int] = {}
    for column, box in sorted(page.rows[at].items()):
        title = normal(box.text)
        if title and title in columns:
            notes.wrong(box.place, say("the column '{title}' is there twice", title=box.text.strip()))
        elif title:
            columns[title] = column
    rows = (Row(number, page.place, page.rows[number]) for number in sorted(page.rows) if number > at)
    filled = (row for row in rows if any(box.text.strip() for box in row.boxes.values()))
    return Table(page.place, columns, page.rows[at], tuple(filled))


def strangers(table: Table, known: frozenset[str]) -> Iterator[Box]:
    """The headings of columns that hold something although nobody knows them; ``known`` are in their normal form."""
    for column, box in sorted(table.headings.items()):
        held = any(row.box(column).text.strip() for row in table.rows)
        if held and normal(box.text) not in known:
            yield box


def _box(boxes: Boxes, column: int, place: str, row: int) -> Box:
    return boxes.get(column) or Box(text="", place=place, row=row, column=column)
