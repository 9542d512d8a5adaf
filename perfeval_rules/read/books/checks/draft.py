"""A book that is read but not yet believed: what the cross-file checks look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from perfeval_rules.model.places import Diagnostic
from perfeval_rules.read.books.chain import Chain
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.rules.rule import ReadRule


@dataclass(frozen=True, slots=True)
class Draft:
    """A chain of books, what its rules stand in, and the rules that are in effect.

    ``complete`` is false when some rule's file cannot be read: then nothing can be said of rules that seem missing.
    """

    chain: Chain
    around: Surroundings
    rules: tuple[ReadRule, ...]
    complete: bool


Check = Callable[[Draft], Iterator[Diagnostic]]
