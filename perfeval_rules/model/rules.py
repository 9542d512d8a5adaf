"""Rules and rule books, as their files say them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.forms import Forms
from perfeval_rules.model.places import Span
from perfeval_rules.model.syntax import Expression, Template
from perfeval_rules.model.values import Months, Value
from perfeval_rules.model.vocabulary import Declaration, Parameter


class Severity(StrEnum):
    """How much a finding matters; a question goes to the unit, with its wording."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"
    INFO = "info"


class Scoring(StrEnum):
    """How an indicator's lines make its score."""

    FIRST = "first"
    DEDUCT = "deduct"
    AWARD = "award"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Facts, and what the rule must answer to them.

    ``expect`` holds any of: ``answer`` (fires, quiet, undecided, not applicable), ``score`` (one number or two ends),
    ``rows`` (the rows that fire, from 1), ``lines`` (ids or numbers of the lines that fire), ``text``.
    """

    given: Mapping[str, Value]
    expect: Mapping[str, Value]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has, whatever it does.

    ``id`` is ``<book>/<stem>``; ``each`` names the record fact whose rows the rule looks at, one at a time.
    """

    id: str
    title: str
    basis: tuple[str, ...] = ()
    reconstructed: str = ""
    unverified: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    each: str | None = None
    applies_when: Expression | None = None
    examples: tuple[Example, ...] = ()
    overrides: bool = False
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an indicator: under a condition (always, when it has none) it gives, costs or earns points.

    ``key`` is its id, or its number from 1 where it has none. A gate that fails makes the rest worthless.
    """

    key: str
    when: Expression | None
    points: Expression
    gate: bool = False
    remark: Template | None = None
    because: Template | None = None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Rule):
    """A scored row of the table; of the lines that ``exclusive`` names, no two may hold together."""

    section: str
    weight: Decimal
    scoring: Scoring
    lines: tuple[Line, ...]
    aliases: tuple[str, ...] = ()
    explanation: str = ""
    exclusive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Rule):
    """A rule that must not fire: an inconsistency in the self-evaluation."""

    severity: Severity
    when: Expression
    finding: Template
    remedy: Template | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A deadline in days."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What to do about a problem, who does it, how soon after the notice, and the condition that proves it done."""

    title: str
    actions: tuple[str, ...] = ()
    responsible: str = ""
    within: Days | Months | None = None
    done_when: Expression | None = None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(Rule):
    """A rule that raises a problem statement with its remedies.

    ``evidence`` picks the records that show it; ``explains`` are the indicators or lines whose lost points it accounts
    for, as full ids (``book/stem`` or ``book/stem#line``); ``listed_when`` says when the unit's own list has it.
    """

    severity: Severity
    when: Expression
    statement: Template
    remedies: tuple[Remedy, ...]
    evidence: Expression | None = None
    explains: tuple[str, ...] = ()
    listed_when: Expression | None = None


AnyRule = Indicator | Check | Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A regulation that rules cite by its number."""

    name: str
    title: str = ""
    issued: date | None = None
    unverified: bool = False
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the table with its weight; the rows of an open section come from the project."""

    name: str
    weight: Decimal
    aliases: tuple[str, ...] = ()
    open: bool = False
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A grade word and the least total, in points of 100, that earns it."""

    name: str
    least: Decimal
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookHead:
    """What one ``book.yaml`` says.

    ``kinds`` are the kinds of evaluation for which cases may choose the book by region and year; ``categories`` are
    the kinds of findings (问题类别), each with the rules, catalogue tags, letters of tags and kinds of rules in it.
    """

    name: str
    title: str
    kinds: tuple[str, ...] = ()
    jurisdiction: str = ""
    extends: str | None = None
    since: date | None = None
    until: date | None = None
    citations: Mapping[str, Citation] = field(default_factory=dict)
    sections: tuple[Section, ...] | None = None
    grades: tuple[Grade, ...] | None = None
    grades_basis: tuple[str, ...] = ()
    grades_unverified: bool = False
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    rescale: bool = False
    disable: tuple[str, ...] = ()
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules that are loaded together: a book and the books it extends, merged.

    ``chain`` runs from the book to its farthest ancestor; ``layers`` holds rule ids in the order in which they can be
    answered, each layer reading only facts and earlier layers; ``derived`` orders derived case facts likewise;
    ``cells`` are the words in which cells of its tables are read, ``forms`` those by which documents are laid out;
    ``categories`` names the kind of finding by what belongs to it.
    """

    name: str
    chain: tuple[BookHead, ...]
    citations: Mapping[str, Citation]
    sections: tuple[Section, ...]
    grades: tuple[Grade, ...]
    grades_basis: tuple[str, ...]
    grades_unverified: bool
    parameters: Mapping[str, Parameter]
    rescale: bool
    facts: Mapping[str, Declaration]
    derived: tuple[str, ...]
    rules: Mapping[str, AnyRule]
    disabled: tuple[str, ...]
    layers: tuple[tuple[str, ...], ...]
    reads: Mapping[str, frozenset[str]]
    digest: str
    cells: CellWords = field(default_factory=CellWords)
    forms: Forms = field(default_factory=Forms)
    categories: Mapping[str, str] = field(default_factory=dict)
