"""What an import found in a document: facts with evidence, tasks for a person, and what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from perfeval_rules.model.cases import Fact
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
