"""The workbook of many cases: dossiers in, one at a time, the bytes of an XLSX file out.

It is there to be read: decisions are entered in the ledger of each case, which has the way back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.sheets.book import Book, bytes_of, new_book
from perfeval_rules.report.sheets.cells import Column, Row, Style
from perfeval_rules.report.sheets.findings import PRINTED, finding_columns, finding_row
from perfeval_rules.report.sheets.page import Page
from perfeval_rules.report.sheets.projects import Of, mean_row, project_columns, project_row
from perfeval_rules.report.sheets.remedies import PRINTED_REMEDIES, remedy_columns, remedy_rows
from perfeval_rules.report.sheets.spread import WIDTHS, write_spread
from perfeval_rules.report.sheets.table import Table, begin, finish
from perfeval_rules.report.words.sentences import teller


@dataclass(slots=True)
class Sheets:
    """The sheets in the making; the rows of projects and their grades with the least total of each are kept."""

    projects: Table
    findings: Table
    remedies: Table
    spread: Page
    rows: list[Row] = field(default_factory=list)
    grades: dict[str, Decimal] = field(default_factory=dict)


def to_xlsx_many(dossiers: Iterable[Dossier]) -> bytes:
    """The workbook of ``dossiers``, of which there must be one at least; the first sets language and date."""
    each = iter(dossiers)
    first = next(each)
    tell = teller(first.language)
    book = new_book(tell("Many projects"), first.today)
    sheets = _begin(book, tell)
    _add(sheets, first, tell)
    for dossier in each:
        _add(sheets, dossier, tell)
    _finish(sheets, tell)
    return bytes_of(book)


def _begin(book: Book, tell: Tell) -> Sheets:
    hint = tell("To be read only: decisions are entered in the ledger of each case.")
    projects = begin(book, tell("Projects"), tell("Projects and their totals"), [hint], project_columns(tell), frozen=2)
    spread = tell("Spread")
    page = Page(book, book.workbook.add_worksheet(spread), spread, WIDTHS)
    findings = begin(book, tell("Problem list"), tell("List of findings"), [hint], _read_only(finding_columns(tell)))
    columns = _read_only(remedy_columns(tell, many=True))
    remedies = begin(book, tell("Rectification"), tell("Ledger of rectification"), [hint], columns)
    return Sheets(projects, findings, remedies, page)


def _read_only(columns: Sequence[Column]) -> list[Column]:
    """The columns without what invites to fill them in."""
    return [
        Column(title=column.title, width=column.width, style=Style(column.style.removeprefix("edit ")))
        for column in columns
    ]


def _add(sheets: Sheets, dossier: Dossier, tell: Tell) -> None:
    row = project_row(len(sheets.rows) + 1, dossier, tell)
    sheets.rows.append(row)
    sheets.projects.add(row)
    for band in dossier.grades:
        sheets.grades[band.name] = max(band.least, sheets.grades.get(band.name, band.least))
    for entry in dossier.entries:
        sheets.findings.add(finding_row(sheets.findings.count + 1, entry, dossier, tell))
        for remedy in remedy_rows(entry, dossier, sheets.remedies.count + 1, tell, many=True):
            sheets.remedies.add(remedy)


def _finish(sheets: Sheets, tell: Tell) -> None:
    projects = sheets.projects
    finish(projects, tell)
    projects.write(
        projects.end + 1, mean_row(tell("Means of the totals, sums of the counts"), sheets.rows, projects.first)
    )
    finish(sheets.findings, tell, PRINTED)
    finish(sheets.remedies, tell, PRINTED_REMEDIES + 2)
    best_first = sorted(sheets.grades, key=lambda name: sheets.grades[name], reverse=True)
    others = sorted({str(row[Of.STATED_GRADE]) for row in sheets.rows} - {*best_first, ""})
    write_spread(sheets.spread, projects, sheets.rows, [*best_first, *others], tell)
