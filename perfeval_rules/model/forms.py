"""Forms: the words under which documents of a region state facts, as ``forms.yaml`` of a rule book declares them.

Every word is in its normal form (``figures.cell_texts.normal``), so that spaces and full-width twins do not matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from perfeval_rules.model.places import Span
from perfeval_rules.model.syntax import Expression
from perfeval_rules.model.vocabulary import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A blank of a sentence: its name, what must stand there, and the number's unit: ``%`` for a percentage."""

    name: str
    kind: Kind
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a sentence gives: a case fact, or one record more of a record fact, from formulas over its captures."""

    fact: str
    value: Expression | None = None
    fields: Mapping[str, Expression] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A pattern of running text: literal words and captures in their order, where it may stand, and what it gives."""

    reads: tuple[str | Capture, ...]
    part: str
    gives: tuple[Given, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How documents are laid out, merged down a chain of books.

    ``columns``: field of 指标 → headings of its column. ``labels``: case fact → words before its value.
    ``money_columns`` and ``money_rows``: case fact → headings of the table of funds, and name → words of its lines.
    ``parts``: name of a part of running text (主要绩效, 主要问题, 改进措施 …) → its headings. ``totals``: words that
    begin the row of totals. ``hints``: texts that an unfilled template prints itself. ``yes`` and ``no``: what stands
    for a boolean. ``sentences`` in file order.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
