"""The rows under a heading: a table in, what each row is and the boxes of its fields out.

A row that the end of a page cuts in two is one row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from perfeval_rules.model.originals import Box
from perfeval_rules.recognise.tables.headings import GROUP, NAME, SCORE, SECTION, WEIGHT, Heading, repeats
from perfeval_rules.recognise.tables.lattice import Lattice
from perfeval_rules.recognise.texts import bare, titled, unnumbered
from perfeval_rules.recognise.words import Words, named

Boxes = tuple[Box, ...]

_FIGURES = (WEIGHT, SCORE)


class Sort(Enum):
    """What a row of the table is."""

    HEADING = auto()
    INDICATOR = auto()
    SECTION = auto()
    SUBTOTAL = auto()
    TOTAL = auto()
    STRANGE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its number in the grid, its boxes with text, those of each field, and the blank ones."""

    sort: Sort
    number: int
    boxes: Boxes
    fields: dict[str, Boxes] = field(default_factory=dict)
    blanks: dict[str, Boxes] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What stands in a field."""
        return "\n".join(box.text for box in self.fields.get(name, ()))


def rows_of(lattice: Lattice, heading: Heading, words: Words) -> tuple[Row, ...]:
    """The rows from the heading down to the total, or to where something else begins; repeated headings come first."""
    headings: list[Row] = []
    rows: list[Row] = []
    read = heading.below - 1
    for row in _plain_rows(lattice, heading, words):
        if row.sort is Sort.HEADING:
            headings.append(row)
            continue
        begins = any(number in lattice.starts for number in range(read + 1, row.number + 1))
        read = row.number
        if rows and (_of_one_name(rows[-1], row) or (begins and _goes_on(rows[-1], row, heading))):
            rows[-1] = _together(rows[-1], row)
        else:
            rows.append(row)
    return (*headings, *rows)


def _plain_rows(lattice: Lattice, heading: Heading, words: Words) -> Iterator[Row]:
    for number in range(heading.below, lattice.grid.height + 1):
        boxes = lattice.written(number)
        if not boxes:
            continue
        if _is_heading(lattice, number, heading, words):
            yield Row(Sort.HEADING, number, boxes)
            continue
        row = _row(lattice, number, heading, words)
        if row is None:
            return
        yield row
        if row.sort is Sort.TOTAL:
            return


def _is_heading(lattice: Lattice, number: int, heading: Heading, words: Words) -> bool:
    first = number - heading.height + 1
    return any(repeats(lattice, at, heading, words) for at in range(max(first, heading.below), number + 1))


def _row(lattice: Lattice, number: int, heading: Heading, words: Words) -> Row | None:
    """One row; ``None`` where the table has ended."""
    boxes = lattice.written(number)
    cells = {name: _boxes(lattice, number, columns) for name, columns in heading.columns.items()}
    fields = {name: written for name, found in cells.items() if (written := _written(found))}
    blanks = {name: found for name, found in cells.items() if name not in fields}
    sort = _sort(Row(Sort.STRANGE, number, boxes, fields), heading, lattice.grid.width, words)
    return None if sort is None else Row(sort, number, boxes, fields, blanks)


def _boxes(lattice: Lattice, number: int, columns: tuple[int, ...]) -> Boxes:
    found = (lattice.box(number, column) for column in columns)
    return tuple(dict.fromkeys(box for box in found if box is not None))


def _written(boxes: Boxes) -> Boxes:
    return tuple(box for box in boxes if box.text.strip())


def _sort(row: Row, heading: Heading, width: int, words: Words) -> Sort | None:
    """What a row is; ``None`` where it is of the table no more."""
    first = next((box for box in row.boxes if box.row == row.number), row.boxes[0])
    leading = [box for name in (SECTION, GROUP, NAME) for box in row.fields.get(name, ())] or [first]
    if any(begins_with(box.text, words.forms.totals) for box in (first, leading[0])):
        return Sort.TOTAL
    if any(begins_with(box.text, words.forms.subtotals) or _ends_as_subtotal(box.text, words) for box in leading):
        return Sort.SUBTOTAL
    if _is_elsewhere(first, words):
        return None
    if (
        SECTION not in heading.columns
        and len(row.boxes) == 1
        and (first.columns > 1 or first in row.fields.get(NAME, ()))
    ):
        is_section = first.columns == width or section_of(first.text, words) is not None
        return Sort.SECTION if is_section else Sort.STRANGE
    return Sort.INDICATOR if row.fields.keys() - {SECTION, GROUP} else Sort.STRANGE


def begins_with(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a box begins a row of totals: the word alone, or before a bracket or colon."""
    word = bare(unnumbered(text))
    return any(word == one or word.startswith((f"{one}(", f"{one}:")) for one in beginnings)


def _ends_as_subtotal(text: str, words: Words) -> bool:
    word = bare(text)
    return any(word.endswith(one) and section_of(word.removesuffix(one), words) for one in words.forms.subtotals)


def section_of(text: str, words: Words) -> str | None:
    """The section of the book that a title names, if it does."""
    return named(titled(unnumbered(text)).name, words.sections)


def _is_elsewhere(first: Box, words: Words) -> bool:
    """Whether a row begins with a label, so that the table has ended."""
    head = bare(first.text).partition(":")[0]
    if named(head, words.sections) or head == words.forms.money_indicator:
        return False
    if named(head, words.parts) or words.is_aside(head):
        return first.rows == 1 and (first.columns > 1 or first.column == 1 or ":" in bare(first.text))
    return named(head, words.labels) is not None


def _of_one_name(row: Row, further: Row) -> bool:
    """Whether one box names both rows."""
    return bool(row.fields.get(NAME)) and row.fields.get(NAME) == further.fields.get(NAME)


def _goes_on(row: Row, further: Row, heading: Heading) -> bool:
    """Whether a row at the top of a page is the rest of the one before it."""
    if {row.sort, further.sort} != {Sort.INDICATOR} or {SECTION, NAME} <= further.fields.keys():
        return False
    figures = [name for name in _FIGURES if name in heading.columns]
    if not figures or any(name in row.fields and name in further.fields for name in figures):
        return False
    return NAME not in further.fields or any(_has_none(one, figures) for one in (row, further))


def _has_none(row: Row, figures: list[str]) -> bool:
    return all(name not in row.fields for name in figures)


def _together(row: Row, further: Row) -> Row:
    names = dict.fromkeys((*row.fields, *further.fields))
    fields = {name: _distinct(row.fields.get(name, ()), further.fields.get(name, ())) for name in names}
    blanks = {name: boxes for name, boxes in row.blanks.items() if name not in fields}
    return Row(row.sort, row.number, _distinct(row.boxes, further.boxes), fields, blanks)


def _distinct(one: Boxes, other: Boxes) -> Boxes:
    return tuple(dict.fromkeys((*one, *other)))
