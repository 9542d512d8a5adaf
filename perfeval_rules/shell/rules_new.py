"""``perfeval rules new``: a kind and a title in; a file with a first draft of the rule, that passes as it is, out."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import typer

from perfeval_rules.model.places import Level
from perfeval_rules.read.beginnings import FOLDERS, Asked, NoRoom, draft_of
from perfeval_rules.read.book import read_book
from perfeval_rules.read.books.chain import Chain, read_chain
from perfeval_rules.read.books.folder import STEM
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import shown, write
from perfeval_rules.shell.folders import RULES, book_files, book_names, rule_folders
from perfeval_rules.shell.trouble import WrongUsage, why

SCHEMAS = "schemas"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants: the rule, the book it is for (left out: the only one), and its id (left out: asked for)."""

    rule: Asked
    book: str | None
    stem: str | None
    rules: Path | None


def new_rule(wish: Wish, language: str) -> Exit:
    """Writes the file; never over another."""
    tell = teller(language)
    home = _home(wish)
    folders = rule_folders(home.parent, None)
    chain = read_chain(home.name, lambda name: book_files(name, folders))
    stem = wish.stem or _asked_for(tell("Id of the rule (small letters, digits, hyphens)"))
    path = _free(home, wish.rule.kind, stem, chain)
    try:
        text = draft_of(wish.rule, chain)
    except NoRoom as refused:
        raise WrongUsage("{reason}", reason=refused.message) from refused
    text = _schema_line(path, wish.rule.kind) + text
    _assert_fits(path, text, home.name, folders)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=path.parent, reason=why(error)) from error
    write(path, [text])
    put(tell("Written: {path}", path=shown(path)) + "\n")
    return Exit.NOTHING_FOUND


def _home(wish: Wish) -> Path:
    """The folder of the book."""
    if wish.rules is None and not Path(RULES).is_dir():
        raise WrongUsage("there is no folder 'rules' here; name one with --rules")
    folder = wish.rules or Path(RULES)
    books = sorted(head.parent.name for head in folder.glob("*/book.yaml"))
    if wish.book is None and len(books) != 1:
        raise WrongUsage("say with --book for which book it is: {names}", names=", ".join(books))
    name = wish.book or books[0]
    if name not in books:
        raise WrongUsage("no rule book is called '{name}'; there are: {names}", name=name, names=", ".join(books))
    return folder / name


def _asked_for(question: str) -> str:
    """What a person types; without a terminal nobody can be asked."""
    if not sys.stdin.isatty():
        raise WrongUsage("give the rule an id with --id")
    answer: str = typer.prompt(question)
    return answer.strip()


def _free(home: Path, kind: str, stem: str, chain: Chain) -> Path:
    """The path of the new file, which no other rule has."""
    if not re.fullmatch(STEM, stem):
        raise WrongUsage("'{stem}' cannot be the id of a rule; write it like total-score", stem=stem)
    pages = (page for link in chain.links for page in link.folder.rules)
    taken = next((page.path for page in pages if page.stem == stem), None)
    if taken is not None:
        raise WrongUsage("the id '{stem}' is taken by {path}", stem=stem, path=taken)
    return home / FOLDERS[kind] / f"{stem}.yaml"


def _schema_line(path: Path, kind: str) -> str:
    """The line by which editors find the schema, where the schemas stand beside the rules."""
    schema = path.parents[3] / SCHEMAS / f"{kind}.json" if len(path.parents) > 3 else Path(SCHEMAS) / f"{kind}.json"
    return f"# yaml-language-server: $schema=../../../{SCHEMAS}/{kind}.json\n" if schema.is_file() else ""


def _assert_fits(path: Path, text: str, book: str, folders: tuple[Path, ...]) -> None:
    """The book must be read with the new file without a fault that it has not had, and so must all that extend it."""

    def find(name: str) -> dict[str, bytes] | None:
        files = book_files(name, folders)
        if files is None:
            return None
        return {**files, shown(path): text.encode()} if name == book else dict(files)

    for name in (book, *book_names(folders)):
        if book not in [
            link.folder.name for link in read_chain(name, lambda wanted: book_files(wanted, folders)).links
        ]:
            continue
        fresh = [one for one in read_book(name, find)[1] if one.level is Level.ERROR]
        known = read_book(name, lambda wanted: book_files(wanted, folders))[1]
        added = [one for one in fresh if one not in known]
        if added:
            reason = added[0].message
            raise WrongUsage("book '{name}' could not take the rule: {reason}", name=name, reason=reason)
