"""A review as plain data, and back: what its file and its history hold, values as texts and blanks left out."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from perfeval_rules.model.review import (
    Decided,
    Decision,
    Ground,
    Presence,
    Progress,
    RemedyProgress,
    Review,
    Reviewed,
    SettledScore,
)

Plain = dict[str, Any]
"""Texts, and lists and mappings of them."""

State = dict[str, dict[str, Plain]]
"""A review without its name: findings by id, scores by row, each by its fields."""

FINDINGS, SCORES = "findings", "scores"


def state_of(review: Review) -> State:
    """The findings and scores of a review as plain data."""
    return {
        SCORES: {key: plain_score(score) for key, score in review.scores.items()},
        FINDINGS: {key: plain_finding(reviewed) for key, reviewed in review.findings.items()},
    }


def review_of(case: str, state: Mapping[str, Mapping[str, Mapping[str, Any]]], history: str) -> Review:
    """The review that plain data hold."""
    return Review(
        case=case,
        findings={key: _finding(key, plain) for key, plain in state.get(FINDINGS, {}).items()},
        scores={key: _score(key, plain) for key, plain in state.get(SCORES, {}).items()},
        history=history,
    )


def plain_finding(reviewed: Reviewed) -> Plain:
    """One finding under review, without its id."""
    plain = _flat(reviewed, leave=("id", "decision", "remedies"))
    if reviewed.decision is not None:
        ground = reviewed.decision.ground
        kept = {"rule": ground.rule, "facts": dict(sorted(ground.facts.items()))}
        plain["decision"] = {**_flat(reviewed.decision, leave=("ground",)), "ground": kept}
    if reviewed.remedies:
        plain["remedies"] = [_flat(remedy) for remedy in reviewed.remedies]
    return plain


def plain_score(score: SettledScore) -> Plain:
    """One settled score, without its row."""
    return _flat(score, leave=("row",))


def _flat(thing: Any, leave: tuple[str, ...] = ()) -> Plain:
    """The fields of a dataclass that are neither left out nor blank, as texts."""
    values = {one.name: getattr(thing, one.name) for one in fields(thing) if one.name not in leave}
    return {name: _text(value) for name, value in values.items() if value not in ("", None)}


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _finding(key: str, plain: Mapping[str, Any]) -> Reviewed:
    decision = plain.get("decision")
    return Reviewed(
        id=key,
        rule=plain["rule"],
        row=plain.get("row", ""),
        title=plain.get("title", ""),
        presence=Presence(plain.get("presence", Presence.NEW)),
        since=date.fromisoformat(plain["since"]),
        decision=None if decision is None else _decision(decision),
        reply=plain.get("reply", ""),
        remedies=tuple(_remedy(remedy) for remedy in plain.get("remedies", ())),
    )


def _decision(plain: Mapping[str, Any]) -> Decision:
    ground = plain["ground"]
    return Decision(
        what=Decided(plain["what"]),
        reason=plain["reason"],
        by=plain["by"],
        on=date.fromisoformat(plain["on"]),
        until=_day(plain.get("until")),
        ground=Ground(rule=ground["rule"], facts=dict(ground.get("facts", {}))),
    )


def _remedy(plain: Mapping[str, Any]) -> RemedyProgress:
    return RemedyProgress(
        title=plain["title"],
        owner=plain.get("owner", ""),
        due=_day(plain.get("due")),
        progress=Progress(plain.get("progress", Progress.OPEN)),
        report=plain.get("report", ""),
        evidence=plain.get("evidence", ""),
        closed_on=_day(plain.get("closed_on")),
        closed_by=plain.get("closed_by", ""),
    )


def _score(key: str, plain: Mapping[str, Any]) -> SettledScore:
    return SettledScore(
        row=key,
        score=Decimal(plain["score"]),
        reason=plain["reason"],
        by=plain["by"],
        on=date.fromisoformat(plain["on"]),
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
