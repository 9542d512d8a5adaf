"""The small books and case in which things are named, and our own, as libraries."""

from functools import cache
from pathlib import Path

from perfeval_rules.read.cases import case_book
from perfeval_rules.read.choice import Choice, Wanted, candidate, choose
from perfeval_rules.read.naming.library import CaseFile, Library

NAMING = Path(__file__).parent / "naming"
ROOT = Path(__file__).parents[2]


def _books(folder: Path) -> dict[str, dict[str, bytes]]:
    heads = sorted(folder.glob("*/book.yaml"))
    return {
        head.parent.name: {
            path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(head.parent.rglob("*.yaml"))
        }
        for head in heads
    }


@cache
def small_library() -> Library:
    """Two small books, one over the other, and a case."""
    cases = {path.name: CaseFile(path.read_bytes(), "town") for path in (NAMING / "cases").glob("*.yaml")}
    return Library(_books(NAMING / "books"), cases)


@cache
def own_library() -> Library:
    """The books that come with the program, and the cases that come with its source."""
    books = _books(ROOT / "rules")
    cases = {}
    for path in sorted((ROOT / "cases").glob("*/case.yaml")):
        book = _book_of(path.read_bytes(), books)
        if book is not None:
            cases[path.relative_to(ROOT).as_posix()] = CaseFile(path.read_bytes(), book)
    return Library(books, cases)


def _book_of(data: bytes, books: dict[str, dict[str, bytes]]) -> str | None:
    named, _ = case_book(data, "case.yaml")
    if not isinstance(named, Wanted):
        return named
    heads = [candidate(name, files[f"{name}/book.yaml"], name) for name, files in books.items()]
    choice = choose(named, [head for head in heads if head is not None])
    return choice.book if isinstance(choice, Choice) else None
