"""What the rules answer on a case: steps of proof, findings, scores, the assessment."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.cases import Case, Fact, Standing
from perfeval_rules.model.places import Diagnostic, Message
from perfeval_rules.model.rules import Check, Indicator, Line, Problem, Remedy, RuleBook
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Value


class Answer(StrEnum):
    """What a condition says of a row."""

    FIRES = "fires"
    QUIET = "quiet"
    UNDECIDED = "undecided"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a proof: a part of a condition, what it came to, and the steps it rests on.

    ``facts`` are the facts of the case that the part itself names, as far as they were entered in the case file.
    """

    node: Node
    text: str
    value: Value
    parts: tuple["Step", ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of one condition on one row, with what it rests on.

    ``missing`` names the facts that would settle an undecided one; ``reasons`` say why an evaluation came to null.
    """

    answer: Answer
    missing: frozenset[str] = frozenset()
    reasons: tuple[Diagnostic, ...] = ()
    proof: Step | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Which record a finding is about: its number from 1, and what to call it."""

    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A remedy that a firing problem suggests, and whether its condition already proves it done."""

    remedy: Remedy
    done: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check's or problem's answer on a row of the case (on the case itself where ``row`` is ``None``).

    ``points`` are the lost points that a firing problem accounts for; ``listed`` is whether the unit's own list has
    the problem (``None``: cannot be told).
    """

    rule: Check | Problem
    row: Row | None
    verdict: Verdict
    text: str = ""
    advice: str = ""
    evidence: tuple[Fact, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    points: "Bounds | None" = None
    listed: bool | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number of points of which only the ends may be known; both ends are equal when it is certain."""

    low: Decimal
    high: Decimal

    @property
    def certain(self) -> bool:
        """Whether the two ends are one."""
        return self.low == self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAnswer:
    """A line's answer, and the points it gives, costs or earns if it holds."""

    line: Line
    verdict: Verdict
    points: Bounds
    remark: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """An indicator's computed score beside the stated one.

    ``row`` is its row of the stated table; a rule over rows has a score for each row. ``weight`` is ``None`` where the
    table does not tell the weight of such a row. ``stated`` is ``None`` where the row or its score is missing;
    ``on_claims`` are the points that facts of standing claimed alone hold up. ``applies`` that does not fire leaves
    the indicator out.
    """

    indicator: Indicator
    row: Row | None
    section: str
    weight: Decimal | None
    stated: Decimal | None
    bounds: Bounds
    lines: tuple[LineAnswer, ...]
    applies: Verdict | None = None
    on_claims: Decimal = Decimal(0)
    stated_fact: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All findings of a case, scored.

    ``total`` and ``grades`` are computed; ``grades`` holds every grade the total leaves possible. ``unmatched_rows``
    are rows of the table that no rule scores, ``unmatched_rules`` indicators without a row. ``values`` are the facts
    as rules saw them, derived ones included.
    """

    case: Case
    book: RuleBook
    engine: str
    standing: Standing
    scores: tuple[Score, ...]
    total: Bounds | None
    grades: tuple[str, ...]
    stated_total: Decimal | None
    stated_grade: str | None
    on_claims: Decimal
    findings: tuple[Finding, ...]
    unmatched_rows: tuple[Row, ...]
    unmatched_rules: tuple[str, ...]
    values: Mapping[str, Value]
    parameters: Mapping[str, Value]
