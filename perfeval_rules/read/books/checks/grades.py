"""Grades: from the highest down to one that begins at zero, so that every total has exactly one."""

from collections.abc import Iterator
from itertools import pairwise

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.books.merge import heads
from perfeval_rules.read.pieces import plainly


def grades(draft: Draft) -> Iterator[Diagnostic]:
    """The bands of grades descend, and the last begins at zero."""
    for head in heads(draft.chain):
        bands = head.grades or ()
        for higher, lower in pairwise(bands):
            if lower.least >= higher.least:
                message = say(
                    "grade '{lower}' begins at {least}, not below '{higher}' at {above}",
                    lower=lower.name,
                    least=plainly(lower.least),
                    higher=higher.name,
                    above=plainly(higher.least),
                )
                yield Diagnostic(lower.span, message, say("Write the highest grade first."))
        if bands and bands[-1].least != 0:
            message = say("totals below {least} have no grade", least=plainly(bands[-1].least))
            yield Diagnostic(bands[-1].span, message, say("Let the last grade begin at 0."))
