"""A questionnaire as a workbook: what is asked and what is known already in, its bytes out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from perfeval_rules.figures.questionnaire_cells import list_cell, text_cell
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.questionnaire import MARK, VERSION, Questionnaire, Sheet
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.report.questionnaire.guide import add_guide
from perfeval_rules.report.questionnaire.lists import add_list
from perfeval_rules.report.questionnaire.sheets import Single, add_documents, add_facts, add_single
from perfeval_rules.report.sheets.book import Book, bytes_of, new_book
from perfeval_rules.report.sheets.texts import LONGEST, clean

MOST_RECORDS = 10_000
"""How many records of a list fit a sheet that can still be worked with."""

LONGEST_NAME = 31
"""How many characters Excel allows in the name of a sheet."""

_NEVER_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def to_xlsx(asked: Questionnaire, head: CaseHead, facts: Mapping[str, Fact], day: date) -> bytes:
    """The workbook, made on ``day``; see ``beyond`` for facts that it cannot hold."""
    book = new_book(f"绩效自评事实填报表：{asked.title}", day)
    lists = [question for question in asked.questions if question.fact.kind is Kind.RECORDS]
    add_guide(book, asked, head)
    add_documents(book, head.documents)
    add_facts(book, (question for question in asked.questions if question.fact.kind is not Kind.RECORDS), facts)
    names = sheet_names([question.fact.name for question in lists])
    singles: list[Single] = []
    for question in lists:
        name = question.fact.name
        singles += add_list(book, names[name], question, facts.get(name))
    add_single(book, singles)
    _add_hidden(book, _hidden(asked, names))
    return bytes_of(book)


def beyond(facts: Mapping[str, Fact]) -> Iterator[Message]:
    """What a workbook cannot hold: texts too long for a cell, lists too long for a sheet, records without fields."""
    for fact in facts.values():
        if not isinstance(fact.value, tuple):
            yield from _too_long(fact.name, fact.value)
            continue
        if len(fact.value) > MOST_RECORDS:
            yield say("'{name}' has more than {most} records", name=fact.name, most=MOST_RECORDS)
        if any(not record.fields for record in fact.value):
            yield say("a record of '{name}' has no fields", name=fact.name)
        for record in fact.value:
            for field in record.fields.values():
                if not isinstance(field.value, tuple):
                    yield from _too_long(f"{fact.name}.{field.name}", field.value)


def _too_long(name: str, value: Value) -> Iterator[Message]:
    text = text_cell(value) if isinstance(value, str) else list_cell(value, "") if isinstance(value, list) else ""
    if len(text) > LONGEST:
        yield say("'{name}' is longer than the {most} characters of a cell", name=name, most=LONGEST)


def sheet_names(lists: Sequence[str]) -> dict[str, str]:
    """The name of the sheet of each list: its own as far as a sheet may be called so, and no two the same."""
    names: dict[str, str] = {}
    taken = {sheet.value for sheet in Sheet}
    for name in lists:
        plain = _NEVER_IN_NAMES.sub("_", name)[:LONGEST_NAME]
        number = 2
        free = plain
        while free.lower() in taken:
            free = f"{plain[: LONGEST_NAME - 4]}_{number}"
            number += 1
        taken.add(free.lower())
        names[name] = free
    return names


def _hidden(asked: Questionnaire, names: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The records by which the workbook is known again."""
    yield MARK, VERSION
    yield "book", asked.book
    yield "digest", asked.digest
    for name, sheet in names.items():
        yield "list", sheet, name


def _add_hidden(book: Book, records: Iterator[tuple[str, ...]]) -> None:
    sheet = book.workbook.add_worksheet(Sheet.HIDDEN)
    for row, record in enumerate(records):
        for column, text in enumerate(record):
            sheet.write_string(row, column, clean(text))
    sheet.very_hidden()
