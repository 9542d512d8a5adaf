"""``perfeval rules fmt``: books and files in; the same in their one layout, or what differs from it, out."""

from pathlib import Path

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.books.folder import OTHER_KINDS, RULE_KINDS
from perfeval_rules.read.layout.tidy import tidied
from perfeval_rules.report.excerpts import excerpts
from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import note, put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.files import bytes_of, shown
from perfeval_rules.shell.files_together import write_together
from perfeval_rules.shell.folders import RULES
from perfeval_rules.shell.trouble import WrongUsage

BOOK_FILE = "book.yaml"


def format_rules(words: list[str], rules: Path | None, language: str, *, check: bool) -> Exit:
    """Rewrites the files that are laid out otherwise, all or none; with ``check`` only names them, and ends with 1."""
    tell = teller(language)
    changed: dict[Path, bytes] = {}
    faults: dict[Diagnostic, None] = {}
    sources: dict[str, bytes] = {}
    files = _files(words, rules)
    for path in files:
        data = bytes_of(path)
        new, wrong = tidied(data, shown(path), _kind(path))
        faults |= dict.fromkeys(wrong)
        sources[shown(path)] = data
        if new != data:
            changed[path] = new
    if faults:
        note(excerpts(faults, sources, language))
    if not check:
        write_together(changed)
    for path in changed:
        put(f"{shown(path)}\n")
    template = (
        "Files: {files}, to be laid out anew: {changed}.\n" if check else "Files: {files}, laid out anew: {changed}.\n"
    )
    put(tell(template, files=len(files), changed=len(changed)))
    if faults:
        return Exit.FAULTY_FILE
    return Exit.FINDINGS if check and changed else Exit.NOTHING_FOUND


def _files(words: list[str], rules: Path | None) -> list[Path]:
    """The files that the words name: files, folders, or books of the folder of rules; without words, all there."""
    home = rules or Path(RULES)
    if not home.is_dir() and (rules is not None or not words):
        raise WrongUsage("the rules folder '{path}' does not exist", path=home)
    found = [file for word in words for file in _named(word, home)] if words else _under(home)
    return list(dict.fromkeys(found))


def _named(word: str, home: Path) -> list[Path]:
    if (home / word / BOOK_FILE).is_file():
        return _under(home / word)
    path = Path(word)
    if not path.exists():
        raise WrongUsage("'{path}' is neither a book nor a file", path=word)
    return _under(path) if path.is_dir() else [path]


def _under(folder: Path) -> list[Path]:
    """The files of a book, or of a folder of books, that are rules or stand beside them."""
    return sorted(path for path in folder.rglob("*.yaml") if path.is_file() and _kind(path))


def _kind(path: Path) -> str:
    """What kind of file it is, by its name or folder; empty for any other."""
    return OTHER_KINDS.get(path.name) or RULE_KINDS.get(path.absolute().parent.name, "")
