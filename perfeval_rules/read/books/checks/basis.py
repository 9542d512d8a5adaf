"""Where things come from: a basis cites a declared regulation, or what needs none."""

from collections.abc import Iterator
from collections.abc import Mapping as ByName

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.rules import Citation
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import at, entries, one_or_more
from perfeval_rules.read.text.tree import Scalar, Tree

COMMON_GROUND = ("算术关系", "逻辑关系", "通行做法")
"""What needs no regulation behind it."""


def bases(draft: Draft) -> Iterator[Diagnostic]:
    """What rules, parameters and grades rest on is declared."""
    for read in draft.rules:
        yield from _citations(read.tree, draft)
    for link in draft.chain.links:
        for _, parameter in entries(at(link.tree, "parameters")):
            yield from _citations(parameter, draft)
        yield from _citations(at(link.tree, "grades"), draft)


def _citations(tree: Tree | None, draft: Draft) -> Iterator[Diagnostic]:
    """A basis begins with the name of a declared regulation, or is common ground."""
    if not draft.around.heads_known:
        return
    for basis in one_or_more(at(tree, "basis")):
        if cited(basis.text, draft.around.citations) is None and not basis.text.startswith(COMMON_GROUND):
            yield _not_declared(basis, draft.around.citations)


def cited(basis: str, citations: ByName[str, Citation]) -> Citation | None:
    """The declared regulation that a basis begins with."""
    fitting = [name for name in citations if name and basis.startswith(name)]
    return citations[max(fitting, key=len)] if fitting else None


def _not_declared(basis: Scalar, citations: ByName[str, Citation]) -> Diagnostic:
    words = basis.text.split()
    near = did_you_mean(words[0] if words else "", [*citations, *COMMON_GROUND])
    return Diagnostic(
        basis.span,
        say("this basis begins with no declared regulation"),
        near or say("Declare it under citations in book.yaml, or write {words}.", words="、".join(COMMON_GROUND)),
    )
