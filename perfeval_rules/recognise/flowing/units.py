"""The lines of a table that hold figures, by which its rows are told apart: lines in, units of figures out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from perfeval_rules.recognise.flowing.columns import Columns, columns_at
from perfeval_rules.recognise.flowing.lines import Line
from perfeval_rules.recognise.flowing.words import Words

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_VALUE = re.compile(r"[0-9]|^[≥≤><＞＜=＝]|^[/—－–-]+$")
_NONE = frozenset({"/", "—", "——", "-", "－", "–"})


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a cell, and where."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Unit:
    """The figures of one row: from which line to which they stand.

    ``title`` begins a row of totals; ``before`` and ``behind`` are the other cells of a row that stands on one line.
    ``blank_behind`` and ``ends`` are what the spaces behind the last figure say.
    """

    start: int
    end: int
    figures: tuple[Text, ...]
    title: str = ""
    before: tuple[Text, ...] = ()
    behind: tuple[Text, ...] = ()
    blank_behind: bool = False
    ends: bool = False

    @property
    def whole(self) -> bool:
        """Whether the whole row stands on one line."""
        return bool(self.before)


def units_of(lines: Sequence[Line], columns: Columns, words: Words) -> tuple[Unit, ...]:
    """The units of figures in the lines below a heading row; a heading row that is repeated is one without figures."""
    units: list[Unit] = []
    at = 0
    while at < len(lines):
        again = columns_at(lines, at, words)
        unit = Unit(at, again[1], ()) if again else _unit_at(lines, at, columns, words)
        if unit is not None:
            units.append(unit)
        at = at + 1 if unit is None else unit.end
    return tuple(units)


def _unit_at(lines: Sequence[Line], at: int, columns: Columns, words: Words) -> Unit | None:
    tokens = lines[at].text.split()
    if words.begins_totals(lines[at].text) and _are_figures(tokens[1:]) and len(tokens) == columns.figures + 1:
        return Unit(at, at + 1, _texts(lines[at], tokens[1:]), title=tokens[0], blank_behind=True)
    if _are_figures(tokens):
        return _run(lines, at, columns)
    return _row_on_a_line(lines[at], at, columns, words)


def _run(lines: Sequence[Line], at: int, columns: Columns) -> Unit | None:
    """Lines of nothing but figures, as many as the table has columns of figures."""
    found: list[Text] = []
    end = at
    while end < len(lines) and _are_figures(tokens := lines[end].text.split()):
        found += _texts(lines[end], tokens)
        end += 1
    if len(found) != columns.figures:
        return None
    last = lines[end - 1]
    return Unit(at, end, tuple(found), blank_behind=last.blank_after, ends=last.ends)


def _row_on_a_line(line: Line, at: int, columns: Columns, words: Words) -> Unit | None:
    """A row whose cells stand side by side, if there is just one way to tell which is which."""
    tokens = line.text.split()
    ways = [
        (missing, behind)
        for missing in range(columns.levels + 1)
        for behind in range(columns.behind + 1)
        if len(tokens) == len(columns.all) - missing - (columns.behind - behind)
        and _are_figures(tokens[columns.first - missing : columns.last - missing])
    ]
    if len(ways) != 1 or not _is_plausible(tokens, ways[0][0], columns, words):
        return None
    first, last = columns.first - ways[0][0], columns.last - ways[0][0]
    texts = _texts(line, tokens)
    behind = texts[last:]
    return Unit(at, at + 1, texts[first:last], "", texts[:first], behind, line.blank_after, line.ends)


def _is_plausible(tokens: Sequence[str], missing: int, columns: Columns, words: Words) -> bool:
    """Whether the cells are what their columns say: a blank cell and a space within a name would shift them unseen.

    A name that the book knows is enough; else target and actual must both be values, or both be words in a full row.
    """
    if words.is_name(tokens[columns.name - missing]):
        return True
    values = [_VALUE.search(tokens[at - missing]) is not None for at in columns.values]
    if len(tokens) == len(columns.all):
        return len(set(values)) <= 1
    return bool(values) and all(values)


def _are_figures(tokens: Sequence[str]) -> bool:
    """Whether they are numbers, or signs that none is there."""
    return all(_NUMBER.fullmatch(token) or token in _NONE for token in tokens) and any(
        _NUMBER.fullmatch(token) for token in tokens
    )


def _texts(line: Line, tokens: Sequence[str]) -> tuple[Text, ...]:
    return tuple(Text(token, line.place) for token in tokens)
