"""The review of a case: what persons decided on its findings, scores and remedies (``review.yaml``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Decided(StrEnum):
    """What a person decided on a finding."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    WAIVED = "waived"
    NEEDS_EVIDENCE = "needs evidence"


class Presence(StrEnum):
    """Whether a finding is there now, compared with the checks before."""

    NEW = "new"
    STILL = "still there"
    FIXED = "fixed"
    REOPENED = "reopened"


class Status(StrEnum):
    """What can be asked of a finding under review."""

    OPEN = "open"
    DECIDED = "decided"
    STALE = "stale"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    WAIVED = "waived"
    NEEDS_EVIDENCE = "needs-evidence"
    NEW = "new"
    STILL = "still-there"
    REOPENED = "reopened"
    FIXED = "fixed"
    OVERDUE = "overdue"


class Progress(StrEnum):
    """How far a remedy is."""

    OPEN = "open"
    ONGOING = "ongoing"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a decision rested on: the digest of the rule's meaning (not of its wording), and the facts as text."""

    rule: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision: what, why, by whom and on which day; a waiver holds until the end of the day ``until``."""

    what: Decided
    reason: str
    by: str
    on: date
    until: date | None = None
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyProgress:
    """How far one remedy of a problem is: who does it, by when, what was done, what proves it, who closed it when."""

    title: str
    owner: str = ""
    due: date | None = None
    progress: Progress = Progress.OPEN
    report: str = ""
    evidence: str = ""
    closed_on: date | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One finding under review, by its stable id; ``since`` is the day on which its presence began to be what it is."""

    id: str
    rule: str
    row: str = ""
    title: str = ""
    presence: Presence = Presence.NEW
    since: date
    decision: Decision | None = None
    reply: str = ""
    remedies: tuple[RemedyProgress, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledScore:
    """The score that a reviewer settles for a row of the table (核定得分), by the row's name."""

    row: str
    score: Decimal
    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that was decided on a case; ``history`` is the hash of the last entry of its history."""

    case: str
    findings: Mapping[str, Reviewed] = field(default_factory=dict)
    scores: Mapping[str, SettledScore] = field(default_factory=dict)
    history: str = ""
