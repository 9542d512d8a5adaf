"""A ledger that came back and the review: one row's edits in, what is known with them out, or what contradicts noted.

An edit is what differs from what stood there when the ledger went out. Where the review changed the same since, and to
something else, the two are in conflict.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from perfeval_rules.model.findings import Finding
from perfeval_rules.model.ledger import LedgerField, LedgerRow, LedgerValue
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import Review
from perfeval_rules.review.ground import Grounds

Values = Mapping[LedgerField, LedgerValue]
"""What a row holds, by its fields."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell that somebody edited: where it is, what it is about, and what it was and is."""

    place: str
    subject: str
    field: LedgerField
    was: LedgerValue
    now: LedgerValue


@dataclass(frozen=True, slots=True)
class Wrong:
    """What contradicts, and where."""

    place: str
    why: Message


@dataclass(slots=True)
class Merged:
    """The review with what was edited; it is not to be kept while anything is ``wrong``."""

    review: Review
    edits: list[Edit] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """What merging reads besides the ledger: the findings that fire and their grounds, who decides, and the day."""

    firing: Mapping[str, Finding]
    grounds: Grounds
    labels: tuple[str, ...]
    by: str
    today: date


def edited(row: LedgerRow, known: Values, found: Merged) -> dict[LedgerField, LedgerValue]:
    """What is known, with the edits of the row; those that conflict are noted and left out."""
    now = dict(known)
    for name, cell in row.cells.items():
        if name not in known or not cell.changed or cell.now == known[name]:
            continue
        if cell.was != known[name]:
            why = say(
                "the review has '{ours}' here by now, and the ledger '{theirs}'", ours=known[name], theirs=cell.now
            )
            found.wrong.append(Wrong(cell.place, why))
            continue
        found.edits.append(Edit(cell.place, _subject(row), name, cell.was, cell.now))
        now[name] = cell.now
    return now


def _subject(row: LedgerRow) -> str:
    return row.key if row.remedy is None else f"{row.key}#{row.remedy}"


def refuse(row: LedgerRow, found: Merged, why: Message) -> None:
    """Notes why the edits of a row cannot be taken over, at the first of them."""
    places = (cell.place for cell in row.cells.values() if cell.changed)
    found.wrong.append(Wrong(next(places, ""), why))


def text_in(values: Values, name: LedgerField) -> str:
    """A text of a row, without space around it."""
    value = values[name]
    return "" if value is None else str(value).strip()
