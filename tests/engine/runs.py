"""Small books written in a test, and what they come to on a few facts, by each executor."""

import pytest
from requirements import needs_durable
from strategies import FACTS, FIELDS, as_case, book_of

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.run import Outcome

Rules = dict[str, dict[str, object]]

BASIS: dict[str, object] = {"section": "甲", "weight": 10, "basis": "通行做法"}
CHECK: dict[str, object] = {"severity": "error", "basis": "通行做法", "finding": "有误。"}
PROBLEM: dict[str, object] = {
    "severity": "warning",
    "basis": "通行做法",
    "statement": "有问题。",
    "remedies": [{"remedy": "整改", "within": "90 days"}],
}
DERIVED = {
    "推数": {"type": "number", "decimals": 2, "derive": "数一 / 3"},
    "指标": {
        "type": "records",
        "fields": {**FIELDS, "推差": {"type": "number", "decimals": 0, "derive": "限 - 值 + 数一"}},
    },
}


@pytest.fixture(params=["plain", pytest.param("durable", marks=needs_durable)])
def engine(request: pytest.FixtureRequest) -> str:
    """Each executor in turn."""
    return str(request.param)


def outcome(engine: str, rules: Rules, **facts: object) -> Outcome:
    """What a book with these rules comes to on these facts; a rule's kind follows from its key."""
    bodies = {"indicator": BASIS, "check": CHECK, "problem": PROBLEM}
    files: dict[str, object] = {"facts.yaml": {"facts": {**FACTS, **DERIVED}}}
    for stem, rule in rules.items():
        kind = {"i": "indicator", "c": "check", "p": "problem"}[stem[0]]
        body = {"basis": "通行做法"} if kind == "indicator" and "each" in rule else bodies[kind]
        files[f"{kind}s/{stem}.yaml"] = {kind: stem, **body, **rule}
    book = book_of(files)
    assert book is not None
    assessor = Assessor(book, engine)
    try:
        return assessor.run(as_case(facts))
    finally:
        assessor.close()
