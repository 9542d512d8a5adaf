"""``perfeval letters``: cases in, their letters as Word documents in a folder out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.letters.kinds import TITLES, Letter, own_template
from perfeval_rules.report.letters.letter import letter
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.assessing import Asked, Outcome, in_a_line, outcomes
from perfeval_rules.shell.case_reports import dossier_of
from perfeval_rules.shell.console import note, with_progress
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import bytes_of, shown, write
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.trouble import WrongUsage, why

MOST_TEMPLATE = 20 * 2**20
"""How many bytes a template may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which letters (none named: all), by which template, with which blanks filled, and where they go."""

    kinds: Sequence[Letter]
    template: Path | None
    fields: Mapping[str, str]
    only_confirmed: bool
    folder: Path
    language: str
    quiet: bool


def write_letters(cases: list[str], asked: Asked, wanted: Wanted) -> Exit:
    """Writes the letters of each case, named after it; the greatest exit code of all."""
    if wanted.template is not None and len(wanted.kinds) != 1:
        raise WrongUsage("a template is for one kind of letter; say with --letter for which")
    template = _template(wanted.template)
    sources = case_sources(cases)
    tell, today, code = teller(wanted.language), date.today(), Exit.NOTHING_FOUND
    _make(wanted.folder)
    for outcome in outcomes(with_progress(sources, tell, quiet=wanted.quiet), asked):
        code = max(code, _written(outcome, template, wanted, today))
    return code


def own_templates(folder: Path, language: str) -> Exit:
    """Writes the program's own templates, for a person to change; never over files that are there."""
    _make(folder)
    paths = {kind: folder / f"{TITLES[kind]}.docx" for kind in Letter}
    there = [path for path in paths.values() if path.exists()]
    if there:
        raise WrongUsage("'{path}' is there already; nothing is written over it", path=there[0])
    for kind, path in paths.items():
        write(path, [own_template(kind)])
        note(teller(language)("Written: {path}", path=shown(path)))
    return Exit.NOTHING_FOUND


def _written(outcome: Outcome, template: bytes | None, wanted: Wanted, today: date) -> Exit:
    """The letters of one case: all of them, or none where one cannot be made."""
    tell = teller(wanted.language)
    if outcome.diagnostics:
        note(excerpts(outcome.diagnostics, outcome.files, wanted.language))
    if outcome.assessment is None:
        if not outcome.diagnostics:
            note(in_a_line(outcome, tell))
        return outcome.exit
    made: dict[Path, bytes] = {}
    wrong: list[Diagnostic] = []
    for kind, document, diagnostics in _letters(outcome, template, wanted, today):
        wrong += diagnostics
        if document is not None:
            made[wanted.folder / f"{outcome.assessment.case.name}-{TITLES[kind]}.docx"] = document
    if wrong:
        note(excerpts(wrong, {}, wanted.language))
        return Exit.FAULTY_FILE
    for path, document in made.items():
        write(path, [document])
        if not wanted.quiet:
            note(tell("Written: {path}", path=shown(path)))
    return Exit.NOTHING_FOUND


def _letters(
    outcome: Outcome, template: bytes | None, wanted: Wanted, today: date
) -> Iterator[tuple[Letter, bytes | None, tuple[Diagnostic, ...]]]:
    dossier = dossier_of(outcome, today, "zh")  # a letter is a Chinese document, whoever writes it
    file = shown(wanted.template) if wanted.template is not None else ""
    for kind in wanted.kinds or Letter:
        made = letter(kind, dossier, template, wanted.fields, file=file, only_confirmed=wanted.only_confirmed)
        yield kind, *made


def _template(path: Path | None) -> bytes | None:
    try:
        return None if path is None else bytes_of(path, MOST_TEMPLATE)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be read: {reason}", path=path, reason=why(error)) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=folder, reason=why(error)) from error
