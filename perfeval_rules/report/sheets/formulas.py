"""Formulas of the re-scored table: where its rows stand in, the text of a formula out.

They look at every row of the table by its section, so that they hold when rows are sorted, filtered or deleted. Sums
are rounded to eight decimals, since a workbook computes with binary fractions: 89.99999999999999 must not lose a grade.
"""

from dataclasses import dataclass

from perfeval_rules.report.sheets.cells import address
from perfeval_rules.report.sheets.score_columns import At
from perfeval_rules.report.words.points import NOTHING


@dataclass(frozen=True, slots=True)
class Area:
    """The rows of the table, from ``first`` to ``last``, counted from 0."""

    first: int
    last: int

    def column(self, at: int) -> str:
        """The cells of one column."""
        return f"{address(self.first, at)}:{address(self.last, at)}"


def summed(area: Area, at: At, section: str = "") -> str:
    """The sum of a column, over all rows or those whose section is that of the cell at ``section``."""
    return f"ROUND({_sum(area, at, section)},8)"


def settled(area: Area, section: str = "") -> str:
    """The settled points, stated ones where a row has none; nothing as long as nobody settled anything.

    There is no sum of all rows while one of them has neither.
    """
    open_rows = f'({area.column(At.SETTLED)}="")'
    rest = f"SUMPRODUCT({open_rows}*{_chosen(area, section)},{area.column(At.STATED)})"
    total = f"ROUND({_sum(area, At.SETTLED, section)}+{rest},8)"
    missing = f'SUMPRODUCT({open_rows}*({area.column(At.STATED)}="")*({area.column(At.NUMBER)}<>""))'
    whole = total if section else f'IF({missing}>0,"{NOTHING}",{total})'
    return f'IF(COUNT({area.column(At.SETTLED)})=0,"{NOTHING}",{whole})'


def difference(stated: str, settled_at: str) -> str:
    """Stated less settled points, where both are there."""
    return f'IF({_both(stated, settled_at)},ROUND({stated}-{settled_at},8),"{NOTHING}")'


def rate(stated: str, settled_at: str) -> str:
    """By which share of the settled total the stated one lies above it."""
    share = f"ROUND(({stated}-{settled_at})/{settled_at},4)"
    return f'IF({_both(stated, settled_at)},IF({settled_at}=0,"{NOTHING}",{share}),"{NOTHING}")'


def grade(total: str, names: str, least: str) -> str:
    """The grade that a total earns, of bands from the best to the worst."""
    number = f"SUMPRODUCT(({least}>{total})*1)+1"
    return f'IF(ISNUMBER({total}),IFERROR(INDEX({names},{number}),"{NOTHING}"),"{NOTHING}")'


def _sum(area: Area, at: At, section: str) -> str:
    cells = area.column(at)
    return f"SUMPRODUCT({_chosen(area, section)},{cells})" if section else f"SUM({cells})"


def _chosen(area: Area, section: str) -> str:
    return f"({area.column(At.SECTION)}={section})*1" if section else "1"


def _both(one: str, other: str) -> str:
    return f"AND(ISNUMBER({one}),ISNUMBER({other}))"
