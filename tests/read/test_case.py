"""Reading cases that are well written."""

from datetime import date
from decimal import Decimal

from small_books import base_book

from perfeval_rules.model.cases import Case, Document, Evidence, Standing
from perfeval_rules.model.places import Span, say
from perfeval_rules.read.cases import case_book, read_case
from perfeval_rules.read.choice import Wanted

TEXT = """\
# yaml-language-server: $schema=../../schemas/case.json
case: exam-2019
book: base
title: 2019 年考试
synthetic: true
documents:
  report: {title: 自评报告, issuer: 某单位, period: 2020-03/2020-06, file: 自评报告.docx}
  ledger: {title: 台账}
facts:
  年度: 2019
  自评日期: 2020-03-01
  当年预算数: {value: 12573618.00, evidence: {document: report, place: 表头, quote: "12,573,618.00"}}
  自报预算执行率: 98.92%
  档案完整: {value: true, evidence: {document: report, standing: verified, interpreted: 按上下文理解}}
  项目名称: null
  参加人数: [12, 30]
  指标:
    evidence: {document: report, place: 指标表}
    value:
      - {名称: 预算执行率, 权重: 8, 自评分: 8, 备注: null}
      - 名称: 产出数量
        自评分: {value: 4, evidence: {place: 合计行, standing: claimed}}
        evidence: {document: ledger, place: 第3页}
"""


def case() -> Case:
    """The case in ``TEXT``."""
    found, diagnostics = read_case(TEXT.encode(), "case.yaml", base_book())
    assert () == diagnostics
    assert found is not None
    return found


def test_book_of_a_case() -> None:
    """A case says which book it is about before it is read with it."""
    assert ("base", ()) == case_book(TEXT.encode(), "case.yaml")


def test_case_without_book() -> None:
    """A case that names no book is told so."""
    book, diagnostics = case_book(b"case: exam\n", "case.yaml")

    assert book is None
    assert diagnostics


def test_head() -> None:
    """A case has its name, title and documents."""
    found = case()

    assert ("exam-2019", "base", "2019 年考试", True) == (found.name, found.book, found.title, found.synthetic)
    assert (
        Document(name="report", title="自评报告", issuer="某单位", period="2020-03/2020-06", file="自评报告.docx")
        == found.documents["report"]
    )


def test_values() -> None:
    """Facts have the values of their types: exact decimals, shares, dates, lists, and null as a known blank."""
    facts = case().facts

    assert {
        "年度": Decimal(2019),
        "自评日期": date(2020, 3, 1),
        "当年预算数": Decimal("12573618.00"),
        "自报预算执行率": Decimal("0.9892"),
        "档案完整": True,
        "项目名称": None,
        "参加人数": [Decimal(12), Decimal(30)],
    } == {name: fact.value for name, fact in facts.items() if name != "指标"}


def test_standing() -> None:
    """A bare fact is claimed, one with evidence is stated unless it says otherwise."""
    facts = case().facts

    assert (Standing.CLAIMED, None) == (facts["年度"].standing, facts["年度"].evidence)
    assert Standing.STATED is facts["当年预算数"].standing
    assert Standing.VERIFIED is facts["档案完整"].standing
    assert Evidence(document="report", place="表头", quote="12,573,618.00") == facts["当年预算数"].evidence


def test_evidence_of_records() -> None:
    """Records take their list's evidence and fields their record's, unless they bring their own."""
    rows = case().facts["指标"].value
    assert isinstance(rows, tuple)

    assert Evidence(document="report", place="指标表") == rows[0].fields["自评分"].evidence
    assert Evidence(document="ledger", place="第3页") == rows[1].fields["名称"].evidence
    assert Evidence(document="ledger", place="合计行", standing=Standing.CLAIMED) == rows[1].fields["自评分"].evidence
    assert Standing.CLAIMED is rows[1].fields["自评分"].standing


def test_absent_and_blank_fields() -> None:
    """A field that is left out is absent, one that is null is there."""
    rows = case().facts["指标"].value
    assert isinstance(rows, tuple)

    assert ["名称", "权重", "自评分", "备注"] == list(rows[0].fields)
    assert rows[0].fields["备注"].value is None
    assert ["名称", "自评分"] == list(rows[1].fields)


def test_fields_that_the_table_does_not_have() -> None:
    """Fields under ``without`` are known blanks in every record, with the evidence of the list."""
    text = TEXT.replace("    value:\n      -", "    without: [备注, 佐证]\n    value:\n      -").replace(
        ", 备注: null", ""
    )
    found, diagnostics = read_case(text.encode(), "case.yaml", base_book())
    assert () == diagnostics
    assert found is not None
    rows = found.facts["指标"].value
    assert isinstance(rows, tuple)

    assert ["名称", "自评分", "备注", "佐证"] == list(rows[1].fields)
    assert (None, None) == (rows[1].fields["备注"].value, rows[1].fields["佐证"].value)
    assert Evidence(document="report", place="指标表") == rows[1].fields["备注"].evidence
    assert Standing.STATED is rows[1].fields["备注"].standing
    assert "case.yaml:19:15" == str(rows[1].fields["备注"].span)


def test_expected_findings() -> None:
    """A case may say which rules fire, by stem or full id, on any row or on these."""
    said = "expect: {total-score: fires, base/deduction-without-reason: [1, 2]}\n"
    found, diagnostics = read_case((TEXT + said).encode(), "case.yaml", base_book())
    assert () == diagnostics
    assert found is not None

    assert {"base/total-score": (), "base/deduction-without-reason": (1, 2)} == found.expect
    assert case().expect is None


def test_reason_for_the_book() -> None:
    """A case that leaves the choice of its book to the program knows the book and why it was chosen."""
    text = TEXT.replace("book: base", "region: 湖北省\nkind: 项目支出自评")
    found, diagnostics = read_case(text.encode(), "case.yaml", base_book(), say("chosen"))
    assert () == diagnostics
    assert found is not None

    assert ("base", say("chosen")) == (found.book, found.chosen)
    assert (Wanted("湖北省", "项目支出自评", 2019, Span("case.yaml", 3, 9, 3, 12)), ()) == case_book(
        text.encode(), "case.yaml"
    )


def test_named_book_wins() -> None:
    """A case that names its book and its region is about that book."""
    text = TEXT.replace("book: base", "book: base\nregion: 湖北省")

    assert ("base", ()) == case_book(text.encode(), "case.yaml")


def test_place_of_a_fact() -> None:
    """A fact knows where its value stands in the case file."""
    assert "case.yaml:10:7" == str(case().facts["年度"].span)
