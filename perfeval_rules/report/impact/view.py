"""What is shown of a change of the rules, whatever the format: plain texts and figures, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.model.report import Text


@dataclass(frozen=True, slots=True)
class Grid:
    """A table under a heading; ``numeric`` tells which columns hold numbers."""

    title: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One finding before and after; a text that is not there is empty."""

    mark: Text
    rule: str
    title: str
    row: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """What changed in one case."""

    name: str
    file: str
    total: str
    scores: Grid
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The whole: a headline with counts, tables, then case by case."""

    title: str
    lead: str
    rules: tuple[tuple[str, str], ...]
    counts: Mapping[str, str]
    grids: tuple[Grid, ...]
    cases_title: str
    cases: tuple[CaseView, ...]
