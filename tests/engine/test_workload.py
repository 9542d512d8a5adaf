"""The rule book that benchmarks measure is a rule book like any other."""

from pathlib import Path

from perfeval_rules.engine.testing.examples import failing_examples
from perfeval_rules.read.book import read_book

WORKLOAD = Path(__file__).parents[2] / "bench" / "workload"


def test_the_measured_book() -> None:
    """It has 60 rules, nothing is wrong with its files, and all its examples hold."""
    files = {str(path): path.read_bytes() for path in WORKLOAD.rglob("*.yaml")}
    book, diagnostics = read_book("workload", {"workload": files}.get)

    assert () == diagnostics
    assert book is not None
    assert 60 == len(book.rules)
    assert [] == list(failing_examples(book))
