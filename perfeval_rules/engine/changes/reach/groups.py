"""Groups of indicators that share facts which can be changed, and what each choice within a group comes to.

Groups share nothing that can be changed, so that the total of a choice in each is the total of all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from math import prod

from perfeval_rules.engine.changes.reach.handles import Handle
from perfeval_rules.engine.changes.reach.readers import facts_behind
from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.part import part_of
from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.engine.row_scores import TableScores
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import Outcome, run
from perfeval_rules.engine.totals import Part, total
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.changes import Setting
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import PARAMETERS

MOST_TRIED = 3000
"""How many choices are tried within one group."""

ZERO = Decimal(0)
Key = str | int
"""An indicator by its id, or a row that rules over rows score, by its number."""

Parts = Mapping[Key, Part]
Chosen = tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Settings within one group, and what the indicators of the group then come to; ``gain`` is in points."""

    settings: Chosen
    parts: Parts
    gain: Decimal


@dataclass(frozen=True, slots=True)
class Group:
    """The choices of a group that gain more than any part of them does, smallest first.

    ``gains`` has the gain of every choice tried; ``exact`` says that all were.
    """

    choices: tuple[Choice, ...]
    gains: Mapping[frozenset[str], Decimal]
    exact: bool

    def gain_without(self, choice: Choice, setting: Setting) -> Decimal:
        """What is left of the gain of a choice without one of its settings."""
        return self.gains[label_of(tuple(one for one in choice.settings if one is not setting))]


@dataclass(frozen=True, slots=True)
class Table:
    """What the indicators of a book come to on a case, and how that adds up."""

    parts: Parts
    rescale: bool

    def low(self, instead: Parts) -> Decimal:
        """The least total, with the parts of some indicators replaced."""
        return total([*{**self.parts, **instead}.values()], rescale=self.rescale).low


def label_of(settings: Chosen) -> frozenset[str]:
    """What tells one choice from another."""
    return frozenset(f"{setting.name}={setting.value!r}" for setting in settings)


def parts_of(outcome: Outcome, book: RuleBook) -> dict[Key, Part]:
    """The parts of the total, by indicator or row."""
    found: dict[Key, Part] = {}
    for rule in book.rules.values():
        if isinstance(rule, Indicator) and rule.id in outcome.scores:
            found[rule.id] = Part(rule.weight, outcome.scores[rule.id], outcome.applies[rule.id])
    for row in outcome.table.rows if isinstance(outcome.table, TableScores) else ():
        if row.weight is not None:
            found[row.number] = Part(row.weight, row.score, row.applies)
    return found


def linked(book: RuleBook, handles: list[Handle]) -> Iterator[tuple[list[str], list[Handle]]]:
    """Indicators with the handles that they share, directly or through others."""
    names = {handle.fact for handle in handles}
    groups: list[tuple[set[str], set[str]]] = []
    over_rows: set[str] = set()
    for rule in (rule for rule in book.rules.values() if isinstance(rule, Indicator)):
        ids, facts = {rule.id}, set(facts_behind(rule, book) & names)
        if rule.each is not None:  # all rules over rows speak of the same rows
            over_rows.add(rule.id)
            ids = set(over_rows)
        touching = [group for group in groups if group[0] & ids or group[1] & facts]
        for group in touching:
            groups.remove(group)
            ids, facts = ids | group[0], facts | group[1]
        groups.append((ids, facts))
    for ids, facts in groups:
        if facts:
            yield sorted(ids), [handle for handle in handles if handle.fact in facts]


class Tried:
    """Tries choices on the indicators of one group alone."""

    def __init__(self, case: Case, standing: Standing, book: RuleBook, ids: list[str]) -> None:
        """``ids`` are the indicators of the group; rows are only told apart beside all indicators."""
        every = [rule.id for rule in book.rules.values() if isinstance(rule, Indicator)]
        self.case, self.standing, self.ids = case, standing, frozenset(ids)
        self.over_rows = any(book.rules[key].each is not None for key in ids)
        self.program: Program = program_of(part_of(book, *(every if self.over_rows else ids)))

    def parts(self, settings: Chosen) -> Parts:
        """What the indicators come to with these settings."""
        values = values_of(self.case, self.program.book, self.standing)
        for setting in settings:
            _put(setting, values)
        values[PARAMETERS] = parameters_of(self.program.book, values)
        derive(self.program, values)
        found = parts_of(run(self.program, PlainExecutor(), values), self.program.book)
        return {key: part for key, part in found.items() if self._own(key)}

    def _own(self, key: Key) -> bool:
        return key in self.ids if isinstance(key, str) else self.over_rows


def _put(setting: Setting, values: dict[str, Value]) -> None:
    assert not isinstance(setting.value, tuple), "whole lists are never changed"
    if not setting.field:
        values[setting.fact] = setting.value
        return
    records = values[setting.fact]
    record = records[setting.number - 1] if isinstance(records, list) else None
    if isinstance(record, dict):
        record[setting.field] = setting.value


def group_of(tried: Tried, handles: list[Handle], table: Table) -> Group:
    """The choices of a group, tried by size until all are, or too many would be."""
    gains: dict[frozenset[str], Decimal] = {frozenset(): ZERO}
    best_within: dict[frozenset[str], Decimal] = {frozenset(): ZERO}
    choices: list[Choice] = []
    least, size = table.low({}), 0
    for size in range(1, len(handles) + 1):
        if len(gains) + _count(handles, size) > MOST_TRIED:
            return Group(tuple(choices), gains, exact=False)
        for settings in _of_size(handles, size):
            parts, label = tried.parts(settings), label_of(settings)
            gain = gains[label] = table.low(parts) - least
            smaller = max(best_within[label - {one}] for one in label)
            best_within[label] = max(gain, smaller)
            if gain > smaller:
                choices.append(Choice(settings, parts, gain))
    return Group(tuple(choices), gains, exact=True)


def _of_size(handles: list[Handle], size: int) -> Iterator[Chosen]:
    for some in combinations(handles, size):
        yield from product(*(handle.settings for handle in some))


def _count(handles: list[Handle], size: int) -> int:
    return sum(prod(len(handle.settings) for handle in some) for some in combinations(handles, size))
