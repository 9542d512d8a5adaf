"""What changes, and what comes of it: facts set otherwise, answers in short, the differences between two, ways up."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.cases import Fact, Record
from perfeval_rules.model.findings import Answer, Bounds, Row
from perfeval_rules.model.places import Message
from perfeval_rules.model.rules import Severity
from perfeval_rules.model.values import Value


@dataclass(frozen=True, slots=True)
class Setting:
    """A fact with another value; with ``field``, that field of the record ``number`` (from 1) of the list ``fact``."""

    fact: str
    value: "Value | tuple[Record, ...]"
    number: int = 0
    field: str = ""

    @property
    def name(self) -> str:
        """What is set, as people write it."""
        return f"{self.fact}[{self.number}].{self.field}" if self.field else self.fact


@dataclass(frozen=True, slots=True)
class Replaced:
    """A setting, and what the case said before; ``None`` where it said nothing."""

    setting: Setting
    before: Fact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a check or problem says of a row, in short: only what fires or is undecided is told."""

    rule: str
    title: str
    severity: Severity
    row: Row | None
    answer: Answer
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What an indicator comes to, in short; ``bounds`` is ``None`` where it does not apply."""

    rule: str
    title: str
    row: Row | None
    over_rows: bool
    weight: Decimal | None
    bounds: Bounds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What a book answers on a case, in short and without proofs."""

    scores: tuple[Scored, ...]
    told: tuple[Told, ...]
    total: Bounds | None
    grades: tuple[str, ...]


class Move(StrEnum):
    """What becomes of a finding; the last two are about undecided ones that fire neither before nor after."""

    APPEARS = "appears"
    VANISHES = "vanishes"
    CHANGES = "changes"
    OPENS = "becomes undecided"
    SETTLES = "no longer undecided"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding before and after; ``None`` is a rule that is quiet, does not apply or is not there."""

    move: Move
    old: Told | None
    new: Told | None


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A score before and after; ``None`` where there was none."""

    old: Scored | None
    new: Scored | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """How two answers on one case differ."""

    scores: tuple[ScoreChange, ...]
    findings: tuple[FindingChange, ...]
    old_total: Bounds | None
    new_total: Bounds | None
    old_grades: tuple[str, ...]
    new_grades: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether anything differs at all."""
        totals = self.old_total != self.new_total or self.old_grades != self.new_grades
        return totals or bool(self.scores or self.findings)


@dataclass(frozen=True, slots=True)
class Step:
    """One fact that is changed on the way to a better grade, and the points that would be lost without it."""

    replaced: Replaced
    worth: Decimal


@dataclass(frozen=True, slots=True)
class Way:
    """Facts to change together, and the total and grades that the case then comes to."""

    steps: tuple[Step, ...]
    total: Bounds
    grades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """Points of an indicator that no change wins back, and the facts that its lines read."""

    title: str
    points: Decimal
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How a case comes to a grade.

    ``ways`` are the smallest sets of changes, ``more`` of them not listed. Where there are none, ``best`` is how far
    it gets otherwise, if any change helps, and ``lost`` what is then still missing. ``exact`` means that every
    combination was tried; ``untried`` are facts that could be changed too, but whose values cannot be listed.
    """

    grade: str
    least: Decimal
    total: Bounds
    grades: tuple[str, ...]
    ways: tuple[Way, ...]
    more: int
    best: Way | None
    lost: tuple[Lost, ...]
    exact: bool
    untried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseImpact:
    """A case under two states of the books.

    ``impact`` is there where both could answer; else the one that could not says why. A case that makes the program
    itself fail has ``failure``.
    """

    file: str
    name: str
    title: str
    book: str
    impact: Impact | None
    old_trouble: Message | None = None
    new_trouble: Message | None = None
    failure: str = ""

    @property
    def changed(self) -> bool:
        """Whether anything differs; that only one state can read the case does."""
        if self.impact is not None:
            return self.impact.changed
        return not self.failure and (self.old_trouble is None) != (self.new_trouble is None)
