"""The vocabulary: which facts exist, of what type and unit, and how the derived ones are computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from perfeval_rules.model.places import Span
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.values import Value


class Kind(StrEnum):
    """What a fact holds."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"
    RECORDS = "records"
    NUMBERS = "list of number"
    TEXTS = "list of text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One fact of the vocabulary, or one field of a record fact.

    ``decimals`` counts places of the stored number: 4 for a share that is printed as 98.92%. No number less than
    ``least`` or greater than ``most`` is possible. A ``fixed`` fact is history: nothing that is still done can change
    it.
    """

    name: str
    kind: Kind
    label: str = ""
    unit: str = ""
    decimals: int | None = None
    question: str = ""
    choices: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    derive: Expression | None = None
    fixed: bool = False
    fields: Mapping[str, "Declaration"] = field(default_factory=dict)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Dated:
    """A parameter's value from the first day to the last on which it holds; ``None`` is open."""

    value: Value
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A number that rules read as ``参数.name``, with where it comes from.

    ``by_evaluation`` chooses the value by the date of evaluation (自评日期) and not by the end of the case's year.
    """

    name: str
    values: tuple[Dated, ...]
    label: str = ""
    unit: str = ""
    decimals: int | None = None
    basis: tuple[str, ...] = ()
    reconstructed: str = ""
    unverified: bool = False
    by_evaluation: bool = False
    span: Span = field(compare=False)


TABLE = "指标"
"""The record fact that holds the rows of the self-evaluation table."""

COMPUTED_SCORE = "测算得分"
"""The field of a row of the table under which rules read what the rules over rows score it."""

PARAMETERS = "参数"
"""The name under which expressions read parameters."""

COMPUTED_TOTAL = "测算总分"
"""The name under which rules read the computed total."""

COMPUTED_GRADE = "测算等级"
"""The name under which rules read the computed grade."""
