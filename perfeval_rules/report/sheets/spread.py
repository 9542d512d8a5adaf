"""How the totals of many projects are spread (得分分布): by bins of five points and by grade, with native charts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.sheets.cells import Cell, Formula, Row, Style, address, quoted
from perfeval_rules.report.sheets.charts import Bars, Series
from perfeval_rules.report.sheets.look import BLUE, GREEN, ORANGE
from perfeval_rules.report.sheets.page import Page
from perfeval_rules.report.sheets.projects import Of
from perfeval_rules.report.sheets.table import Table

WIDTHS = (20, 12, 12, 12)
LOWEST_BIN, HIGHEST_BIN, BIN = 50, 95, 5
TOTALS = (Of.STATED, Of.COMPUTED, Of.SETTLED)
GRADES = (Of.STATED_GRADE, Of.COMPUTED_GRADE, Of.SETTLED_GRADE)
COLOURS = (BLUE, ORANGE, GREEN)

Bin = tuple[int | None, int | None]
"""At least so much, and less than so much."""


def write_spread(page: Page, projects: Table, rows: Sequence[Row], grades: Sequence[str], tell: Tell) -> None:
    """The whole sheet; its counts are formulas over the table of projects."""
    page.title(
        tell("Spread of the totals"),
        tell("A bin holds its lower end but not its upper one; what is not certain counts nowhere."),
    )
    titles = [tell("Stated"), tell("Computed"), tell("Settled")]
    page.block(tell("Projects by total"))
    head = page.headings([tell("Score"), *titles])
    for one in bins():
        counts = [_between(projects, rows, at, one) for at in TOTALS]
        page.row([Cell(_name(one, tell), Style.SUM_TEXT), *counts], Style.NUMBER)
    _chart(page, tell("Projects by total"), head)
    page.block(tell("Projects by grade"))
    head = page.headings([tell("Grade"), *titles])
    for grade in grades:
        counts = [_equal(projects, rows, at, grade, page.at) for at in GRADES]
        page.row([Cell(grade, Style.SUM_TEXT), *counts], Style.NUMBER)
    if grades:
        _chart(page, tell("Projects by grade"), head)
    page.finish(tell)


def bins() -> Iterator[Bin]:
    """The bins from the lowest to the highest."""
    yield None, LOWEST_BIN
    for least in range(LOWEST_BIN, HIGHEST_BIN, BIN):
        yield least, least + BIN
    yield HIGHEST_BIN, None


def _name(one: Bin, tell: Tell) -> str:
    least, below = one
    if least is None:
        return tell("below {below}", below=below)
    if below is None:
        return tell("{least} and more", least=least)
    return f"{least}–{below}"


def _between(projects: Table, rows: Sequence[Row], at: Of, one: Bin) -> Formula:
    """How many totals lie in a bin."""
    least, below = one
    where = _column(projects, at)
    tests = [f'{where},">={least}"'] if least is not None else []
    tests += [f'{where},"<{below}"'] if below is not None else []
    known = [value for row in rows if isinstance(value := row[at], Decimal)]
    inside = [total for total in known if (least is None or total >= least) and (below is None or total < below)]
    return Formula(f"COUNTIFS({','.join(tests)})", Decimal(len(inside)))


def _equal(projects: Table, rows: Sequence[Row], at: Of, grade: str, row: int) -> Formula:
    """How many projects have the grade that stands first in ``row``."""
    formula = f"SUMPRODUCT(({_column(projects, at)}={address(row, 0)})*1)"
    return Formula(formula, Decimal(sum(one[at] == grade for one in rows)))


def _column(projects: Table, at: Of) -> str:
    """The cells of a column of the table of projects."""
    last = max(projects.end - 1, projects.first)
    return f"{quoted(projects.name)}{address(projects.first, at)}:{address(last, at)}"


def _chart(page: Page, title: str, head: int) -> None:
    series = [Series(column=at, colour=colour) for at, colour in enumerate(COLOURS, 1)]
    what = Bars(title=title, sheet=page.name, head=head, first=head + 1, last=page.at - 1, names=0, series=series)
    page.chart(what)
