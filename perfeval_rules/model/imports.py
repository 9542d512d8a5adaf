"""What an import found in a document: facts with evidence, tasks for a person, and what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from perfeval_rules.model.cases import Document, Fact
from perfeval_rules.model.places import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A piece of the document that no rule of reading understands, and why."""

    place: str
    text: str
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What documents say: facts by name, fields of 指标 that their tables have no column for, what was not understood.

    ``clashes`` are facts that two places state differently: the first one counts, the others are told.
    """

    facts: Mapping[str, Fact] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    clashes: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHead:
    """What a case file says before its facts; it names a book, or a region and a kind of evaluation."""

    case: str
    title: str
    book: str = ""
    region: str = ""
    kind: str = ""
    synthetic: bool = False
    documents: Mapping[str, Document] = field(default_factory=dict)


class Merging(StrEnum):
    """What importing again does to one fact of a case file that may have been corrected since."""

    ADDED = "added"
    UPDATED = "updated"
    REMOVED = "removed"
    KEPT = "kept"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedFact:
    """What became of one fact, with the lines that the case file had for it and those that the import has."""

    fate: Merging
    mine: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A case file after importing again: its text, and what became of the facts that differ anywhere.

    A fact that a person corrected is kept; it is contradicted where the document says something new by now.
    """

    text: str
    facts: Mapping[str, MergedFact]
