"""The re-scored table (复核表) of a case: a dossier in, its rows for a workbook out."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, ScoreLine
from perfeval_rules.report.sheets import formulas
from perfeval_rules.report.sheets.cells import Cell, Formula, Row, Style, Value, movable
from perfeval_rules.report.sheets.score_columns import At
from perfeval_rules.report.words.points import NOTHING, points


def score_rows(dossier: Dossier, first: int, tell: Tell) -> Iterator[Row]:
    """A row for each line of the table, the first of them standing in row ``first``, counted from 0."""
    for place, line in enumerate(dossier.scores):
        yield (
            line.number,
            line.section,
            line.second,
            line.label or line.name,
            line.target,
            line.actual,
            line.weight,
            line.stated,
            bounds_cell(line),
            line.settled if line.number is not None else Cell(None, Style.NUMBER),
            _difference(line, first + place),
            *_comment(line),
            line.remark,
            doubted(line.basis, line.doubt, tell),
            line.evidence,
            None,
        )


def bounds_cell(line: ScoreLine) -> Value | Cell:
    """The computed points: a number where they are certain, a range in words where they are not."""
    if line.computed is not None and line.computed.certain:
        return line.computed.low
    return Cell(points(line.computed), Style.CENTRE)


def doubted(basis: str, doubt: str, tell: Tell) -> str:
    """A legal basis, and why it is still to be verified."""
    return tell("{basis} (to be verified: {doubt})", basis=basis, doubt=doubt) if doubt else basis


def _comment(line: ScoreLine) -> tuple[Value | Cell, Value | Cell]:
    """Why and by whom a row was settled; an indicator without a row in the table cannot be."""
    if line.number is None:
        return Cell(None, Style.TEXT), Cell(None, Style.CENTRE)
    return line.settled_why, line.settled_by


def minus(stated: Decimal | None, settled: Decimal | None) -> Decimal | str:
    """The difference between two figures, where both are there."""
    return NOTHING if stated is None or settled is None else stated - settled


def _difference(line: ScoreLine, row: int) -> Formula:
    """Stated less settled points of the same row, wherever it is moved to."""
    text = formulas.difference(movable(row, At.STATED), movable(row, At.SETTLED))
    return Formula(text, minus(line.stated, line.settled))
