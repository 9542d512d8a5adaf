"""Portfolios: what projects have in common, and how many projects the rules can bear."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.engine.assess import assess
from perfeval_rules.engine.portfolio.alike import repeated_scores, repeated_texts
from perfeval_rules.engine.portfolio.records import portfolio_of
from perfeval_rules.model.cases import Case, Evidence, Fact, Record, Standing
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.book import read_book

ALIKE = yaml.safe_load(Path(__file__).with_name("alike.yaml").read_text("utf-8"))
RULES = Path(__file__).parents[2] / "rules"
HERE = Span("test", 1, 1, 1, 1)
FOUND = Evidence(place="test", standing=Standing.STATED)


def exact(data: Any) -> Any:
    """The data with decimals for its numbers."""
    match data:
        case bool() | str() | None:
            return data
        case dict():
            return {name: exact(item) for name, item in data.items()}
        case list():
            return [exact(item) for item in data]
        case _:
            return Decimal(str(data))


@pytest.mark.parametrize("example", ALIKE, ids=lambda example: example["about"])
def test_alike(example: dict[str, Any]) -> None:
    """Repetitions among projects are those of the file."""
    given = exact(example["given"])

    assert exact(example.get("texts", [])) == repeated_texts(given)
    assert exact(example.get("scores", [])) == repeated_scores(given)


def portfolio_book() -> RuleBook:
    """The book of portfolios that comes with the program."""

    def files_of(name: str) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted((RULES / name).rglob("*.yaml"))}

    book, diagnostics = read_book("portfolio", files_of)
    assert book is not None, diagnostics
    return book


def facts(values: dict[str, Any]) -> dict[str, Fact]:
    """The values as facts."""
    return {
        name: Fact(name=name, value=exact(value), evidence=FOUND, standing=Standing.STATED, span=HERE)
        for name, value in values.items()
    }


def project(number: int) -> Record:
    """One of many projects with 15 rows, whose remarks are partly everybody's and partly its own."""
    own = [f"第 {row} 项因场地调整推迟到第 {number} 周，已经补齐并重新安排" for row in range(8)]
    shared = [f"第 {row} 项受天气影响推迟到第四季度，已经补齐并重新安排" for row in range(7)]
    return Record(
        fields=facts(
            {
                "项目名称": f"项目 {number}",
                "项目自评总分": 99,
                "项目自评等级": "优",
                "项目最高等级": "优",
                "项目测算总分下限": 90,
                "项目测算总分上限": 92,
                "项目测算完整": True,
                "项目问题数": 0,
                "项目预算数": 1000000 + number,
                "项目执行数": 990000,
                "项目备注文字": [*own, *shared],
                "项目得分": [4, 4, *[6] * 12, 20],
                "项目权重": [6] * 14 + [20],
            }
        ),
        span=HERE,
    )


@pytest.mark.parametrize("count", [40, 1000])
def test_many_projects(count: int) -> None:
    """With a thousand projects every rule still comes to an answer."""
    book = portfolio_book()
    stated = {"自报项目数": count, "自报优秀数": count, "自报平均分": 99, "自报预算合计": 1, "自报执行合计": 1}
    summary = Case(
        name="s", book="portfolio", title="", synthetic=True, documents={}, facts=facts(stated), digest="", span=HERE
    )
    case = portfolio_of(summary, book, [project(number) for number in range(count)], 0, FOUND)
    answers = [(finding.rule.id, finding.verdict.answer) for finding in assess(case, book, engine="plain").findings]

    quiet = {"portfolio/stated-count", "portfolio/stated-best-count", "portfolio/stated-mean"}
    assert quiet == {rule for rule, answer in answers if answer is Answer.QUIET}
    assert book.rules.keys() - quiet == {rule for rule, answer in answers if answer is Answer.FIRES}
    assert 7 == answers.count(("portfolio/same-texts", Answer.FIRES))


def test_what_a_summary_leaves_unsaid_is_blank() -> None:
    """Checks of stated figures do not apply where nothing is stated; the year is that of all projects."""
    book = portfolio_book()
    summary = Case(name="s", book="portfolio", title="", synthetic=True, documents={}, facts={}, digest="", span=HERE)
    records = [Record(fields=facts({"项目名称": name, "项目年度": 2024}), span=HERE) for name in "甲乙"]
    case = portfolio_of(summary, book, records, 1, FOUND)

    assert (None, Decimal(2024), Decimal(1)) == tuple(
        case.facts[name].value for name in ("自报项目数", "年度", "未能核对数")
    )
