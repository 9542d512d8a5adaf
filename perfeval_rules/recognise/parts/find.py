"""Where parts of running text stand: the pieces of a document in; parts, and the pieces that belong to none, out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from perfeval_rules.model.forms import Forms
from perfeval_rules.model.originals import Box, Grid, Paragraph, Piece
from perfeval_rules.recognise.parts.headings import Heading, heading_of, numbering_of, words_of
from perfeval_rules.recognise.parts.part import Part
from perfeval_rules.recognise.words import named

HEADING_ROW = 3
"""A row with so many headings of columns is the heading row of a table, and no heading of a part stands there."""


def parts_of(pieces: Sequence[Piece], forms: Forms) -> tuple[tuple[Part, ...], tuple[Piece, ...]]:
    """The parts of running text, and what is left: paragraphs of no part, and all grids as they are."""
    words = words_of(forms)
    columns = {word: field for field, columns in forms.columns.items() for word in columns}
    parts: list[Part] = []
    left: list[Piece] = []
    heading: Heading | None = None
    text: list[Paragraph] = []
    for piece in pieces:
        found = heading_of(piece.text, words) if isinstance(piece, Paragraph) else None
        if found is None and heading is not None and isinstance(piece, Paragraph) and not _ends(heading, piece):
            text.append(piece)
            continue
        parts += _part(heading, text)
        heading, text = found, []
        if isinstance(piece, Grid):
            parts += _in_boxes(piece, words, columns)
            left.append(piece)
        elif found is None:
            left.append(piece)
        elif found.rest:
            text.append(Paragraph(text=found.rest, place=piece.place, ends=piece.ends))
    return (*parts, *_part(heading, text)), tuple(left)


def _part(heading: Heading | None, text: Sequence[Paragraph]) -> Iterator[Part]:
    if heading is not None:
        kept = tuple(paragraph for paragraph in text if paragraph.text.strip())
        yield Part(name=heading.name, heading=heading.text, paragraphs=kept)


def _ends(heading: Heading, paragraph: Paragraph) -> bool:
    """Whether a part ends at a paragraph, since that is numbered as the part's own heading is."""
    return bool(heading.numbering) and numbering_of(paragraph.text) == heading.numbering


def _in_boxes(grid: Grid, words: Mapping[str, str], columns: Mapping[str, str]) -> Iterator[Part]:
    """Parts whose heading stands in a box, and their text in the same box, beside it, or below it row by row."""
    counts = Counter(box.row for box in grid.boxes if named(box.text, columns) is not None)
    alone = _alone(grid)
    for box in grid.boxes:
        heading = heading_of(box.text, words)
        if heading is None or counts[box.row] >= HEADING_ROW:
            continue
        if heading.rest:
            yield from _part(heading, (Paragraph(text=heading.rest, place=box.place),))
        else:
            texts = _below(box, alone, words) if box in alone.values() else _text_box(box, grid, words)
            yield from _part(heading, [Paragraph(text=one.text, place=one.place) for one in texts])


def _alone(grid: Grid) -> dict[int, Box]:
    """The boxes that are the only ones with text on their rows, as the lines of a text on a sheet are."""
    written = [box for box in grid.boxes if box.text.strip()]
    rows = Counter(row for box in written for row in range(box.row, box.row + box.rows))
    return {box.row: box for box in written if all(rows[row] == 1 for row in range(box.row, box.row + box.rows))}


def _below(heading: Box, alone: Mapping[int, Box], words: Mapping[str, str]) -> list[Box]:
    """The lines under a heading, down to the next one or to a row of several boxes."""
    found: list[Box] = []
    row = heading.row + heading.rows
    while row in alone and heading_of(alone[row].text, words) is None:
        found.append(alone[row])
        row += alone[row].rows
    return found


def _text_box(heading: Box, grid: Grid, words: Mapping[str, str]) -> list[Box]:
    """The box with the text: the next one, or that below where the next one is a heading, too."""
    beside = _at(grid, heading.row, heading.column + heading.columns)
    if beside is not None and heading_of(beside.text, words) is None:
        return [beside]
    below = _at(grid, heading.row + heading.rows, heading.column)
    return [below] if below is not None and heading_of(below.text, words) is None else []


def _at(grid: Grid, row: int, column: int) -> Box | None:
    return next(
        (
            box
            for box in grid.boxes
            if box.row <= row < box.row + box.rows and box.column <= column < box.column + box.columns
        ),
        None,
    )
