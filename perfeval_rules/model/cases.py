"""A case: the facts about one self-evaluation, each with where it was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from perfeval_rules.model.places import Message, Span
from perfeval_rules.model.values import Value


class Standing(IntEnum):
    """How well a fact is established; a greater one counts wherever a lesser one does."""

    CLAIMED = 1
    STATED = 2
    VERIFIED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where in a document a fact was found, and how well that establishes it."""

    document: str = ""
    place: str = ""
    quote: str = ""
    interpreted: str = ""
    standing: Standing = Standing.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known about a case, and how we know it; the value of a record fact is its records."""

    name: str
    value: "Value | tuple[Record, ...]"
    evidence: Evidence | None = None
    standing: Standing = Standing.CLAIMED
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One like thing of a record fact: its fields, those that the case file leaves out being absent."""

    fields: Mapping[str, Fact]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that evidence points into; ``file`` is the name of the file it came in."""

    name: str
    title: str
    issuer: str = ""
    period: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One self-evaluation as its case file tells it.

    ``chosen`` says why this book, where the file leaves the choice to the program. ``expect`` are the checks and
    problems that the case was built to make fire, by full id with the rows (none named: any), and no others.
    """

    name: str
    book: str
    title: str
    synthetic: bool
    documents: Mapping[str, Document]
    facts: Mapping[str, Fact]
    digest: str
    chosen: Message | None = None
    expect: Mapping[str, tuple[int, ...]] | None = None
    span: Span = field(compare=False)
