"""Points as the report prints them: a score or a difference in, its figures out."""

from decimal import Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.findings import Bounds

NOTHING = "—"
"""What stands in a table where there is no figure."""


def signed(exact: Decimal) -> str:
    """A difference, with its sign unless it is nothing."""
    return f"+{number(exact)}" if exact > 0 else number(exact)


def points(bounds: Bounds | None) -> str:
    """Points as one number, or as the range that is possible."""
    if bounds is None:
        return NOTHING
    return number(bounds.low) if bounds.certain else f"{number(bounds.low)}–{number(bounds.high)}"


def difference(stated: Decimal | None, computed: Bounds | None, tell: Tell) -> str:
    """How far the stated points stand above the computed ones."""
    if stated is None or computed is None:
        return NOTHING
    if computed.certain:
        return signed(stated - computed.low)
    return tell("{low} to {high}", low=signed(stated - computed.high), high=signed(stated - computed.low))
