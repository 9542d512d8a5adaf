"""JSON for other programs."""

import json
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from small_review import TODAY, review_of

from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Assessment, Step
from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.rules import Days
from perfeval_rules.model.syntax import Name
from perfeval_rules.model.syntax import Path as PathNode
from perfeval_rules.model.values import Interval, Months, Range, Unknown, Value
from perfeval_rules.report.to_json import Faulty, json_pieces
from perfeval_rules.report.to_json_decisions import UnderReview
from perfeval_rules.report.to_json_values import step_data, value_data, within_data

Assessed = Callable[..., Assessment]
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "assessment.json").read_text("utf-8"))
FOLDERS = [
    "cases/safety-exam-2019",
    "cases/training-centres-2024",
    "tests/shell/small/cases/findings",
    "tests/shell/small/cases/clean",
    "tests/shell/small/cases/undecided",
]
FAULTY = Faulty("a.yaml", "faulty file", (Diagnostic(Span("a.yaml", 1, 2, 1, 3), say("no"), say("yes")),))
D = Decimal


def test_schema_is_a_schema() -> None:
    """The schema itself is valid JSON Schema 2020-12."""
    assert [] == list(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(SCHEMA))


@pytest.mark.parametrize("standing", Standing)
def test_schema_describes_what_is_written(standing: Standing, assessed: Assessed) -> None:
    """Assessments of every case and a faulty file together are as the schema says."""
    cases: list[Assessment | Faulty] = [*(assessed(folder, standing) for folder in FOLDERS), FAULTY]
    document = json.loads("".join(json_pieces(cases, "1.0")))

    assert [] == [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(document)]
    assert (len(FOLDERS), 1) == (len(document["assessments"]), len(document["faulty"]))


def test_schema_refuses_what_is_not_written(assessed: Assessed) -> None:
    """A key that the schema does not know is an error, so that the two cannot drift apart."""
    document = json.loads("".join(json_pieces([assessed(FOLDERS[2])], "1.0")))
    document["assessments"][0]["findings"][0]["surprise"] = 1

    assert 1 == len(list(Draft202012Validator(SCHEMA).iter_errors(document)))


def test_nothing_to_tell() -> None:
    """Without any case the document is still whole."""
    assert {"perfeval": "1.0", "assessments": [], "faulty": []} == json.loads("".join(json_pieces([], "1.0")))


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (D("98.920"), "98.920"),
        (D("1E+3"), "1000"),
        (True, True),
        (None, None),
        ("文", "文"),
        (Unknown(frozenset("乙甲")), {"unknown": ["乙", "甲"]}),
        (Interval(frozenset("甲"), D(1), D("2.5")), {"low": "1", "high": "2.5", "unknown": ["甲"]}),
        ([D(1), None], ["1", None]),
        ({"甲": D(1)}, {"甲": "1"}),
        (date(2020, 3, 1), "2020-03-01"),
        (time(8, 30), "08:30:00"),
        (timedelta(days=90), "P90D"),
        (Months(6), "P6M"),
        (Range(D(1), D(2), includes_low=True, includes_high=False), str(Range(D(1), D(2), True, False))),
    ],
)
def test_value(value: Value, data: Any) -> None:
    """A value keeps its kind; a number keeps every digit."""
    assert data == value_data(value)


@pytest.mark.parametrize(("within", "data"), [(Days(days=90), "P90D"), (Months(6), "P6M"), (None, None)])
def test_deadline(within: Days | Months | None, data: str | None) -> None:
    """A deadline is an ISO 8601 duration."""
    assert data == within_data(within)


def test_records_are_counted_in_proofs() -> None:
    """A step that comes to records says how many there are; a plain list stays as it is."""
    here = Span("tried.yaml", 1, 1, 1, 1)
    table, words = (PathNode(here, Name(here, "参数"), name) for name in ("矛盾用语", "等级用词"))
    records: list[Value] = [{"说法": "甲", "反证": None}] * 40

    assert {"records": "40"} == (step_data(Step(node=table, text="参数.矛盾用语", value=records)) or {})["value"]
    assert {"records": "40"} == (step_data(Step(node=Name(here, "表述"), text="表述", value=records)) or {})["value"]
    assert ["优"] == (step_data(Step(node=words, text="参数.等级用词", value=["优"])) or {})["value"]


def test_schema_describes_reviews(assessed: Assessed) -> None:
    """What a review says of findings and scores is written as the schema says."""
    assessment = assessed(FOLDERS[2])
    document = json.loads("".join(json_pieces([UnderReview(assessment, review_of(assessment), TODAY)], "1.0")))
    (written,) = document["assessments"]
    reviews = {finding["id"]: finding["review"] for finding in written["findings"] if finding["review"]}

    assert [] == [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(document)]
    assert {"dismissed", "waived", "confirmed"} == {
        review["decision"]["what"] for review in reviews.values() if review["decision"]
    }
    assert ["the waiver ended on 2021-02-28"] == [
        review["decision"]["stale"] for review in reviews.values() if review["decision"] and review["decision"]["stale"]
    ]
    assert {"total": "91", "grade": "优", "rate": "0.0440"} == written["settled"]
