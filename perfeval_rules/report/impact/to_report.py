"""A change of the rules as a report for the terminal or as Markdown: a view in, a neutral report out."""

from collections.abc import Iterator, Sequence

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.report import Block, Column, Heading, Item, Outline, Paragraph, Report, Table, Text, Tone
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.impact.view import CaseView, Difference, Grid, View


def to_report(view: View, tell: Tell, most: int | None) -> Report:
    """The view as a report, of which tables and lists have ``most`` entries at most; what is left out is counted."""
    return Report(view.title, tuple(_blocks(view, tell, most)))


def _blocks(view: View, tell: Tell, most: int | None) -> Iterator[Block]:
    yield Heading(view.title, 1)
    yield paragraph(view.lead, Tone.STRONG)
    if view.rules:
        yield Outline(
            tuple(Item((Text(tell("{label}: ", label=title), Tone.STRONG), Text(ids))) for title, ids in view.rules)
        )
    for grid in view.grids:
        yield Heading(grid.title, 2)
        yield from table_blocks(grid, tell, most)
    if view.cases:
        yield Heading(view.cases_title, 2)
        for case in view.cases[:most]:
            yield from _case(case, tell, most)
        yield from _left_out(len(view.cases), tell, most)


def table_blocks(grid: Grid, tell: Tell, most: int | None = None) -> Iterator[Block]:
    """A table, and how many of its rows are left out."""
    columns = tuple(Column(name, numeric) for name, numeric in zip(grid.columns, grid.numeric, strict=True))
    yield Table(columns, grid.rows[:most])
    yield from _left_out(len(grid.rows), tell, most)


def _left_out(count: int, tell: Tell, most: int | None) -> Iterator[Paragraph]:
    if most is not None and count > most:
        template = "{count} more are not shown; -o FILE.html, .md or .json has all."
        yield paragraph(tell(template, count=count - most), Tone.QUIET)


def _case(case: CaseView, tell: Tell, most: int | None) -> Iterator[Block]:
    yield Heading(case.name, 3)
    yield paragraph(tell("{total} ({file})", total=case.total, file=case.file))
    if case.scores.rows:
        yield from table_blocks(case.scores, tell, most)
    if case.differences:
        yield difference_outline(case.differences[:most], tell)
        yield from _left_out(len(case.differences), tell, most)


def difference_outline(differences: Sequence[Difference], tell: Tell) -> Outline:
    """Findings before and after, one below the other where both say something."""
    return Outline(tuple(_item(found, tell) for found in differences))


def _item(found: Difference, tell: Tell) -> Item:
    row = Text(tell(" ({place})", place=found.row)) if found.row else Text("")
    head = (Text(tell("{label}: ", label=found.mark.text), found.mark.tone), Text(found.title), row)
    name = Text(tell(" [{rule}]", rule=found.rule), Tone.QUIET)
    texts = ((tell("Before"), found.old), (tell("After"), found.new))
    under = (Item((Text(tell("{label}: ", label=label), Tone.QUIET), Text(text))) for label, text in texts if text)
    return Item((*head, name), tuple(under))
