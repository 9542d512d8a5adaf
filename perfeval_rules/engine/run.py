"""One case through a program, layer by layer: values in, what fired and what it scored out, without proofs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from perfeval_rules.engine.meaning import Weighed, decided
from perfeval_rules.engine.plain import Truths
from perfeval_rules.engine.program import Layer, Program
from perfeval_rules.engine.ready import ReadyIndicator, ReadyRule
from perfeval_rules.engine.row_scores import TableScores, post, table_scores
from perfeval_rules.engine.scoring import both, scored
from perfeval_rules.engine.totals import Part, grades_within, total
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.values import Interval, Unknown, Value
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_TOTAL


class Executor(Protocol):
    """Answers the clauses of one layer after another."""

    @property
    def name(self) -> str:
        """How reports call it."""

    def truths(self, layer: Layer, values: Mapping[str, Value]) -> Truths:
        """What each clause of ``layer`` comes to on each of its rows."""

    def close(self) -> None:
        """Frees what it holds outside Python."""


@dataclass(slots=True)
class Outcome:
    """What a run found: truths of conditions, scored lines, scores, total and possible grades.

    ``table`` are the rows that rules over rows score, unknown or null where the table is.
    """

    values: dict[str, Value]
    truths: Truths = field(default_factory=dict)
    lines: dict[str, tuple[Weighed, ...]] = field(default_factory=dict)
    scores: dict[str, Bounds] = field(default_factory=dict)
    applies: dict[str, Answer] = field(default_factory=dict)
    lacking: dict[str, frozenset[str]] = field(default_factory=dict)
    table: TableScores | Unknown | None = field(default_factory=lambda: TableScores((), {}))
    total: Bounds | None = None
    grades: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()


def run(program: Program, executor: Executor, values: dict[str, Value], given: frozenset[str] = frozenset()) -> Outcome:
    """The outcome of ``values``, derived facts included; scores and fired rules are added to them on the way.

    An example may have ``given`` the computed total or grade, which later layers then read in place of the sum.
    """
    outcome = Outcome(values, given=given)
    named, on_rows = len(program.indicators), len(program.on_rows)
    if not on_rows:
        post((), values, given)
    for layer in program.layers:
        outcome.truths.update(executor.truths(layer, values))
        for rule in layer.others:
            values[rule.fired_as] = _fired(rule, outcome)
        for indicator in layer.indicators:
            _score(indicator, outcome)
            named -= 1
        if layer.on_rows:
            on_rows -= len(layer.on_rows)
            if not on_rows:
                _score_rows(program, outcome)
        if (layer.indicators or layer.on_rows) and not named and not on_rows:
            _add_up(program, outcome)
    return outcome


def rule_truths(rule: AnyRule, truths: Truths) -> Iterator[tuple[int, Value, Value]]:
    """For each row of ``rule`` (0 is the case, or a list that is not known): whether it applies, and what it says."""
    number = 1 if rule.each is not None and (rule.id, 0) not in truths else 0
    while (rule.id, number) in truths:
        yield number, truths.get((f"{rule.id}?", number), True), truths[rule.id, number]
        number += 1


def _fired(ready: ReadyRule, outcome: Outcome) -> Value:
    """Whether a check or problem fired on any of its rows."""
    rule, on_case = ready.rule, outcome.truths.get(ready.truth)
    if rule.applies_when is None and isinstance(on_case, bool):
        return on_case
    said = [both(applies, says) for _, applies, says in rule_truths(rule, outcome.truths)]
    return decided(True, said) if said else False


def _score(ready: ReadyIndicator, outcome: Outcome) -> None:
    """Settles an indicator, and posts its score and which of its lines fired."""
    key, truths = ready.rule.id, outcome.truths
    applies = truths[ready.applies] if ready.applies else True
    said = tuple([truths[line.truth] if line.truth else True for line in ready.lines])
    found = scored(ready, applies, said, outcome.values)
    outcome.lines[key], outcome.scores[key] = found.lines, found.score
    outcome.applies[key], outcome.lacking[key] = found.applies, found.lacking
    outcome.values.update(found.posted)


def _score_rows(program: Program, outcome: Outcome) -> None:
    """Scores the rows of the table, and posts their scores and which lines fired on any of them."""
    outcome.table = table_scores(program, outcome.truths, outcome.values)
    if isinstance(outcome.table, TableScores):
        post(outcome.table.rows, outcome.values, outcome.given)
        outcome.values.update(outcome.table.fired)
        return
    nowhere = outcome.table
    outcome.values.update((line.fired_as, nowhere) for ready in program.on_rows for line in ready.lines)


def _add_up(program: Program, outcome: Outcome) -> None:
    """Adds the total and the grade, which later layers may read."""
    rules = [ready.rule for ready in program.indicators]
    parts = [Part(rule.weight, outcome.scores[rule.id], outcome.applies[rule.id]) for rule in rules]
    rows = outcome.table.rows if isinstance(outcome.table, TableScores) else ()
    missing = frozenset[str]().union(*outcome.lacking.values(), *(row.lacking for row in rows))
    if isinstance(outcome.table, Unknown):
        missing |= outcome.table.facts
    weighed = [Part(row.weight, row.score, row.applies) for row in rows if row.weight is not None]
    if not isinstance(outcome.table, TableScores) or len(weighed) < len(rows) or not (parts or rows):
        for name in {COMPUTED_TOTAL, COMPUTED_GRADE} - outcome.given:
            outcome.values[name] = Unknown(missing)
        return
    outcome.total = total([*parts, *weighed], rescale=program.book.rescale)
    outcome.grades = grades_within(program.book.grades, outcome.total)
    whole = outcome.total
    if COMPUTED_TOTAL not in outcome.given:
        outcome.values[COMPUTED_TOTAL] = whole.low if whole.certain else Interval(missing, whole.low, whole.high)
    if COMPUTED_GRADE not in outcome.given:
        outcome.values[COMPUTED_GRADE] = outcome.grades[0] if len(outcome.grades) == 1 else Unknown(missing)
