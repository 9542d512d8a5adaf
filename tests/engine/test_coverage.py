"""What examples show of their rules; given and expected in coverage.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tried import book_with

from perfeval_rules.engine.testing.coverage import coverage
from perfeval_rules.engine.testing.trials import trials_of
from perfeval_rules.model.trials import Spot

CASES = yaml.safe_load((Path(__file__).parent / "coverage.yaml").read_text(encoding="utf-8"))


def told(spot: Spot) -> str:
    """A spot as the file writes it."""
    return f"{spot.place.line or spot.place.part}: {spot.aspect}: {spot.text}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_unseen(case: dict[str, Any]) -> None:
    """Exactly the spots that the file lists are not seen."""
    book, rule = book_with(case["rule"])
    shown = coverage(rule, trials_of(book, rule))

    assert case["unseen"] == [told(spot) for spot in shown.spots if not spot.seen]
