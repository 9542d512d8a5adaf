"""``perfeval rules impact``: two states of rule books and cases in; what the change does to the cases out."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from perfeval_rules import __version__
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.changes import CaseImpact
from perfeval_rules.report.impact.compose import Compared, compose_impact
from perfeval_rules.report.impact.to_report import to_report
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.comparing import comparisons
from perfeval_rules.shell.console import PIPED_WIDTH, coloured, note, put, width
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import assert_writable, write
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.formats import ImpactFormat
from perfeval_rules.shell.libraries import Library, library, rule_files, with_own_books
from perfeval_rules.shell.progress import with_rate
from perfeval_rules.shell.trouble import WrongUsage

CASES = "cases"
"""The folder near by whose cases are compared where none is named."""

MOST_SHOWN = 20
"""How many entries of each table and list are printed on a terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be compared, and how.

    Only cases of ``book`` count where one is named; ``most_changed`` of them may change before that is a finding.
    Without ``jobs`` each processor takes part.
    """

    old: str
    new: str
    cases: list[str]
    book: str | None
    most_changed: int | None
    jobs: int | None


@dataclass(frozen=True, slots=True)
class Shown:
    """How the result is to be shown, and where."""

    format: ImpactFormat
    file: Path | None
    language: str
    quiet: bool


def impact(wanted: Wanted, shown: Shown) -> Exit:
    """Compares what the two states answer on the cases, and shows what differs."""
    if shown.file is not None:
        assert_writable(shown.file)
    tell = teller(shown.language)
    old, new = with_own_books(library(wanted.old), library(wanted.new))
    _assert_known(wanted.book, old, new)
    compared = _compared(wanted, old, new, tell, quiet=shown.quiet)
    _show(compared, shown, tell)
    return _exit(compared, wanted.most_changed)


def _assert_known(book: str | None, old: Library, new: Library) -> None:
    known = sorted({*old.books, *new.books})
    if book is not None and book not in known:
        raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=book, names=", ".join(known))


def _compared(wanted: Wanted, old: Library, new: Library, tell: Tell, *, quiet: bool) -> Compared:
    """The cases that change, and a count of the others."""
    sources = case_sources(wanted.cases or _near())
    cases: list[CaseImpact] = []
    same = 0
    with comparisons(sources, old, new, wanted.book, wanted.jobs or os.cpu_count() or 1) as run:
        for found in with_rate(run, len(sources), tell, quiet=quiet):
            if found is None:
                continue
            if found.changed or found.impact is None:
                cases.append(found)
            else:
                same += 1
    before, after = rule_files(old), rule_files(new)
    return Compared(
        old=wanted.old,
        new=wanted.new,
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        edited=tuple(key for key in sorted(after.keys() & before.keys()) if after[key] != before[key]),
        cases=tuple(cases),
        same=same,
    )


def _near() -> list[str]:
    """The cases in the working folder."""
    if not Path(CASES).is_dir():
        raise WrongUsage("there is no folder '{path}' here; name cases with --cases", path=CASES)
    return [CASES]


def _show(compared: Compared, shown: Shown, tell: Tell) -> None:
    if shown.file is not None:
        if write(shown.file, _text(compared, shown, tell)) and not shown.quiet:
            note(tell("Written: {path}", path=shown.file))
    elif not shown.quiet:
        for piece in _text(compared, shown, tell):
            put(piece)


def _text(compared: Compared, shown: Shown, tell: Tell) -> Iterator[str]:
    """The result in its format, each loaded only when it is asked for."""
    if shown.format is ImpactFormat.JSON:
        from perfeval_rules.report.impact.to_json import to_json

        yield to_json(compared, __version__)
        return
    view = compose_impact(compared, tell)
    if shown.format is ImpactFormat.HTML:
        from perfeval_rules.report.impact.to_html import to_html

        yield to_html(view, shown.language, tell)
    elif shown.format is ImpactFormat.MARKDOWN:
        from perfeval_rules.report.to_markdown import to_markdown

        yield to_markdown(to_report(view, tell, None))
    else:
        from perfeval_rules.report.to_terminal import to_terminal

        report = to_report(view, tell, MOST_SHOWN)
        plain = shown.file is not None
        columns = PIPED_WIDTH if plain else width()
        yield to_terminal(report, columns, colour=not plain and coloured(sys.stdout))


def _exit(compared: Compared, most_changed: int | None) -> Exit:
    """Findings where more cases change than may; the gravest of what kept cases from being read."""
    worst = Exit.NOTHING_FOUND
    if most_changed is not None and compared.changed > most_changed:
        worst = Exit.FINDINGS
    if any(case.impact is None and not case.changed and not case.failure for case in compared.cases):
        worst = max(worst, Exit.FAULTY_FILE)
    if any(case.failure for case in compared.cases):
        worst = max(worst, Exit.OUR_FAILURE)
    return worst
