"""JUnit XML for build servers."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bare_dossier import RULE, bare
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from small_review import TODAY, review_of

from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.to_junit import to_junit

Assessed = Callable[..., Assessment]
Golden = Callable[[Path], str]
GOLDEN = Path(__file__).parents[1] / "golden" / "small-findings"
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "junit.xsd"))
SMALL = "tests/shell/small/cases/findings"
UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(text: str) -> etree._Element:
    """The document as elements."""
    return etree.fromstring(text.encode())


@pytest.fixture
def reviewed(assessed: Assessed) -> Dossier:
    """The small case under review."""
    assessment = assessed(SMALL)
    return replace(dossier(assessment, review_of(assessment), TODAY, "zh", "1.0"), stamp="-")


def test_golden(reviewed: Dossier, golden: Golden) -> None:
    """The document on a small case is that of the file."""
    assert golden(GOLDEN / "report.junit.xml") == to_junit([reviewed], Severity.WARNING)


@pytest.mark.parametrize("fail_on", Severity)
def test_schema(fail_on: Severity, assessed: Assessed, reviewed: Dossier) -> None:
    """The document is as build servers expect it, however grave a finding must be to fail."""
    folders = ("cases/safety-exam-2019", "tests/shell/small/cases/undecided")
    whole = read(to_junit([reviewed, *(dossier(assessed(one), None, TODAY, "zh", "1.0") for one in folders)], fail_on))

    assert [] == ([] if SCHEMA.validate(whole) else str(SCHEMA.error_log).splitlines())


def test_counts(assessed: Assessed) -> None:
    """Every suite counts what is in it, and the whole counts the suites."""
    folders = ("cases/safety-exam-2019", "tests/shell/small/cases/undecided")
    whole = read(to_junit(dossier(assessed(one), None, TODAY, "zh", "1.0") for one in folders))
    counted = {
        "tests": len(whole.findall(".//testcase")),
        "failures": len(whole.findall(".//failure")),
        "errors": 0,
        "skipped": len(whole.findall(".//skipped")),
    }

    assert counted == {name: int(whole.get(name, "")) for name in counted}
    assert counted == {name: sum(int(suite.get(name, "")) for suite in whole) for name in counted}


def test_what_fails(reviewed: Dossier) -> None:
    """A finding fails its test from a severity on, unless it was dismissed by a decision that holds."""
    told = {}
    for grave in (Severity.ERROR, Severity.WARNING):
        failed = read(to_junit([reviewed], grave)).findall(".//testcase[failure]")
        told[grave] = [case.get("name") for case in failed]

    assert {
        Severity.ERROR: [],
        Severity.WARNING: ["措施有期限〔small/deadline〕", "预算执行缓慢〔small/slow〕"],
    } == told


def test_what_is_skipped(assessed: Assessed) -> None:
    """A rule that lacks facts is skipped, with the facts that it lacks."""
    whole = read(to_junit([dossier(assessed("tests/shell/small/cases/undecided"), None, TODAY, "zh", "1.0")]))

    assert ["尚缺：自评总分", "尚缺：措施·完成期限", "尚缺：自评总分"] == [
        skipped.get("message") for skipped in whole.findall(".//skipped")
    ]


def test_undecided_without_missing_facts() -> None:
    """A condition that came to nothing is skipped too."""
    whole = read(to_junit([bare((replace(RULE, answer=Answer.UNDECIDED),))]))

    assert ["未能判断"] == [skipped.get("message") for skipped in whole.findall(".//skipped")]


def test_nothing() -> None:
    """Without any case the document is still whole."""
    assert SCHEMA.validate(read(to_junit([])))


@given(st.text(st.characters()))
def test_any_text(text: str) -> None:
    """Whatever a case is called, the document is well formed and calls it so."""
    (suite,) = read(to_junit([bare(title=text)]))

    assert UNFIT.sub("\ufffd", text) == suite.get("name")
