"""From a run's outcome to proved scores and findings: every answer is proved again, and must agree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from perfeval_rules.engine.explain import Sight, not_applicable
from perfeval_rules.engine.losses import explained_points
from perfeval_rules.engine.meaning import Weighed, answer
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.proving import proved
from perfeval_rules.engine.run import Outcome, rule_truths
from perfeval_rules.engine.wording import render
from perfeval_rules.model.cases import Case, Fact, Record
from perfeval_rules.model.findings import Answer, Finding, LineAnswer, Row, Suggestion, Verdict
from perfeval_rules.model.places import say
from perfeval_rules.model.rules import Check, Indicator, Line, Problem, Scoring
from perfeval_rules.model.values import Unknown, Value


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Everything that concluding reads: the program, the case, and what the run found."""

    program: Program
    case: Case
    outcome: Outcome
    _sights: dict[tuple[str, int], Sight] = field(default_factory=dict)

    def sight(self, rule: Check | Problem | Indicator, number: int = 0) -> Sight:
        """What ``rule`` sees on row ``number``, or on the case itself."""
        place = ("", 0) if rule.each is None or number == 0 else (rule.each, number)
        return self._at(place)

    def _at(self, place: tuple[str, int]) -> Sight:
        if place not in self._sights:
            self._sights[place] = (
                self._row(*place) if place[0] else Sight(self.program, self.case, self.outcome.values, {})
            )
        return self._sights[place]

    def _row(self, each: str, number: int) -> Sight:
        values, whole = self.outcome.values, self._at(("", 0))
        records = values[each]
        record = records[number - 1] if isinstance(records, list) else None
        seen = {**values, **record} if isinstance(record, dict) else values
        fields = self.program.book.facts[each].fields
        return Sight(self.program, self.case, seen, fields, record_at(self.case, each, number), whole)


def record_at(case: Case, name: str, number: int) -> Record | None:
    """Record ``number`` (from 1) of the record fact ``name``."""
    fact = case.facts.get(name)
    return fact.value[number - 1] if fact is not None and isinstance(fact.value, tuple) else None


def line_answers(
    conclusion: Conclusion, rule: Indicator, weighed: tuple[Weighed, ...], number: int = 0
) -> tuple[LineAnswer, ...]:
    """Each line of an indicator with its proof, on row ``number`` of the table where the rule scores rows.

    In a ``first`` list those after the line that gives the score rest.
    """
    found: list[LineAnswer] = []
    sight = conclusion.sight(rule, number)
    for line, weight in zip(rule.lines, weighed, strict=True):
        taken = next((before.line.key for before in found if before.verdict.answer is Answer.FIRES), None)
        said = _line_verdict(conclusion, rule, line, number, sight)
        if rule.scoring is Scoring.FIRST and taken is not None:
            said = not_applicable(say("line {line} already gives the score", line=taken))
        found.append(_line_answer(sight, rule, line, weight, said))
    return tuple(found)


def _line_verdict(conclusion: Conclusion, rule: Indicator, line: Line, number: int, sight: Sight) -> Verdict:
    if line.when is None:
        return Verdict(answer=Answer.FIRES)
    place = f"{rule.id}#{line.key}", number
    return proved(rule, line.when, place, conclusion.outcome.truths.get(place), sight)


def _line_answer(sight: Sight, rule: Indicator, line: Line, weight: Weighed, found: Verdict) -> LineAnswer:
    fires = found.answer is Answer.FIRES
    return LineAnswer(
        line=line,
        verdict=found,
        points=weight.points,
        remark=render(line.remark, sight.program, sight.values, rule.each) if fires and line.remark else "",
        because=render(line.because, sight.program, sight.values, rule.each) if fires and line.because else "",
    )


def findings(conclusion: Conclusion, rule: Check | Problem) -> Iterator[Finding]:
    """The findings of ``rule``: one a row, or one for the case; also the quiet and the undecided ones."""
    truths = list(rule_truths(rule, conclusion.outcome.truths))
    if not truths:
        yield Finding(rule=rule, row=None, verdict=not_applicable(say("'{list}' has no record", list=rule.each)))
    for number, applies, said in truths:
        if rule.each is not None and number == 0:
            yield Finding(rule=rule, row=None, verdict=_list_not_known(rule.each, said))
        else:
            yield _finding(conclusion, rule, number, applies, said)


def _list_not_known(name: str, said: Value) -> Verdict:
    """The verdict of a rule over a list that is unknown or blank."""
    missing = said.facts if isinstance(said, Unknown) else frozenset[str]()
    note = None if missing else say("'{list}' is blank", list=name)
    return Verdict(answer=Answer.UNDECIDED, missing=missing, note=note)


def _finding(conclusion: Conclusion, rule: Check | Problem, number: int, applies: Value, said: Value) -> Finding:
    sight = conclusion.sight(rule, number)
    found = _verdict(rule, number, applies, said, sight)
    row = Row(number=number, name=row_name(sight.record, number)) if number else None
    if found.answer is not Answer.FIRES:
        return Finding(rule=rule, row=row, verdict=found)
    if isinstance(rule, Check):
        advice = render(rule.remedy, sight.program, sight.values, rule.each) if rule.remedy else ""
        text = render(rule.finding, sight.program, sight.values, rule.each)
        return Finding(rule=rule, row=row, verdict=found, text=text, advice=advice)
    return _problem(conclusion, rule, row, found, sight)


def _verdict(rule: Check | Problem, number: int, applies: Value, said: Value, sight: Sight) -> Verdict:
    """What the rule says, as far as ``applies_when`` lets it speak at all."""
    may = _may_speak(rule, number, applies, sight)
    if may is not None and may.answer is Answer.QUIET:
        assert rule.applies_when is not None, "only a condition can be quiet"
        return not_applicable(say("'{condition}' does not hold", condition=rule.applies_when.text), may)
    says = proved(rule, rule.when, (rule.id, number), said, sight)
    return may if may is not None and says.answer is Answer.FIRES else says


def _may_speak(rule: Check | Problem, number: int, applies: Value, sight: Sight) -> Verdict | None:
    """The verdict on whether the rule applies; ``None`` where it does."""
    if rule.applies_when is None or (applies is True and sight.evaluate(rule.applies_when.tree) is True):
        return None
    may = proved(rule, rule.applies_when, (f"{rule.id}?", number), applies, sight)
    return None if may.answer is Answer.FIRES else may


def _problem(conclusion: Conclusion, rule: Problem, row: Row | None, found: Verdict, sight: Sight) -> Finding:
    listed = sight.evaluate(rule.listed_when.tree) if rule.listed_when else None
    return Finding(
        rule=rule,
        row=row,
        verdict=found,
        text=render(rule.statement, sight.program, sight.values, rule.each),
        evidence=tuple(_picked(conclusion, rule, sight)),
        suggestions=tuple(
            Suggestion(
                remedy=remedy,
                done=answer(sight.evaluate(remedy.done_when.tree)) if remedy.done_when else Answer.UNDECIDED,
            )
            for remedy in rule.remedies
        ),
        points=explained_points(conclusion.outcome, conclusion.program, rule.explains) if rule.explains else None,
        listed=listed if isinstance(listed, bool) else None,
    )


def row_name(record: Record | None, number: int) -> str:
    """What to call a record: its first text, else its number."""
    texts = (fact.value for fact in record.fields.values()) if record else iter(())
    return next((text for text in texts if isinstance(text, str)), str(number))


def _picked(conclusion: Conclusion, rule: Problem, sight: Sight) -> Iterator[Fact]:
    """The records, or the facts, that a problem's ``evidence`` picks."""
    if rule.evidence is None:
        return
    value = sight.evaluate(rule.evidence.tree)
    chosen = [id(item) for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    for name, records in conclusion.outcome.values.items():
        fact = conclusion.case.facts.get(name)
        if fact is None or not isinstance(records, list) or not isinstance(fact.value, tuple):
            continue
        for number, (item, record) in enumerate(zip(records, fact.value, strict=True), 1):
            if id(item) in chosen:
                yield _record_fact(f"{name}[{number}]", fact, record)


def _record_fact(name: str, whole: Fact, record: Record) -> Fact:
    """A record as a fact of its own, with the evidence of its first field, else that of its list."""
    first = next(iter(record.fields.values()), whole)
    return Fact(
        name=name, value=(record,), evidence=first.evidence or whole.evidence, standing=first.standing, span=record.span
    )
