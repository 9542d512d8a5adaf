"""Lost points behind problems: given and expected in losses.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from strategies import FACTS, FIELDS, as_case, book_of

from perfeval_rules.engine.assess import assess
from perfeval_rules.model.findings import Bounds

CASES = yaml.safe_load((Path(__file__).parent / "losses.yaml").read_text(encoding="utf-8"))


def shown(bounds: Bounds | None) -> str:
    """Points as the file writes them."""
    assert bounds is not None
    low, high = (f"{end.normalize():f}" for end in (bounds.low, bounds.high))
    return low if low == high else f"{low} to {high}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_lost_points_are_explained(case: dict[str, Any]) -> None:
    """Each case of the file has as many points behind its problem as it expects."""
    indicator = {"indicator": "甲", "section": "甲", "weight": 10, "basis": "通行做法", **case["lines"]}
    problem = {
        "problem": "问题",
        "severity": "warning",
        "basis": "通行做法",
        "when": True,
        "statement": "有问题。",
        "explains": [case["explains"]],
        "remedies": [{"remedy": "整改", "within": "90 days"}],
    }
    facts = {"facts": {**FACTS, "指标": {"type": "records", "fields": FIELDS}}}
    book = book_of({"facts.yaml": facts, "indicators/i0.yaml": indicator, "problems/p0.yaml": problem})
    assert book is not None
    known = {name: case[name] for name in ("真一", "真二") if name in case}

    found = assess(as_case(known), book, engine="plain").findings

    assert [case["lost"]] == [shown(finding.points) for finding in found]
