"""How far the review of a case is: its lines in, counts out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Review, Status
from perfeval_rules.review.lines import Line
from perfeval_rules.review.settle import Settled, settled

COUNTED = (
    Status.OPEN,
    Status.CONFIRMED,
    Status.DISMISSED,
    Status.WAIVED,
    Status.NEEDS_EVIDENCE,
    Status.STALE,
    Status.FIXED,
)
"""The statuses of which findings are counted; one whose decision does not hold is open, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCounts:
    """A case with the number of its findings in each of ``COUNTED``, its remedies done and overdue, and its figures."""

    case: str
    title: str
    statuses: tuple[int, ...]
    remedies: int
    done: int
    overdue: int
    stated: Decimal | None
    settled: Settled


def counted(assessment: Assessment, review: Review, lines: Sequence[Line], today: date) -> CaseCounts:
    """How far the review of a case is."""
    return CaseCounts(
        case=assessment.case.name,
        title=assessment.case.title,
        statuses=tuple(sum(_is(line, status, today) for line in lines) for status in COUNTED),
        remedies=sum(len(line.reviewed.remedies) for line in lines if line.reviewed is not None),
        done=sum(line.done for line in lines),
        overdue=sum(line.overdue(today) for line in lines),
        stated=assessment.stated_total,
        settled=settled(assessment, review),
    )


def _is(line: Line, status: Status, today: date) -> bool:
    """A finding that is gone counts as fixed only, whatever was decided on it."""
    return line.is_in(status, today) and (status is Status.FIXED or not line.is_in(Status.FIXED, today))
