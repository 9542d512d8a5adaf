"""What could not be decided: undecided rules by the fact they lack, and what had nothing to say."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.findings import Answer, Assessment, Verdict
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.report import Block, Heading, Item, Outline, Text, Tone
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.report.compose.missing import general, label_of, question_of, row_of
from perfeval_rules.report.compose.texts import labelled, paragraph, present
from perfeval_rules.report.words.sentences import joined, told

MOST_ROWS = 10
"""How many row numbers a missing field lists before the rest is only counted."""

MOST_RULES = 6
"""How many rules that wait for a fact are named before the rest is only counted."""


@dataclass(slots=True)
class Wanted:
    """A missing fact, the rows that lack it, and the rules that wait for it."""

    rows: dict[int, None] = field(default_factory=dict)
    rules: dict[str, AnyRule] = field(default_factory=dict)


def open_blocks(assessment: Assessment, tell: Tell) -> Iterator[Block]:
    """The facts to ask for, then the rest of what the rules did not answer."""
    yield Heading(tell("4. Not decided"), 2)
    wanted = wanted_facts(assessment)
    faults = list(faulty_verdicts(assessment))
    if not wanted and not faults:
        yield paragraph(tell("Every rule that applies was decided."), Tone.GOOD)
    if wanted:
        yield paragraph(tell("These facts are not known; with them the rules below can be decided:"))
        yield Outline(tuple(_item(name, want, assessment, tell) for name, want in wanted.items()))
    if faults:
        yield paragraph(tell("These conditions came to nothing:"), Tone.WARNING)
        yield Outline(tuple(_fault(rule, verdict, tell) for rule, verdict in faults))
    yield from _rest(assessment, tell)


def undecided_verdicts(assessment: Assessment) -> Iterator[tuple[AnyRule, Verdict]]:
    """Every undecided answer: of checks and problems, of indicators' lines, and of whether an indicator applies."""
    for finding in assessment.findings:
        if finding.verdict.answer is Answer.UNDECIDED:
            yield finding.rule, finding.verdict
    for score in assessment.scores:
        left_out = score.applies is not None and score.applies.answer is Answer.NOT_APPLICABLE
        verdicts = [] if left_out else [line.verdict for line in score.lines]
        for verdict in [*verdicts, *([score.applies] if score.applies else [])]:
            if verdict.answer is Answer.UNDECIDED:
                yield score.indicator, verdict


def wanted_facts(assessment: Assessment) -> dict[str, Wanted]:
    """Every missing fact, those that most rules wait for first."""
    found: dict[str, Wanted] = {}
    for rule, verdict in undecided_verdicts(assessment):
        for name in sorted(verdict.missing):
            want = found.setdefault(general(name), Wanted())
            want.rules[rule.id] = rule
            row = row_of(name)
            if row is not None:
                want.rows[row] = None
    return dict(sorted(found.items(), key=lambda entry: -len(entry[1].rules)))


def _item(name: str, want: Wanted, assessment: Assessment, tell: Tell) -> Item:
    """A missing fact, the question to ask for it, and the rules that wait."""
    label = label_of(name, assessment, tell)
    rows = sorted(want.rows)
    numbers = joined([str(row) for row in rows[:MOST_ROWS]], tell)
    where = tell(" (rows {rows})", rows=numbers) if rows else ""
    if len(rows) > MOST_ROWS:
        where = tell(" (rows {rows} and {count} more)", rows=numbers, count=len(rows) - MOST_ROWS)
    question = question_of(name, assessment)
    titles = [rule.title for rule in want.rules.values()]
    waiting = joined(titles[:MOST_RULES], tell)
    if len(titles) > MOST_RULES:
        waiting = tell("{titles} and {count} more rules", titles=waiting, count=len(titles) - MOST_RULES)
    return Item(
        (Text(f"{label}{where}", Tone.STRONG),),
        present(
            [
                labelled(tell("Ask"), question, tell, Tone.QUESTION) if question else None,
                labelled(tell("Waiting"), waiting, tell),
            ]
        ),
    )


def faulty_verdicts(assessment: Assessment) -> Iterator[tuple[AnyRule, Verdict]]:
    """Undecided answers that no missing fact explains."""
    for rule, verdict in undecided_verdicts(assessment):
        if not verdict.missing:
            yield rule, verdict


def _fault(rule: AnyRule, verdict: Verdict, tell: Tell) -> Item:
    under = tuple(Item((Text(reason),)) for reason in fault_reasons(verdict, tell))
    return Item((Text(rule.title, Tone.STRONG), Text(f" [{rule.id}]", Tone.QUIET)), under)


def fault_reasons(verdict: Verdict, tell: Tell) -> list[str]:
    """Why a condition came to nothing."""
    reasons = [_reason(reason, tell) for reason in verdict.reasons]
    return [*reasons, told(verdict.note, tell)] if verdict.note is not None else reasons


def _reason(reason: Diagnostic, tell: Tell) -> str:
    return tell("{place}: {reason}", place=reason.span, reason=told(reason.message, tell))


def _rest(assessment: Assessment, tell: Tell) -> Iterator[Block]:
    """Rules that do not apply, rules that are switched off, and how many stay quiet."""
    rest = present([_not_applicable(assessment, tell), _disabled(assessment, tell), _quiet(assessment, tell)])
    yield Outline(rest)


def _not_applicable(assessment: Assessment, tell: Tell) -> Item | None:
    """The rules that had nothing to say, by their reason."""
    reasons: dict[str, dict[str, None]] = {}
    for rule, verdict in _without_answer(assessment):
        reason = told(verdict.note, tell) if verdict.note else tell("not applicable")
        reasons.setdefault(reason, {})[rule.title] = None
    if not reasons:
        return None
    items = tuple(labelled(reason, joined(list(titles), tell), tell) for reason, titles in reasons.items())
    return Item((Text(tell("Not applicable"), Tone.STRONG),), items)


def _without_answer(assessment: Assessment) -> Iterator[tuple[AnyRule, Verdict]]:
    """The rules that apply to nothing here: not to the case, or to none of its rows."""
    spoken = {each.rule.id for each in assessment.findings if each.verdict.answer is not Answer.NOT_APPLICABLE}
    for finding in assessment.findings:
        if finding.rule.id not in spoken:
            yield finding.rule, finding.verdict
    for score in assessment.scores:
        if score.applies is not None and score.applies.answer is Answer.NOT_APPLICABLE:
            yield score.indicator, score.applies


def _disabled(assessment: Assessment, tell: Tell) -> Item | None:
    if not assessment.book.disabled:
        return None
    return labelled(tell("Switched off by the rule book"), joined(list(assessment.book.disabled), tell), tell)


def _quiet(assessment: Assessment, tell: Tell) -> Item:
    """How many checks and problems looked and found nothing."""
    answers: dict[str, set[Answer]] = {}
    for finding in assessment.findings:
        answers.setdefault(finding.rule.id, set()).add(finding.verdict.answer)
    count = sum(found == {Answer.QUIET} for found in answers.values())
    return labelled(tell("Looked and found nothing"), tell("rules: {count}", count=count), tell)
