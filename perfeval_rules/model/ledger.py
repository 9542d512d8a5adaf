"""A ledger (台账): a workbook that went out, was edited by people and came back, with what stood there before.

Its hidden sheet carries what the way back needs, a record a row: words of the drop-downs (``word``), headings
(``heading``), and every editable cell that was not blank (``before``), so that an edit can be told from what was there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

HIDDEN_SHEET = "_perfeval"
"""The name of the hidden sheet."""

MARK, VERSION = "perfeval-ledger", "1"
"""What the hidden sheet begins with: that it is one, and the version of its layout."""


class LedgerKind(StrEnum):
    """What a row of a ledger is about."""

    SCORE = "score"
    FINDING = "finding"
    REMEDY = "remedy"
    QUESTION = "question"


class LedgerField(StrEnum):
    """A column that the way back reads: the key of the row, its number, or what a person may edit."""

    KEY = "key"
    NUMBER = "number"
    SUBJECT = "subject"
    SCORE = "score"
    DECISION = "decision"
    REASON = "reason"
    BY = "by"
    ON = "on"
    UNTIL = "until"
    REPLY = "reply"
    OWNER = "owner"
    DUE = "due"
    PROGRESS = "progress"
    REPORT = "report"
    EVIDENCE = "evidence"
    CLOSED_ON = "closed on"
    CLOSED_BY = "closed by"
    WEIGHT = "weight"


LedgerValue = str | Decimal | date | None
"""Blank texts are ``""``, blank scores, dates and decisions ``None``; a remedy that is open has the progress ``""``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCell:
    """An editable cell: what stands there now, what stood there when the ledger went out, and where it is."""

    now: LedgerValue
    was: LedgerValue
    place: str

    @property
    def changed(self) -> bool:
        """Whether somebody edited it."""
        return self.now != self.was


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One row: ``key`` is the name of a score's row, or the id of a finding; ``remedy`` counts its remedies from 1.

    ``cells`` has only the fields whose columns are still there.
    """

    kind: LedgerKind
    key: str
    remedy: int | None = None
    cells: Mapping[LedgerField, LedgerCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAnswer:
    """What somebody answered to the question for a fact that the case does not know."""

    subject: str
    answer: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRead:
    """A ledger that came back: its case, the hash of the review's history when it went out, its rows and answers."""

    file: str
    case: str
    stamp: str
    rows: tuple[LedgerRow, ...]
    answers: tuple[LedgerAnswer, ...] = ()
