"""What a reviewer works through: an assessment and its review in, a line for each finding out, and choices among them.

There is a line for each finding that fires now, and for each that was noted before and is gone or undecided now.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.places import Message
from perfeval_rules.model.review import Decided, Decision, Presence, Progress, Review, Reviewed, Status
from perfeval_rules.model.rules import Indicator, RuleBook, Severity
from perfeval_rules.review.standing import Judged, judged

DECISIONS = {
    Status.CONFIRMED: Decided.CONFIRMED,
    Status.DISMISSED: Decided.DISMISSED,
    Status.WAIVED: Decided.WAIVED,
    Status.NEEDS_EVIDENCE: Decided.NEEDS_EVIDENCE,
}
"""The statuses that stand for a decision, by the words of the command line."""

_PRESENCES = {
    Status.NEW: Presence.NEW,
    Status.STILL: Presence.STILL,
    Status.REOPENED: Presence.REOPENED,
    Status.FIXED: Presence.FIXED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One finding; ``finding`` is ``None`` where it does not fire now, ``severity`` where its rule is not there."""

    id: str
    rule: str
    title: str
    severity: Severity | None
    section: str
    row: str
    finding: Finding | None
    reviewed: Reviewed | None
    stale: Message | None = None

    @property
    def presence(self) -> Presence:
        """Whether it is there; one that nobody took note of yet is new."""
        return self.reviewed.presence if self.reviewed is not None else Presence.NEW

    @property
    def decision(self) -> Decision | None:
        """The decision in force."""
        return None if self.reviewed is None or self.stale is not None else self.reviewed.decision

    def is_in(self, status: Status, today: date) -> bool:
        """Whether the line has this status."""
        fixed = self.presence is Presence.FIXED
        if status in DECISIONS:
            return self.decision is not None and self.decision.what is DECISIONS[status]
        if status in _PRESENCES:
            return self.presence is _PRESENCES[status]
        match status:
            case Status.OPEN:
                return self.decision is None and not fixed
            case Status.DECIDED:
                return self.decision is not None and not fixed
            case Status.STALE:
                return self.stale is not None
            case _:
                return self.overdue(today) > 0

    @property
    def done(self) -> int:
        """How many remedies are done."""
        remedies = self.reviewed.remedies if self.reviewed is not None else ()
        return sum(one.progress is Progress.DONE for one in remedies)

    def overdue(self, today: date) -> int:
        """How many remedies should have been done by now."""
        remedies = self.reviewed.remedies if self.reviewed is not None else ()
        return sum(one.progress is not Progress.DONE and one.due is not None and one.due < today for one in remedies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which lines are wanted: of each kind any one of those named, all where none is named."""

    severities: tuple[Severity, ...] = ()
    sections: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()

    @property
    def given(self) -> bool:
        """Whether anything was chosen by at all."""
        return bool(self.severities or self.sections or self.rules or self.rows or self.statuses)


def lines(assessment: Assessment, review: Review, today: date, section: Callable[[Finding], str]) -> tuple[Line, ...]:
    """All lines: those of firing findings in their order, then the others; ``section`` tells that of a finding."""
    found = [_firing(one, section) for one in judged(assessment, review, today)]
    there = {line.id for line in found}
    gone = (one for key, one in review.findings.items() if key not in there)
    return (*found, *(_gone(one, assessment.book) for one in gone))


def chosen(among: Iterable[Line], choice: Choice, book: RuleBook, today: date) -> Iterator[Line]:
    """The lines that are wanted; those that are fixed only where their status is asked for."""
    for line in among:
        if line.presence is Presence.FIXED and Status.FIXED not in choice.statuses:
            continue
        if (
            _one_of(line.severity, choice.severities)
            and _one_of(line.section, choice.sections)
            and (not choice.rules or bool({*choice.rules} & _names(line, book)))
            and (not choice.rows or any(row in line.row for row in choice.rows))
            and (not choice.statuses or any(line.is_in(status, today) for status in choice.statuses))
        ):
            yield line


def _one_of(value: object, wanted: tuple[object, ...]) -> bool:
    return not wanted or value in wanted


def _names(line: Line, book: RuleBook) -> set[str]:
    """What the rule of a line may be called."""
    rule = book.rules.get(line.rule)
    return {line.rule, line.rule.rpartition("/")[2], line.title, *(rule.tags if rule is not None else ())}


def _firing(one: Judged, section: Callable[[Finding], str]) -> Line:
    finding = one.finding
    return Line(
        id=one.id,
        rule=finding.rule.id,
        title=finding.rule.title,
        severity=finding.rule.severity,
        section=section(finding),
        row=finding.row.name if finding.row else "",
        finding=finding,
        reviewed=one.reviewed,
        stale=one.stale,
    )


def _gone(reviewed: Reviewed, book: RuleBook) -> Line:
    rule = book.rules.get(reviewed.rule)
    return Line(
        id=reviewed.id,
        rule=reviewed.rule,
        title=reviewed.title,
        severity=None if rule is None or isinstance(rule, Indicator) else rule.severity,
        section="",
        row=reviewed.row,
        finding=None,
        reviewed=reviewed,
    )
