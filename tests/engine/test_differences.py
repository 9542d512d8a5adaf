"""What a case was built to have against what was found."""

from dataclasses import replace
from pathlib import Path

import pytest

from perfeval_rules.engine.assess import assess
from perfeval_rules.engine.changes.differences import unexpected
from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import read_case

RULES = Path(__file__).parents[1] / "shell" / "small" / "rules"
CASE = """\
case: built
book: small
title: 造出来的案例
facts:
  预算数: 100
  执行数: 50
  措施:
    - {摘要: 甲, 期限: null}
    - {摘要: 乙, 期限: 六月}
    - {摘要: 丙, 期限: null}
    - {摘要: 丁}
"""

Rows = dict[str, tuple[int, ...]]


def _files(name: str) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (RULES / name).rglob("*.yaml")}


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    """A case in which one problem fires, and one check on the first and third of four rows."""
    book, _ = read_book("small", _files)
    assert book is not None
    case, diagnostics = read_case(CASE.encode(), "case.yaml", book)
    assert () == diagnostics
    assert case is not None
    return assess(case, book, engine="plain")


def differences(assessment: Assessment, expect: Rows | None) -> list[tuple[str, int | None, bool]]:
    """The rule, the row and whether it was wanted, of each difference."""
    found = unexpected(replace(assessment, case=replace(assessment.case, expect=expect)))
    return [(difference.rule, difference.row, difference.wanted) for difference in found]


def test_as_expected(assessment: Assessment) -> None:
    """There is no difference where exactly the rules and rows fire that were named; without names any row will do."""
    assert [] == differences(assessment, {"small/slow": (), "small/deadline": (1, 3)})
    assert [] == differences(assessment, {"small/slow": (), "small/deadline": ()})


def test_nothing_said(assessment: Assessment) -> None:
    """A case that does not say what it expects has no differences."""
    assert [] == differences(assessment, None)


def test_fires_unexpectedly(assessment: Assessment) -> None:
    """What fires without being named is a difference, row by row."""
    assert {("small/slow", None, False), ("small/deadline", 1, False), ("small/deadline", 3, False)} == set(
        differences(assessment, {})
    )
    assert [("small/deadline", 3, False)] == differences(assessment, {"small/slow": (), "small/deadline": (1,)})


def test_does_not_fire(assessment: Assessment) -> None:
    """What is named and does not fire is a difference, and shows what was found there instead."""
    expect: Rows = {"small/slow": (), "small/deadline": (1, 2, 3, 4, 5), "base/total": ()}
    found = unexpected(replace(assessment, case=replace(assessment.case, expect=expect)))

    assert [
        ("small/deadline", 2, Answer.QUIET),
        ("small/deadline", 4, Answer.UNDECIDED),
        ("small/deadline", 5, None),
        ("base/total", None, Answer.UNDECIDED),
    ] == [
        (difference.rule, difference.row, difference.finding and difference.finding.verdict.answer)
        for difference in found
    ]
    assert all(difference.wanted for difference in found)
