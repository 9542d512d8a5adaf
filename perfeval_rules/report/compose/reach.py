"""The way to a better grade: what was found for a case in, a neutral report out."""

from collections.abc import Iterator

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.cases import Case
from perfeval_rules.model.changes import Reach, Way
from perfeval_rules.model.report import Block, Column, Heading, Paragraph, Report, Table, Text, Tone
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.report.compose.settings import before_and_after, setting_name
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.words.points import points, signed
from perfeval_rules.report.words.sentences import grade_names, joined


def compose_reach(found: Reach, case: Case, book: RuleBook, tell: Tell) -> Report:
    """The report on how the case comes to the grade, or how far it gets."""
    title = tell("The way to “{grade}”: {title}", grade=found.grade, title=case.title or case.name)
    return Report(title, (Heading(title, 1), *_now(found, tell), *_found(found, book, tell)))


def _now(found: Reach, tell: Tell) -> Iterator[Block]:
    """Where the case stands, and what the grade takes."""
    now = tell(
        "Computed now: {total} ({grade}); “{wanted}” takes {least}.",
        total=points(found.total),
        grade=grade_names(found.grades, tell),
        wanted=found.grade,
        least=number(found.least),
    )
    yield paragraph(now, Tone.STRONG)
    if not found.total.certain and found.total.low < found.least <= found.total.high:
        yield paragraph(tell("What is not known yet may lift it there by itself: perfeval check lists it."))


def _found(found: Reach, book: RuleBook, tell: Tell) -> Iterator[Block]:
    if found.total.low >= found.least:
        yield paragraph(tell("The grade is reached already."), Tone.GOOD)
        return
    if found.ways:
        yield from _ways(found, book, tell)
    else:
        yield from _not_reached(found, book, tell)
    yield paragraph(
        tell(
            "Tried: whether facts hold, choices, and numbers next to what an indicator compares them with. "
            "What is marked as fixed in the vocabulary (amounts spent, dates, past counts) was not touched."
        ),
        Tone.QUIET,
    )
    if found.untried:
        template = "Not tried, since their possible values cannot be listed: {facts}."
        yield paragraph(tell(template, facts=joined([*found.untried], tell)), Tone.WARNING)
    if not found.exact:
        yield paragraph(tell("There were too many combinations to try all of them."), Tone.WARNING)


def _ways(found: Reach, book: RuleBook, tell: Tell) -> Iterator[Block]:
    """The smallest sets of changes."""
    size = len(found.ways[0].steps)
    template = "Fewest changes: {count}; ways with so few: {ways}. Each was run through all rules."
    yield paragraph(tell(template, count=size, ways=len(found.ways) + found.more))
    for place, way in enumerate(found.ways, 1):
        yield Heading(tell("Way {number}: {total}", number=place, total=_total(way, tell)), 2)
        yield _table(way, book, tell)
    if found.more:
        yield paragraph(tell("{count} more ways are not shown.", count=found.more), Tone.QUIET)


def _total(way: Way, tell: Tell) -> str:
    return tell("{total} ({grade})", total=points(way.total), grade=grade_names(way.grades, tell))


def _table(way: Way, book: RuleBook, tell: Tell) -> Table:
    """What to change, from what to what, and what it is worth."""
    rows = []
    for step in way.steps:
        old, new = before_and_after(step.replaced, book, tell)
        name = setting_name(step.replaced, book)
        rows.append((Text(name), Text(old), Text(new), Text(signed(step.worth), Tone.GOOD)))
    columns = (Column(tell("Fact")), Column(tell("Now")), Column(tell("Then")), Column(tell("Worth"), numeric=True))
    return Table(columns, tuple(rows))


def _not_reached(found: Reach, book: RuleBook, tell: Tell) -> Iterator[Block]:
    """That nothing reaches the grade, how far it gets, and what is then still missing."""
    if found.best is None:
        yield paragraph(tell("Nothing of what was tried lifts the score."), Tone.WARNING)
    else:
        template = "Nothing that can still be changed reaches the grade; the most is {total}:"
        if found.untried or not found.exact:
            template = "No way was found that reaches the grade; the best that was tried comes to {total}:"
        yield paragraph(tell(template, total=_total(found.best, tell)), Tone.WARNING)
        yield _table(found.best, book, tell)
    yield from _lost(found, tell)


def _lost(found: Reach, tell: Tell) -> Iterator[Table | Paragraph]:
    """The points that no change wins back."""
    rows = tuple(
        (Text(lost.title), Text(number(lost.points)), Text(joined([*lost.facts], tell))) for lost in found.lost
    )
    if rows:
        yield paragraph(tell("Points that are then still missing, and the facts on which they hang:"))
        columns = (Column(tell("Indicator")), Column(tell("Missing"), numeric=True), Column(tell("Facts")))
        yield Table(columns, rows)
