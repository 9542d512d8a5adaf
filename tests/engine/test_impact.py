"""How two answers on one case differ; given and expected in impact.yaml."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.engine.changes.impact import compared
from perfeval_rules.model.changes import Scored, Snapshot, Told
from perfeval_rules.model.findings import Answer, Bounds, Row
from perfeval_rules.model.rules import Severity

CASES = yaml.safe_load((Path(__file__).parent / "impact.yaml").read_text(encoding="utf-8"))


def placed(word: str) -> tuple[str, Row | None]:
    """A rule, and the row in brackets behind it."""
    found = re.fullmatch(r"([^\[]+)(?:\[(\d+)\])?", word)
    assert found is not None
    return found[1], Row(number=int(found[2]), name=found[2]) if found[2] else None


def shown(rule: str, row: Row | None) -> str:
    """A rule and its row as the file writes them."""
    return f"{rule}[{row.number}]" if row else rule


def told(text: str) -> Told:
    """A finding of the file."""
    place, severity, answer, *rest = text.split(" ")
    rule, row = placed(place)
    return Told(rule=rule, title=rule, severity=Severity(severity), row=row, answer=Answer(answer), text="".join(rest))


def scored(text: str) -> Scored:
    """A score of the file."""
    place, points, _, weight = text.split(" ")
    rule, row = placed(place)
    bounds = Bounds(Decimal(points), Decimal(points))
    return Scored(rule=rule, title=rule, row=row, over_rows=row is not None, weight=Decimal(weight), bounds=bounds)


def snapshot(body: dict[str, Any]) -> Snapshot:
    """What a book answers, as the file gives it."""
    total = Decimal(body["total"])
    return Snapshot(
        scores=tuple(map(scored, body.get("scores", ()))),
        told=tuple(map(told, body["told"])),
        total=Bounds(total, total),
        grades=("良",),
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_differences(case: dict[str, Any]) -> None:
    """Each case of the file differs as it expects."""
    impact = compared(snapshot(case["old"]), snapshot(case["new"]))
    findings = [(change.move.value, change.new or change.old) for change in impact.findings]
    scores = [change.new or change.old for change in impact.scores]

    assert case["expect"]["changed"] == impact.changed
    assert case["expect"]["findings"] == [f"{move} {shown(one.rule, one.row)}" for move, one in findings if one]
    assert case["expect"]["scores"] == [shown(one.rule, one.row) for one in scores if one]
