"""Importing again keeps what persons corrected, and says what the document says otherwise."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.read.reimport import merged
from perfeval_rules.shell.folders import own_rules
from perfeval_rules.shell.reading import book_called

STATES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("reimport.yaml").read_text())
HEAD = "case: a\nbook: national-2020\ntitle: 一\ndocuments:\n  report: {title: 自评表}\nfacts:\n"


def file(facts: str | None) -> bytes | None:
    """A case file with these facts."""
    return None if facts is None else (HEAD + facts).encode()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state["what"])
def test_merge(state: dict[str, Any]) -> None:
    """The file comes out as written beside the three states, and every difference is told."""
    book = book_called("national-2020", (own_rules(),)).book
    assert book is not None
    mine, now = file(state["mine"]), file(state["now"])
    assert mine is not None
    assert now is not None

    found, diagnostics = merged(file(state["before"]), mine, now, book, "case.yaml")

    assert () == diagnostics
    assert found is not None
    assert HEAD + state["merged"] == found.text
    assert state["facts"] == {name: fact.fate.value for name, fact in found.facts.items()}


def test_faulty_file_is_not_merged() -> None:
    """A case file that cannot be read is told, and nothing is merged."""
    book = book_called("national-2020", (own_rules(),)).book
    assert book is not None

    found, diagnostics = merged(
        None, (HEAD + "  自评总分: 高\n").encode(), (HEAD + "  自评总分: 1\n").encode(), book, "case.yaml"
    )

    assert found is None
    assert ["case.yaml:7:9"] == [str(one.span) for one in diagnostics]
