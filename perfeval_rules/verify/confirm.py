"""What the engine itself shows: a situation and the facts of a case in, whether they bring it about out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.row_scores import score_of_row
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import Outcome, run
from perfeval_rules.engine.table import WEIGHT
from perfeval_rules.engine.testing.given import concluded
from perfeval_rules.model.cases import Case, Fact, Record, Standing
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import AnyRule, Example, Indicator, Line, RuleBook, Scoring
from perfeval_rules.model.values import Interval, Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.verify.situations import (
    Above,
    Applies,
    Below,
    Both,
    Differ,
    Fires,
    Full,
    Gap,
    Reaches,
    Rests,
    Situation,
    Within,
)

NOWHERE = Span("", 1, 1, 1, 1)

NOT_THERE = Unknown(frozenset())
"""What a condition comes to on a row that is not there."""

Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a rule came to on one row: the case itself is row 0."""

    program: Program
    outcome: Outcome
    rule: AnyRule
    number: int

    def applies(self) -> bool:
        """Whether the rule applies."""
        return self.rule.applies_when is None or self._truth(f"{self.rule.id}?") is True

    def says(self, line: Line) -> Value:
        """What the condition of a line came to."""
        return True if line.when is None else self._truth(f"{self.rule.id}#{line.key}")

    def counts(self, line: Line) -> bool:
        """Whether a line gives, costs or earns its points."""
        before: list[Line] = []
        if self._indicator().scoring is Scoring.FIRST:
            before = list(self._indicator().lines[: self._indicator().lines.index(line)])
        return self.applies() and all(self.says(one) is False for one in before) and self.says(line) is True

    def answer(self) -> Value:
        """What the condition of a check or problem came to."""
        return self._truth(self.rule.id)

    def points(self, line: Line) -> tuple[Decimal, Decimal] | None:
        """The points of a line as its formula has them, before they are held within the weight."""
        found = self.program.evaluate(line.points.tree, {**self.outcome.values, **self.row()})
        if isinstance(found, Interval):
            return found.low, found.high
        return (found, found) if isinstance(found, Decimal) else None

    def weight(self) -> Decimal | None:
        """The weight by which the rule scores."""
        rule = self._indicator()
        stated: Value = rule.weight if rule.each is None else self.row().get(WEIGHT)
        return stated if isinstance(stated, Decimal) and stated >= 0 else None

    def score(self) -> Bounds | None:
        """What the lines came to; nothing of a row without a weight."""
        rule = self._indicator()
        if rule.each is None:
            return self.outcome.scores[rule.id]
        ready = next(ready for ready in self.program.on_rows if ready.rule.id == rule.id)
        if self.weight() is None:
            return None
        return score_of_row(ready, self.number, self.row(), self.outcome.truths, self.outcome.values).score

    def row(self) -> dict[str, Value]:
        """The fields of the row."""
        records = self.outcome.values.get(self.rule.each) if self.rule.each else None
        found = records[self.number - 1] if isinstance(records, list) and 0 < self.number <= len(records) else None
        return found if isinstance(found, dict) else {}

    def _truth(self, key: str) -> Value:
        return self.outcome.truths.get((key, self.number), NOT_THERE)

    def _indicator(self) -> Indicator:
        assert isinstance(self.rule, Indicator), "only an indicator has lines"
        return self.rule


def shows(situation: Situation, program: Program, facts: Facts) -> bool:
    """Whether the engine finds the situation on a case with these facts."""
    outcome = outcome_of(program, facts)
    return _is_so(situation, Shown(program, outcome, situation.rule, 0 if situation.rule.each is None else 1))


def example_shows(situation: Situation, program: Program, example: Example) -> bool:
    """Whether the engine finds the situation on any row of an example of the rule."""
    outcome = concluded(program, situation.rule, example).outcome
    records = outcome.values.get(situation.rule.each) if situation.rule.each else None
    rows = range(1, len(records) + 1) if isinstance(records, list) else range(1)
    return any(_is_so(situation, Shown(program, outcome, situation.rule, number)) for number in rows)


def outcome_of(program: Program, facts: Facts) -> Outcome:
    """What the engine finds on a case with these facts and no others."""
    values = values_of(case_of(facts, program.book), program.book, Standing.CLAIMED)
    values[PARAMETERS] = parameters_of(program.book, values)
    derive(program, values)
    return run(program, PlainExecutor(), values)


def case_of(facts: Facts, book: RuleBook) -> Case:
    """A case with these facts."""
    return Case(
        name="counterexample",
        book=book.name,
        title="",
        synthetic=True,
        documents={},
        facts={name: Fact(name=name, value=_entered(value), span=NOWHERE) for name, value in facts.items()},
        digest="",
        span=NOWHERE,
    )


def _entered(value: Value) -> "Value | tuple[Record, ...]":
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return value
    records = [item for item in value if isinstance(item, dict)]
    return tuple(
        Record(fields={name: Fact(name=name, value=one, span=NOWHERE) for name, one in item.items()}, span=NOWHERE)
        for item in records
    )


def _is_so(situation: Situation, shown: Shown) -> bool:
    match situation:
        case Applies():
            return shown.rule.applies_when is not None and shown.applies()
        case Gap(rule):
            return shown.applies() and all(shown.says(line) is not True for line in rule.lines) and _seen(shown, rule)
        case Reaches(_, line):
            return shown.counts(line)
        case Both(_, one, other):
            return shown.applies() and shown.says(one) is True and shown.says(other) is True
        case Fires():
            return shown.applies() and shown.answer() is True
        case Rests():
            return shown.applies() and shown.answer() is False
        case Full():
            score = shown.score()
            return shown.applies() and score is not None and score.certain and score.low == shown.weight()
        case Differ(_, other):
            return _differ(shown, Shown(shown.program, shown.outcome, other, shown.number))
        case Below() | Above() | Within():
            return _points_are_so(situation, shown)


def _seen(shown: Shown, rule: Indicator) -> bool:
    """Whether no line is open because a fact is unknown: a gap is one of known facts."""
    return all(shown.says(line) in (False, None) for line in rule.lines)


def _points_are_so(situation: Below | Above | Within, shown: Shown) -> bool:
    points, weight = shown.points(situation.line), shown.weight()
    if points is None or weight is None or not shown.counts(situation.line):
        return False
    match situation:
        case Below():
            return points[0] < 0
        case Above():
            return points[1] > weight
        case Within():
            return points[1] <= weight


def _differ(one: Shown, other: Shown) -> bool:
    first, second = one.score(), other.score()
    if first is None or second is None or not (one.applies() and other.applies()):
        return False
    return (first.low, first.high) != (second.low, second.high)
