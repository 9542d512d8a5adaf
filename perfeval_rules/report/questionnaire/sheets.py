"""The sheets of documents, of single facts, and of evidence that only one field of a record has."""

from collections.abc import Iterable, Mapping

from perfeval_rules.model.cases import Document, Evidence, Fact
from perfeval_rules.model.questionnaire import ALWAYS, Heading, Question, Sheet
from perfeval_rules.report.questionnaire.frame import evidence_columns, evidence_rules_from, finish, spare_rows
from perfeval_rules.report.questionnaire.rules import FIRST_DOCUMENT, answers, rule_for
from perfeval_rules.report.questionnaire.values import evidence_values, value_cell
from perfeval_rules.report.questionnaire.words import asks_for_cell, waiting
from perfeval_rules.report.sheets.book import Book
from perfeval_rules.report.sheets.cells import Column, Style
from perfeval_rules.report.sheets.table import begin

SPARE = 15
"""How many empty rows a table has below those that are filled in."""

REQUIRED = "【必填】"

Single = tuple[str, int, str, Evidence]
"""Of one field of a record: the list, the number of the record, the field, and its evidence."""


def add_documents(book: Book, documents: Mapping[str, Document]) -> None:
    """Write the documents that evidence points into."""
    columns = (
        Column(title=Heading.NAME, width=14, style=Style.EDIT_LITERAL),
        Column(title=Heading.TITLE, width=50, style=Style.EDIT_LITERAL),
        Column(title=Heading.ISSUER, width=32, style=Style.EDIT_LITERAL),
        Column(title=Heading.PERIOD, width=20, style=Style.EDIT_LITERAL),
        Column(title=Heading.FILE, width=32, style=Style.EDIT_LITERAL),
    )
    notes = ["所填事实出自哪些材料。简称由填表人起，如 自评表、决算报告；“事实”和各清单的出处栏选用它。"]
    table = begin(book, Sheet.DOCUMENTS, Sheet.DOCUMENTS, notes, columns)
    assert table.first + 1 == FIRST_DOCUMENT, "the drop-downs of evidence begin with the first document"
    for name, document in documents.items():
        table.add((name, document.title, document.issuer or None, document.period or None, document.file or None))
    spare_rows(table, SPARE)
    finish(table, {}, filtered=False)


def add_facts(book: Book, questions: Iterable[Question], facts: Mapping[str, Fact]) -> None:
    """Write a row for each single fact."""
    columns = (
        Column(title=Heading.FACT, width=20),
        Column(title="问题", width=36),
        Column(title="单位/可选值", width=15, style=Style.CENTRE),
        Column(title=Heading.ANSWER, width=24, style=Style.EDIT_LITERAL),
        *evidence_columns(of_record=False),
        Column(title="供哪些规则", width=44),
    )
    notes = ["每行一项。没有查明的留空；材料中确为空白的填〔空〕。"]
    table = begin(book, Sheet.FACTS, Sheet.FACTS, notes, columns, 1)
    for question in questions:
        declared, fact = question.fact, facts.get(question.fact.name)
        required = REQUIRED if declared.name in ALWAYS else ""
        evidence = evidence_values(fact.evidence if fact else None)
        rule = rule_for(declared)
        if rule:
            table.sheet.data_validation(table.end, 3, table.end, 3, dict(rule))
        told = required + asks_for_cell(question)
        needed = "\n".join(waiting(question))
        table.add((declared.name, told, answers(declared), value_cell(fact, declared), *evidence, needed))
    finish(table, evidence_rules_from(4))


def add_single(book: Book, singles: Iterable[Single]) -> None:
    """Write the evidence of single fields, where it is not that of their record."""
    columns = (
        Column(title=Heading.LIST, width=16, style=Style.EDIT_LITERAL),
        Column(title=Heading.NUMBER, width=7, style=Style.EDIT_CENTRE),
        Column(title=Heading.FIELD, width=18, style=Style.EDIT_LITERAL),
        *evidence_columns(of_record=False),
    )
    notes = ["清单中个别项目的出处与所在条的出处不同的，在这里写明：哪张清单、第几条（该表的“序号”）、哪个项目。"]
    table = begin(book, Sheet.SINGLE, Sheet.SINGLE, notes, columns)
    for name, number, field, evidence in singles:
        table.add((name, number, field, *evidence_values(evidence)))
    spare_rows(table, SPARE)
    finish(table, evidence_rules_from(3))
