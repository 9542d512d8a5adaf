"""The review of a case as JSON data: decisions on findings, progress of remedies, settled scores and their total."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Decision, RemedyProgress, Review, SettledScore
from perfeval_rules.report.to_json_values import Data, sentence
from perfeval_rules.review.settle import Settled
from perfeval_rules.review.standing import Judged, judged


@dataclass(frozen=True, slots=True)
class UnderReview:
    """An assessment with its review, and the day as of which decisions hold."""

    assessment: Assessment
    review: Review
    today: date


def judgements(under: UnderReview | None) -> Mapping[int, Judged]:
    """What the review says of each firing finding, by the finding's identity."""
    if under is None:
        return {}
    return {id(one.finding): one for one in judged(under.assessment, under.review, under.today)}


def reviewed_data(found: Judged | None) -> Data | None:
    """What the review says of a finding; null where it does not know it."""
    if found is None or found.reviewed is None:
        return None
    reviewed = found.reviewed
    return {
        "presence": reviewed.presence.value,
        "since": reviewed.since.isoformat(),
        "decision": None if reviewed.decision is None else _decision(reviewed.decision, sentence(found.stale)),
        "reply": reviewed.reply,
        "remedies": [_progress(remedy) for remedy in reviewed.remedies],
    }


def _decision(decision: Decision, stale: str) -> Data:
    return {
        "what": decision.what.value,
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "until": _day(decision.until),
        "stale": stale,
    }


def _progress(remedy: RemedyProgress) -> Data:
    return {
        "remedy": remedy.title,
        "owner": remedy.owner,
        "due": _day(remedy.due),
        "progress": remedy.progress.value,
        "report": remedy.report,
        "evidence": remedy.evidence,
        "closed_on": _day(remedy.closed_on),
        "closed_by": remedy.closed_by,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def settled_score_data(found: SettledScore | None) -> Data | None:
    """The score that a reviewer settled for a row; null where none did."""
    if found is None:
        return None
    return {"score": f"{found.score:f}", "reason": found.reason, "by": found.by, "on": found.on.isoformat()}


def settled_data(found: Settled) -> Data | None:
    """Total, grade and rate of difference that follow from settled scores; null where there is no such total."""
    if found.total is None:
        return None
    rate = None if found.rate is None else f"{found.rate:f}"
    return {"total": f"{found.total:f}", "grade": found.grade, "rate": rate}
