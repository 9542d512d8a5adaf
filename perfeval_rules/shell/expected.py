"""``perfeval check --expected``: cases that say which findings they were built to have in, only what differs out."""

from dataclasses import dataclass, field

from perfeval_rules.engine.changes.differences import Difference, unexpected
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import answer_name, joined, teller
from perfeval_rules.shell.assessing import Asked, Outcome, in_a_line, outcomes
from perfeval_rules.shell.console import note, put, with_progress
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import case_sources


@dataclass(slots=True)
class Counted:
    """What is kept of the cases that have gone by."""

    exit: Exit = Exit.NOTHING_FOUND
    cases: int = 0
    differing: int = 0
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def check_expected(cases: list[str], asked: Asked, language: str, *, quiet: bool) -> Exit:
    """Assesses the cases and prints where they differ from what they expect; ``quiet`` leaves that to the exit code."""
    tell, counted = teller(language), Counted()
    for outcome in outcomes(with_progress(case_sources(cases), tell, quiet=quiet), asked):
        differences = _noted(outcome, counted, tell)
        if differences and not quiet:
            lines = [outcome.source.name, *(f"  {_told(difference, tell)}" for difference in differences)]
            put("".join(f"{line}\n" for line in lines))
    if counted.diagnostics:
        note(excerpts(counted.diagnostics, counted.files, language))
    if not quiet:
        template = "Cases: {cases}, otherwise than expected: {differing}.\n"
        put(tell(template, cases=counted.cases, differing=counted.differing))
    return counted.exit


def _noted(outcome: Outcome, counted: Counted, tell: Tell) -> tuple[Difference, ...]:
    """The differences of one case, once it is counted and what keeps it from being compared is said."""
    if outcome.diagnostics:
        counted.diagnostics |= dict.fromkeys(outcome.diagnostics)
        counted.files.update(outcome.files)
    assessment = outcome.assessment
    if assessment is None:
        counted.exit = max(counted.exit, outcome.exit)
        if not outcome.diagnostics:
            note(in_a_line(outcome, tell))
        return ()
    if assessment.case.expect is None:
        counted.exit = max(counted.exit, Exit.WRONG_USAGE)
        note(tell("{place}: {reason}", place=outcome.source.name, reason=tell("the case does not say what it expects")))
        return ()
    differences = unexpected(assessment)
    counted.cases += 1
    if differences:
        counted.differing += 1
        counted.exit = max(counted.exit, Exit.FINDINGS)
    return differences


def _told(difference: Difference, tell: Tell) -> str:
    """One difference in a line: which rule on which row, and what was found instead."""
    row = "" if difference.row is None else tell(" (row {number})", number=difference.row)
    rule = f"{difference.rule}{row}"
    finding = difference.finding
    if not difference.wanted:
        return tell("fires but is not expected: {rule}: {text}", rule=rule, text=finding.text if finding else "")
    if finding is None:
        return tell("expected but does not fire: {rule}: there is no such row", rule=rule)
    answer = answer_name(finding.verdict.answer, tell)
    missing = joined(sorted(finding.verdict.missing), tell)
    if missing:
        return tell(
            "expected but does not fire: {rule}: {answer}; missing: {facts}", rule=rule, answer=answer, facts=missing
        )
    return tell("expected but does not fire: {rule}: {answer}", rule=rule, answer=answer)
