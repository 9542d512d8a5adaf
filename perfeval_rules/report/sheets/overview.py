"""The overview (概况) of a case: what it is about, its totals, its sections and the number of findings, with charts."""

from collections.abc import Mapping
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.sheets.cells import Cell, Formula, Row, Style, Value, address, quoted
from perfeval_rules.report.sheets.charts import Bars, Series
from perfeval_rules.report.sheets.findings import DECISION, SEVERITY, project_of
from perfeval_rules.report.sheets.look import BLUE, GREEN, GREY, ORANGE, RED, SEVERITIES
from perfeval_rules.report.sheets.page import Page
from perfeval_rules.report.sheets.score_columns import At
from perfeval_rules.report.sheets.sums import Places, sum_rows
from perfeval_rules.report.sheets.table import Table
from perfeval_rules.report.words.sentences import severity_name

WIDTHS = (20, 12, 12, 12, 12, 12)
SEVERITY_COLOURS = (RED, ORANGE, BLUE, GREY)

Sums = Mapping[int, Row]


def write_overview(page: Page, dossier: Dossier, scores: Table, places: Places, findings: Table, tell: Tell) -> None:
    """The whole sheet; its figures follow what is edited in the sheets of scores and findings."""
    made_up = tell("made up, for demonstration only") if dossier.synthetic else ""
    page.title(dossier.title, tell("; ").join(text for text in (made_up, dossier.stamp) if text))
    _head(page, dossier, tell)
    sums = dict(sum_rows(dossier, places, tell))
    _totals(page, scores, places, sums, tell)
    if places.sections:
        _sections(page, scores, places, sums, tell)
    _severities(page, dossier, findings, tell)
    _remarks(page, dossier, tell)
    page.finish(tell)


def _head(page: Page, dossier: Dossier, tell: Tell) -> None:
    page.block(tell("The case"))
    lines = {
        tell("Project"): project_of(dossier),
        tell("Unit"): dossier.unit,
        tell("Department"): dossier.department,
        tell("Year"): dossier.year,
        tell("Document"): "\n".join(dossier.documents),
        tell("Rule book"): dossier.book,
        tell("Facts that count"): dossier.standing,
        tell("Case file"): dossier.file,
        tell("Day of the report"): dossier.today.isoformat(),
    }
    for label, text in lines.items():
        if text:
            page.line(label, text)


def _totals(page: Page, scores: Table, places: Places, sums: Sums, tell: Tell) -> None:
    page.block(tell("Totals and grades"))
    page.headings(
        ["", tell("Stated"), tell("Sum of the rows"), tell("Computed"), tell("Settled"), tell("Stated less settled")]
    )
    total = [places.totals, places.sum, places.totals, places.totals, places.totals]
    columns = [At.STATED, At.STATED, At.COMPUTED, At.SETTLED, At.DIFFERENCE]
    cells = [_mirrored(scores, sums, row, at) for row, at in zip(total, columns, strict=True)]
    page.row([Cell(tell("Total"), Style.SUM_TEXT), *cells], Style.NUMBER)
    grades = [_mirrored(scores, sums, places.grades, at) for at in (At.STATED, At.COMPUTED, At.SETTLED)]
    rate = Cell(_mirrored(scores, sums, places.rate, At.DIFFERENCE), Style.SHARE)
    page.row([Cell(tell("Grade"), Style.SUM_TEXT), grades[0], None, *grades[1:], None], Style.NUMBER)
    page.row([Cell(tell("Rate of difference"), Style.SUM_TEXT), None, None, None, None, rate], Style.NUMBER)


def _sections(page: Page, scores: Table, places: Places, sums: Sums, tell: Tell) -> None:
    page.block(tell("Points by section"))
    titles = [tell("Full points"), tell("Stated"), tell("Computed"), tell("Settled"), tell("Stated less settled")]
    head = page.headings([tell("Section"), *titles])
    columns = (At.WEIGHT, At.STATED, At.COMPUTED, At.SETTLED, At.DIFFERENCE)
    for name, row in places.sections.items():
        cells = [_mirrored(scores, sums, row, at) for at in columns]
        page.row([Cell(name, Style.SUM_TEXT), *cells], Style.NUMBER)
    series = [Series(column=at, colour=colour) for at, colour in enumerate((GREY, BLUE, ORANGE, GREEN), 1)]
    title = tell("Points by section")
    what = Bars(title=title, sheet=page.name, head=head, first=head + 1, last=page.at - 1, names=0, series=series)
    page.chart(what)


def _severities(page: Page, dossier: Dossier, findings: Table, tell: Tell) -> None:
    page.block(tell("Findings by severity"))
    head = page.headings([tell("How severe"), tell("Count"), tell("Decided"), tell("Not decided")])
    for severity in Severity:
        entries = [entry for entry in dossier.entries if entry.severity is severity]
        decided = sum(entry.decision is not None for entry in entries)
        word, row = severity_name(severity, tell), page.at
        same = f"{_column(findings, SEVERITY)},{address(row, 0)}"
        count = Formula(f"COUNTIF({same})", Decimal(len(entries)))
        done = Formula(f'COUNTIFS({same},{_column(findings, DECISION)},"?*")', Decimal(decided))
        rest = Formula(f"{address(row, 1)}-{address(row, 2)}", Decimal(len(entries) - decided))
        page.row([Cell(word, SEVERITIES[severity]), count, done, rest], Style.NUMBER)
    series = [Series(column=1, colour=BLUE, colours=SEVERITY_COLOURS)]
    title = tell("Findings by severity")
    what = Bars(title=title, sheet=page.name, head=head, first=head + 1, last=page.at - 1, names=0, series=series)
    page.chart(what)


def _remarks(page: Page, dossier: Dossier, tell: Tell) -> None:
    """What a reader must know before trusting the figures."""
    if not (dossier.cautions or dossier.faults or dossier.fixed):
        return
    page.block(tell("To be noted"))
    for caution in dossier.cautions:
        page.line(tell("Caution"), caution)
    for fault in dossier.faults:
        page.line(tell("Could not be computed"), fault)
    for title in dossier.fixed:
        page.line(tell("Fixed since the last check"), title)


def _mirrored(scores: Table, sums: Sums, row: int, at: At) -> Value:
    """A figure of the sheet of scores, as a formula where it can change."""
    cell = sums[row][at]
    value = cell.value if isinstance(cell, Cell) else cell
    return Formula(f"{quoted(scores.name)}{address(row, at)}", value.cached) if isinstance(value, Formula) else value


def _column(findings: Table, at: int) -> str:
    """The cells of a column of the list of findings."""
    last = max(findings.end - 1, findings.first)
    return f"{quoted(findings.name)}{address(findings.first, at)}:{address(last, at)}"
