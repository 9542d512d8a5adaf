"""The smallest sets of changes that lift a case to a grade: a case and a grade in, ways or how far it gets out.

Every way that is told was run through all the rules; that it comes to what was computed for it is held, not believed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.reach.groups import Choice, Group, Key, Table, Tried, group_of, linked, parts_of
from perfeval_rules.engine.changes.reach.handles import handles_of, untried_facts
from perfeval_rules.engine.changes.reach.lost import lost_points
from perfeval_rules.engine.changes.reach.readers import facts_behind
from perfeval_rules.engine.changes.settings import replaced, with_settings
from perfeval_rules.engine.run import Outcome
from perfeval_rules.engine.totals import Part
from perfeval_rules.model.cases import Case, Evidence, Standing
from perfeval_rules.model.changes import Reach, Setting, Step, Way
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import Grade, Indicator, RuleBook

MOST_WAYS = 10
"""How many ways are told."""

MOST_FOUND = 1000
"""How many ways are looked for before the best of them are told."""

SLACK = Decimal("0.05")
"""How far the sum of gains may stand off the total where scores are rescaled and rounded."""

ZERO = Decimal(0)


class NoTotal(Exception):
    """The case has no computed total; it does not tell the weight of every row."""


class SearchDisagrees(Exception):
    """A way does not come to what was computed for it: our own failure, never the file's."""


@dataclass(frozen=True, slots=True)
class Search:
    """What the search works on: the case, how it is assessed, what it comes to now, and the groups with choices.

    ``untried`` are facts behind lost points that are neither fixed nor have values to choose from.
    """

    assessor: Assessor
    case: Case
    standing: Standing
    table: Table
    groups: tuple[Group, ...]
    untried: tuple[str, ...]

    def total(self, chosen: Sequence[Choice]) -> Decimal:
        """The least total of a choice in each of some groups."""
        instead: dict[Key, Part] = {}
        for choice in chosen:
            instead.update(choice.parts)
        return self.table.low(instead)


def reach(assessor: Assessor, case: Case, standing: Standing, grade: Grade) -> Reach:
    """How ``case`` comes to ``grade`` or better. Raises ``NoTotal``."""
    now = assessor.run(case, standing)
    if now.total is None:
        raise NoTotal
    search = _search(assessor, case, standing, now)
    ways = [] if now.total.low >= grade.least else _ways(search, grade.least)
    best = None if ways or now.total.low >= grade.least else _furthest(search)
    exact = all(group.exact for group in search.groups)
    told = tuple(_way(search, chosen) for chosen in ways[:MOST_WAYS])
    lost = () if told or now.total.low >= grade.least else tuple(lost_points(assessor, case, standing, best))
    return Reach(
        grade=grade.name,
        least=grade.least,
        total=now.total,
        grades=now.grades,
        ways=told,
        more=len(ways) - len(told),
        best=_way(search, best) if best else None,
        lost=lost,
        exact=exact,
        untried=search.untried,
    )


def _search(assessor: Assessor, case: Case, standing: Standing, now: Outcome) -> Search:
    """The groups in which anything can be won."""
    program = assessor.program
    book = program.book
    table = Table(parts_of(now, book), book.rescale)
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    names = frozenset[str]().union(*(facts_behind(rule, book) for rule in indicators))
    handles = list(handles_of(program, names, now.values))
    groups = (
        group_of(Tried(case, standing, book, ids), own, table)
        for ids, own in linked(book, handles)
        if _any_open(table, ids, book)
    )
    losing = (facts_behind(rule, book) for rule in indicators if _any_open(table, [rule.id], book))
    tried = {handle.fact for handle in handles}
    untried = untried_facts(book, frozenset[str]().union(*losing) - tried)
    return Search(assessor, case, standing, table, tuple(groups), untried)


def _any_open(table: Table, ids: list[str], book: RuleBook) -> bool:
    """Whether points may still be won in any of these indicators."""
    return any(_open(part) for key, part in table.parts.items() if _belongs(key, ids, book))


def _belongs(key: Key, ids: list[str], book: RuleBook) -> bool:
    """Whether an indicator, or a row, is scored by a group."""
    return key in ids if isinstance(key, str) else any(book.rules[one].each is not None for one in ids)


def _open(part: Part) -> bool:
    """Whether points may still be won."""
    return part.applies is not Answer.FIRES or part.score.low < part.weight


def _ways(search: Search, least: Decimal) -> list[list[Choice]]:
    """All choices of the smallest size that suffice, those with the highest total first."""
    most = sum(max((len(choice.settings) for choice in group.choices), default=0) for group in search.groups)
    for size in range(1, most + 1):
        needed = least - search.table.low({})
        bounds = _best_gains(search.groups, size)
        found: list[tuple[Decimal, list[Choice]]] = []
        for chosen in _of_size(search.groups, bounds, size, needed - SLACK):
            total = search.total(chosen)
            if total >= least:
                found.append((total, chosen))
            if len(found) == MOST_FOUND:
                break
        if found:
            return [chosen for _, chosen in sorted(found, key=lambda one: -one[0])]
    return []


def _best_gains(groups: Sequence[Group], size: int) -> list[list[Decimal]]:
    """For each group on: the most that it and those after it gain with so many changes at most."""
    bounds = [[ZERO] * (size + 1)]
    for group in reversed(groups):
        after, here = bounds[0], [*bounds[0]]
        for choice in group.choices:
            used = len(choice.settings)
            for room in range(used, size + 1):
                here[room] = max(here[room], choice.gain + after[room - used])
        bounds.insert(0, here)
    return bounds


def _of_size(
    groups: Sequence[Group], bounds: list[list[Decimal]], size: int, needed: Decimal
) -> Iterator[list[Choice]]:
    """At most one choice of each group, ``size`` changes in all, that together may gain what is ``needed``."""
    if size == 0 or not groups:
        if size == 0 and needed <= 0:
            yield []
        return
    if bounds[0][size] < needed:
        return
    for choice in groups[0].choices:
        if len(choice.settings) <= size:
            left = size - len(choice.settings)
            for rest in _of_size(groups[1:], bounds[1:], left, needed - choice.gain):
                yield [choice, *rest]
    yield from _of_size(groups[1:], bounds[1:], size, needed)


def _furthest(search: Search) -> list[Choice]:
    """The choice in each group that gains most."""
    best = (max(group.choices, key=lambda choice: choice.gain, default=None) for group in search.groups)
    return [choice for choice in best if choice is not None]


def _way(search: Search, chosen: list[Choice]) -> Way:
    """The way that a choice is, once the rules have confirmed it."""
    settings = [setting for choice in chosen for setting in choice.settings]
    outcome = search.assessor.run(
        with_settings(search.case, settings, Evidence(standing=Standing.VERIFIED)), search.standing
    )
    if outcome.total is None or outcome.total.low != search.total(chosen):
        raise SearchDisagrees(f"{settings}: computed {search.total(chosen)}, found {outcome.total}")
    steps = (_step(search, choice, setting) for choice in chosen for setting in choice.settings)
    return Way(tuple(steps), outcome.total, outcome.grades)


def _step(search: Search, choice: Choice, setting: Setting) -> Step:
    """A change, and what its group gains less without it."""
    group = next(group for group in search.groups if choice in group.choices)
    return Step(replaced(search.case, setting), choice.gain - group.gain_without(choice, setting))
