"""The sheet of a list: its own evidence above, then a row for each record, with its fields and its evidence."""

from collections import Counter
from collections.abc import Iterator, Sequence

from perfeval_rules.model.cases import Evidence, Fact, Record
from perfeval_rules.model.questionnaire import BLANK, Found, Heading, Question
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.report.questionnaire.frame import (
    evidence_columns,
    evidence_rules_from,
    finish,
    spare_rows,
)
from perfeval_rules.report.questionnaire.rules import answers, choices_rule, evidence_rules, rule_for, style_of_evidence
from perfeval_rules.report.questionnaire.sheets import SPARE, Single
from perfeval_rules.report.questionnaire.values import NO, YES, evidence_values, style_of, value_cell
from perfeval_rules.report.questionnaire.words import asks_for_cell, waiting
from perfeval_rules.report.sheets.book import Book, put
from perfeval_rules.report.sheets.cells import Cell, Column, Style
from perfeval_rules.report.sheets.look import ABOVE_AND_BELOW, LINE
from perfeval_rules.report.sheets.table import Table
from perfeval_rules.report.sheets.texts import lines, width

ABOVE = 6
"""How many rows stand above the records: title, rules, the list's evidence, what each field is, the headings."""

NARROW, BROAD = 12, 26
ACROSS = 130
"""How wide the line of rules is at least, where the sheet is."""


def add_list(book: Book, sheet_name: str, question: Question, fact: Fact | None) -> Iterator[Single]:
    """Write the sheet; what comes out is evidence that only single fields have."""
    table = _begun(book, sheet_name, question)
    _whole(table, fact)
    records = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    outer = fact.evidence if fact is not None else None
    fields = [field.fact for field in question.fields]
    for number, record in enumerate(records, 1):
        common = common_evidence(record, outer)
        cells = [value_cell(record.fields.get(field.name), field) for field in fields]
        table.add((number, *cells, *evidence_values(None if common == outer else common)))
        yield from _singles(question.fact.name, number, record, common)
    spare_rows(table, SPARE, len(records) + 1)
    rules = {at: rule for at, field in enumerate(fields, 1) if (rule := rule_for(field)) is not None}
    finish(table, {**rules, **evidence_rules_from(len(fields) + 1)})


def common_evidence(record: Record, outer: Evidence | None) -> Evidence | None:
    """What the row of a record says: the evidence that most of its fields have, but none where a field has none."""
    found = Counter(fact.evidence for fact in record.fields.values())
    if outer in found and (outer is None or found.total() == found[outer]):
        return outer
    return found.most_common(1)[0][0] if found else outer


def _singles(name: str, number: int, record: Record, common: Evidence | None) -> Iterator[Single]:
    for field, fact in record.fields.items():
        if fact.evidence is not None and fact.evidence != common:
            yield name, number, field, fact.evidence


def _begun(book: Book, sheet_name: str, question: Question) -> Table:
    """The sheet down to the headings of its table."""
    columns = (
        Column(title=Heading.NUMBER, width=7, style=Style.CENTRE),
        *(_column(field.fact) for field in question.fields),
        *evidence_columns(of_record=True),
    )
    sheet = book.workbook.add_worksheet(sheet_name)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
    table = Table(book, sheet, sheet_name, columns, ABOVE - 1, ABOVE - 1)
    told = "" if asks_for_cell(question) == question.fact.name else f"：{asks_for_cell(question)}"
    put(book, sheet, 0, 0, Cell(f"{question.fact.name}{told}", Style.TITLE))
    sheet.set_row(0, 30)
    _across(table, f"用于：{'；'.join(waiting(question))}")
    _told(table, question.fields)
    table.add([Cell(column.title, Style.EDIT_HEADING if column.editable else Style.HEADING) for column in columns])
    table.first = table.end
    sheet.freeze_panes(table.first, 2)
    return table


def _across(table: Table, text: str) -> None:
    """Write the rules that read the list, over as many columns as a page is wide."""
    last, room = 0, table.columns[0].width
    while last + 1 < len(table.columns) and room < ACROSS:
        last += 1
        room += table.columns[last].width
    table.sheet.merge_range(1, 0, 1, last, "", table.book.formats[Style.TEXT])
    put(table.book, table.sheet, 1, 0, Cell(text, Style.TEXT))
    table.sheet.set_row(1, lines(text, room) * LINE + ABOVE_AND_BELOW)


def _column(field: Declaration) -> Column:
    wide = field.kind in (Kind.TEXT, Kind.TEXTS) and not field.choices
    least = BROAD if wide else NARROW
    return Column(title=field.name, width=max(least, width(field.name) + 4), style=style_of(field))


def _told(table: Table, fields: Sequence[Question]) -> None:
    """What each field is, over its column."""
    texts = [_about(field) for field in fields]
    most = max((lines(text, column.width) for text, column in zip(texts, table.columns[1:], strict=False)), default=1)
    table.sheet.set_row(ABOVE - 2, most * LINE + ABOVE_AND_BELOW)
    put(table.book, table.sheet, ABOVE - 2, 0, Cell("说明", Style.INFO))
    for number, text in enumerate(texts, 1):
        put(table.book, table.sheet, ABOVE - 2, number, Cell(text, Style.INFO))


def _about(field: Question) -> str:
    told = "" if asks_for_cell(field) == field.fact.name else f"{asks_for_cell(field)}\n"
    return f"{told}（{answers(field.fact)}）"


def _whole(table: Table, fact: Fact | None) -> None:
    """What is said of the whole list: that it has no records, and its evidence."""
    said: str | None = None
    if fact is not None:
        said = BLANK if fact.value is None else YES if fact.value == () else NO
    values = evidence_values(fact.evidence if fact is not None else None)
    heads = (Heading.EMPTY.value, *(part.value for part in Found))
    styles = (Style.EDIT_CENTRE, *(style_of_evidence(part) for part in Found))
    rules = {0: choices_rule((YES, NO, BLANK)), **{at: evidence_rules().get(part) for at, part in enumerate(Found, 1)}}
    put(table.book, table.sheet, 3, 0, Cell("整张", Style.SUM_TEXT))
    table.sheet.set_row(2, LINE + ABOVE_AND_BELOW)
    rooms = [column.width for column in table.columns[1:]]
    most = max(lines(value or "", room) for value, room in zip((said, *values), rooms, strict=False))
    table.sheet.set_row(3, most * LINE + ABOVE_AND_BELOW)
    for at, (title, value, style) in enumerate(zip(heads, (said, *values), styles, strict=True)):
        put(table.book, table.sheet, 2, at + 1, Cell(title, Style.EDIT_HEADING))
        put(table.book, table.sheet, 3, at + 1, Cell(value, style))
        rule = rules[at]
        if rule:
            table.sheet.data_validation(3, at + 1, 3, at + 1, dict(rule))
