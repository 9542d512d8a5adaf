"""Documents in, their facts as a case file out; what a person corrected in it before stays."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from perfeval_rules.documents.limits import MOST_BYTES
from perfeval_rules.documents.read import read_original
from perfeval_rules.engine.needs import needed
from perfeval_rules.model.imports import Found
from perfeval_rules.model.originals import Original
from perfeval_rules.model.places import Diagnostic, Level
from perfeval_rules.read.cases import case_book, read_case
from perfeval_rules.read.reimport import merged
from perfeval_rules.recognise.questionnaires import book_asked, questionnaire_of
from perfeval_rules.recognise.read import recognise
from perfeval_rules.report.case_file.echoes import without_echoes
from perfeval_rules.report.case_file.open_facts import open_facts, open_lines
from perfeval_rules.report.case_file.text import case_text
from perfeval_rules.report.compose.imported import Imported, compose_imported
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import coloured, note, put, width
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import STDIN, bytes_of, bytes_of_stdin, shown
from perfeval_rules.shell.files_together import write_together
from perfeval_rules.shell.folders import CASE_FILE
from perfeval_rules.shell.importing.books import Wish, chosen_book
from perfeval_rules.shell.importing.heads import head_of, id_for
from perfeval_rules.shell.trouble import WrongUsage, why

LAST = "imported.yaml"
"""What the program read the last time, beside the case file: by it corrections can be told from old readings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the case goes (``None``: standard output), and what to call it."""

    folder: Path | None
    case: str | None
    dry: bool = False


def import_documents(files: list[str], wish: Wish, target: Target, language: str) -> Exit:
    """Reads the documents and writes the case; 3 where one of them, or the case as it is, cannot be read."""
    originals, diagnostics = _read(files)
    if diagnostics:
        note(excerpts(diagnostics, {}, language))
    if len(originals) < len(files):
        return Exit.FAULTY_FILE
    questions = [book for original in originals if (book := book_asked(original)) is not None]
    imported, wrong = (
        _answered(originals, questions, wish, target) if questions else (_found(originals, wish, target), ())
    )
    if wrong:
        note(excerpts(wrong, {}, language))
    if imported is None:
        return Exit.FAULTY_FILE
    facts, without = imported.found.facts, imported.found.without
    text = case_text(imported.head, facts, imported.book, without=without, comments=open_lines(imported.tasks))
    if target.folder is None:
        put(text)
        _say(imported, target, language)
        return Exit.NOTHING_FOUND
    return _kept(text.encode(), imported, target, language)


def _found(originals: list[Original], wish: Wish, target: Target) -> Imported:
    """What the documents say, in the words of the book for them."""
    chosen = chosen_book(originals, _as_before(wish, target))
    found = recognise(originals, chosen.book)
    found = replace(found, facts=without_echoes(found.facts))
    head = head_of(originals, found, chosen, target.folder)
    return Imported(
        head=replace(head, case=target.case or head.case),
        book=chosen.book,
        why=chosen.why,
        found=found,
        notes=tuple(note for original in originals for note in original.notes),
        tasks=open_facts(found.facts, needed(chosen.book), found.without),
    )


def _answered(
    originals: list[Original], books: list[str], wish: Wish, target: Target
) -> tuple[Imported | None, tuple[Diagnostic, ...]]:
    """What a questionnaire was filled in with; ``None`` where some of it cannot be read."""
    if len(originals) > 1:
        raise WrongUsage("a questionnaire holds a whole case; import it by itself")
    book = chosen_book(originals, replace(wish, book=wish.book or books[0])).book
    read, wrong = questionnaire_of(originals[0], book)
    if read is None or any(one.level is Level.ERROR for one in wrong):
        return None, wrong
    case = target.case or read.head.case or id_for(originals[0].file, target.folder)
    head = replace(read.head, case=case, title=read.head.title or Path(originals[0].file).stem)
    tasks = open_facts(read.facts, needed(book))
    return Imported(head=head, book=book, why=None, found=Found(facts=read.facts), tasks=tasks), wrong


def _read(files: list[str]) -> tuple[list[Original], tuple[Diagnostic, ...]]:
    """Each file as an original, as far as it can be read. Raises ``WrongUsage``."""
    originals: list[Original] = []
    diagnostics: list[Diagnostic] = []
    for file in files:
        original, wrong = read_original(*_bytes(file))
        diagnostics += wrong
        originals += [original] if original is not None else []
    return originals, tuple(diagnostics)


def _bytes(file: str) -> tuple[bytes, str]:
    try:
        if file == STDIN:
            return bytes_of_stdin(MOST_BYTES + 1), "<stdin>"
        return bytes_of(Path(file), MOST_BYTES + 1), shown(Path(file))
    except OSError as error:
        raise WrongUsage("'{path}' cannot be read: {reason}", path=file, reason=why(error)) from error


def _as_before(wish: Wish, target: Target) -> Wish:
    """The wish, or what the case that is already there says of its book."""
    if wish.book or wish.region or target.folder is None or not (target.folder / CASE_FILE).is_file():
        return wish
    wanted, _ = case_book(bytes_of(target.folder / CASE_FILE), CASE_FILE)
    match wanted:
        case str():
            return replace(wish, book=wanted)
        case None:
            return wish
        case _:
            return replace(wish, region=wanted.region, kind=wanted.evaluation)


def _kept(text: bytes, imported: Imported, target: Target, language: str) -> Exit:
    """Writes the case, merged with what is there already; nothing where that cannot be read."""
    assert target.folder is not None, "there is a folder to write to"
    case, last = target.folder / CASE_FILE, target.folder / LAST
    whole, outcome = text, None
    if case.is_file():
        mine, before = bytes_of(case), bytes_of(last) if last.is_file() else None
        outcome, diagnostics = merged(before, mine, text, imported.book, shown(case))
        if outcome is None:
            note(excerpts(diagnostics, {shown(case): mine}, language))
            return Exit.FAULTY_FILE
        whole = outcome.text.encode()
    read, diagnostics = read_case(whole, shown(case), imported.book, expecting=False)
    if read is None:
        note(excerpts(diagnostics, {shown(case): whole}, language))
        raise WrongUsage("'{path}' could not be merged, and stays as it is", path=shown(case))
    if not target.dry:
        _write({case: whole, last: text}, target.folder)
    _say(replace(imported, merged=outcome), target, language)
    return Exit.NOTHING_FOUND


def _write(files: Mapping[Path, bytes], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=folder, reason=why(error)) from error
    write_together(files)


def _say(imported: Imported, target: Target, language: str) -> None:
    """What was found, and what was not, on standard error; the case itself may be on standard output."""
    tell = teller(language)
    report = compose_imported(imported, tell)
    note(to_terminal(report, width(), colour=coloured(sys.stderr)))
    if target.folder is not None and not target.dry:
        note(tell("Written: {path}", path=shown(target.folder / CASE_FILE)))
