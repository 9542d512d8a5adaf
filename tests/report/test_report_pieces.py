"""Pieces of a report that the whole ones beside it do not show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from perfeval_rules.model.cases import Evidence, Fact, Standing
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import Problem, Severity
from perfeval_rules.report.compose.report import compose
from perfeval_rules.report.to_markdown import to_markdown
from perfeval_rules.report.words.places import place_of, places_of
from perfeval_rules.report.words.sentences import severity_name, standing_name, teller

Assessed = Callable[..., Assessment]
FINDINGS = "tests/shell/small/cases/findings"
SPAN = Span("case.yaml", 1, 1, 1, 2)
TELL = teller("zh")


def text_of(assessment: Assessment) -> str:
    """The whole report as Markdown."""
    return to_markdown(compose(assessment, "zh", "1"))


@pytest.mark.parametrize(
    ("since", "until", "caution"),
    [
        (date(2020, 1, 1), None, "规则库自 2020-01-01 起适用，案例年度在此之前"),
        (None, date(2018, 12, 31), "规则库适用至 2018-12-31，案例年度在此之后"),
        (date(2015, 1, 1), date(2018, 12, 31), "规则库适用于 2015-01-01 至 2018-12-31，案例年度不在其内"),
        (date(2019, 12, 31), date(2019, 12, 31), None),
        (None, None, None),
    ],
)
def test_book_in_force(since: date | None, until: date | None, caution: str | None, assessed: Assessed) -> None:
    """A book that does not apply at the end of the case's year is warned of."""
    assessment = assessed(FINDINGS)
    head = replace(assessment.book.chain[0], since=since, until=until)
    text = text_of(replace(assessment, book=replace(assessment.book, chain=(head,))))
    expected = [] if caution is None else [f"- **注意**：{caution}"]

    assert expected == [line for line in text.splitlines() if line.startswith("- **注意**")]


def test_case_without_a_year(assessed: Assessed) -> None:
    """Where no year is known, nothing is said of whether the book applies."""
    assessment = assessed(FINDINGS)
    facts = {name: fact for name, fact in assessment.case.facts.items() if name != "年度"}

    assert "**注意**" not in text_of(replace(assessment, case=replace(assessment.case, facts=facts)))


def test_book_without_indicators(assessed: Assessed) -> None:
    """Without indicators there is nothing to score, and the report says so."""
    text = text_of(
        replace(assessed(FINDINGS), scores=(), total=None, grades=(), unmatched_rows=(), on_claims=Decimal(0))
    )

    assert "## 一、评分复核\n\n规则库没有指标，不测算得分。\n\n## 二" in text


def test_plain_fact_as_evidence(assessed: Assessed) -> None:
    """A problem whose evidence is a fact shows it with its value and place."""
    assessment = assessed(FINDINGS)
    fact = Fact(name="执行数", value=Decimal(5), evidence=Evidence(place="表头"), standing=Standing.STATED, span=SPAN)
    findings = tuple(
        replace(finding, evidence=(fact,)) if isinstance(finding.rule, Problem) else finding
        for finding in assessment.findings
    )

    assert "- **佐证记录：**\n  - 执行数＝5.00 元 表头\n" in text_of(replace(assessment, findings=findings))


@pytest.mark.parametrize(
    ("evidence", "standing", "text"),
    [
        (Evidence(document="report", place="表头", quote="95"), Standing.STATED, "表头 “95”"),
        (Evidence(place="表头"), Standing.VERIFIED, "表头（佐证核实）"),
        (Evidence(quote="95"), Standing.CLAIMED, "“95”（自评认定）"),
        (Evidence(), Standing.STATED, "未注明出处（文中载明）"),
        (None, Standing.CLAIMED, "未注明出处（自评认定）"),
    ],
)
def test_place(evidence: Evidence | None, standing: Standing, text: str, assessed: Assessed) -> None:
    """A place names what it has, and the standing where that is not simply stated."""
    fact = Fact(name="甲", value=None, evidence=evidence, standing=standing, span=SPAN)

    assert text == place_of(fact, assessed(FINDINGS).case, TELL)


def test_place_among_several_documents(assessed: Assessed) -> None:
    """Where a case has several documents, each place names its own."""
    case = assessed("tests/shell/small/wide").case
    facts = [case.facts[name] for name in ("甲", "乙", "缺陷", "迟报")]
    expected = "甲见《附表》第 1 页；乙见《自评表》第 2 页；缺陷见《自评表》表头；迟报未注明出处（自评认定）"

    assert expected == places_of(facts, case, TELL)


def test_place_without_a_document(assessed: Assessed) -> None:
    """Evidence that names no document is shown by its place, also where there are several documents."""
    case = assessed("tests/shell/small/wide").case
    fact = Fact(name="甲", value=None, evidence=Evidence(place="现场"), standing=Standing.STATED, span=SPAN)

    assert "现场" == place_of(fact, case, TELL)


def test_names() -> None:
    """Every severity and every standing has a name of its own."""
    assert ["错误", "警告", "询问", "提示"] == [severity_name(severity, TELL) for severity in Severity]
    assert ["自评认定", "文中载明", "佐证核实"] == [standing_name(standing, TELL) for standing in Standing]
