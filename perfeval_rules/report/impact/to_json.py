"""A change of the rules as JSON, for other programs: what was compared in, text out."""

import json
from typing import Any

from perfeval_rules.model.changes import CaseImpact, FindingChange, Impact, ScoreChange, Scored, Told
from perfeval_rules.report.impact.compose import Compared
from perfeval_rules.report.to_json_values import Data, bounds_data, row_data, sentence


def to_json(compared: Compared, version: str) -> str:
    """Everything that differs, case by case; cases that stay the same are only counted."""
    data = {
        "perfeval": version,
        "old": compared.old,
        "new": compared.new,
        "rules": {"added": compared.added, "removed": compared.removed, "edited": compared.edited},
        "cases": {
            "compared": compared.same + len(compared.cases),
            "changed": compared.changed,
            "same": compared.same,
            "unread": compared.unread,
        },
        "changes": [_case(case) for case in compared.cases],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _case(case: CaseImpact) -> Data:
    head = {"file": case.file, "case": case.name, "title": case.title, "book": case.book, "changed": case.changed}
    if case.impact is not None:
        return {**head, **impact_data(case.impact)}
    troubles = {"old": sentence(case.old_trouble), "new": sentence(case.new_trouble)}
    return {**head, "unread": {**troubles, "failure": case.failure}}


def impact_data(impact: Impact) -> Data:
    """How two answers on one case differ."""
    return {
        "total": {"old": bounds_data(impact.old_total), "new": bounds_data(impact.new_total)},
        "grades": {"old": list(impact.old_grades), "new": list(impact.new_grades)},
        "scores": [_score(change) for change in impact.scores],
        "findings": [_finding(change) for change in impact.findings],
    }


def _score(change: ScoreChange) -> Data:
    return {"old": _scored(change.old), "new": _scored(change.new)}


def _scored(scored: Scored | None) -> Data | None:
    if scored is None:
        return None
    weight = None if scored.weight is None else f"{scored.weight:f}"
    return {
        "indicator": scored.rule,
        "row": row_data(scored.row),
        "weight": weight,
        "applies": scored.bounds is not None,
        "computed": bounds_data(scored.bounds),
    }


def _finding(change: FindingChange) -> Data:
    return {"change": change.move.value, "old": _told(change.old), "new": _told(change.new)}


def _told(told: Told | None) -> Any:
    if told is None:
        return None
    return {
        "rule": told.rule,
        "row": row_data(told.row),
        "severity": told.severity.value,
        "answer": told.answer.value,
        "text": told.text,
    }
