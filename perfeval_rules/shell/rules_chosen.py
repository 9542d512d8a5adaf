"""Which rules a command is about: words for books and rule files in, books with their rules, or what is wrong, out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from perfeval_rules.engine.part import part_of
from perfeval_rules.engine.testing.examples import own_rules
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.shell.folders import BOOK_FILE, book_names, rule_folders
from perfeval_rules.shell.reading import book_called
from perfeval_rules.shell.rules import known_books
from perfeval_rules.shell.trouble import WrongUsage

Wanted = Callable[[RuleBook, AnyRule], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """A book in the first of ``folders`` that has it, and which of its files are meant; none: all of them."""

    book: str
    folders: tuple[Path, ...]
    files: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rules that are meant, by their books, and what is wrong with the files, which ``files`` holds.

    ``whole`` are the books of which all rules are meant.
    """

    books: tuple[tuple[RuleBook, tuple[AnyRule, ...]], ...]
    whole: tuple[RuleBook, ...]
    diagnostics: Mapping[Diagnostic, None]
    files: Mapping[str, bytes] = field(repr=False)


def asked_for(words: list[str], rules: Path | None) -> tuple[Asked, ...]:
    """What the words mean, all books where there are none. Raises ``WrongUsage``."""
    folders = rule_folders(rules, None)
    if not words:
        return tuple(Asked(name, folders) for name in book_names(folders))
    found: dict[tuple[str, tuple[Path, ...]], Asked] = {}
    for word in words:
        one = _asked(word, folders, rules)
        other = found.get((one.book, one.folders), one)
        whole = not (one.files and other.files)
        files = frozenset() if whole else one.files | other.files
        found[one.book, one.folders] = Asked(one.book, one.folders, files)
    return tuple(found.values())


def _asked(word: str, folders: tuple[Path, ...], rules: Path | None) -> Asked:
    path = Path(word)
    if word in book_names(folders) or not path.exists():
        known_books([word], folders)
        return Asked(word, folders)
    home = next((place for place in (path, *path.absolute().parents) if (place / BOOK_FILE).is_file()), None)
    if home is None:
        raise WrongUsage("'{path}' stands in no rule book", path=word)
    home = home.resolve()
    whole = path.is_dir() or path.resolve().parent == home  # book.yaml and facts.yaml are about all rules
    near = (home.parent, *(folder for folder in folders if folder.resolve() != home.parent))
    return Asked(home.name, near if rules is None else folders, frozenset() if whole else frozenset([path.resolve()]))


def chosen(asked: tuple[Asked, ...], wanted: Wanted) -> Chosen:
    """The own rules of the books asked for, as far as they are ``wanted``."""
    diagnostics: dict[Diagnostic, None] = {}
    files: dict[str, bytes] = {}
    books: list[tuple[RuleBook, tuple[AnyRule, ...]]] = []
    for one in asked:
        read = book_called(one.book, one.folders)
        files.update(read.files)
        diagnostics |= dict.fromkeys(read.diagnostics)
        if read.book is not None:
            books.append((read.book, tuple(_rules(one, read.book, wanted))))
    picked = tuple((book, rules) for book, rules in books if rules)
    whole = tuple(book for book, rules in picked if len(rules) == len(own_rules(book)))
    return Chosen(picked, whole, diagnostics, files)


def _rules(asked: Asked, book: RuleBook, wanted: Wanted) -> Iterator[AnyRule]:
    for rule in own_rules(book):
        if (not asked.files or Path(rule.span.file).resolve() in asked.files) and wanted(book, rule):
            yield rule


def says(word: str) -> Wanted:
    """Whether a rule has ``word`` in its id, its title or one of its tags, large or small."""
    small = word.casefold()
    return lambda _, rule: any(small in text.casefold() for text in (rule.id, rule.title, *rule.tags))


def touched_by(changed: frozenset[Path], wanted: Wanted) -> Wanted:
    """Whether a ``wanted`` rule, one that it reads, or what its book's rules share stands in a file that changed."""
    homes = {file.parent for file in changed}

    def touched(book: RuleBook, rule: AnyRule) -> bool:
        if not wanted(book, rule):
            return False
        if any(Path(head.span.file).resolve().parent in homes for head in book.chain):
            return True
        return any(Path(one.span.file).resolve() in changed for one in part_of(book, rule.id).rules.values())

    return touched
