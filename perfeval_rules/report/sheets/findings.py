"""The list of findings (问题清单): entries of a dossier in, columns and rows with room for decisions out."""

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry
from perfeval_rules.model.ledger import LedgerField
from perfeval_rules.model.review import Decided
from perfeval_rules.report.sheets.cells import Cell, Column, Row, Style, Value
from perfeval_rules.report.sheets.look import SEVERITIES
from perfeval_rules.report.sheets.scores import doubted
from perfeval_rules.report.words.review import decided_name

PRINTED = 13
"""How many of the columns are printed: up to the reason of the decision, so that letters stay readable on A4."""

SEVERITY, DECISION = 8, 11
"""Which columns they are, counted from 0."""


def finding_columns(tell: Tell) -> tuple[Column, ...]:
    """The columns, in their order."""
    return (
        Column(title=tell("No."), width=5, style=Style.CENTRE, field=LedgerField.NUMBER),
        Column(title=tell("Project"), width=14),
        Column(title=tell("Unit"), width=12),
        Column(title=tell("Category"), width=10, style=Style.CENTRE),
        Column(title=tell("What was found"), width=40),
        Column(title=tell("Where"), width=22),
        Column(title=tell("Basis"), width=22),
        Column(title=tell("Points or amount"), width=11, style=Style.CENTRE),
        Column(title=tell("How severe"), width=8, style=Style.CENTRE),
        Column(title=tell("Advice"), width=28),
        *_decision_columns(tell),
        Column(title=tell("State of the finding"), width=14),
        Column(title=tell("Id of the finding"), width=24, field=LedgerField.KEY),
    )


def _decision_columns(tell: Tell) -> tuple[Column, ...]:
    """What people fill in."""
    words, centre = tuple(decided_name(what, tell) for what in Decided), Style.EDIT_CENTRE
    return (
        Column(title=tell("The unit's reply"), width=18, style=Style.EDIT_TEXT, field=LedgerField.REPLY),
        Column(title=tell("Decision"), width=10, style=centre, field=LedgerField.DECISION, choices=words),
        Column(title=tell("Reason"), width=20, style=Style.EDIT_TEXT, field=LedgerField.REASON),
        Column(title=tell("Decided by"), width=9, style=centre, field=LedgerField.BY),
        Column(title=tell("Decided on"), width=11, style=Style.EDIT_DATE, field=LedgerField.ON),
        Column(title=tell("Waived until"), width=11, style=Style.EDIT_DATE, field=LedgerField.UNTIL),
    )


def finding_row(number: int, entry: Entry, dossier: Dossier, tell: Tell) -> Row:
    """One finding."""
    decision = entry.decision
    decided: tuple[Value | Cell, ...] = (
        (decision.word, decision.reason, decision.by, decision.on, decision.until)
        if decision is not None
        else (None, None, None, None, None)
    )
    return (
        number,
        project_of(dossier),
        dossier.unit,
        entry.category,
        entry.text or entry.title,
        entry.places,
        doubted(entry.basis, entry.doubt, tell),
        entry.effect,
        Cell(entry.severity_word, SEVERITIES[entry.severity]),
        advice_of(entry, tell),
        entry.reply,
        *decided,
        _state(entry, tell),
        entry.id,
    )


def project_of(dossier: Dossier) -> str:
    """What the project is called."""
    return dossier.project or dossier.title


def advice_of(entry: Entry, tell: Tell) -> str:
    """What to do about a finding: a check's advice, or the remedies of a problem."""
    return entry.advice or tell("; ").join(remedy.title for remedy in entry.remedies)


def _state(entry: Entry, tell: Tell) -> str:
    """Whether it was there before, and why a decision does not hold any more."""
    stale = (
        tell("decision out of date: {why}", why=entry.decision.stale) if entry.decision and entry.decision.stale else ""
    )
    return tell("; ").join(part for part in (entry.presence_word, stale) if part)
