"""The real case that the program was made for, and its rule book."""

from functools import cache
from pathlib import Path

from perfeval_rules.model.cases import Case
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import read_case

ROOT = Path(__file__).parents[2]


@cache
def real_case() -> tuple[RuleBook, Case]:
    """The book and the case, read from their files."""
    book, _ = read_book("safety-exam-2019", _files)
    assert book is not None
    path = ROOT / "cases" / "safety-exam-2019" / "case.yaml"
    case, _ = read_case(path.read_bytes(), str(path), book)
    assert case is not None
    return book, case


def _files(name: str) -> dict[str, bytes] | None:
    folder = ROOT / "rules" / name
    return {str(path): path.read_bytes() for path in folder.rglob("*.yaml")} if folder.is_dir() else None
