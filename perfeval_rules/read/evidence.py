"""Evidence: where in a document a fact was found, and how well that establishes it."""

from collections.abc import Mapping as ByName
from dataclasses import dataclass, field

from perfeval_rules.model.cases import Document, Evidence, Standing
from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.read.nearest import one_of
from perfeval_rules.read.pieces import at, text
from perfeval_rules.read.text.tree import Scalar, Tree

STANDINGS = {"verified": Standing.VERIFIED, "stated": Standing.STATED, "claimed": Standing.CLAIMED}


@dataclass(slots=True)
class CaseReader:
    """Reads the evidence of one case, whose documents it knows, and notes what is wrong with the case's facts.

    ``explained`` are places of which the notes say better what is wrong than the schema can.
    """

    documents: ByName[str, Document]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    explained: list[Span] = field(default_factory=list)

    def evidence(self, tree: Tree | None, outer: Evidence | None) -> Evidence | None:
        """The evidence that a tree gives; without one, that of what the fact stands in."""
        if tree is None:
            return outer
        document = at(tree, "document")
        if isinstance(document, Scalar) and document.text not in self.documents:
            self.diagnostics.append(self._unknown(document))
        return Evidence(
            document=text(document) or (outer.document if outer else ""),
            place=text(at(tree, "place")),
            quote=text(at(tree, "quote")),
            interpreted=text(at(tree, "interpreted")),
            standing=STANDINGS.get(text(at(tree, "standing")), Standing.STATED),
        )

    def _unknown(self, document: Scalar) -> Diagnostic:
        message = say("the case has no document called '{name}'", name=document.text)
        names = self.documents.keys()
        return Diagnostic(
            document.span, message, one_of(document.text, names) if names else say("Declare it under documents.")
        )
