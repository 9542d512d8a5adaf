"""A value and its evidence as cells: what is known of a fact in, what stands in its row of a sheet out."""

from datetime import date
from decimal import Decimal

from perfeval_rules.figures.questionnaire_cells import list_cell, number_cell, text_cell
from perfeval_rules.model.cases import Evidence, Fact
from perfeval_rules.model.questionnaire import BLANK, STANDINGS
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.report.sheets.cells import Cell, Style

MOST_DIGITS = 15
"""So many digits every spreadsheet keeps; a longer number is written as a text."""

FIRST_DAY = date(1900, 3, 1)
"""Programs count the days before differently; they are written as texts."""

SHARE = "%"
MONEY = ("元", "万元")

Blank = None
FIVE_BLANKS = (Blank, Blank, Blank, Blank, Blank)

YES, NO = "是", "否"


def style_of(declared: Declaration) -> Style:
    """How the cell looks in which a fact is filled in."""
    match declared.kind:
        case Kind.NUMBER if declared.unit == SHARE:
            return Style.EDIT_SHARE
        case Kind.NUMBER:
            return Style.EDIT_AMOUNT if declared.unit in MONEY else Style.EDIT_NUMBER
        case Kind.DATE:
            return Style.EDIT_DATE
        case Kind.BOOLEAN:
            return Style.EDIT_CENTRE
        case _:
            return Style.EDIT_LITERAL


def value_cell(fact: Fact | None, declared: Declaration) -> Cell:
    """The cell of a fact; empty where it is not known."""
    style = style_of(declared)
    if fact is None:
        return Cell(None, style)
    match fact.value:
        case None:
            return Cell(BLANK, style)
        case bool(yes):
            return Cell(YES if yes else NO, style)
        case Decimal() as number:
            return Cell(number if _kept(number) else number_cell(number, declared.unit), style)
        case date() as day:
            return Cell(day if day >= FIRST_DAY else day.isoformat(), style)
        case list(items):
            return Cell(list_cell(items, declared.unit), style)
        case value:
            return Cell(text_cell(str(value)), style)


def evidence_values(evidence: Evidence | None) -> tuple[str | None, ...]:
    """The cells of evidence, in the order of their headings; all empty where there is none."""
    if evidence is None:
        return FIVE_BLANKS
    texts = (evidence.document, evidence.place, evidence.quote, STANDINGS[evidence.standing], evidence.interpreted)
    return tuple(text_cell(text) if text else None for text in texts)


def _kept(number: Decimal) -> bool:
    digits = number.normalize()
    return len(digits.as_tuple().digits) <= MOST_DIGITS and -MOST_DIGITS < digits.adjusted() < MOST_DIGITS
