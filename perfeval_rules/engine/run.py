"""One case through a program, layer by layer: values in, what fired and what it scored out, without proofs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from perfeval_rules.engine.meaning import Weighed, answer, bounds, decided, negated, settle
from perfeval_rules.engine.plain import Truths
from perfeval_rules.engine.program import Layer, Program
from perfeval_rules.engine.ready import ReadyIndicator, ReadyLine, ReadyRule
from perfeval_rules.engine.totals import Part, grades_within, total
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import AnyRule, Scoring
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
    """What a run found: truths of conditions, scored lines, scores, total and possible grades."""

    values: dict[str, Value]
    truths: Truths = field(default_factory=dict)
    lines: dict[str, tuple[Weighed, ...]] = field(default_factory=dict)
    scores: dict[str, Bounds] = field(default_factory=dict)
    applies: dict[str, Answer] = field(default_factory=dict)
    lacking: dict[str, frozenset[str]] = field(default_factory=dict)
    total: Bounds | None = None
    grades: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()


def run(program: Program, executor: Executor, values: dict[str, Value], given: frozenset[str] = frozenset()) -> Outcome:
    """The outcome of ``values``, derived facts included; scores and fired rules are added to them on the way.

    An example may have ``given`` the computed total or grade, which later layers then read in place of the sum.
    """
    outcome = Outcome(values, given=given)
    for layer in program.layers:
        outcome.truths.update(executor.truths(layer, values))
        for rule in layer.others:
            values[rule.fired_as] = _fired(rule, outcome.truths)
        for indicator in layer.indicators:
            _score(indicator, outcome)
        if outcome.total is None and program.indicators and len(outcome.scores) == len(program.indicators):
            _add_up(program, outcome)
    return outcome


def rule_truths(rule: AnyRule, truths: Truths) -> Iterator[tuple[int, Value, Value]]:
    """For each row of ``rule`` (0 is the case, or a list that is not known): whether it applies, and what it says."""
    number = 1 if rule.each is not None and (rule.id, 0) not in truths else 0
    while (rule.id, number) in truths:
        yield number, truths.get((f"{rule.id}?", number), True), truths[rule.id, number]
        number += 1


def _fired(ready: ReadyRule, truths: Truths) -> Value:
    """Whether a check or problem fired on any of its rows."""
    rule = ready.rule
    if rule.each is None and rule.applies_when is None:
        return _both(True, truths[ready.truth])
    said = [says if applies is True else _both(applies, says) for _, applies, says in rule_truths(rule, truths)]
    return decided(True, said) if said else False


def _both(one: Value, two: Value) -> Value:
    """Kleene's ``and`` of two."""
    if one is False or two is False:
        return False
    return True if one is True and two is True else decided(False, (one, two))


def _score(ready: ReadyIndicator, outcome: Outcome) -> None:
    """Settles an indicator, and posts its score and which of its lines fired."""
    rule, values, truths = ready.rule, outcome.values, outcome.truths
    applies = truths[ready.applies] if ready.applies else True
    weighed: list[Weighed] = []
    doubts: list[Value] = []
    reached = applies
    for line in ready.lines:
        truth = truths[line.truth] if line.truth else True
        if truth is False:
            weighed.append(line.quiet)
            values[line.fired_as] = False
            continue
        weighed.append(_weigh(rule.weight, line, truth, values, doubts))
        values[line.fired_as] = _both(reached, truth)
        if rule.scoring is Scoring.FIRST:
            reached = _both(reached, negated(truth))
    score = settle(rule.scoring, rule.weight, weighed)
    outcome.lines[rule.id], outcome.scores[rule.id], outcome.applies[rule.id] = tuple(weighed), score, answer(applies)
    outcome.lacking[rule.id] = _lacking(score, applies, doubts)
    values[ready.score_as] = _score_value(score, applies, outcome.lacking[rule.id])


def _weigh(weight: Decimal, line: ReadyLine, truth: Value, values: Mapping[str, Value], doubts: list[Value]) -> Weighed:
    """A line that is not quiet as scoring sees it; adds to ``doubts`` what may be unknown about it."""
    if truth is True and line.fires:
        return line.fires
    points = line.points(values)
    doubts += (truth, points)
    return Weighed(answer(truth), bounds(points, weight), line.line.gate)


def _lacking(score: Bounds, applies: Value, doubts: list[Value]) -> frozenset[str]:
    """The facts for want of which an indicator leaves the total open."""
    return frozenset() if applies is False or (applies is True and score.certain) else _missing([applies, *doubts])


def _score_value(score: Bounds, applies: Value, lacking: frozenset[str]) -> Value:
    """The score as later layers read it: null where the indicator does not apply."""
    if applies is True:
        return score.low if score.certain else Interval(lacking, score.low, score.high)
    return Unknown(lacking) if isinstance(applies, Unknown) else None


def _missing(values: Iterable[Value]) -> frozenset[str]:
    """The facts that all the unknown ones among ``values`` lack."""
    return frozenset().union(*(value.facts for value in values if isinstance(value, Unknown)))


def _add_up(program: Program, outcome: Outcome) -> None:
    """Adds the total and the grade, which later layers may read."""
    rules = [ready.rule for ready in program.indicators]
    parts = [Part(rule.weight, outcome.scores[rule.id], outcome.applies[rule.id]) for rule in rules]
    outcome.total = total(parts, rescale=program.book.rescale)
    outcome.grades = grades_within(program.book.grades, outcome.total)
    missing = frozenset[str]().union(*outcome.lacking.values())
    whole = outcome.total
    if COMPUTED_TOTAL not in outcome.given:
        outcome.values[COMPUTED_TOTAL] = whole.low if whole.certain else Interval(missing, whole.low, whole.high)
    if COMPUTED_GRADE not in outcome.given:
        outcome.values[COMPUTED_GRADE] = outcome.grades[0] if len(outcome.grades) == 1 else Unknown(missing)
