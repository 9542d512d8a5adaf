"""The ledger of rectification (整改台账): remedies of a dossier's problems in, columns and rows to keep it out."""

from collections.abc import Iterator

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry, RemedyLine
from perfeval_rules.model.ledger import LedgerField
from perfeval_rules.model.review import Progress
from perfeval_rules.report.sheets.cells import Column, Row, Style
from perfeval_rules.report.words.review import progress_name

PRINTED_REMEDIES = 12
"""How many of the columns are printed, of a single project: all but the closing condition and the id."""


def remedy_columns(tell: Tell, *, many: bool = False) -> tuple[Column, ...]:
    """The columns, in their order; of ``many`` projects, the project comes behind the number."""
    progress = tuple(progress_name(one, tell) for one in Progress)
    project = (Column(title=tell("Project"), width=14), Column(title=tell("Unit"), width=12)) if many else ()
    return (
        Column(title=tell("No."), width=5, style=Style.CENTRE, field=LedgerField.NUMBER),
        *project,
        Column(title=tell("Problem"), width=30),
        Column(title=tell("Remedy and actions"), width=36),
        Column(title=tell("Responsible unit"), width=12, style=Style.CENTRE),
        Column(title=tell("Person in charge"), width=9, style=Style.EDIT_CENTRE, field=LedgerField.OWNER),
        Column(title=tell("Due date"), width=11, style=Style.EDIT_DATE, field=LedgerField.DUE),
        Column(title=tell("What was done"), width=22, style=Style.EDIT_TEXT, field=LedgerField.REPORT),
        Column(title=tell("Evidence of it"), width=16, style=Style.EDIT_TEXT, field=LedgerField.EVIDENCE),
        Column(
            title=tell("Completion"), width=10, style=Style.EDIT_CENTRE, field=LedgerField.PROGRESS, choices=progress
        ),
        Column(title=tell("Closed on"), width=11, style=Style.EDIT_DATE, field=LedgerField.CLOSED_ON),
        Column(title=tell("Closed by"), width=9, style=Style.EDIT_CENTRE, field=LedgerField.CLOSED_BY),
        Column(title=tell("Advice on the budget"), width=16, style=Style.EDIT_TEXT),
        Column(title=tell("Closing condition"), width=22),
        Column(title=tell("Id of the remedy"), width=26, field=LedgerField.KEY),
    )


def remedy_rows(entry: Entry, dossier: Dossier, number: int, tell: Tell, *, many: bool = False) -> Iterator[Row]:
    """The remedies of one problem; the first of them has that number."""
    project = ((dossier.project or dossier.title), dossier.unit) if many else ()
    for place, remedy in enumerate(entry.remedies):
        yield (
            number + place,
            *project,
            entry.text or entry.title,
            _actions(remedy, tell),
            remedy.responsible,
            remedy.owner,
            remedy.due,
            remedy.report,
            remedy.evidence,
            remedy.progress_word or progress_name(remedy.progress, tell),
            remedy.closed_on,
            remedy.closed_by,
            None,
            _closing(remedy, tell),
            remedy_key(entry, place + 1),
        )


def remedy_key(entry: Entry, number: int) -> str:
    """What the ledger calls a remedy: the finding's id and the remedy's number in it."""
    return f"{entry.id}#{number}"


def _actions(remedy: RemedyLine, tell: Tell) -> str:
    """The remedy with its actions and how long it may take."""
    text = "\n".join([remedy.title, *(f"{number}. {action}" for number, action in enumerate(remedy.actions, 1))])
    return f"{text}\n{tell('(by: {within})', within=remedy.within)}" if remedy.within else text


def _closing(remedy: RemedyLine, tell: Tell) -> str:
    """What proves it done, and whether it does already."""
    if remedy.proposed:
        return tell("{condition} — holds now: propose to close", condition=remedy.done_when)
    return remedy.done_when
