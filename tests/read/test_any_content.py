"""Whatever stands in a file, reading it gives diagnostics and never an exception."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from small_books import base, base_book, read
from test_case import TEXT

from perfeval_rules.model.places import Level
from perfeval_rules.read.cases import case_book, read_case

BASE = base()
BOOK = base_book()

SPOILT = some.sampled_from(
    [
        None,
        True,
        "",
        "{",
        "}",
        "{}",
        "{{",
        "and",
        "é…",
        "95%",
        1,
        -3,
        10**40,
        [],
        {},
        [None],
        {"a": None},
        [{}],
        "自评总分",
    ]
)


def _spoil(tree: object, draw: some.DrawFn) -> object:
    """The data with one of its parts replaced, renamed or left out."""
    if isinstance(tree, dict) and tree and draw(some.integers(0, 5)):
        key = draw(some.sampled_from(list(tree)))
        changed = {name: _spoil(value, draw) if name == key else value for name, value in tree.items()}
        if not draw(some.integers(0, 5)):
            changed[draw(some.sampled_from(["x", "when", "value", "年度", "id"]))] = changed.pop(key)
        return changed
    if isinstance(tree, list) and tree and draw(some.integers(0, 5)):
        place = draw(some.integers(0, len(tree) - 1))
        return [_spoil(item, draw) if number == place else item for number, item in enumerate(tree)]
    return draw(SPOILT)


@some.composite
def spoilt_library(draw: some.DrawFn) -> dict[str, bytes]:
    """The files of the small book with a few of them spoilt."""
    files = dict(BASE)
    for path in draw(some.lists(some.sampled_from(sorted(BASE)), min_size=1, max_size=2)):
        tree = yaml.safe_load(files[path])
        files[path] = yaml.safe_dump(_spoil(tree, draw), allow_unicode=True).encode()
    return files


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=spoilt_library())
def test_spoilt_books(files: dict[str, bytes]) -> None:
    """A spoilt book is read, or refused with an error."""
    book, diagnostics = read({"base": files}, "base")

    assert (book is None) == any(found.level is Level.ERROR for found in diagnostics)
    assert len(set(diagnostics)) == len(diagnostics)


@some.composite
def spoilt_case(draw: some.DrawFn) -> bytes:
    """The case of the small book, spoilt."""
    return yaml.safe_dump(_spoil(yaml.safe_load(TEXT), draw), allow_unicode=True).encode()


@settings(max_examples=100, deadline=None)
@given(data=spoilt_case())
def test_spoilt_cases(data: bytes) -> None:
    """A spoilt case is read, or refused with an error."""
    case_book(data, "case.yaml")
    case, diagnostics = read_case(data, "case.yaml", BOOK)

    assert (case is None) == any(found.level is Level.ERROR for found in diagnostics)


@settings(max_examples=100, deadline=None)
@given(data=some.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Bytes that are no case at all are refused."""
    case, diagnostics = read_case(data, "case.yaml", BOOK)

    assert case is None
    assert diagnostics


@pytest.mark.parametrize("path", sorted(BASE))
def test_cut_off_files(path: str) -> None:
    """A file that ends in the middle is refused or read, whatever is left of it."""
    whole = BASE[path]
    for length in range(0, len(whole), 40):
        book, diagnostics = read({"base": BASE | {path: whole[:length]}}, "base")

        assert (book is None) == any(found.level is Level.ERROR for found in diagnostics)


def test_missing_files() -> None:
    """A file that is gone leaves its references lost, and nothing else."""
    files = {path: data for path, data in BASE.items() if not path.endswith("outputs.yaml")}

    _, diagnostics = read({"base": files}, "base")

    assert ["base/book.yaml", "base/problems/low-execution.yaml"] == sorted({found.span.file for found in diagnostics})
