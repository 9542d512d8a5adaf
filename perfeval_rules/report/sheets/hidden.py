"""The hidden sheet of a ledger: a dossier in, what the way back needs to know of it out, all of it as texts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry, RemedyLine
from perfeval_rules.model.ledger import MARK, VERSION, LedgerField, LedgerKind
from perfeval_rules.model.review import Decided, Progress
from perfeval_rules.report.sheets.cells import Column
from perfeval_rules.report.sheets.remedies import remedy_key
from perfeval_rules.report.words.review import decided_name, progress_name

Record = tuple[str, ...]
Before = Mapping[LedgerField, str | Decimal | date | None]


def records(dossier: Dossier, columns: Mapping[LedgerKind, Iterable[Column]], tell: Tell) -> Iterator[Record]:
    """Every record of the hidden sheet; ``columns`` are those of the sheets that people edit."""
    yield MARK, VERSION
    yield "case", dossier.case
    yield "stamp", dossier.history
    for what in Decided:
        yield "word", LedgerField.DECISION, what, decided_name(what, tell)
    for progress in Progress:
        yield "word", LedgerField.PROGRESS, progress, progress_name(progress, tell)
    for kind, of_kind in columns.items():
        for column in of_kind:
            if column.field is not None:
                yield "heading", kind, column.field, column.title
    yield from _before(dossier)


def _before(dossier: Dossier) -> Iterator[Record]:
    """Every editable cell that is not blank, and the weight that bounds a score."""
    for line in dossier.scores:
        if line.number is None:
            continue
        scored: Before = {
            LedgerField.WEIGHT: line.weight,
            LedgerField.SCORE: line.settled,
            LedgerField.REASON: line.settled_why,
            LedgerField.BY: line.settled_by,
        }
        yield from _told(LedgerKind.SCORE, line.label or line.name, scored)
    for entry in dossier.entries:
        yield from _told(LedgerKind.FINDING, entry.id, _of_finding(entry))
        for number, remedy in enumerate(entry.remedies, 1):
            yield from _told(LedgerKind.REMEDY, remedy_key(entry, number), _of_remedy(remedy))


def _of_finding(entry: Entry) -> Before:
    decision = entry.decision
    if decision is None:
        return {LedgerField.REPLY: entry.reply}
    return {
        LedgerField.DECISION: decision.what.value,
        LedgerField.REASON: decision.reason,
        LedgerField.BY: decision.by,
        LedgerField.ON: decision.on,
        LedgerField.UNTIL: decision.until,
        LedgerField.REPLY: entry.reply,
    }


def _of_remedy(remedy: RemedyLine) -> Before:
    return {
        LedgerField.OWNER: remedy.owner,
        LedgerField.DUE: remedy.due,
        LedgerField.REPORT: remedy.report,
        LedgerField.EVIDENCE: remedy.evidence,
        LedgerField.PROGRESS: "" if remedy.progress is Progress.OPEN else remedy.progress.value,
        LedgerField.CLOSED_ON: remedy.closed_on,
        LedgerField.CLOSED_BY: remedy.closed_by,
    }


def _told(kind: LedgerKind, key: str, fields: Before) -> Iterator[Record]:
    for field, value in fields.items():
        if value is not None and value != "":
            text = format(value, "f") if isinstance(value, Decimal) else str(value)
            yield "before", kind, key, field, text
