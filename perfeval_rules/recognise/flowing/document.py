"""A document from its lines: paragraphs in reading order in; grids for its head and tables, paragraphs for the rest."""

from collections.abc import Sequence

from perfeval_rules.model.forms import Forms
from perfeval_rules.model.originals import Paragraph, Piece
from perfeval_rules.recognise.flowing.boxes import pairs_grid, table_grid
from perfeval_rules.recognise.flowing.columns import columns_at
from perfeval_rules.recognise.flowing.head import Reader, head_at, pairs_in
from perfeval_rules.recognise.flowing.lines import Line, lines_of, text_of
from perfeval_rules.recognise.flowing.rows import rows_of
from perfeval_rules.recognise.flowing.words import known_words
from perfeval_rules.recognise.parts.headings import Heading

Found = tuple[tuple[Piece, ...], int]
"""Pieces, and the line behind them."""


def grids_from(
    paragraphs: Sequence[Paragraph], forms: Forms, indicator_names: Sequence[str], sections: Sequence[str] = ()
) -> tuple[Piece, ...]:
    """The pieces of a text: label and value side by side, tables with a heading row, and paragraphs in between.

    ``indicator_names`` (with their aliases) and ``sections`` (with theirs) are those of the rule book. A line of a
    paragraph that nothing marks as its last one has ``ends`` false.
    """
    lines, marked = lines_of(paragraphs)
    reader = Reader(lines, known_words(forms, indicator_names, sections), marked)
    pieces: list[Piece] = []
    at, in_part = 0, False
    while at < len(lines):
        heading = reader.heading(at)
        table = _table_at(reader, at)
        if table is None and heading is None and not reader.is_label(at):
            found, at = _text(reader, at, lines[at], in_part)
        else:
            in_part = table is None and heading is not None
            found, at = table or (head_at(reader, at) if heading is None else _part_at(reader, at, heading))
        pieces += found
    return tuple(pieces)


def _table_at(reader: Reader, at: int) -> Found | None:
    """The table whose heading row begins at a line; it goes on to the heading of a part, at most."""
    found = columns_at(reader.lines, at, reader.words)
    if found is None:
        return None
    columns, start = found
    rows, doubtful, used = rows_of(reader.lines[start : _limit(reader, start)], columns, reader.words)
    return (table_grid(columns, rows), *doubtful), start + used


def _limit(reader: Reader, start: int) -> int:
    for at in range(start, len(reader.lines)):
        heading = reader.heading(at)
        if heading is not None and not heading.rest:
            return at
    return len(reader.lines)


def _part_at(reader: Reader, at: int, heading: Heading) -> Found:
    """The heading of a part, with what stands behind it on its line; labels there make a grid of their own."""
    line = reader.lines[at]
    title = Paragraph(text=heading.text, place=line.place)
    if not heading.rest:
        return (title,), at + 1
    rest = Line(heading.rest, line.place, line.ends, line.blank_after)
    labels = reader.words.labels_in(heading.rest)
    if not labels:
        texts, end = _text(reader, at, rest, True)
        return (title, *texts), end
    before = heading.rest[: labels[0].start].strip()
    text = (Paragraph(text=before, place=line.place),) if before else ()
    return (title, *text, pairs_grid([list(pairs_in(rest, reader.words))])), at + 1


def _text(reader: Reader, at: int, first: Line, in_part: bool) -> Found:
    """The text from a line to the one that ends it; where nothing tells its end, the line alone.

    The lines of a part are paragraphs each, so that evidence can name the very line.
    """
    if not reader.marked:
        return (Paragraph(text=first.text, place=first.place, ends=False),), at + 1
    end = next((end for end in range(at, len(reader.lines)) if reader.lines[end].ends), len(reader.lines) - 1)
    cell = (first, *reader.lines[at + 1 : end + 1])
    if in_part:
        return tuple(Paragraph(text=line.text, place=line.place, ends=line.ends) for line in cell), at + len(cell)
    return (Paragraph(text=text_of(cell), place=first.place),), at + len(cell)
