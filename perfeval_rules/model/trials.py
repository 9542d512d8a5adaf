"""What comes of trying a rule out: its examples run, what they leave unseen, and the mistakes they would not notice."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.findings import Answer, Verdict
from perfeval_rules.model.places import Message, Span
from perfeval_rules.model.rules import AnyRule, Example, RuleBook


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that an example expects beside what was found, both as people read them."""

    key: str
    expected: str
    found: str

    @property
    def holds(self) -> bool:
        """Whether both are the same."""
        return self.expected == self.found


class Part(StrEnum):
    """Which condition of a rule it is."""

    APPLIES = "applies_when"
    WHEN = "when"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Place:
    """A condition of a rule: its ``applies_when``, its ``when``, or a line of an indicator by its key."""

    part: Part
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one condition answered on one row (0: the case itself), as far as the rule came to ask it.

    ``branches`` says which way each ``if`` in the condition and in the points of its line went, by the node's identity.
    """

    place: Place
    row: int
    verdict: Verdict
    branches: Mapping[int, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """An example of a rule, number ``number`` from 1, beside what the rule answers to it.

    ``decisions`` are all conditions that were asked, in their order; ``missing`` are the facts it lacks.
    """

    rule: AnyRule
    number: int
    example: Example
    answer: Answer
    compared: tuple[Compared, ...]
    decisions: tuple[Decision, ...]
    missing: frozenset[str]

    @property
    def holds(self) -> bool:
        """Whether all that the example expects was found."""
        return all(one.holds for one in self.compared)


class Aspect(StrEnum):
    """What examples should show of a condition or of a part of it."""

    FIRES = "fires"
    QUIET = "quiet"
    ALONE_FALSE = "alone false"
    ALONE_TRUE = "alone true"
    THEN = "then"
    ELSE = "else"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One thing that the examples of a rule should show, and whether they do; ``text`` is the part it is about."""

    place: Place
    aspect: Aspect
    text: str
    span: Span
    seen: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the examples of one rule show of it."""

    rule: AnyRule
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A small mistake made in a rule: what was changed, and where it stands."""

    what: Message
    span: Span


@dataclass(frozen=True, slots=True)
class Mutation:
    """How many small mistakes were made in one rule, and those that not one of its examples would notice."""

    rule_id: str
    made: int
    unnoticed: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTested:
    """One rule with the trials of its examples, and what else was asked for."""

    rule: AnyRule
    trials: tuple[Trial, ...]
    coverage: Coverage | None = None
    mutation: Mutation | None = None

    @property
    def holds(self) -> bool:
        """Whether every example comes out as it expects."""
        return all(trial.holds for trial in self.trials)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def reaches(self, percent: Decimal) -> bool:
        """Whether the part is at least so many percent of the whole; of nothing, everything is there."""
        return self.part * 100 >= self.whole * percent


@dataclass(frozen=True, slots=True)
class BookTested:
    """The rules of one book that were tried out."""

    book: RuleBook
    rules: tuple[RuleTested, ...]

    @property
    def shown(self) -> Share | None:
        """How much of what examples should show they do show; ``None`` where that was not asked."""
        spots = [spot for one in self.rules if one.coverage for spot in one.coverage.spots]
        asked = any(one.coverage for one in self.rules)
        return Share(sum(spot.seen for spot in spots), len(spots)) if asked else None

    @property
    def noticed(self) -> Share | None:
        """How many of the mistakes made on purpose the examples notice; ``None`` where none were made."""
        tried = [one.mutation for one in self.rules if one.mutation is not None]
        made = sum(mutation.made for mutation in tried)
        return Share(made - sum(len(mutation.unnoticed) for mutation in tried), made) if tried else None
