"""What a questionnaire looks like before anybody fills it in."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from filled import CASES, DAY, ROOT, case_at, head_of, workbook
from openpyxl import load_workbook
from tiny import HEAD, fact, record, tiny_book, tiny_facts

from perfeval_rules.engine.needs import needed, needed_and_given
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.places import Level
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.cases import read_case
from perfeval_rules.report.questionnaire.to_xlsx import beyond, sheet_names, to_xlsx
from perfeval_rules.report.questionnaire.to_yaml import to_yaml
from perfeval_rules.shell.reading import book_called

Golden = Callable[[Path], str]
HERE = Path(__file__).parent / "golden"
NEW = CaseHead(case="new-case", title="请填写案例名称", book="tiny")
BOOKS = sorted(path.parent.name for path in (ROOT / "rules").glob("*/book.yaml"))


def _book(name: str) -> RuleBook:
    book = book_called(name, (ROOT / "rules",)).book
    assert book is not None
    return book


def test_yaml_to_complete(golden: Golden) -> None:
    """Every open fact is a comment with its question, what may be answered, and the rules that need it."""
    assert golden(HERE / "new.yaml") == to_yaml(needed(tiny_book()), NEW, {}, tiny_book())


def test_yaml_to_correct(golden: Golden) -> None:
    """What is known stands in its place, and what a known list lacks is said beside it."""
    facts = {**tiny_facts(), "备查": fact("备查", (record(事由="甲"), record()))}
    del facts["面积"], facts["单位名单"]

    text = to_yaml(needed_and_given(tiny_book(), facts), HEAD, facts, tiny_book())

    assert golden(HERE / "begun.yaml") == text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_yaml_reads_back(path: Path) -> None:
    """The case file of a case of ours, with its open facts as comments, says just what the case says."""
    case, book = case_at(path)

    text = to_yaml(needed_and_given(book, case.facts), head_of(case), case.facts, book)
    again, diagnostics = read_case(text.encode(), "again.yaml", book)

    assert () == diagnostics
    assert again is not None
    assert (case.documents, case.facts) == (again.documents, again.facts)


@pytest.mark.parametrize("name", BOOKS)
def test_yaml_that_nobody_completed(name: str) -> None:
    """Untouched, a new case file is said to have no facts; with every comment opened, no placeholder is taken."""
    book = _book(name)
    text = to_yaml(needed(book), CaseHead(case="new-case", title="新", book=name), {}, book)

    untouched, told = read_case(text.encode(), "new.yaml", book)
    opened, refused = read_case(_opened(text).encode(), "new.yaml", book)

    assert (None, None) == (untouched, opened)
    assert [Level.ERROR] == [one.level for one in told]
    assert text.count("待填]") - 1 <= len([one for one in refused if one.level is Level.ERROR])


def _opened(text: str) -> str:
    """The text with every commented fact opened, but not the sentences about it."""
    kept: list[str] = []
    for line in text.splitlines():
        body = line.removeprefix("  # ")
        told = body.startswith(("【", "  填：", "  用于：", "  　"))
        kept.append(f"  {body}" if line.startswith("  # ") and not told else line)
    return "\n".join(kept)


def test_workbook(golden: Golden) -> None:
    """The workbook has its sheets, headings, drop-downs, notes and set-up as they were looked at."""
    data = to_xlsx(needed(tiny_book()), HEAD, tiny_facts(), DAY)

    assert golden(HERE / "workbook.txt") == "\n".join(_dump(data)) + "\n"


def _dump(data: bytes) -> Iterator[str]:
    for sheet in load_workbook(BytesIO(data)):
        page = sheet.page_setup
        yield f"== {sheet.title}（{sheet.sheet_state}）冻结 {sheet.freeze_panes}，重复 {sheet.print_title_rows}"
        yield f"   {page.orientation}，纸张 {page.paperSize}，宽 {page.fitToWidth} 页"
        for rule in sheet.data_validations.dataValidation:
            yield f"   {rule.sqref}：{rule.type} {rule.formula1 or ''} {rule.prompt or rule.error or ''}".rstrip()
        for row in sheet.iter_rows():
            texts = [_cell(cell) for cell in row]
            if any(texts):
                yield f"   {row[0].row} | " + " | ".join(texts).rstrip(" |")


def _cell(cell: Any) -> str:
    text = "" if cell.value is None else str(cell.value).replace("\n", "⏎")
    looks = cell.number_format if text and cell.data_type != "s" and cell.number_format != "General" else ""
    return re.sub(r"^[0-9a-f]{64}$", "（指纹）", text) + (f" [{looks}]" if looks else "")


def test_no_text_is_a_formula() -> None:
    """Texts that begin like formulas stay texts, also when somebody edits them."""
    sheet = load_workbook(BytesIO(workbook(tiny_facts(), tiny_book(), HEAD)))["明细"]

    assert [("+设备", "s", True), ("=1+1", "s", True)] == [
        (cell.value, cell.data_type, bool(cell.quotePrefix)) for cell in (sheet["B7"], sheet["B8"])
    ]


def test_the_same_bytes() -> None:
    """The same questionnaire of the same day is the same file."""
    assert workbook(tiny_facts(), tiny_book(), HEAD) == workbook(tiny_facts(), tiny_book(), HEAD)


def test_names_of_sheets() -> None:
    """A list's sheet bears its name as far as Excel allows it, and no two sheets are called the same."""
    names = sheet_names(["指标", "事实", "a/b", "A_B", "长" * 40, "长" * 39])

    assert ["指标", "事实_2", "a_b", "A_B_2", "长" * 31, "长" * 27 + "_2"] == list(names.values())


def test_what_a_workbook_cannot_hold() -> None:
    """Texts longer than a cell, lists longer than a sheet and records without fields are told before writing."""
    facts = {
        "项目名称": fact("项目名称", "长" * 40_000),
        "单位名单": fact("单位名单", ["长" * 20_000, "短" * 20_000]),
        "备查": fact("备查", tuple(record(事由="甲") for _ in range(10_001))),
        "明细": fact("明细", (record(),)),
        "年度": tiny_facts()["年度"],
    }

    assert [
        "'项目名称' is longer than the 32767 characters of a cell",
        "'单位名单' is longer than the 32767 characters of a cell",
        "'备查' has more than 10000 records",
        "a record of '明细' has no fields",
    ] == [str(message) for message in beyond(facts)]
