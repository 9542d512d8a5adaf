"""What the sheets of a questionnaire share: rows to spare, drop-downs below them, headings in view, pages to print."""

from collections.abc import Mapping
from math import ceil
from typing import Any

from perfeval_rules.model.questionnaire import Found
from perfeval_rules.report.questionnaire.rules import Rule, evidence_rules, style_of_evidence
from perfeval_rules.report.sheets.cells import Column
from perfeval_rules.report.sheets.table import Table, print_on_a4
from perfeval_rules.report.words.sentences import teller

A3 = 8
"""The number of this size of paper."""

WIDE = 170
"""A wider sheet could not be read on A4."""

WIDEST = 240
"""A sheet wider than this could not be read on A3."""

REACH = 500
"""For so many rows below the last one there are drop-downs already."""

WIDTHS = {Found.DOCUMENT: 12, Found.PLACE: 18, Found.QUOTE: 22, Found.STANDING: 15, Found.INTERPRETED: 20}


def evidence_columns(*, of_record: bool) -> tuple[Column, ...]:
    """The columns of evidence; beside the fields of a record they are called otherwise."""
    return tuple(
        Column(title=part.of_record if of_record else part.value, width=WIDTHS[part], style=style_of_evidence(part))
        for part in Found
    )


def evidence_rules_from(column: int) -> dict[int, Rule]:
    """The rules of the columns of evidence, the first of which has this number."""
    rules = evidence_rules()
    return {number: rules[part] for number, part in enumerate(Found, column) if part in rules}


def spare_rows(table: Table, count: int, first: int | None = None) -> None:
    """Empty rows to fill in; with ``first``, their first column counts on from there."""
    for number in range(count):
        row: list[int | None] = [None] * len(table.columns)
        row[0] = None if first is None else first + number
        table.add(row)


def finish(table: Table, rules: Mapping[int, Rule], *, filtered: bool = True) -> None:
    """Give the columns their rules for all rows to come, and the sheet its pages."""
    for column, rule in rules.items():
        table.sheet.data_validation(table.first, column, table.end + REACH, column, dict(rule))
    if filtered:
        table.sheet.autofilter(table.first - 1, 0, table.end - 1, len(table.columns) - 1)
    table.sheet.repeat_rows(table.first - 1)
    paged(table.sheet, sum(column.width for column in table.columns))


def paged(sheet: Any, width: float) -> None:
    """Set up the pages of a sheet: on larger paper where it is wide, and on several beside each other if need be."""
    print_on_a4(sheet, teller("zh"))
    if width > WIDE:
        sheet.set_paper(A3)
    if width > WIDEST:
        sheet.fit_to_pages(ceil(width / WIDEST), 0)
        sheet.repeat_columns(0, 1)
