"""The books differ in how they score one and the same row; given and expected in families.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.engine.assess import assess
from perfeval_rules.model.findings import Bounds
from perfeval_rules.read.cases import read_case
from perfeval_rules.shell.folders import own_rules
from perfeval_rules.shell.reading import book_called

ROWS = yaml.load((Path(__file__).parent / "families.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
PLACES = [(entry["row"], book, score) for entry in ROWS for book, score in entry["scores"].items()]


def scored(row: dict[str, str], name: str) -> Bounds:
    """What the book called ``name`` scores ``row``."""
    book = book_called(name, (own_rules(),)).book
    assert book is not None
    blank: dict[str, Any] = {"备注": None, "指标性质": None, "度量单位": None, "评分标准": None}
    numbers = {field: float(row[field]) for field in ("权重", "自评分")}
    facts = {"年度": 2022, "指标": [{**blank, **row, **numbers}]}
    text = yaml.safe_dump({"case": "row", "book": name, "title": "一行", "facts": facts}, allow_unicode=True)
    case, diagnostics = read_case(text.encode(), "row.yaml", book)
    assert case is not None, diagnostics
    (score,) = assess(case, book, engine="plain").scores
    return score.bounds


@pytest.mark.parametrize(("row", "book", "expected"), PLACES, ids=[f"{row['名称']} {book}" for row, book, _ in PLACES])
def test_a_row_is_scored_as_its_book_says(row: dict[str, str], book: str, expected: str) -> None:
    """Each book comes to the score that its regulation or form gives."""
    bounds = scored(row, book)
    low, high = (f"{end.normalize():f}" for end in (bounds.low, bounds.high))

    assert expected == (low if low == high else f"{low} to {high}")
