"""Cases and books around a file that is being edited: for references, for new names, and for the values of facts."""

from collections.abc import Iterator, Mapping

from perfeval_rules.editor.page import CASE, File, kind_of
from perfeval_rules.editor.sight import Sight
from perfeval_rules.engine.assess import Assessor
from perfeval_rules.model.values import Value
from perfeval_rules.read.cases import read_case
from perfeval_rules.read.naming.library import CaseFile, Library
from perfeval_rules.shell.folders import CASE_FILE, book_heads
from perfeval_rules.shell.lsp.desk import BOOK, Desk
from perfeval_rules.shell.lsp.finder import Finder, bytes_in, extended

MOST_CASES = 300
"""So many cases near a book are looked at."""

KEPT_CASES = 20
"""So many cases' values are kept."""


def library(desk: Desk, path: str) -> Library:
    """All books that stand beside the one behind a file, and the cases about them near by."""
    folders = desk.folders(path)
    finder = Finder(desk.open, folders)
    books = {name: files for name in book_heads(folders[:1]) if (files := finder.find(name))}
    for name in [*books]:
        books |= extended(name, finder, books)
    cases: dict[str, CaseFile] = {}
    for case in cases_near(desk, path):
        data = bytes_in(desk.text(case))
        book = desk.book_of(File(case, CASE, desk.text(case)))
        if book in books:
            cases[case] = CaseFile(data, book)
    return Library(books, cases)


def cases_near(desk: Desk, path: str) -> Iterator[str]:
    """Cases that are open, then those in folders called ``cases`` beside the rules."""
    opened = [name for name in desk.open if kind_of(name, desk.open[name]) == CASE]
    yield from opened
    folder = desk.folders(path)[0].parent
    near = sorted(folder.glob(f"cases/*/{CASE_FILE}"))[:MOST_CASES]
    yield from (case.as_posix() for case in near if case.as_posix() not in opened)


def values_near(desk: Desk, path: str, sight: Sight) -> tuple[str, Mapping[str, Value]] | None:
    """The values of a case about a book, derived ones too, and what it is called; ``None`` where there is none.

    Where no case is about the book itself, one about a book that extends it will do.
    """
    about = {case: book for case in (path, *cases_near(desk, path)) if (book := _named_book(desk, case))}
    finder = Finder(desk.open, desk.folders(path))
    own = [case for case, book in about.items() if book == sight.name]
    for case in own or [case for case, book in about.items() if sight.name in extended(book, finder, {})]:
        found = _values(desk, case, sight if own else desk.sight_in(desk.folders(path), about[case]))
        if found is not None:
            return found
    return None


def _named_book(desk: Desk, case: str) -> str:
    """The book that a case names, without reading the case."""
    found = BOOK.search(bytes_in(desk.text(case)))
    return found[1].decode() if found and kind_of(case, desk.open.get(case, "")) == CASE else ""


def _values(desk: Desk, case: str, sight: Sight) -> tuple[str, Mapping[str, Value]] | None:
    """The values of one case, kept until it or its book changes."""
    read = None if sight.book is None else read_case(bytes_in(desk.text(case)), case, sight.book)[0]
    if sight.book is None or read is None:
        return None
    key = (sight.book.digest, read.digest)
    if key not in desk.values:
        desk.values = dict([*desk.values.items()][-KEPT_CASES:])
        desk.values[key] = Assessor(sight.book, "plain").run(read).values
    return read.title or read.name, desk.values[key]
