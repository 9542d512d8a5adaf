"""Books and cases together, as bytes by path: what is named where in all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from perfeval_rules.model.occurrences import Occurrence
from perfeval_rules.read.naming.known import Known
from perfeval_rules.read.occurrences import in_book, in_case, known_in_books


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The bytes of a case file, and the book that it is about."""

    data: bytes
    book: str


@dataclass(frozen=True, slots=True)
class Library:
    """The files of books by the book's name and then by path, and case files by path."""

    books: Mapping[str, Mapping[str, bytes]]
    cases: Mapping[str, CaseFile]

    def files(self) -> Mapping[str, bytes]:
        """All files by path."""
        cases = {path: case.data for path, case in self.cases.items()}
        return {path: data for files in self.books.values() for path, data in files.items()} | cases

    def with_files(self, changed: Mapping[str, bytes]) -> "Library":
        """The library with some of its files in another form."""
        books = {
            name: {path: changed.get(path, data) for path, data in files.items()} for name, files in self.books.items()
        }
        cases = {path: replace(case, data=changed.get(path, case.data)) for path, case in self.cases.items()}
        return Library(books, cases)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files that belong to one book, its own or cases about it, and all occurrences in them in file order."""

    known: Known
    occurrences: tuple[Occurrence, ...]


def shelves(library: Library) -> tuple[Shelf, ...]:
    """The occurrences in all files of a library, by the book in whose surroundings a file stands."""
    known = known_in_books(library.books, library.books.get)
    return tuple(Shelf(each, _in_order(_all(each, library))) for each in known.values())


def _all(known: Known, library: Library) -> Iterator[Occurrence]:
    yield from in_book(known)
    for path, case in library.cases.items():
        if case.book == known.own.folder.name:
            yield from in_case(case.data, path, known)


def _in_order(found: Iterator[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(sorted(found, key=lambda occurrence: (occurrence.span, occurrence.kind)))
