"""What the solver was asked of a rule book, and what became of each question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from perfeval_rules.model.places import Message, Span
from perfeval_rules.model.values import Value


class Outcome(StrEnum):
    """What became of a question; undecided is neither a proof nor a fault.

    Shown is what only an example shows that gives derived facts as no case can: enough for the rule, not for a proof.
    """

    PROVED = "proved"
    SHOWN = "shown"
    FAILED = "failed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterexample:
    """Entered facts, as few and as plain as could be found, on which the engine itself shows the fault."""

    book: str
    facts: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One question to a book and its answer.

    ``subject`` is the rule's id (of two rules, both) or the book's name; ``claim`` is what ought to be so and ``fault``
    what is wrong where it is not. ``reason`` says why an undecided question is open, or what a fault rests on where no
    single case shows it.
    """

    subject: str
    title: str
    claim: Message
    fault: Message
    outcome: Outcome
    reason: Message | None = None
    example: Counterexample | None = None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All questions to one book; ``elsewhere`` counts those that were already answered in a book before it."""

    book: str
    title: str
    proofs: tuple[Proof, ...]
    elsewhere: int = 0
