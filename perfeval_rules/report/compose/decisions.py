"""What persons decided, in the report of a case: its review in, a line for each finding and for the total out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from perfeval_rules.figures.values import Shape, Tell, number
from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.report import Item
from perfeval_rules.model.review import Review
from perfeval_rules.report.compose.texts import detail
from perfeval_rules.report.words.points import NOTHING
from perfeval_rules.report.words.review import decided_name
from perfeval_rules.report.words.sentences import told
from perfeval_rules.review.settle import settled
from perfeval_rules.review.standing import Judged, judged

RATE = Shape(4, "%")
"""A rate of difference is printed with two decimals of a percentage."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The review of a case as of a day: what it says of each firing finding, by the finding's identity."""

    review: Review | None = None
    said: Mapping[int, Judged] = field(default_factory=dict)


def decisions_on(assessment: Assessment, review: Review | None, today: date) -> Decisions:
    """What ``review`` says of ``assessment``."""
    if review is None:
        return Decisions()
    return Decisions(review, {id(one.finding): one for one in judged(assessment, review, today)})


def decision_item(finding: Finding, decisions: Decisions, tell: Tell) -> Item | None:
    """Who decided what on a finding and why, and what makes that stale; ``None`` where nobody did."""
    said = decisions.said.get(id(finding))
    decision = said.reviewed.decision if said is not None and said.reviewed is not None else None
    if said is None or decision is None:
        return None
    text = tell(
        "{what} by {by} on {on}: {reason}",
        what=decided_name(decision.what, tell),
        by=decision.by,
        on=decision.on,
        reason=decision.reason,
    )
    if decision.until is not None:
        text = tell("{text} (until {day})", text=text, day=decision.until)
    if said.stale is not None:
        text = tell("{text}; it does not hold any more: {why}", text=text, why=told(said.stale, tell))
    return detail(tell("Decision"), text, tell)


def settled_line(assessment: Assessment, decisions: Decisions, tell: Tell) -> str:
    """The settled total with its grade and rate of difference; empty where no score was settled."""
    found = settled(assessment, decisions.review)
    if found.total is None:
        return ""
    return tell(
        "Settled by reviewers: {total} ({grade}), rate of difference {rate}.",
        total=number(found.total),
        grade=found.grade or NOTHING,
        rate=NOTHING if found.rate is None else number(found.rate, RATE),
    )
