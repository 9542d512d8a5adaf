"""``perfeval portfolio``: cases and what their summary states in; a report on all of them as one, and an exit code out.

Of each case only its record is kept, so that a province's worth of them fits in memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from perfeval_rules import __version__
from perfeval_rules.engine.assess import assess
from perfeval_rules.engine.portfolio.records import given_twice, is_portfolio, portfolio_of, records_of
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Case, Evidence, Record, Standing
from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.places import Diagnostic, Span
from perfeval_rules.model.rules import RuleBook, Severity
from perfeval_rules.report.compose.portfolio import LeftOut, compose_portfolio
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked, Outcome, in_a_line, outcomes
from perfeval_rules.shell.console import note, with_progress
from perfeval_rules.shell.exits import Exit, exit_of
from perfeval_rules.shell.files import assert_writable
from perfeval_rules.shell.folders import Source, case_sources, rule_folders
from perfeval_rules.shell.formats import Format, Output
from perfeval_rules.shell.printing import show, written
from perfeval_rules.shell.reading import CaseRead, book_called, case_from
from perfeval_rules.shell.trouble import WrongUsage

BOOK = "portfolio"
"""The book that a batch without a summary is held against."""

NOWHERE = Span("<portfolio>", 1, 1, 1, 1)
"""Where a batch without a summary stands."""


@dataclass(slots=True)
class Seen:
    """What is kept of the cases that have gone by, besides their records."""

    exit: Exit = Exit.NOTHING_FOUND
    left_out: list[Outcome] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def portfolio(cases: list[str], stated: str | None, asked: Asked, output: Output, fail_on: Severity | None) -> Exit:
    """Assesses the cases, then all of them as one, and shows the result; diagnostics go to standard error."""
    sources, seen = case_sources(cases), Seen()
    if output.file is not None:
        assert_writable(output.file)
    summary = _summary(stated, asked)
    seen.diagnostics |= dict.fromkeys(summary.diagnostics)
    seen.files.update(summary.files)
    if summary.case is None or summary.book is None:
        seen.exit = Exit.FAULTY_FILE
    else:
        others = [source for source in sources if source.name != summary.case.span.file]
        whole = _assessed(others, summary.case, summary.book, asked, seen, output)
        if whole is not None:
            seen.exit = max(seen.exit, exit_of(_firing(whole), fail_on))
            if not output.quiet or output.file is not None:
                show(_pieces(whole, seen, output), output)
    if seen.diagnostics:
        note(excerpts(seen.diagnostics, seen.files, output.language))
    return seen.exit


def _summary(stated: str | None, asked: Asked) -> CaseRead:
    """What is stated of the batch, with its book; without a file, nothing is."""
    if stated is None:
        read = book_called(BOOK, rule_folders(asked.rules, None))
        case = Case(name=BOOK, book=BOOK, title="", synthetic=False, documents={}, facts={}, digest="", span=NOWHERE)
        return CaseRead(case, read.book, read.diagnostics, read.files)
    sources = case_sources([stated])
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=stated, count=len(sources))
    found = case_from(sources[0], asked.rules)
    if found.case is None or found.book is None:
        return found
    if not is_portfolio(found.book):
        template = "'{path}' is no summary of projects: its book is '{book}', not 'portfolio' or one that extends it"
        raise WrongUsage(template, path=stated, book=found.book.name)
    wrong = tuple(given_twice(found.case))
    return replace(found, case=None if wrong else found.case, diagnostics=(*found.diagnostics, *wrong))


def _assessed(
    sources: list[Source], stated: Case, book: RuleBook, asked: Asked, seen: Seen, output: Output
) -> Assessment | None:
    """The assessment of all cases as one; ``None`` where not one of them could be assessed."""
    tell = teller(output.language)
    run = outcomes(with_progress(sources, tell, quiet=output.quiet), asked)
    records = tuple(records_of(_assessments(run, seen, tell)))
    if not records:
        note(tell("none of the cases could be assessed"))
        seen.exit = max(seen.exit, Exit.WRONG_USAGE)
        return None
    named = _named(stated, records, seen, tell)
    place = tell("the {count} cases of this run", count=len(records))
    evidence = Evidence(place=place, standing=max(asked.standing, Standing.STATED))
    case = portfolio_of(named, book, records, len(seen.left_out), evidence)
    return assess(case, book, engine=asked.engine, standing=asked.standing)


def _assessments(run: Iterable[Outcome], seen: Seen, tell: Tell) -> Iterator[Assessment]:
    """The assessments among the outcomes; what became of the others is kept and said."""
    for outcome in run:
        seen.diagnostics |= dict.fromkeys(outcome.diagnostics)
        if outcome.diagnostics:
            seen.files.update(outcome.files)
        if outcome.assessment is None:
            seen.left_out.append(outcome)
            seen.exit = max(seen.exit, outcome.exit)
            if not outcome.diagnostics:
                note(in_a_line(outcome, tell))
        elif is_portfolio(outcome.assessment.book):
            template = "'{path}' is a summary of projects, not a project; name it with --stated"
            note(tell(template, path=outcome.source.name))
            seen.exit = max(seen.exit, Exit.WRONG_USAGE)
        else:
            seen.digests.append(outcome.assessment.case.digest)
            yield outcome.assessment


def _named(stated: Case, records: tuple[Record, ...], seen: Seen, tell: Tell) -> Case:
    """``stated`` with a title, and with the digest of all that was read."""
    title = stated.title or tell("Portfolio of {count} projects", count=len(records))
    digest = sha256("\n".join([stated.digest, *seen.digests]).encode()).hexdigest()
    return replace(stated, title=title, digest=digest)


def _firing(whole: Assessment) -> Iterator[Finding]:
    return (finding for finding in whole.findings if finding.verdict.answer is Answer.FIRES)


def _pieces(whole: Assessment, seen: Seen, output: Output) -> Iterator[str]:
    """The text of the result."""
    tell = teller(output.language)
    if output.format is Format.JSON:
        from perfeval_rules.report.to_json import Faulty, json_pieces

        faulty = (Faulty(each.source.name, str(each.trouble), each.diagnostics) for each in seen.left_out)
        yield from json_pieces([whole, *faulty], __version__)
        return
    left_out = [LeftOut(each.source.name, each.trouble.told(tell) if each.trouble else "") for each in seen.left_out]
    yield written(compose_portfolio(whole, left_out, output.language, __version__), output)
