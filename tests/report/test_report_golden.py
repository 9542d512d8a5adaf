"""Whole reports and explanations: a case in, exactly the text of the file beside it out."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.compose.report import compose
from perfeval_rules.report.outline.report import outline
from perfeval_rules.report.outline.targets import speaking, targets
from perfeval_rules.report.to_json import assessment_data
from perfeval_rules.report.to_markdown import to_markdown
from perfeval_rules.report.to_terminal import to_terminal

GOLDEN = Path(__file__).parent.parent / "golden"
SMALL = "tests/shell/small/cases"
CASES = {
    "safety-exam-2019": "cases/safety-exam-2019",
    "training-centres-2024": "cases/training-centres-2024",
    "small-findings": f"{SMALL}/findings",
    "small-clean": f"{SMALL}/clean",
    "small-undecided": f"{SMALL}/undecided",
    "small-wide": "tests/shell/small/wide",
}
Assessed = Callable[..., Assessment]
Golden = Callable[[Path], str]


def unstamped(assessment: Assessment) -> Assessment:
    """The assessment without digests, which change with every word of a rule or case."""
    case, book = replace(assessment.case, digest="-"), replace(assessment.book, digest="-")
    return replace(assessment, case=case, book=book)


@pytest.mark.parametrize("name", CASES)
def test_terminal(name: str, assessed: Assessed, golden: Golden) -> None:
    """The terminal's report, 100 cells wide, is that of the file."""
    report = compose(unstamped(assessed(CASES[name])), "zh", "-")

    assert golden(GOLDEN / name / "report.txt") == to_terminal(report, 100, colour=False)


@pytest.mark.parametrize("name", ["safety-exam-2019", "small-findings"])
def test_markdown(name: str, assessed: Assessed, golden: Golden) -> None:
    """The Markdown report is that of the file."""
    report = compose(unstamped(assessed(CASES[name])), "zh", "-")

    assert golden(GOLDEN / name / "report.md") == to_markdown(report)


@pytest.mark.parametrize("name", ["small-findings", "small-undecided"])
def test_english(name: str, assessed: Assessed, golden: Golden) -> None:
    """In English only what surrounds the words of rules and cases is English."""
    report = compose(unstamped(assessed(CASES[name])), "en", "-")

    assert golden(GOLDEN / name / "report.en.txt") == to_terminal(report, 80, colour=False)


def test_only_what_is_stated_counts(assessed: Assessed, golden: Golden) -> None:
    """With --standing stated, rows that rest on claims become ranges."""
    report = compose(unstamped(assessed(CASES["safety-exam-2019"], Standing.STATED)), "zh", "-")

    assert golden(GOLDEN / "safety-exam-2019" / "report.stated.txt") == to_terminal(report, 80, colour=False)


@pytest.mark.parametrize("name", ["safety-exam-2019", "small-findings", "small-undecided"])
def test_json(name: str, assessed: Assessed, golden: Golden) -> None:
    """The JSON answers are those of the file (proofs and rules are left out of it for the sake of readers)."""
    data = assessment_data(unstamped(assessed(CASES[name])))
    text = json.dumps(without_proofs(data), ensure_ascii=False, indent=1) + "\n"

    assert golden(GOLDEN / name / "report.json") == text


def without_proofs(data: Any) -> Any:
    """The data without the parts that repeat rule and case files."""
    match data:
        case dict():
            left_out = {"proof", "rules", "values", "parameters", "line", "file"}
            return {key: without_proofs(value) for key, value in data.items() if key not in left_out}
        case list():
            return [without_proofs(item) for item in data]
        case _:
            return data


@pytest.mark.parametrize(
    ("name", "word", "file"),
    [
        ("safety-exam-2019", "A1", "total"),
        ("safety-exam-2019", "预算执行率", "budget-execution"),
        ("safety-exam-2019", "invigilation", "invigilation"),
        ("training-centres-2024", "certificates", "certificates"),
        ("small-findings", "high-total", "high-total"),
        ("small-wide", "passed", "passed"),
        ("small-wide", "ratio", "ratio"),
        ("small-wide", "缺陷情况", "defects"),
        ("small-wide", "devices", "devices"),
    ],
)
def test_explanation(name: str, word: str, file: str, assessed: Assessed, golden: Golden) -> None:
    """What is asked for is explained down to file, place and legal basis."""
    assessment = unstamped(assessed(CASES[name]))
    report = outline(assessment, targets(word, assessment), "zh")

    assert golden(GOLDEN / name / f"explain-{file}.txt") == to_terminal(report, 100, colour=False)


def test_explanation_of_everything(assessed: Assessed, golden: Golden) -> None:
    """Without a target, everything that fires, costs points or is undecided is explained."""
    assessment = unstamped(assessed(CASES["small-undecided"]))
    report = outline(assessment, speaking(assessment), "zh")

    assert golden(GOLDEN / "small-undecided" / "explain.txt") == to_terminal(report, 100, colour=False)
