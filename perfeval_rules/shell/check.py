"""``perfeval check``: cases in, their report in one of many formats and an exit code out.

Each case is assessed, written and let go before the next one where its format allows, so that a province's worth of
them fits in memory.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import date

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.compose.summary import CaseLine, case_line
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.standing import counting
from perfeval_rules.shell.assessing import Asked, Outcome, in_a_line, outcomes
from perfeval_rules.shell.case_reports import pieces_of
from perfeval_rules.shell.console import note, with_progress
from perfeval_rules.shell.exits import Exit, exit_of
from perfeval_rules.shell.files import assert_writable
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.formats import CaseFormat, CaseOutput
from perfeval_rules.shell.printing import show
from perfeval_rules.shell.trouble import WrongUsage


@dataclass(slots=True)
class Seen:
    """What is kept of the cases that have gone by."""

    exit: Exit = Exit.NOTHING_FOUND
    lines: list[CaseLine] = field(default_factory=list)
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def check(cases: list[str], asked: Asked, output: CaseOutput, fail_on: Severity | None) -> Exit:
    """Assesses the cases and shows the result; diagnostics go to standard error."""
    sources = case_sources(cases)
    _assert_can_be_shown(output, len(sources))
    tell, seen, today = teller(output.language), Seen(), date.today()
    run = outcomes(with_progress(sources, tell, quiet=output.quiet), asked)
    noted = (_noted(outcome, seen, fail_on, today, output) for outcome in run)
    if output.quiet and output.file is None:
        deque(noted, maxlen=0)
    else:
        show(pieces_of(noted, seen.lines, output, today, several=len(sources) > 1), output)
    if seen.diagnostics:
        note(excerpts(seen.diagnostics, seen.files, output.language))
    return seen.exit


def _assert_can_be_shown(output: CaseOutput, count: int) -> None:
    """Raises ``WrongUsage`` where the result cannot be shown as asked, before any work is done."""
    if output.file is not None:
        assert_writable(output.file)
    elif output.format in (CaseFormat.XLSX, CaseFormat.DOCX) and not output.quiet:
        raise WrongUsage("the format '{form}' cannot be printed; name a file with -o", form=output.format.value)
    if output.format is CaseFormat.DOCX and count > 1:
        raise WrongUsage("an opinion in Word is about one case, these are {count}; see 'perfeval letters'", count=count)


def _noted(outcome: Outcome, seen: Seen, fail_on: Severity | None, today: date, output: CaseOutput) -> Outcome:
    """The outcome, once what must be kept of it is kept and what has no other place is said."""
    tell = teller(output.language)
    if outcome.diagnostics:
        seen.diagnostics |= dict.fromkeys(outcome.diagnostics)
        seen.files.update(outcome.files)
    if outcome.assessment is not None:
        if outcome.passed_over is not None:
            note(told(outcome.passed_over, tell))
        seen.exit = max(seen.exit, exit_of(counting(outcome.assessment, outcome.review, today), fail_on))
        seen.lines.append(case_line(outcome.assessment))
        return outcome
    seen.exit = max(seen.exit, outcome.exit)
    seen.lines.append(CaseLine(outcome.source.name, trouble=outcome.trouble.told(tell) if outcome.trouble else ""))
    if not outcome.diagnostics:
        note(in_a_line(outcome, tell))
    return outcome
