"""Broken rules, facts, books and cases and the messages about them, in tests/errors."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from small_books import TRIED, base_book, files_under, over_base, read

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.cases import read_case
from perfeval_rules.report.excerpts import excerpts

Golden = Callable[[Path], str]

ERRORS = Path(__file__).parent.parent / "errors"
LAID_OVER = sorted(path for kind in ("rule", "facts", "book") for path in ERRORS.glob(f"{kind}-*.yaml"))
LIBRARIES = sorted(path for path in ERRORS.glob("book-*") if path.is_dir())
CASES = sorted(ERRORS.glob("case-*.yaml"))


def _message(diagnostics: tuple[Diagnostic, ...], library: Mapping[str, Mapping[str, bytes]]) -> str:
    sources = {path: content for files in library.values() for path, content in files.items()}
    return excerpts(diagnostics, sources, "zh")


@pytest.mark.parametrize("broken", LAID_OVER, ids=lambda path: path.stem)
def test_message_about_a_file_of_a_book(broken: Path, golden: Golden) -> None:
    """A file that stands in a book over the small one is reported exactly as the .txt beside it says."""
    where = broken.read_text("utf-8").splitlines()[0].removeprefix("# at: ")
    library = over_base({where: broken.read_bytes()})

    _, diagnostics = read(library)

    assert golden(broken.with_suffix(".txt")) == _message(diagnostics, library)


@pytest.mark.parametrize("broken", LIBRARIES, ids=lambda path: path.name)
def test_message_about_books(broken: Path, golden: Golden) -> None:
    """Books that do not go together are reported exactly as the .txt beside them says."""
    library = over_base({}) | {
        folder.name: files_under(folder, folder.name) for folder in sorted(broken.iterdir()) if folder.is_dir()
    }

    book, diagnostics = read(library, TRIED)

    assert book is None
    assert golden(broken.with_name(f"{broken.name}.txt")) == _message(diagnostics, library)


@pytest.mark.parametrize("broken", CASES, ids=lambda path: path.stem)
def test_message_about_a_case(broken: Path, golden: Golden) -> None:
    """A case of the small book is reported exactly as the .txt beside it says."""
    case, diagnostics = read_case(broken.read_bytes(), broken.name, base_book())

    assert case is None
    assert golden(broken.with_suffix(".txt")) == excerpts(diagnostics, {broken.name: broken.read_bytes()}, "zh")


def test_there_are_broken_books() -> None:
    """Enough broken rules, books and cases are there to be read."""
    assert len(LAID_OVER) + len(LIBRARIES) >= 30
    assert len(CASES) >= 10
