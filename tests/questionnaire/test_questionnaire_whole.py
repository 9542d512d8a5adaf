"""A questionnaire comes back as it went out."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from edited import edited
from filled import CASES, case_at, head_of, original_of, workbook
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tiny import HEAD, fact, tiny_book, tiny_facts

from perfeval_rules.figures.questionnaire_cells import list_cell, number_cell, text_cell
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.originals import Box, Grid, Original
from perfeval_rules.recognise.questionnaires import book_asked, questionnaire_of
from perfeval_rules.recognise.questionnaires.cells import Taken, answer_of

TEXTS = st.text(min_size=1, max_size=30) | st.sampled_from(
    [
        "〔空〕",
        "〔无〕",
        "〔原样〕x",
        " 前后空格 ",
        "=1+1",
        "+8",
        "-",
        "@a",
        "'x",
        "a\r\nb",
        "_x0041_",
        "<r>a</r>",
        "a\nb",
        "\x07",
    ]
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12)


def _back(facts: dict[str, Fact], head: CaseHead = HEAD) -> Any:
    read, diagnostics = questionnaire_of(original_of(workbook(facts, tiny_book(), head)), tiny_book())
    assert () == diagnostics
    assert read is not None
    return read


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_a_case_comes_back_whole(path: Path) -> None:
    """Head, documents, facts, evidence, standing and interpretations of each case of ours survive the workbook."""
    case, book = case_at(path)

    original = original_of(workbook(dict(case.facts), book, head_of(case)))
    read, diagnostics = questionnaire_of(original, book)

    assert () == diagnostics
    assert case.book == book_asked(original)
    assert read is not None
    assert head_of(case) == read.head
    assert [name for name in book.facts if name in case.facts] == list(read.facts)
    assert dict(case.facts) == dict(read.facts)


def test_every_kind_comes_back() -> None:
    """Facts of every kind, blanks, an empty list and evidence of single fields come back with the head of the case."""
    read = _back(tiny_facts())

    assert tiny_facts() == read.facts
    assert HEAD == read.head


def test_region_and_kind_come_back() -> None:
    """A case whose book is chosen by region and kind says so again."""
    head = CaseHead(case="a", title="甲", region="湖北省武汉市", kind="项目支出自评", synthetic=True)

    assert head == _back({}, head).head


def test_an_untouched_questionnaire_says_nothing() -> None:
    """A questionnaire that nobody filled in has no facts, and names the book that asked."""
    read = _back({}, CaseHead(case="", title="", book="tiny"))

    assert ({}, CaseHead(case="", title="", book="tiny")) == (read.facts, read.head)


def test_a_list_that_is_known_to_be_blank() -> None:
    """A list may itself be blank in the document."""
    facts = {"备查": fact("备查", None)}

    assert facts == _back(facts).facts


@given(TEXTS, st.lists(TEXTS | st.none(), max_size=4), st.lists(NUMBERS, max_size=4))
@settings(max_examples=25, deadline=None)
def test_any_text_comes_back(text: str, texts: list[Any], numbers: list[Any]) -> None:
    """Whatever texts and numbers a case has, they come back from the bytes of the workbook as they were."""
    facts = {"项目名称": fact("项目名称", text), "面积": fact("面积", numbers), "单位名单": fact("单位名单", texts)}

    assert facts == _back(facts).facts


@given(st.text(), st.lists(st.text() | st.none()), NUMBERS)
def test_cells_read_back(text: str, texts: list[Any], number: Decimal) -> None:
    """What is written of a value is read as just that value."""
    book = tiny_book()

    assert Taken(text) == answer_of(text_cell(text), book.facts["项目名称"], book.cells)
    assert Taken(texts) == answer_of(list_cell(texts, ""), book.facts["单位名单"], book.cells)
    assert Taken(number) == answer_of(number_cell(number, ""), book.facts["年度"], book.cells)
    assert Taken(number) == answer_of(number_cell(number, "%"), book.facts["满意度"], book.cells)


def test_rows_may_be_sorted_and_taken_away() -> None:
    """The order of rows, and rows that are gone, change nothing about the facts that are there."""
    data = workbook(tiny_facts(), tiny_book(), HEAD)
    rows = {row: load_workbook(BytesIO(data))["明细"].cell(row, 1).value for row in (7, 8)}
    swapped = _swapped(data, "明细", 7, 8)

    read, diagnostics = questionnaire_of(original_of(edited(swapped, {"事实": {"take rows": 4}})), tiny_book())

    assert {7: 1, 8: 2} == rows
    assert () == diagnostics
    assert read is not None
    expected = {name: one for name, one in tiny_facts().items() if name != "年度"}
    rows_now = expected["明细"].value
    assert isinstance(rows_now, tuple)
    assert tuple(reversed(rows_now)) == read.facts["明细"].value
    assert {**expected, "明细": None} == {**read.facts, "明细": None}


def _swapped(data: bytes, sheet: str, first: int, second: int) -> bytes:
    """The workbook with two rows of a sheet exchanged."""
    width = range(1, load_workbook(BytesIO(data))[sheet].max_column + 1)
    cells = {
        row: [load_workbook(BytesIO(data))[sheet].cell(row, column) for column in width] for row in (first, second)
    }
    edits = {
        f"{one.column_letter}{into}": one.value for into, of in ((first, second), (second, first)) for one in cells[of]
    }
    return edited(data, {sheet: edits})


def test_other_documents_are_no_questionnaires() -> None:
    """A workbook without the hidden sheet is none of ours, whatever its sheets are called."""
    boxes = tuple(
        Box(text=text, place="", row=row, column=column)
        for row, texts in enumerate((("事实", "填写"), ("年度", "2024")), 1)
        for column, text in enumerate(texts, 1)
    )
    other = Original(file="a.xlsx", form="xlsx", pieces=(Grid(place="工作表“事实”", boxes=boxes, height=2, width=2),))

    assert (None, ()) == questionnaire_of(other, tiny_book())
    assert None is book_asked(other)


def test_dates_of_long_ago() -> None:
    """A day that spreadsheets cannot count is kept as a text."""
    facts = {"完工日": fact("完工日", date(1899, 5, 1))}

    assert facts == _back(facts).facts
