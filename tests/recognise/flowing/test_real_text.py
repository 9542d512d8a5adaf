"""The real evaluation of 2019 as a reader of PDF copies it, held against the case that people made of it."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from perfeval_rules.model.cases import Case, Evidence, Fact
from perfeval_rules.model.imports import Found
from perfeval_rules.model.originals import Original, Paragraph
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import read_case
from perfeval_rules.recognise.read import recognise

ROOT = Path(__file__).parents[3]
TEXT = ROOT.parent / "shared" / "source" / "safety-exam-2019.txt"
"""The document; not part of this repository."""

pytestmark = pytest.mark.skipif(not TEXT.exists(), reason="the document is not part of this repository")

WHOLE = [
    "年度",
    "项目名称",
    "预算单位",
    "实施科室",
    "经常性项目",
    "当年预算数",
    "上年预算数",
    "预算执行数",
    "自报预算执行率",
    "自评开始日期",
    "自评结束日期",
    "自评等级",
    "自评总分",
    "一级指标",
    "全年安排人次",
    "全年通过人次",
    "全年发证数",
    "考试安排率",
    "考试类别",
    "分类目通过率",
    "比率",
    "合计",
    "数量关系",
    "考生满意度",
    "购买方满意度",
    "证书发放及时",
    "安全意识得到提升",
    "发生重大故障",
    "违纪得到处理",
    "视频监控未正常运行",
]
"""What must be as in the case in every field."""

FIELDS = {
    "指标": ["名称", "一级", "权重", "自评分"],
    "目标": ["目标名称", "目标事项", "目标值", "实际值", "计量单位", "实际单位"],
    "满意度调查": ["调查名称", "样本数", "调查方式", "调查日期", "调查值"],
    "问题": ["问题序号", "问题摘要"],
    "措施": ["措施序号", "措施摘要"],
}
"""Records in which people judged the other fields."""

TASKS = ["年度总体目标"]
"""What is left for a person to sum up, as the place of what is unread says."""


@cache
def _book() -> RuleBook:
    book, diagnostics = read_book("safety-exam-2019", _files)
    assert () == diagnostics
    assert book is not None
    return book


def _files(name: str) -> dict[str, bytes] | None:
    folder = ROOT / "rules" / name
    return {f"{name}/{path.relative_to(folder)}": path.read_bytes() for path in folder.rglob("*.yaml")} or None


@cache
def _case() -> Case:
    file = ROOT / "cases" / "safety-exam-2019" / "case.yaml"
    case, diagnostics = read_case(file.read_bytes(), "case.yaml", _book())
    assert () == diagnostics
    assert case is not None
    return case


@cache
def _found(spaces: bool) -> Found:
    lines = TEXT.read_text("utf-8").split("\n")
    pieces = [
        Paragraph(text=line if spaces else line.rstrip(), place=f"第 {number} 行")
        for number, line in enumerate(lines, 1)
    ]
    return recognise([Original(file="safety.txt", form="text", pieces=tuple(pieces))], _book())


@pytest.mark.parametrize("spaces", [True, False], ids=["with spaces", "without spaces"])
@pytest.mark.parametrize("name", WHOLE)
def test_every_figure_is_that_of_the_case(name: str, spaces: bool) -> None:
    """A fact that the document states is in the import as it is in the case."""
    assert _plain(_case().facts[name]) == _plain(_found(spaces).facts[name])


@pytest.mark.parametrize("spaces", [True, False], ids=["with spaces", "without spaces"])
@pytest.mark.parametrize("name", FIELDS)
def test_records_have_the_figures_of_the_case(name: str, spaces: bool) -> None:
    """The fields that the document states are those of the case, record by record."""
    expected, actual = [_fields(facts[name], FIELDS[name]) for facts in (_case().facts, _found(spaces).facts)]

    assert expected == actual


def test_a_blank_remark_is_blank_and_others_are_there() -> None:
    """A row has a remark in the import exactly where it has one in the case."""
    expected, actual = (_fields(facts["指标"], ["备注"]) for facts in (_case().facts, _found(False).facts))

    assert [row["备注"] is None for row in expected] == [row["备注"] is None for row in actual]


@pytest.mark.parametrize("spaces", [True, False], ids=["with spaces", "without spaces"])
def test_nothing_is_in_doubt_but_what_a_person_sums_up(spaces: bool) -> None:
    """No line is left over, no figure unread, and nothing clashes."""
    assert TASKS == [dict(one.why.blanks)["name"] for one in _found(spaces).unread]
    assert () == _found(spaces).clashes


def test_spaces_at_the_ends_of_lines_change_no_fact() -> None:
    """The same facts are read with and without the spaces that mark cells."""
    with_spaces, without = (
        {name: _plain(fact) for name, fact in _found(spaces).facts.items()} for spaces in (True, False)
    )

    assert with_spaces == without


def test_evidence_names_the_line_and_quotes_the_figure() -> None:
    """The evidence of a figure in running text is its part, its line and the words around it."""
    expected = Evidence(document="report", place="主要绩效（第 46 行）", quote="共 196,044 人次通过考试")

    assert expected == _found(True).facts["全年通过人次"].evidence


def _fields(fact: Fact, names: list[str]) -> list[dict[str, Any]]:
    assert isinstance(fact.value, tuple)
    return [{name: record.fields[name].value for name in names} for record in fact.value]


def _plain(fact: Fact) -> Any:
    if not isinstance(fact.value, tuple):
        return fact.value
    return [{name: field.value for name, field in record.fields.items()} for record in fact.value]
