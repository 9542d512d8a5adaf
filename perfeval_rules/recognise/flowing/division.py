"""What stands between the figures of two rows, divided: remark of the one above, levels and words of the one below.

Spaces behind lines tell where cells end; where there are none, or too few, the names that the book knows do. What can
be divided in two ways is not divided.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from perfeval_rules.recognise.flowing.columns import Columns
from perfeval_rules.recognise.flowing.lines import Line, cells_of, text_of
from perfeval_rules.recognise.flowing.units import Text
from perfeval_rules.recognise.flowing.words import Words, is_points

MOST_LINES = 12
"""Into how many lines the name of an indicator may be broken."""

Cells = tuple[tuple[Line, ...], ...]


class Remark(Enum):
    """Whether the cell behind the figures of the row above is still to come; a whole row on a line may go on."""

    NONE = "none"
    THERE = "there"
    MAYBE = "maybe"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Division:
    """The cells between two units of figures; ``levels`` are those that change, the lowest last."""

    remark: Text | None
    levels: tuple[Text, ...] = ()
    own: tuple[Text, ...] = ()


def divided(lines: Sequence[Line], remark: Remark, columns: Columns, words: Words) -> Division | None:
    """The cells before a row's figures, if they can be told apart."""
    if remark is Remark.WHOLE:
        return None
    by_spaces = None if remark is Remark.MAYBE else _by_spaces(lines, remark, columns)
    if by_spaces is not None and (words.is_name(by_spaces.own[0].text) or not words.names):
        return by_spaces
    return _by_names(lines, remark, columns, words) or by_spaces


def only_remark(lines: Sequence[Line], remark: Remark) -> Division | None:
    """What stands before a row of totals: nothing but the remark of the row above."""
    if not lines:
        return Division(None) if remark is not Remark.THERE else None
    if remark in (Remark.NONE, Remark.WHOLE) or (remark is Remark.THERE and len(cells_of(lines)) > 1):
        return None
    return Division(text(lines))


def text(lines: Sequence[Line]) -> Text:
    """The text of a cell that was broken into lines."""
    return Text(text_of(lines), lines[0].place)


def _by_spaces(lines: Sequence[Line], remark: Remark, columns: Columns) -> Division | None:
    cells = _with_points(cells_of(lines))
    if not cells or not cells[-1][-1].ends:
        return None
    first = cells[0] if remark is Remark.THERE else None
    rest = cells[1:] if first else cells
    changed = len(rest) - columns.own
    if not 0 <= changed <= columns.levels:
        return None
    texts = tuple(text(cell) for cell in rest)
    return Division(text(first) if first else None, texts[:changed], texts[changed:])


def _with_points(cells: Cells) -> Cells:
    """The cells, the points of a section being in one with its name."""
    kept: list[tuple[Line, ...]] = []
    for cell in cells:
        if kept and is_points(text_of(cell)):
            kept[-1] = (*kept[-1], *cell)
        else:
            kept.append(cell)
    return tuple(kept)


def _by_names(lines: Sequence[Line], remark: Remark, columns: Columns, words: Words) -> Division | None:
    """The division at the only place where lines together are a name that the book knows."""
    ways = [
        (start, end)
        for start in range(len(lines))
        for end in range(start + 1, min(start + MOST_LINES, len(lines)) + 1)
        if words.is_name(text_of(lines[start:end]))
    ]
    if len(ways) != 1:
        return None
    start, end = ways[0]
    above, explained = lines[:start], lines[end:]
    if columns.own != (2 if explained else 1) or (columns.levels > 1 and above):
        return None
    level = next((at for at in range(len(above)) if words.is_section(text_of(above[at:]))), len(above))
    if (level and remark is Remark.NONE) or (not level and remark is Remark.THERE):
        return None
    own = [text(lines[start:end]), *([text(explained)] if explained else [])]
    levels = (text(above[level:]),) if above[level:] else ()
    return Division(text(above[:level]) if level else None, levels, tuple(own))
