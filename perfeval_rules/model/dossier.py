"""The dossier (案卷) of a case: what its letters, sheets and pages say, told once in the reader's language.

Texts are ready to print; numbers are still numbers, so that a workbook can add them up.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.places import Span
from perfeval_rules.model.report import Item
from perfeval_rules.model.review import Decided, Presence, Progress
from perfeval_rules.model.rules import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A person's decision as reports show it; ``stale`` says why it does not hold any more, empty where it does."""

    what: Decided
    word: str
    reason: str
    by: str
    on: date
    until: date | None = None
    stale: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyLine:
    """A remedy with its deadline and how far it is; ``proposed`` is whether its condition proves it done already."""

    title: str
    actions: tuple[str, ...] = ()
    responsible: str = ""
    within: str = ""
    done_when: str = ""
    proposed: bool = False
    owner: str = ""
    due: date | None = None
    progress: Progress = Progress.OPEN
    progress_word: str = ""
    report: str = ""
    evidence: str = ""
    closed_on: date | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlace:
    """Where a fact of a finding stands: in the case file (``span``), and in the source document.

    ``document`` is its title, ``file`` the name of its file where the case tells it.
    """

    fact: str
    document: str = ""
    file: str = ""
    place: str = ""
    quote: str = ""
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One firing check or problem.

    ``section`` is the 一级 of its row or indicator, empty for the case as a whole; ``category`` the 问题类别;
    ``places`` where its facts stand, in words; ``effect`` the points or amount at stake, in words; ``doubt`` why the
    rule itself is still to be verified, ``note`` when it would be a false alarm; ``figures`` its proof in one line and
    ``proof`` the whole of it. ``advice`` is a check's; a problem has ``remedies``, and ``listed`` says whether the
    unit's own list has it (``None``: cannot be told).
    """

    id: str
    number: int
    rule: str
    kind: str
    title: str
    severity: Severity
    severity_word: str
    section: str
    category: str
    row: str
    row_number: int | None
    text: str
    places: str
    sources: tuple[SourcePlace, ...]
    rule_span: Span
    basis: str
    doubt: str
    effect: str
    advice: str
    figures: str
    proof: tuple[Item, ...]
    remedies: tuple[RemedyLine, ...] = ()
    decision: DecisionLine | None = None
    presence: Presence | None = None
    presence_word: str = ""
    reply: str = ""
    note: str = ""
    listed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """A row of the 复核表; ``computed`` is ``None`` where no rule scores it, or the rule does not apply.

    ``number`` is its row in the stated table, ``None`` of an indicator without one. ``label`` tells it from other rows
    of the same name; where it is empty, the name does.
    """

    number: int | None
    section: str
    second: str
    name: str
    target: str
    actual: str
    weight: Decimal | None
    stated: Decimal | None
    computed: Bounds | None
    settled: Decimal | None
    settled_by: str
    settled_why: str
    remark: str
    basis: str
    evidence: str
    doubt: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLine:
    """A section's sums; ``settled`` takes stated points where nothing else was settled."""

    name: str
    weight: Decimal
    stated: Decimal | None
    computed: Bounds
    settled: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeBand:
    """A grade word and the least total that earns it."""

    name: str
    least: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Totals and grades: stated (自评), added up, computed (规则测算), settled (核定); ``rate`` is the 差异率, a share.

    ``settled`` is there once a reviewer settled at least one score; rows without one count as stated.
    """

    stated: Decimal | None
    added: Decimal | None
    computed: Bounds | None
    settled: Decimal | None
    stated_grade: str
    computed_grades: tuple[str, ...]
    settled_grade: str
    rate: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFact:
    """A fact that nobody knows yet, how to ask for it, and the rules that wait for it."""

    label: str
    question: str
    rows: str
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A check or problem of the book and its answer on the case: the gravest of its rows' answers.

    ``missing`` names the facts that would settle an undecided one.
    """

    id: str
    kind: str
    title: str
    severity: Severity
    category: str = ""
    basis: str = ""
    doubt: str = ""
    note: str = ""
    answer: Answer
    missing: tuple[str, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A finding of an earlier check that is not there any more."""

    id: str
    rule: str
    row: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything about one case, in reading order; ``stamp`` names program, engine and the digests of book and case.

    ``fixed`` are the titles of findings that were there before and are gone; ``rules`` all checks and problems that
    were asked; ``history`` is the hash of the last entry of the review's history, empty where there is no review.
    """

    case: str
    title: str
    synthetic: bool
    language: str
    today: date
    unit: str
    department: str
    project: str
    year: str
    documents: tuple[str, ...]
    book: str
    book_name: str
    standing: str
    cautions: tuple[str, ...]
    stamp: str
    file: str
    digest: str
    totals: Totals
    grades: tuple[GradeBand, ...]
    sections: tuple[SectionLine, ...]
    scores: tuple[ScoreLine, ...]
    entries: tuple[Entry, ...]
    open_facts: tuple[OpenFact, ...]
    faults: tuple[str, ...]
    fixed: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()
    rules: tuple[RuleLine, ...] = ()
    version: str = ""
    history: str = ""
