"""A ledger that came back: what was edited, or what contradicts, in; a neutral report out."""

from collections.abc import Sequence

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.ledger import LedgerField, LedgerValue
from perfeval_rules.model.report import Column, Heading, Report, Table, Text, Tone
from perfeval_rules.model.review import Decided, Progress
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.words.points import NOTHING
from perfeval_rules.report.words.review import decided_name, progress_name
from perfeval_rules.report.words.sentences import told
from perfeval_rules.review.ledgers.merging import Edit, Wrong


def compose_edits(edits: Sequence[Edit], tell: Tell) -> Report:
    """What was edited, cell by cell."""
    title = tell("Changes in the ledger: {count}", count=len(edits))
    if not edits:
        return Report(title, (Heading(title, 1), paragraph(tell("Nothing was edited."))))
    names = ("Cell", "About", "Field", "Was", "Is now")
    rows = tuple(
        (
            Text(edit.place),
            Text(edit.subject),
            Text(field_name(edit.field, tell)),
            Text(_shown(edit.field, edit.was, tell)),
            Text(_shown(edit.field, edit.now, tell)),
        )
        for edit in edits
    )
    return Report(title, (Heading(title, 1), Table(tuple(Column(tell(name)) for name in names), rows)))


def compose_wrong(wrong: Sequence[Wrong], tell: Tell) -> Report:
    """What contradicts, so that nothing was taken over."""
    title = tell("The ledger was not taken over; to be settled first: {count}", count=len(wrong))
    rows = tuple((Text(one.place), Text(told(one.why, tell), Tone.ERROR)) for one in wrong)
    return Report(title, (Heading(title, 1), Table((Column(tell("Cell")), Column(tell("Why"))), rows)))


def field_name(field: LedgerField, tell: Tell) -> str:
    """What an editable column of the ledger is called."""
    match field:
        case LedgerField.SCORE:
            return tell("settled score")
        case LedgerField.DECISION:
            return tell("decision")
        case LedgerField.REASON:
            return tell("reason")
        case LedgerField.BY:
            return tell("decided by")
        case LedgerField.ON:
            return tell("decided on")
        case LedgerField.UNTIL:
            return tell("waived until")
        case LedgerField.REPLY:
            return tell("the unit's reply")
        case _:
            return _remedy_field(field, tell)


def _remedy_field(field: LedgerField, tell: Tell) -> str:
    match field:
        case LedgerField.OWNER:
            return tell("who carries it out")
        case LedgerField.DUE:
            return tell("due on")
        case LedgerField.PROGRESS:
            return tell("how far it is")
        case LedgerField.REPORT:
            return tell("what was done")
        case LedgerField.EVIDENCE:
            return tell("evidence that it is done")
        case LedgerField.CLOSED_ON:
            return tell("closed on")
        case LedgerField.CLOSED_BY:
            return tell("closed by")
        case _:
            return field.value


def _shown(field: LedgerField, value: LedgerValue, tell: Tell) -> str:
    if value is None or value == "":
        return NOTHING
    if field is LedgerField.DECISION:
        return decided_name(Decided(str(value)), tell)
    if field is LedgerField.PROGRESS:
        return progress_name(Progress(str(value)), tell)
    return str(value)
