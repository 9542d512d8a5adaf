"""The table of many projects (总表): dossiers in, a row of key figures each out, and the means under them."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

from perfeval_rules.figures.rounding import half_up, last_place
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.sheets.cells import Cell, Column, Formula, Row, Style, Value, address
from perfeval_rules.report.sheets.findings import project_of
from perfeval_rules.report.sheets.sums import certain
from perfeval_rules.report.words.points import NOTHING
from perfeval_rules.report.words.sentences import severity_name


class Of(IntEnum):
    """Which column is which."""

    NUMBER = 0
    PROJECT = 1
    UNIT = 2
    YEAR = 3
    BOOK = 4
    STATED = 5
    ADDED = 6
    COMPUTED = 7
    SETTLED = 8
    RATE = 9
    STATED_GRADE = 10
    COMPUTED_GRADE = 11
    SETTLED_GRADE = 12
    ERRORS = 13
    WARNINGS = 14
    QUESTIONS = 15
    NOTES = 16
    DECIDED = 17
    CASE = 18


TOTALS = (Of.STATED, Of.ADDED, Of.COMPUTED, Of.SETTLED)
COUNTS = (Of.ERRORS, Of.WARNINGS, Of.QUESTIONS, Of.NOTES, Of.DECIDED)


def project_columns(tell: Tell) -> tuple[Column, ...]:
    """The columns, in their order."""
    totals = (tell("Stated total"), tell("Sum of the rows"), tell("Computed total"), tell("Settled total"))
    grades = (tell("Stated grade"), tell("Computed grade"), tell("Settled grade"))
    counts = (*(severity_name(severity, tell) for severity in Severity), tell("Decided"))
    return (
        Column(title=tell("No."), width=5, style=Style.CENTRE),
        Column(title=tell("Project"), width=34),
        Column(title=tell("Unit"), width=22),
        Column(title=tell("Year"), width=7, style=Style.CENTRE),
        Column(title=tell("Rule book"), width=24),
        *(Column(title=title, width=10, style=Style.NUMBER) for title in totals),
        Column(title=tell("Rate of difference"), width=9, style=Style.SHARE),
        *(Column(title=title, width=10, style=Style.CENTRE) for title in grades),
        *(Column(title=title, width=7, style=Style.NUMBER) for title in counts),
        Column(title=tell("Case"), width=24),
    )


def project_row(number: int, dossier: Dossier, tell: Tell) -> Row:
    """The key figures of one project."""
    totals, counted = dossier.totals, Counter(entry.severity for entry in dossier.entries)
    decided = sum(entry.decision is not None for entry in dossier.entries)
    return (
        number,
        project_of(dossier),
        dossier.unit,
        dossier.year,
        dossier.book,
        totals.stated,
        totals.added,
        certain(totals.computed),
        totals.settled,
        totals.rate,
        totals.stated_grade,
        tell(" or ").join(totals.computed_grades),
        totals.settled_grade,
        *(counted[severity] for severity in Severity),
        decided,
        dossier.case,
    )


def mean_row(label: str, rows: Sequence[Row], first: int) -> Row:
    """Means of the totals and sums of the counts, as formulas that follow what is edited or filtered out by hand."""
    last = first + len(rows) - 1
    cells: list[Value | Cell] = [Cell(None, Style.SUM_NUMBER)] * len(Of)
    cells[Of.PROJECT] = Cell(label, Style.SUM_TEXT)
    for at in TOTALS:
        known = [value for row in rows if isinstance(value := row[at], Decimal)]
        mean = half_up(sum(known, Decimal(0)) / len(known), last_place(2)) if known else NOTHING
        where = f"{address(first, at)}:{address(last, at)}"
        cells[at] = Cell(Formula(f'IF(COUNT({where})=0,"{NOTHING}",ROUND(AVERAGE({where}),2))', mean), Style.SUM_NUMBER)
    for at in COUNTS:
        total = sum(value for row in rows if isinstance(value := row[at], int))
        formula = f"SUM({address(first, at)}:{address(last, at)})"
        cells[at] = Cell(Formula(formula, Decimal(total)), Style.SUM_NUMBER)
    return cells
