"""The workbook of a case: a dossier in, the bytes of an XLSX file out, which people edit and send back.

Sheets: overview, re-scored table, findings, ledger of rectification, questions, and the hidden one for the way back.
"""

from collections.abc import Mapping

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.ledger import HIDDEN_SHEET, LedgerKind
from perfeval_rules.report.sheets.book import Book, bytes_of, new_book
from perfeval_rules.report.sheets.cells import Style
from perfeval_rules.report.sheets.findings import PRINTED, finding_columns, finding_row, project_of
from perfeval_rules.report.sheets.hidden import records
from perfeval_rules.report.sheets.overview import WIDTHS, write_overview
from perfeval_rules.report.sheets.page import Page
from perfeval_rules.report.sheets.questions import question_columns, question_rows
from perfeval_rules.report.sheets.remedies import PRINTED_REMEDIES, remedy_columns, remedy_rows
from perfeval_rules.report.sheets.score_columns import At, score_columns
from perfeval_rules.report.sheets.scores import score_rows
from perfeval_rules.report.sheets.sums import Places, places_of, sum_rows
from perfeval_rules.report.sheets.table import Table, begin, finish, stand_out
from perfeval_rules.report.sheets.texts import clean
from perfeval_rules.report.words.sentences import teller


def to_xlsx(dossier: Dossier) -> bytes:
    """The workbook of ``dossier``."""
    tell = teller(dossier.language)
    book = new_book(dossier.title, dossier.today)
    name = tell("Overview")
    page = Page(book, book.workbook.add_worksheet(name), name, WIDTHS)
    scores, places = _scores(book, dossier, tell)
    findings = _findings(book, dossier, tell)
    tables = {
        LedgerKind.SCORE: scores,
        LedgerKind.FINDING: findings,
        LedgerKind.REMEDY: _remedies(book, dossier, tell),
        LedgerKind.QUESTION: _questions(book, dossier, tell),
    }
    write_overview(page, dossier, scores, places, findings, tell)
    _hide(book, dossier, tables, tell)
    return bytes_of(book)


def _scores(book: Book, dossier: Dossier, tell: Tell) -> tuple[Table, Places]:
    hint = tell("Fill in the yellow columns; a row without settled points counts with its stated ones.")
    title, columns = tell("Re-scored table of the self-evaluation"), score_columns(dossier.scores, tell)
    table = begin(book, tell("Re-scoring"), title, [_subject(dossier, tell), hint], columns, frozen=At.NAME + 1)
    for row in score_rows(dossier, table.first, tell):
        table.add(row)
    finish(table, tell)
    places = places_of(dossier, table.first)
    for at, row in sum_rows(dossier, places, tell):
        table.write(at, row)
    stand_out(table, At.DIFFERENCE, places.totals)
    return table, places


def _findings(book: Book, dossier: Dossier, tell: Tell) -> Table:
    hint = tell("A decision needs a reason, a name and a date; a waiver also the day until which it holds.")
    table = begin(
        book, tell("Problem list"), tell("List of findings"), [_subject(dossier, tell), hint], finding_columns(tell)
    )
    for number, entry in enumerate(dossier.entries, 1):
        table.add(finding_row(number, entry, dossier, tell))
    finish(table, tell, PRINTED)
    return table


def _remedies(book: Book, dossier: Dossier, tell: Tell) -> Table:
    hint = tell("Fill in the yellow columns; what is done needs its evidence, the day and the name of who closed it.")
    title, columns = tell("Ledger of rectification"), remedy_columns(tell)
    table = begin(book, tell("Rectification"), title, [_subject(dossier, tell), hint], columns)
    number = 1
    for entry in dossier.entries:
        for row in remedy_rows(entry, dossier, number, tell):
            table.add(row)
            number += 1
    finish(table, tell, PRINTED_REMEDIES)
    return table


def _questions(book: Book, dossier: Dossier, tell: Tell) -> Table:
    hint = tell("Answer in the yellow column; facts that become known are entered in the case file.")
    title, columns = tell("Questions to the unit"), question_columns(tell)
    table = begin(book, tell("Questions"), title, [_subject(dossier, tell), hint], columns)
    for row in question_rows(dossier, tell):
        table.add(row)
    finish(table, tell)
    return table


def _subject(dossier: Dossier, tell: Tell) -> str:
    """What every sheet says it is about."""
    parts = [project_of(dossier), dossier.unit, dossier.book, dossier.stamp]
    return tell("; ").join(dict.fromkeys(part for part in parts if part))


def _hide(book: Book, dossier: Dossier, tables: Mapping[LedgerKind, Table], tell: Tell) -> None:
    """The sheet that Excel does not even offer to show."""
    sheet = book.workbook.add_worksheet(HIDDEN_SHEET)
    sheet.very_hidden()
    columns = {kind: table.columns for kind, table in tables.items()}
    for row, record in enumerate(records(dossier, columns, tell)):
        for column, text in enumerate(record):
            sheet.write_string(row, column, clean(text), book.formats[Style.NOTE])
