"""``perfeval rules check``: rule books in; everything that is wrong with them, or how much was right, out."""

from pathlib import Path

from perfeval_rules.engine.testing.examples import failing_examples, own_rules
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.folders import book_files, book_names, rule_folders
from perfeval_rules.shell.reading import book_called, faulty
from perfeval_rules.shell.trouble import WrongUsage


def check_rules(names: list[str], rules: Path | None, language: str) -> Exit:
    """Reads the books, all there are where none is named, and runs the examples in their rules."""
    folders = rule_folders(rules, None)
    names = known_books(names, folders)
    diagnostics: dict[Diagnostic, None] = {}
    files: dict[str, bytes] = {}
    checked: dict[str, AnyRule] = {}
    tried: dict[str, AnyRule] = {}
    for name in names:
        read = book_called(name, folders)
        files.update(read.files)
        diagnostics |= dict.fromkeys(read.diagnostics)
        if read.book is not None:
            checked |= {str(rule.span): rule for rule in read.book.rules.values()}
            tried |= {str(rule.span): rule for rule in own_rules(read.book)}
            diagnostics |= dict.fromkeys(failing_examples(read.book))
    if diagnostics:
        note(excerpts(diagnostics, files, language))
    if faulty(tuple(diagnostics)):
        return Exit.FAULTY_FILE
    examples = sum(len(rule.examples) for rule in tried.values())
    template = "Rule books: {books}, rules: {rules}. No error; all {examples} examples of their own hold.\n"
    put(teller(language)(template, books=len(names), rules=len(checked), examples=examples))
    return Exit.NOTHING_FOUND


def known_books(names: list[str], folders: tuple[Path, ...]) -> list[str]:
    """The books asked for, or all there are. Raises ``WrongUsage`` for a name that no folder has."""
    known = book_names(folders)
    for name in names:
        if book_files(name, folders) is None:
            raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=name, names=", ".join(known))
    return names or known
