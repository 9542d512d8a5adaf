"""``perfeval rules catalogue``: rule books in; pages that say everything their rules say, in a folder, out."""

from pathlib import Path

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.catalogue.compose import compose_catalogue
from perfeval_rules.report.catalogue.to_html import to_html
from perfeval_rules.report.catalogue.to_markdown import to_markdown_files
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import write
from perfeval_rules.shell.folders import rule_folders
from perfeval_rules.shell.reading import book_called, faulty
from perfeval_rules.shell.rules import known_books
from perfeval_rules.shell.trouble import WrongUsage, why

INDEX = "index.html"


def write_catalogue(folder: Path, names: list[str], rules: Path | None, language: str) -> Exit:
    """Writes the catalogue of the books named, and of those they extend; nothing where one of them has a fault."""
    folders, tell = rule_folders(rules, None), teller(language)
    books, diagnostics, files = _books(known_books(names, folders), folders)
    if diagnostics:
        note(excerpts(diagnostics, files, language))
    if faulty(tuple(diagnostics)):
        return Exit.FAULTY_FILE
    catalogue = compose_catalogue(books, tell)
    pages = {INDEX: to_html(catalogue, language, tell), **to_markdown_files(catalogue, tell)}
    for name, text in pages.items():
        _write(folder / name, text)
    count = sum(len(page.entries) for page in catalogue.pages)
    put(f"{tell('Written: {path}', path=folder)}\n")
    put(f"{tell('Rule books: {books}, rules: {rules}.', books=len(books), rules=count)}\n")
    return Exit.NOTHING_FOUND


def _books(
    names: list[str], folders: tuple[Path, ...]
) -> tuple[list[RuleBook], dict[Diagnostic, None], dict[str, bytes]]:
    """The books and all they extend, what is wrong with them, and their files."""
    books: dict[str, RuleBook] = {}
    diagnostics: dict[Diagnostic, None] = {}
    files: dict[str, bytes] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in books:
            continue
        read = book_called(name, folders)
        diagnostics |= dict.fromkeys(read.diagnostics)
        files |= read.files
        if read.book is not None:
            books[name] = read.book
            waiting += [head.name for head in read.book.chain[1:]]
    return list(books.values()), diagnostics, files


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=path.parent, reason=why(error)) from error
    write(path, [text])
