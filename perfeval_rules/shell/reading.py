"""From places to what stands there: a case with its book, or the diagnostics of what is wrong with either."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from perfeval_rules.model.cases import Case
from perfeval_rules.model.places import Diagnostic, Level, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.cases import case_book, read_case
from perfeval_rules.read.choice import Candidate, Choice, candidate, choose
from perfeval_rules.shell.cache.books import Find, kept_book
from perfeval_rules.shell.files import bytes_of, bytes_of_stdin, shown
from perfeval_rules.shell.folders import Source, book_files, book_heads, book_names, case_sources, rule_folders
from perfeval_rules.shell.trouble import WrongUsage, why

Diagnostics = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class BookRead:
    """A book, or what is wrong with it, and the files that were read for it."""

    book: RuleBook | None
    diagnostics: Diagnostics
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class CaseRead:
    """A case and its book, or what is wrong with either; ``files`` are there for excerpts."""

    case: Case | None = None
    book: RuleBook | None = None
    diagnostics: Diagnostics = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


@lru_cache(maxsize=32)
def book_called(name: str, folders: tuple[Path, ...]) -> BookRead:
    """The book called ``name`` from the first of ``folders`` that has it; read once for all its cases."""
    found: dict[str, Mapping[str, bytes] | None] = {}

    def find(wanted: str) -> Mapping[str, bytes] | None:
        if wanted not in found:
            found[wanted] = book_files(wanted, folders)
        return found[wanted]

    book, diagnostics = kept_book(name, find, _read_book)
    return BookRead(book, diagnostics, {path: data for files in found.values() for path, data in (files or {}).items()})


def _read_book(name: str, find: Find) -> tuple[RuleBook | None, Diagnostics]:
    """The book, read from its files."""
    from perfeval_rules.read.book import read_book  # slow to import, and not needed for a book that was kept

    return read_book(name, find)


def case_from(source: Source, rules: Path | None) -> CaseRead:
    """The case at ``source`` with the book it is about. Raises ``WrongUsage`` where the file cannot be read."""
    try:
        data = bytes_of_stdin() if source.path is None else bytes_of(source.path)
    except OSError as error:
        raise WrongUsage("cannot be read: {reason}", reason=why(error)) from error
    files = {source.name: data}
    wanted, wrong = case_book(data, source.name)
    if wanted is None:
        return CaseRead(diagnostics=wrong, files=files)
    folders = rule_folders(rules, source.path)
    choice = Choice(wanted, None) if isinstance(wanted, str) else choose(wanted, candidates_in(folders))
    if isinstance(choice, Diagnostic):
        return CaseRead(diagnostics=_in_order(*wrong, choice), files=files)
    read = book_called(choice.book, folders)
    if not read.files:
        no_book = _no_book(choice.book, data, source.name, folders)
        return CaseRead(diagnostics=_in_order(*wrong, no_book), files=files)
    if read.book is None:
        return CaseRead(diagnostics=(*wrong, *read.diagnostics), files={**files, **read.files})
    case, found = read_case(data, source.name, read.book, choice.why)
    return CaseRead(case, read.book, (*read.diagnostics, *found), {**files, **read.files})


def only_case(word: str, rules: Path | None) -> CaseRead:
    """The one case that ``word`` means. Raises ``WrongUsage`` where it means several, or its file cannot be read."""
    sources = case_sources([word])
    if len(sources) > 1:
        raise WrongUsage("'{path}' holds {count} cases; name one", path=word, count=len(sources))
    return case_from(sources[0], rules)


@lru_cache(maxsize=8)
def candidates_in(folders: tuple[Path, ...]) -> tuple[Candidate, ...]:
    """The books in ``folders`` that cases may choose; looked at once for all cases."""
    heads = ((name, shown(head), bytes_of(head)) for name, head in book_heads(folders).items())
    found = (candidate(name, data, path) for name, path, data in heads)
    return tuple(each for each in found if each is not None)


def _in_order(*diagnostics: Diagnostic) -> Diagnostics:
    return tuple(sorted(diagnostics, key=lambda found: found.span))


def _no_book(name: str, data: bytes, file: str, folders: tuple[Path, ...]) -> Diagnostic:
    """The case names a book that no folder has; points at the name."""
    from difflib import get_close_matches

    from perfeval_rules.read.pieces import span_under
    from perfeval_rules.read.text.tree import Mapping as Tree
    from perfeval_rules.read.text.yaml import read_tree

    tree, _ = read_tree(data, file)
    assert isinstance(tree, Tree), "a case that names its book is a mapping"
    known = book_names(folders)
    near = get_close_matches(name, known, n=1)
    hint = say("Did you mean '{name}'?", name=near[0]) if near else say("Known books: {names}.", names=", ".join(known))
    return Diagnostic(span_under(tree, "book"), say("no rule book is called '{name}'", name=name), hint)


def faulty(diagnostics: Diagnostics) -> bool:
    """Whether one of them keeps a file from being used."""
    return any(found.level is Level.ERROR for found in diagnostics)
