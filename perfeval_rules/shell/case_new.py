"""``perfeval case new``: a rule book, and what a case says already, in; a questionnaire to fill in out."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from perfeval_rules.engine.needs import needed, needed_and_given
from perfeval_rules.model.cases import Case
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.questionnaire import CASE_ID, Questionnaire
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.cases import case_book
from perfeval_rules.read.choice import Wanted
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import STDIN, assert_writable, shown, write
from perfeval_rules.shell.folders import book_names, rule_folders
from perfeval_rules.shell.reading import CaseRead, book_called, only_case
from perfeval_rules.shell.trouble import WrongUsage

NAMELESS = CaseHead(case="new-case", title="请填写案例名称")
"""What a case file says that nobody has named yet; a workbook leaves both open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for: a book or a case to begin with, a workbook or YAML (``None``: as the file is called)."""

    book: str | None = None
    start: str | None = None
    case: str | None = None
    xlsx: bool | None = None
    file: Path | None = None
    rules: Path | None = None


def new_case(wish: Wish, today: date, language: str) -> Exit:
    """Writes the questionnaire, or prints it; 3 where the case to begin with is faulty. Raises ``WrongUsage``."""
    xlsx = _is_workbook(wish)
    if wish.case is not None and not re.fullmatch(CASE_ID, wish.case):
        raise WrongUsage("'{text}' is no id: small letters, figures and hyphens, such as library-2024", text=wish.case)
    if wish.file is not None:
        _assert_free(wish.file)
    if wish.start is None:
        book = _book(wish)
        return _written(needed(book), _named(NAMELESS, book, wish, xlsx=xlsx), None, book, wish, today, language)
    read = _begun(wish.start, wish.rules)
    if read.diagnostics:
        note(excerpts(read.diagnostics, read.files, language))
    if read.case is None or read.book is None:
        return Exit.FAULTY_FILE
    if wish.book is not None and wish.book != read.book.name:
        raise WrongUsage("the case is about the rule book '{name}'; leave out --book", name=read.book.name)
    head = _head(read.case, read, wish)
    return _written(needed_and_given(read.book, read.case.facts), head, read.case, read.book, wish, today, language)


def _is_workbook(wish: Wish) -> bool:
    named = wish.file is not None and wish.file.suffix.lower() == ".xlsx"
    if wish.xlsx and wish.file is None:
        raise WrongUsage("a workbook cannot be printed; name a file with -o")
    return named if wish.xlsx is None else wish.xlsx


def _assert_free(file: Path) -> None:
    """Nobody's answers are written over."""
    if file.is_file():
        raise WrongUsage("'{path}' is there already; nothing is written over it", path=shown(file))
    assert_writable(file)


def _book(wish: Wish) -> RuleBook:
    folders = rule_folders(wish.rules, None)
    names = ", ".join(book_names(folders))
    if wish.book is None:
        raise WrongUsage("say with --book whose rules ask: {names}", names=names)
    read = book_called(wish.book, folders)
    if not read.files:
        raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=wish.book, names=names)
    if read.book is None:
        raise WrongUsage("the rule book '{name}' has faults; see 'perfeval rules check {name}'", name=wish.book)
    return read.book


def _begun(start: str, rules: Path | None) -> CaseRead:
    if start == STDIN:
        raise WrongUsage("a case to begin with is a file or a folder")
    return only_case(start, rules)


def _named(head: CaseHead, book: RuleBook, wish: Wish, *, xlsx: bool) -> CaseHead:
    """The head of a case that is not there yet."""
    case = wish.case or ("" if xlsx else head.case)
    return CaseHead(case=case, title="" if xlsx else head.title, book=book.name)


def _head(case: Case, read: CaseRead, wish: Wish) -> CaseHead:
    """What the case file says of itself: the book, or the region and kind by which it was chosen."""
    file = case.span.file
    wanted, _ = case_book(read.files[file], file)
    chosen = isinstance(wanted, Wanted)
    return CaseHead(
        case=wish.case or case.name,
        title=case.title,
        book="" if chosen else case.book,
        region=wanted.region if isinstance(wanted, Wanted) else "",
        kind=wanted.evaluation if isinstance(wanted, Wanted) else "",
        synthetic=case.synthetic,
        documents=case.documents,
    )


def _written(
    asked: Questionnaire, head: CaseHead, case: Case | None, book: RuleBook, wish: Wish, today: date, language: str
) -> Exit:
    facts = case.facts if case is not None else {}
    data: str | bytes
    if _is_workbook(wish):
        from perfeval_rules.report.questionnaire.to_xlsx import beyond, to_xlsx

        reason = next(beyond(facts), None)
        if reason is not None:
            raise WrongUsage("the case does not fit a workbook: {reason}; take --yaml", reason=reason)
        data = to_xlsx(asked, head, facts, today)
    else:
        from perfeval_rules.report.questionnaire.to_yaml import to_yaml

        data = to_yaml(asked, head, facts, book)
    if wish.file is None:
        put(data if isinstance(data, str) else data.decode())
    else:
        write(wish.file, [data])
        note(teller(language)("Written: {path}", path=shown(wish.file)))
    return Exit.NOTHING_FOUND
