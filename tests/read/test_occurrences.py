"""Where facts, fields, parameters, rules and lines are named, in small books and in our own."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from naming_library import NAMING, own_library, small_library

from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.read.book import read_book
from perfeval_rules.read.naming.library import Library, shelves
from perfeval_rules.read.occurrences import in_books, in_case, known_in_books
from perfeval_rules.read.text.edits import texts_at

Golden = Callable[[Path], str]


def _told(occurrence: Occurrence) -> str:
    span, declares = occurrence.span, " declares" if occurrence.declares else ""
    width = span.end_column - span.column
    return f"{span}+{width} {occurrence.kind} {occurrence.name} [{occurrence.book}]{declares}"


def test_every_kind_of_place(golden: Golden) -> None:
    """Declarations, formulas, conditions, texts, references, examples and cases are found, each at its own place."""
    found = [occurrence for shelf in shelves(small_library()) for occurrence in shelf.occurrences]

    assert golden(NAMING / "occurrences.txt") == "\n".join(map(_told, sorted(found, key=lambda one: one.span))) + "\n"


def test_each_file_once() -> None:
    """The files of a book that several others extend are looked at once."""
    books = small_library().books
    found = in_books(["town", "county"], books.get)

    assert len(found) == len({(occurrence.span, occurrence.kind) for occurrence in found})


@pytest.mark.parametrize("library", [small_library(), own_library()], ids=["small", "own"])
def test_the_name_stands_there(library: Library) -> None:
    """What stands at an occurrence is the name, save where a rule's own file declares it."""
    files = library.files()
    found = [occurrence for shelf in shelves(library) for occurrence in shelf.occurrences]
    texts = {path: texts_at(data, [one.span for one in found if one.span.file == path]) for path, data in files.items()}
    other = {
        str(one.span): texts[one.span.file][one.span]
        for one in found
        if texts[one.span.file][one.span] != one.word and not (one.declares and one.kind is Named.RULE)
    }

    assert {} == other


@pytest.mark.parametrize("name", sorted(own_library().books))
def test_everything_read_is_found(name: str) -> None:
    """Whatever a rule of our books reads, by the reader's account, has an occurrence in the rule's file."""
    book, _ = read_book(name, own_library().books.get)
    assert book is not None
    named = _named_by_file()
    lost = {
        rule.id: lacking
        for rule in book.rules.values()
        if (lacking := _declared(book.reads[rule.id]) - named.get(rule.span.file, set()))
    }

    assert {} == lost


def _declared(reads: frozenset[str]) -> set[str]:
    """The facts, fields, parameters and rules among what a rule reads."""
    return {read.removeprefix("参数.").removeprefix("score:").removeprefix("fired:") for read in reads}


@cache
def _named_by_file() -> Mapping[str, set[str]]:
    """All names in the files of our books."""
    found: dict[str, set[str]] = {}
    for occurrence in in_books(own_library().books, own_library().books.get):
        found.setdefault(occurrence.span.file, set()).add(occurrence.name)
    return found


@pytest.mark.parametrize("data", [b"", b"[", b"- a", b"facts: 1\nexpect: 2", b"facts:\n  : 1\n  a: {value: 3"])
def test_half_typed_case(data: bytes) -> None:
    """A case file in the making names what it names so far, and fails nobody."""
    known = known_in_books(["town"], small_library().books.get)["town"]

    assert () == tuple(in_case(data, "case.yaml", known))


@pytest.mark.parametrize("cut", range(0, 560, 7))
def test_half_typed_rule(cut: int) -> None:
    """A rule cut off anywhere names what it names so far, each at its place."""
    path = "county/problems/late.yaml"
    books = {name: dict(files) for name, files in small_library().books.items()}
    books["county"][path] = books["county"][path][:cut].decode(errors="ignore").encode()
    found = [one for one in in_books(["county"], books.get) if one.span.file == path and not one.declares]
    texts = texts_at(books["county"][path], [one.span for one in found])

    assert [one.word for one in found] == [texts[one.span] for one in found]


def test_no_such_book() -> None:
    """A book that is not there names nothing."""
    assert () == in_books(["nowhere"], {}.get)
