"""The hidden sheet of a ledger: the sheets of a workbook in, what stood in the ledger when it went out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.ledger import MARK, VERSION, LedgerField, LedgerKind, LedgerValue
from perfeval_rules.model.originals import Grid
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import Decided, Progress

DATES = frozenset([LedgerField.ON, LedgerField.UNTIL, LedgerField.DUE, LedgerField.CLOSED_ON])
"""Fields that hold days."""

NUMBERS = frozenset([LedgerField.SCORE, LedgerField.WEIGHT])
"""Fields that hold points."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the hidden sheet says.

    ``words`` are those of drop-downs, and ``headings`` those of each kind of sheet, in their normal form; ``titles``
    are the headings as they were written; ``before`` is what was in the cells that were not blank.
    """

    case: str = ""
    stamp: str = ""
    words: dict[LedgerField, dict[str, LedgerValue]] = field(default_factory=dict)
    headings: dict[LedgerKind, dict[str, LedgerField]] = field(default_factory=dict)
    titles: dict[tuple[LedgerKind, LedgerField], str] = field(default_factory=dict)
    before: dict[tuple[LedgerKind, str], dict[LedgerField, LedgerValue]] = field(default_factory=dict)


def known_of(grids: Iterable[Grid]) -> Known | Message:
    """What the hidden sheet among ``grids`` says, or why it cannot be used."""
    records = next((rows for grid in grids if (rows := _records(grid)) and rows[0][:1] == [MARK]), None)
    if records is None:
        return say("the workbook is no ledger of a case: it lacks the hidden sheet that perfeval writes")
    if records[0][1:2] != [VERSION]:
        return say("the ledger was written by another version of perfeval")
    try:
        return _known(records[1:])
    except (ValueError, InvalidOperation):
        return say("the hidden sheet of the ledger was altered")


def _known(records: Iterable[Sequence[str]]) -> Known:
    plain: dict[str, str] = {}
    known = Known()
    for record in records:
        match record:
            case ["word", name, value, word]:
                known.words.setdefault(LedgerField(name), {})[normal(word)] = stored(LedgerField(name), value)
            case ["heading", kind, name, title]:
                known.headings.setdefault(LedgerKind(kind), {})[normal(title)] = LedgerField(name)
                known.titles[LedgerKind(kind), LedgerField(name)] = title
            case ["before", kind, key, name, text]:
                cells = known.before.setdefault((LedgerKind(kind), key.strip()), {})
                cells[LedgerField(name)] = stored(LedgerField(name), text)
            case [name, value]:
                plain[name] = value
    return Known(plain.get("case", ""), plain.get("stamp", ""), known.words, known.headings, known.titles, known.before)


def stored(name: LedgerField, text: str) -> LedgerValue:
    """A value as the hidden sheet writes it; ``ValueError`` or ``InvalidOperation`` where it cannot be one."""
    if name in DATES:
        return date.fromisoformat(text)
    if name in NUMBERS:
        return Decimal(text)
    if name is LedgerField.DECISION:
        return Decided(text)
    return _progress(text) if name is LedgerField.PROGRESS else text


def _progress(text: str) -> str:
    """Nothing for what has not begun, as a blank cell says it."""
    return "" if Progress(text) is Progress.OPEN else Progress(text)


def blank(name: LedgerField) -> LedgerValue:
    """What a blank cell of a column means."""
    return None if name in DATES | NUMBERS | {LedgerField.DECISION} else ""


def _records(grid: Grid) -> list[list[str]]:
    """The rows of a sheet as lists of texts, without the blank ones behind the last text of each."""
    rows: dict[int, dict[int, str]] = {}
    for box in grid.boxes:
        if box.text:
            rows.setdefault(box.row, {})[box.column] = box.text
    return [[cells.get(column, "") for column in range(1, max(cells) + 1)] for _, cells in sorted(rows.items())]
