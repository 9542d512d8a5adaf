"""A small rule book to read, and books that are laid over it to break it."""

from collections.abc import Mapping
from pathlib import Path

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book

BOOKS = Path(__file__).parent / "books"
TRIED = "tried"
HEAD = b"book: tried\ntitle: \xe8\xaf\x95\xe7\x94\xa8\nextends: base\n"

Library = Mapping[str, Mapping[str, bytes]]


def files_under(folder: Path, name: str) -> dict[str, bytes]:
    """The files of a book's folder by path, as if the folder were called ``name``."""
    return {
        f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def base() -> dict[str, bytes]:
    """The files of the small book."""
    return files_under(BOOKS / "base", "base")


def over_base(files: Mapping[str, str | bytes]) -> dict[str, dict[str, bytes]]:
    """The small book, and a book called ``tried`` over it with these files by path inside its folder."""
    own = {"book.yaml": HEAD} | {path: _bytes(content) for path, content in files.items()}
    return {"base": base(), TRIED: {f"{TRIED}/{path}": content for path, content in own.items()}}


def read(library: Library, name: str = TRIED) -> tuple[RuleBook | None, tuple[Diagnostic, ...]]:
    """Read a book out of a library."""
    return read_book(name, library.get)


def base_book() -> RuleBook:
    """The small book as it is read."""
    book, diagnostics = read({"base": base()}, "base")
    assert () == diagnostics
    assert book is not None
    return book


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
