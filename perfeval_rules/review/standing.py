"""What stands of a review today: an assessment and its review in, firing findings with decisions in force out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from perfeval_rules.model.findings import Answer, Assessment, Finding
from perfeval_rules.model.places import Message
from perfeval_rules.model.review import Decided, Decision, Review, Reviewed
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.identity import ids_of
from perfeval_rules.review.stale import overtaken

EXCUSED = frozenset({Decided.DISMISSED, Decided.WAIVED})
"""Decisions under which a finding does not count against the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A firing finding with its id and what the review says of it; ``stale`` is why its decision does not hold."""

    finding: Finding
    id: str
    reviewed: Reviewed | None = None
    stale: Message | None = None

    @property
    def decision(self) -> Decision | None:
        """The decision in force."""
        return None if self.reviewed is None or self.stale is not None else self.reviewed.decision

    @property
    def excused(self) -> bool:
        """Whether a decision in force says that the finding does not count."""
        return self.decision is not None and self.decision.what in EXCUSED


def judged(assessment: Assessment, review: Review | None, today: date) -> tuple[Judged, ...]:
    """The firing findings of ``assessment`` in their order, with what ``review`` says of each today."""
    return tuple(_judged(assessment, review, today))


def in_force(reviewed: Reviewed | None, finding: Finding, assessment: Assessment, today: date) -> Decision | None:
    """The decision on ``finding`` that holds today; for many findings ask ``judged``."""
    if reviewed is None or overtaken(reviewed, finding, Grounds(assessment), today) is not None:
        return None
    return reviewed.decision


def counting(assessment: Assessment, review: Review | None, today: date) -> tuple[Finding, ...]:
    """The firing findings that count against the case: neither dismissed nor waived by a decision in force."""
    return tuple(one.finding for one in judged(assessment, review, today) if not one.excused)


def _judged(assessment: Assessment, review: Review | None, today: date) -> Iterator[Judged]:
    grounds = Grounds(assessment)
    known = review.findings if review is not None else {}
    for key, finding in zip(ids_of(assessment), assessment.findings, strict=True):
        if finding.verdict.answer is Answer.FIRES:
            reviewed = known.get(key)
            stale = None if reviewed is None else overtaken(reviewed, finding, grounds, today)
            yield Judged(finding=finding, id=key, reviewed=reviewed, stale=stale)
