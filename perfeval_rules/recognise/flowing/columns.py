"""The heading row of a table in flowing text: lines in, the columns that they name out."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfeval_rules.recognise.flowing.lines import Line
from perfeval_rules.recognise.flowing.words import Words

FIGURES = frozenset({"权重", "自评分", "复核分"})
"""Fields of 指标 whose cells hold a number each."""

VALUES = frozenset({"年度指标值", "实际完成值"})
"""Fields of 指标 whose cells mostly hold a number with its unit."""

NAME = "名称"
"""The field of 指标 that holds the name of a row; columns before it are levels above, merged over several rows."""

FEWEST = 3
"""As many headings make a line the heading row, whatever else it holds."""


@dataclass(frozen=True, slots=True)
class Column:
    """One heading with its place, and the field of 指标 below it; it is empty where nobody knows the heading."""

    heading: str
    place: str
    field: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: levels, then the row's own words, then figures, then words behind them."""

    all: tuple[Column, ...]
    name: int
    first: int
    last: int

    @property
    def levels(self) -> int:
        """How many columns hold the levels above a row."""
        return self.name

    @property
    def own(self) -> int:
        """How many columns hold words of the row itself before its figures."""
        return self.first - self.name

    @property
    def figures(self) -> int:
        """How many columns hold figures."""
        return self.last - self.first

    @property
    def values(self) -> tuple[int, ...]:
        """Where the target and the actual of a row stand."""
        return tuple(at for at, column in enumerate(self.all) if column.field in VALUES and at < self.first)

    @property
    def behind(self) -> int:
        """How many columns stand behind the figures."""
        return len(self.all) - self.last


def columns_at(lines: Sequence[Line], at: int, words: Words) -> tuple[Columns, int] | None:
    """The columns of the heading row that begins at a line, and the line behind it."""
    found: list[Column] = []
    end = at
    while end < len(lines) and (line := _headings(lines[end], words)):
        found += line
        end += 1
    columns = _columns(tuple(found)) if sum(bool(column.field) for column in found) >= FEWEST else None
    return None if columns is None else (columns, end)


def _headings(line: Line, words: Words) -> list[Column]:
    """The headings of a line of which all are known, or enough to make it the heading row."""
    tokens = line.text.split()
    fields = [words.field(token) for token in tokens]
    if None in fields and sum(map(bool, fields)) < FEWEST:
        return []
    return [Column(token, line.place, field or "") for token, field in zip(tokens, fields, strict=True)]


def _columns(found: tuple[Column, ...]) -> Columns | None:
    """The columns, if rows of them can be told apart: a name, then figures side by side."""
    fields = [column.field for column in found]
    figures = [number for number, field in enumerate(fields) if field in FIGURES]
    if NAME not in fields or not figures or figures[-1] - figures[0] >= len(figures):
        return None
    name = fields.index(NAME)
    return Columns(found, name, figures[0], figures[-1] + 1) if name < figures[0] else None
