"""A check after another: an assessment and the review so far in, the review as it is now and what happened out.

Findings that are there no more stay with all that was decided on them. A finding that merely cannot be decided any
more is not fixed: it stays as it was.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.review import Presence, Review, Reviewed
from perfeval_rules.review.identity import ids_of
from perfeval_rules.review.remedies import Proposal, proposals, remedies_of
from perfeval_rules.review.standing import Judged, judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A check that was taken note of: the review as it is now, the ids of each presence, and what calls for action.

    ``fixed_now`` were still there before; ``undecided`` cannot be decided any more; of the ``ruleless`` the book does
    not have the rule any more.
    """

    review: Review
    presence: Mapping[Presence, tuple[str, ...]]
    fixed_now: tuple[str, ...]
    undecided: tuple[str, ...]
    ruleless: tuple[str, ...]
    stale: tuple[Judged, ...]
    proposed: tuple[Proposal, ...]


def noted(review: Review, assessment: Assessment, today: date) -> Noted:
    """What a check of the case today makes of its review."""
    firing, undecided = firing_by_id(assessment), _undecided(review, assessment)
    findings = {key: _present(key, finding, review.findings.get(key), today) for key, finding in firing.items()}
    for key, reviewed in review.findings.items():
        if key not in firing:
            findings[key] = reviewed if key in undecided else _gone(reviewed, today)
    now = replace(review, findings=findings)
    rules = assessment.book.rules
    return Noted(
        review=now,
        presence={
            each: tuple(key for key, one in findings.items() if one.presence is each and key not in undecided)
            for each in Presence
        },
        fixed_now=tuple(
            key for key, one in findings.items() if one.presence is Presence.FIXED and not _was_fixed(key, review)
        ),
        undecided=tuple(key for key in findings if key in undecided),
        ruleless=tuple(key for key, one in findings.items() if one.rule not in rules and key not in firing),
        stale=tuple(one for one in judged(assessment, now, today) if one.stale is not None),
        proposed=tuple(proposals(findings, firing)),
    )


def with_missing(review: Review, assessment: Assessment, today: date) -> Review:
    """The review with those findings that nobody took note of yet; nothing else changes."""
    firing = firing_by_id(assessment)
    new = {key: _present(key, finding, None, today) for key, finding in firing.items() if key not in review.findings}
    return replace(review, findings={**review.findings, **new}) if new else review


def firing_by_id(assessment: Assessment) -> dict[str, Finding]:
    """The firing findings of an assessment by their ids."""
    found = zip(ids_of(assessment), assessment.findings, strict=True)
    return {key: finding for key, finding in found if finding.verdict.answer is Answer.FIRES}


def _present(key: str, finding: Finding, before: Reviewed | None, today: date) -> Reviewed:
    """A finding that fires now."""
    now = Reviewed(
        id=key,
        rule=finding.rule.id,
        row=finding.row.name if finding.row else "",
        title=finding.rule.title,
        since=today,
        remedies=remedies_of(finding, before.remedies if before else ()),
    )
    if before is None:
        return now
    if before.presence is Presence.FIXED:
        return replace(now, presence=Presence.REOPENED, decision=before.decision, reply=before.reply)
    overtaken = before.presence is Presence.REOPENED and before.decision is not None
    presence = Presence.REOPENED if overtaken else Presence.STILL
    return replace(now, presence=presence, since=before.since, decision=before.decision, reply=before.reply)


def _was_fixed(key: str, review: Review) -> bool:
    return review.findings[key].presence is Presence.FIXED


def _gone(before: Reviewed, today: date) -> Reviewed:
    """A finding that does not fire any more."""
    return before if before.presence is Presence.FIXED else replace(before, presence=Presence.FIXED, since=today)


def _undecided(review: Review, assessment: Assessment) -> set[str]:
    """The findings under review of which nobody can tell any more whether they are there."""
    open_now = [(key, one) for key, one in zip(ids_of(assessment), assessment.findings, strict=True) if _is_open(one)]
    keys = {key for key, _ in open_now}
    rules = {one.rule.id for _, one in open_now if one.rule.each is not None and one.row is None}
    there = (key for key, one in review.findings.items() if one.presence is not Presence.FIXED and one.rule in rules)
    return {key for key in keys if key in review.findings} | set(there)


def _is_open(finding: Finding) -> bool:
    return finding.verdict.answer is Answer.UNDECIDED
