"""The questions (询问): findings that ask the unit, and facts that nobody knows, in; columns and rows to answer out."""

from collections.abc import Iterator

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.ledger import LedgerField
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.sheets.cells import Column, Row, Style


def question_columns(tell: Tell) -> tuple[Column, ...]:
    """The columns, in their order."""
    return (
        Column(title=tell("No."), width=5, style=Style.CENTRE, field=LedgerField.NUMBER),
        Column(title=tell("Kind of question"), width=12, style=Style.CENTRE),
        Column(title=tell("Matter"), width=24, field=LedgerField.SUBJECT),
        Column(title=tell("Row"), width=16),
        Column(title=tell("Question"), width=46),
        Column(title=tell("Rules that wait for it"), width=34),
        Column(title=tell("The unit's answer"), width=36, style=Style.EDIT_TEXT, field=LedgerField.REPLY),
        Column(title=tell("Id of the finding"), width=24, field=LedgerField.KEY),
    )


def question_rows(dossier: Dossier, tell: Tell) -> Iterator[Row]:
    """What to ask: first about findings, then for facts that are not known."""
    asked = [entry for entry in dossier.entries if entry.severity is Severity.QUESTION]
    for number, entry in enumerate(asked, 1):
        kind = tell("to be explained")
        yield number, kind, entry.title, entry.row, entry.text, entry.basis, entry.reply, entry.id
    for number, fact in enumerate(dossier.open_facts, len(asked) + 1):
        waiting = tell("; ").join(fact.waiting)
        yield number, tell("fact not known"), fact.label, fact.rows, fact.question, waiting, None, None
