"""Pieces of the rule catalogue: values as rule files write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.model.places import Span
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.pieces import at, texts
from perfeval_rules.read.text.yaml import read_tree
from perfeval_rules.report.catalogue.values import as_written

NOWHERE = Span("facts.yaml", 1, 1, 1, 1)
RATE = Declaration(name="执行率", kind=Kind.NUMBER, unit="%", span=NOWHERE)
ROWS = Declaration(name="指标", kind=Kind.RECORDS, fields={"执行率": RATE}, span=NOWHERE)


@pytest.mark.parametrize(
    ("value", "declared", "written"),
    [
        (None, None, "null"),
        (True, None, "true"),
        (Decimal("12573618.00"), None, "12573618.00"),
        (Decimal("0.9892"), RATE, "98.92%"),
        (Decimal("1"), RATE, "100%"),
        (date(2020, 3, 1), None, "2020-03-01"),
        ("≥95%", None, '"≥95%"'),
        ("完成了，很好", None, "完成了，很好"),
        ("2020", None, '"2020"'),
        ("yes", None, '"yes"'),
        ("", None, '""'),
        (["甲", "乙: 丙"], None, '[甲, "乙: 丙"]'),
        ([{"名称": "甲", "执行率": Decimal("0.5")}], ROWS, "[{名称: 甲, 执行率: 50%}]"),
    ],
)
def test_as_written(value: Value, declared: Declaration | None, written: str) -> None:
    """A value is written as an author would write it in a case."""
    assert written == as_written(value, declared)


@given(words=st.lists(st.text(max_size=12), max_size=3))
def test_texts_read_back(words: list[str]) -> None:
    """Whatever a text holds, reading what was written gives the same text, without a complaint."""
    tree, diagnostics = read_tree(f"given: {as_written(list(words))}\n".encode(), "tried.yaml")

    assert ((), tuple(words)) == (diagnostics, texts(at(tree, "given")))
