"""The columns of the re-scored table (复核表)."""

from collections.abc import Sequence
from enum import IntEnum

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import ScoreLine
from perfeval_rules.model.ledger import LedgerField
from perfeval_rules.report.sheets.cells import Column, Style
from perfeval_rules.report.sheets.texts import fitting


class At(IntEnum):
    """Which column is which."""

    NUMBER = 0
    SECTION = 1
    SECOND = 2
    NAME = 3
    TARGET = 4
    ACTUAL = 5
    WEIGHT = 6
    STATED = 7
    COMPUTED = 8
    SETTLED = 9
    DIFFERENCE = 10
    REASON = 11
    BY = 12
    REMARK = 13
    BASIS = 14
    EVIDENCE = 15
    PAGES = 16


def score_columns(lines: Sequence[ScoreLine], tell: Tell) -> tuple[Column, ...]:
    """The columns, in their order; those that some tables leave blank are as wide as their texts need."""
    return (
        Column(title=tell("No."), width=5, style=Style.CENTRE, field=LedgerField.NUMBER),
        Column(title=tell("Level 1"), width=12),
        Column(title=tell("Level 2"), width=fitting((line.second for line in lines), 9, 14)),
        Column(title=tell("Level 3 (name of the row)"), width=20, field=LedgerField.KEY),
        Column(title=tell("Target"), width=fitting((line.target for line in lines), 7, 18)),
        Column(title=tell("Actual"), width=fitting((line.actual for line in lines), 11, 18)),
        *_point_columns(tell),
        Column(title=tell("Reviewer's comment"), width=22, style=Style.EDIT_TEXT, field=LedgerField.REASON),
        Column(title=tell("Settled by"), width=8, style=Style.EDIT_CENTRE, field=LedgerField.BY),
        Column(title=tell("How the rules score it"), width=26),
        Column(title=tell("Clause"), width=32),
        Column(title=tell("Proof"), width=fitting((line.evidence for line in lines), 9, 20)),
        Column(title=tell("Pages of the annex"), width=8, style=Style.EDIT_CENTRE),
    )


def _point_columns(tell: Tell) -> tuple[Column, ...]:
    """The points of a row; nobody can settle more than its full points."""
    most, edit = At.WEIGHT - At.SETTLED, Style.EDIT_NUMBER
    return (
        Column(title=tell("Full points"), width=7, style=Style.NUMBER),
        Column(title=tell("Stated points"), width=8, style=Style.NUMBER),
        Column(title=tell("Computed points"), width=9, style=Style.NUMBER),
        Column(title=tell("Settled points"), width=8, style=edit, field=LedgerField.SCORE, most=most),
        Column(title=tell("Stated less settled"), width=7, style=Style.NUMBER),
    )
