"""``perfeval rules rename-fact``: two names in; the difference shown, and all files that name the thing rewritten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from perfeval_rules.figures.values import Tell
from perfeval_rules.read.books.chain import read_chain
from perfeval_rules.read.cases import case_book
from perfeval_rules.read.choice import Choice, Wanted, choose
from perfeval_rules.read.naming.library import CaseFile, Library
from perfeval_rules.read.naming.plan import Refused
from perfeval_rules.read.renaming import rename
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import bytes_of
from perfeval_rules.shell.files_together import write_together
from perfeval_rules.shell.folders import RULES, book_files, book_names, case_sources, rule_folders
from perfeval_rules.shell.reading import candidates_in
from perfeval_rules.shell.trouble import WrongUsage

CASES = "cases"
"""The folder beside the rules in which cases are looked for where none is named."""


@dataclass(frozen=True, slots=True)
class Where:
    """Which books and cases are meant; no cases: those beside the rules."""

    rules: Path | None
    cases: tuple[str, ...]
    book: str


def rename_fact(old: str, new: str, where: Where, language: str, *, dry_run: bool) -> Exit:
    """Shows how the files would change, and changes them unless it is a dry run."""
    tell, home = teller(language), _home(where.rules)
    folders = rule_folders(home, None)
    library, known = _library(_books(home, folders), folders, _cases(where, home), tell)
    if where.book and where.book not in library.books:
        names = ", ".join(library.books)
        raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=where.book, names=names)
    try:
        renamed = rename(old, new, library, where.book)
    except Refused as refused:
        if refused.diagnostics:
            note(excerpts(refused.diagnostics, refused.files, language))
        note(tell("Nothing was changed: {reason}", reason=told(refused.message, tell)))
        return Exit.WRONG_USAGE
    _assert_ours(renamed.files, home, library)
    before = library.files()
    put("".join(line for path in renamed.files for line in _difference(path, before[path], renamed.files[path])))
    if not dry_run:
        write_together({known[path]: data for path, data in renamed.files.items()})
    template = "Places that would change: {places}, files: {files}.\n" if dry_run else _CHANGED
    put(tell(template, places=renamed.places, files=len(renamed.files)))
    return Exit.NOTHING_FOUND


_CHANGED = "Places changed: {places}, files: {files}. Texts and comments still say the old name where they did.\n"


def _home(rules: Path | None) -> Path:
    """The folder whose books may be changed: the one named, or that of the working folder."""
    if rules is None and not Path(RULES).is_dir():
        raise WrongUsage("there is no folder 'rules' here; name the one to change with --rules")
    return Path(RULES) if rules is None else rules


def _cases(where: Where, home: Path) -> list[str]:
    """The words that name case files; left out, the folder beside the rules, if it is there."""
    beside = home.absolute().parent / CASES
    return list(where.cases) or ([str(beside)] if beside.is_dir() else [])


def _books(home: Path, folders: tuple[Path, ...]) -> dict[str, Mapping[str, bytes]]:
    """The files of the folder's books, and of those that they extend, wherever these are."""
    books: dict[str, Mapping[str, bytes]] = {}
    for name in book_names((home,)):
        for link in read_chain(name, lambda wanted: book_files(wanted, folders)).links:
            books[link.folder.name] = book_files(link.folder.name, folders) or {}
    return books


def _library(
    books: Mapping[str, Mapping[str, bytes]], folders: tuple[Path, ...], cases: list[str], tell: Tell
) -> tuple[Library, Mapping[str, Path]]:
    """The books and the cases that say what book they are about, and where each file is."""
    paths = {path: Path(path) for files in books.values() for path in files}
    read: dict[str, CaseFile] = {}
    for source in case_sources(cases):
        if source.path is None:
            raise WrongUsage("a case that is piped in cannot be changed")
        data = bytes_of(source.path)
        wanted, _ = case_book(data, source.name)
        chosen = choose(wanted, candidates_in(folders)) if isinstance(wanted, Wanted) else wanted
        book = chosen.book if isinstance(chosen, Choice) else chosen
        if isinstance(book, str):
            read[source.name], paths[source.name] = CaseFile(data, book), source.path
        else:
            note(tell("{path} does not say what book it is about, and was not looked at.", path=source.name))
    return Library(books, read), paths


def _assert_ours(changed: Mapping[str, bytes], home: Path, library: Library) -> None:
    """Only books of the folder are changed, never those that they extend elsewhere."""
    for path in changed:
        if path not in library.cases and not Path(path).resolve().is_relative_to(home.resolve()):
            raise WrongUsage("'{path}' would change, too, but lies outside '{folder}'", path=path, folder=home)


def _difference(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """The lines that change, with a little around them."""
    old, new = (data.decode("utf-8").splitlines(keepends=True) for data in (before, after))
    for line in unified_diff(old, new, path, path, n=1):
        yield line if line.endswith("\n") else f"{line}\n"
