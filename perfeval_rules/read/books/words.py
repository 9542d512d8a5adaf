"""Words that a file of a book declares: scalars in, their normal forms with what they mean out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.read.pieces import one_or_more
from perfeval_rules.read.text.tree import Scalar, Tree

Meaning = TypeVar("Meaning")


@dataclass(slots=True)
class Words:
    """Words of one file with what they mean; a word with two meanings, or of which nothing is left, is noted.

    ``hint`` says why a word of which nothing is left is not needed.
    """

    hint: Message | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def meant(self, groups: Iterable[tuple[Meaning, Tree | None]]) -> dict[str, Meaning]:
        """The words of all groups, each with the meaning of its group."""
        found: dict[str, Meaning] = {}
        for meaning, tree in groups:
            for scalar in one_or_more(tree):
                self.add(scalar, meaning, found)
        return found

    def add(self, scalar: Scalar, meaning: Meaning, found: dict[str, Meaning]) -> None:
        """Adds one word to ``found``."""
        word = normal(scalar.text)
        if not word:
            message = say("nothing is left of '{word}' without spaces and closing punctuation", word=scalar.text)
            self.diagnostics.append(Diagnostic(scalar.span, message, self.hint))
        elif found.setdefault(word, meaning) != meaning:
            message = say("'{word}' already means something else here", word=word)
            self.diagnostics.append(Diagnostic(scalar.span, message))
