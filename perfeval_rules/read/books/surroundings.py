"""What a rule stands in: everything of the merged book that it may name."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.model.rules import Citation, Section
from perfeval_rules.model.vocabulary import Parameter
from perfeval_rules.read.rules.references import Targets
from perfeval_rules.read.vocabulary.facts import Vocabulary


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The facts, parameters, sections, citations and rules of a chain of books.

    ``heads_known`` is false when a ``book.yaml`` of the chain cannot be read: then sections, citations and parameters
    may be missing here, and nothing can be said against one that is not found.
    """

    vocabulary: Vocabulary
    parameters: Mapping[str, Parameter]
    sections: tuple[Section, ...]
    citations: Mapping[str, Citation]
    targets: Targets
    heads_known: bool
