"""Figures of a page: amounts in, what stands in a cell out."""

from decimal import Decimal

from perfeval_rules.figures.values import number
from perfeval_rules.report.words.points import NOTHING


def amount(exact: Decimal | None) -> str:
    """A number, or the sign that there is none."""
    return NOTHING if exact is None else number(exact)
