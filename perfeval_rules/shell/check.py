"""``perfeval check``: cases in, their report in one of three formats and an exit code out.

Each case is assessed, written and let go before the next one, so that a province's worth of them fits in memory.
"""

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from perfeval_rules import __version__
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.report import Report
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.compose.report import compose
from perfeval_rules.report.compose.summary import CaseLine, case_line, compose_summary
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked, Outcome, in_a_line, outcomes
from perfeval_rules.shell.console import PIPED_WIDTH, coloured, note, put, width, with_progress
from perfeval_rules.shell.exits import Exit, exit_of
from perfeval_rules.shell.files import assert_writable, write
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.formats import Format, Output


@dataclass(slots=True)
class Seen:
    """What is kept of the cases that have gone by."""

    exit: Exit = Exit.NOTHING_FOUND
    lines: list[CaseLine] = field(default_factory=list)
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def check(cases: list[str], asked: Asked, output: Output, fail_on: Severity | None) -> Exit:
    """Assesses the cases and shows the result; diagnostics go to standard error."""
    sources = case_sources(cases)
    if output.file is not None:
        assert_writable(output.file)
    tell, seen = teller(output.language), Seen()
    run = outcomes(with_progress(sources, tell, quiet=output.quiet), asked)
    noted = (_noted(outcome, seen, fail_on, output) for outcome in run)
    if output.quiet and output.file is None:
        deque(noted, maxlen=0)
    else:
        _show(_pieces(noted, seen, output, several=len(sources) > 1), output)
    if seen.diagnostics:
        note(excerpts(seen.diagnostics, seen.files, output.language))
    return seen.exit


def _noted(outcome: Outcome, seen: Seen, fail_on: Severity | None, output: Output) -> Outcome:
    """The outcome, once what must be kept of it is kept and what has no other place is said."""
    if outcome.diagnostics:
        seen.diagnostics |= dict.fromkeys(outcome.diagnostics)
        seen.files.update(outcome.files)
    if outcome.assessment is not None:
        seen.exit = max(seen.exit, exit_of(outcome.assessment, fail_on))
        seen.lines.append(case_line(outcome.assessment))
        return outcome
    tell = teller(output.language)
    seen.exit = max(seen.exit, outcome.exit)
    seen.lines.append(CaseLine(outcome.source.name, trouble=outcome.trouble.told(tell) if outcome.trouble else ""))
    if not outcome.diagnostics:
        note(in_a_line(outcome, tell))
    return outcome


def _pieces(run: Iterable[Outcome], seen: Seen, output: Output, *, several: bool) -> Iterator[str]:
    """The text of the result, piece by piece as cases go by; of several, the overview comes last."""
    if output.format is Format.JSON:
        yield from _json_pieces(run)
        return
    whole = output.format is Format.MARKDOWN or not several
    for outcome in run:
        if whole and outcome.assessment is not None:
            yield written(compose(outcome.assessment, output.language, __version__), output)
    if several:
        yield written(compose_summary(seen.lines, output.language), output)


def _json_pieces(run: Iterable[Outcome]) -> Iterator[str]:
    from perfeval_rules.report.to_json import Faulty, json_pieces

    cases = (each.assessment or Faulty(each.source.name, str(each.trouble), each.diagnostics) for each in run)
    return json_pieces(cases, __version__)


def written(report: Report, output: Output) -> str:
    """A report as text: as Markdown, or for the terminal it is printed on."""
    if output.format is Format.MARKDOWN:
        from perfeval_rules.report.to_markdown import to_markdown

        return to_markdown(report)
    from perfeval_rules.report.to_terminal import to_terminal

    if output.file is not None:
        return to_terminal(report, PIPED_WIDTH, colour=False)
    return to_terminal(report, width(), colour=coloured(sys.stdout))


def _show(pieces: Iterator[str], output: Output) -> None:
    """Prints the result as it comes, or writes it to its file."""
    if output.file is not None:
        if write(output.file, pieces) and not output.quiet:
            note(teller(output.language)("Written: {path}", path=output.file))
        return
    for piece in pieces:
        put(piece)
