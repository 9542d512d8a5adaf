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
    """A pattern of running text: literal words and captures in their order, where it may stand, and what it gives.

    ``interpreted`` is what the evidence of its facts says where the book reads the words in a sense of its own.
    """

    reads: tuple[str | Capture, ...]
    part: str
    gives: tuple[Given, ...]
    interpreted: str = ""
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How documents are laid out, merged down a chain of books.

    ``columns``: field of 指标 → headings of its column. ``judged``: field of 指标 → headings of the column in which a
    person reads it. ``labels``: case fact → words before its value. ``aside``: headings and labels that give no fact.
    ``money_columns`` and ``money_rows``: case fact → headings of the table of funds, and name → words of its lines;
    ``money_indicator`` is the row of 指标 that this table scores. ``parts``: name of a part of running text (主要绩效,
    主要问题, 改进措施 …) → its headings. ``totals`` and ``subtotals``: words that begin the rows of totals, of all
    and of a section. ``grades``: words for grades beside the total. ``titles``: words of a title that tells the year.
    ``hints``: what texts begin with that an unfilled template prints itself. ``yes`` and ``no``: what stands for a
    boolean. ``sentences`` in file order.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    judged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aside: tuple[str, ...] = ()
    money_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money_indicator: str = ""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    subtotals: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()


TOTAL_OF_FUNDS = "年度资金总额"
"""The name under which ``money_rows`` has the words of the line that holds the total."""
