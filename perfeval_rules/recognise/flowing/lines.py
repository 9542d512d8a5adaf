"""Lines of a text, as cells were broken into them: paragraphs in, lines out that know whether their cell ends there.

A reader of PDF that copies a table puts a space behind the last line of each cell, and another one for a blank cell
behind it. Programs that people send texts through take these spaces away: then nothing tells where a cell ends.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from perfeval_rules.model.originals import Paragraph
from perfeval_rules.recognise.texts import joined

_FURNITURE = re.compile(r"[-—–]\s*\d+\s*[-—–]|第\s*\d+\s*页[\s,，/]*(?:共\s*\d+\s*页)?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the spaces around it; ``ends`` and ``blank_after`` are what the spaces behind it said."""

    text: str
    place: str
    ends: bool
    blank_after: bool


def lines_of(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Line, ...], bool]:
    """The lines that hold text, without numbers of pages; and whether anything marks where cells end."""
    raw = [(line, paragraph) for paragraph in paragraphs for line in re.split(r"[\n\f\v]", paragraph.text)]
    spaced = any(line.strip() and line[-1].isspace() for line, _ in raw)
    told = not spaced and any(not paragraph.ends for paragraph in paragraphs)
    lines = tuple(
        _line(line, paragraph, told)
        for line, paragraph in raw
        if line.strip() and not _FURNITURE.fullmatch(line.strip())
    )
    return lines, spaced or told


def _line(text: str, paragraph: Paragraph, told: bool) -> Line:
    behind = len(text) - len(text.rstrip())
    return Line(text.strip(), paragraph.place, behind > 0 or (told and paragraph.ends), behind > 1)


def cells_of(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The lines of each cell, as far as the spaces behind them say; the last one may be open."""
    cells: list[tuple[Line, ...]] = []
    open_cell: tuple[Line, ...] = ()
    for line in lines:
        open_cell = (*open_cell, line)
        if line.ends:
            cells.append(open_cell)
            open_cell = ()
    return (*cells, open_cell) if open_cell else tuple(cells)


def text_of(lines: Iterable[Line]) -> str:
    """The text that was broken into these lines."""
    return joined("\n".join(line.text for line in lines))
