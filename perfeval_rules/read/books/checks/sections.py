"""Sections and weights: every indicator has its section, and the weights add up."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.rules import Indicator
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.nearest import one_of
from perfeval_rules.read.pieces import number, plainly, span_under

FULL_MARKS = Decimal(100)


def known_sections(draft: Draft) -> Iterator[Diagnostic]:
    """An indicator belongs to a section of the book."""
    names = [section.name for section in draft.around.sections]
    for read in draft.rules:
        if not isinstance(read.rule, Indicator) or read.rule.each is not None:
            continue
        if read.rule.section not in ("", *names) and draft.around.heads_known:
            message = say("the book has no section called '{name}'", name=read.rule.section)
            hint = one_of(read.rule.section, names) if names else say("Declare the sections in book.yaml.")
            yield Diagnostic(span_under(read.tree, "section"), message, hint)


def weights_of_sections(draft: Draft) -> Iterator[Diagnostic]:
    """The indicators of a section that is not open add up to its weight."""
    indicators = [
        (read, read.rule) for read in draft.rules if isinstance(read.rule, Indicator) and read.rule.each is None
    ]
    names = [section.name for section in draft.around.sections]
    if not draft.complete or any(
        number(read.tree.get("weight")) is None or rule.section not in names for read, rule in indicators
    ):
        return
    for section in draft.around.sections:
        own = [rule.weight for _, rule in indicators if rule.section == section.name]
        total = sum(own, Decimal(0))
        if total != section.weight and not section.open and names.count(section.name) == 1:
            hint = (
                say("Write open: true where a project brings its own indicators.") if section.weight > total else None
            )
            message = say(
                "the {count} indicators of section '{name}' weigh {total} together, not {weight}",
                count=len(own),
                name=section.name,
                total=plainly(total),
                weight=plainly(section.weight),
            )
            yield Diagnostic(section.span, message, hint)


def weights_of_book(draft: Draft) -> Iterator[Diagnostic]:
    """Sections have different names, and together full marks."""
    sections = draft.around.sections
    for position, section in enumerate(sections):
        if section.name in [earlier.name for earlier in sections[:position]]:
            yield Diagnostic(section.span, say("there are two sections called '{name}'", name=section.name))
    total = sum((section.weight for section in sections), Decimal(0))
    if sections and total != FULL_MARKS:
        message = say("the sections weigh {total} together, not {weight}", total=plainly(total), weight=FULL_MARKS)
        yield Diagnostic(sections[0].span, message)
