"""The steps of a review: what a person wants in, the review with it out, or why it cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Finding
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import (
    Decided,
    Decision,
    Presence,
    Progress,
    RemedyProgress,
    Review,
    Reviewed,
    SettledScore,
)
from perfeval_rules.review.ground import Grounds


def contradiction(what: Decided, reason: str, until: date | None, today: date) -> Message | None:
    """Why a decision cannot be taken so; ``None`` where it can."""
    if not reason:
        return say("a decision needs a reason")
    if what is not Decided.WAIVED:
        return None if until is None else say("only a waiver has an end date")
    if until is None:
        return say("a waiver needs an end date")
    return say("a waiver must end after today, not on {day}", day=until) if until <= today else None


def beyond_weight(score: Decimal, weight: Decimal | None) -> Message | None:
    """Why a score cannot be settled; ``None`` where it can."""
    if score < 0:
        return say("a score is not less than 0")
    return say("the score is greater than the weight {weight}", weight=weight) if _above(score, weight) else None


def decide(review: Review, decision: Decision, firing: Mapping[str, Finding], grounds: Grounds) -> Review:
    """The review with ``decision`` on each of the findings ``firing``, on the ground that each has now."""
    found = {
        key: replace(_there(review.findings[key]), decision=replace(decision, ground=grounds.of(finding)))
        for key, finding in firing.items()
    }
    return replace(review, findings={**review.findings, **found})


def settle(review: Review, score: SettledScore) -> Review:
    """The review with a settled score."""
    return replace(review, scores={**review.scores, score.row: score})


def reply(review: Review, key: str, text: str) -> Review:
    """The review with the unit's reply to a finding."""
    return _with(review, replace(review.findings[key], reply=text))


def assign(review: Review, key: str, numbers: Iterable[int], owner: str, due: date | None) -> Review:
    """The review with remedies given to ``owner`` until ``due``; what is not said stays."""
    reviewed = review.findings[key]
    remedies = list(reviewed.remedies)
    for number in numbers:
        old = remedies[number - 1]
        remedies[number - 1] = replace(old, owner=owner or old.owner, due=due or old.due)
    return _with(review, replace(reviewed, remedies=tuple(remedies)))


def close(review: Review, key: str, numbers: Iterable[int], closed: RemedyProgress) -> Review:
    """The review with remedies done, as ``closed`` says by whom, when and by what evidence."""
    reviewed = review.findings[key]
    remedies = list(reviewed.remedies)
    for number in numbers:
        remedies[number - 1] = replace(
            remedies[number - 1],
            progress=Progress.DONE,
            evidence=closed.evidence,
            closed_on=closed.closed_on,
            closed_by=closed.closed_by,
        )
    return _with(review, replace(reviewed, remedies=tuple(remedies)))


def with_remedy(review: Review, key: str) -> Review:
    """The review in which a finding has something to be done about it: its own title, where no rule says what."""
    reviewed = review.findings[key]
    return review if reviewed.remedies else _with(review, replace(reviewed, remedies=(_itself(reviewed),)))


def _itself(reviewed: Reviewed) -> RemedyProgress:
    return RemedyProgress(title=reviewed.title or reviewed.rule)


def _there(reviewed: Reviewed) -> Reviewed:
    """A finding that came back is simply there once somebody decided on it."""
    return replace(reviewed, presence=Presence.STILL) if reviewed.presence is Presence.REOPENED else reviewed


def _with(review: Review, reviewed: Reviewed) -> Review:
    return replace(review, findings={**review.findings, reviewed.id: reviewed})


def _above(score: Decimal, weight: Decimal | None) -> bool:
    return weight is not None and score > weight
