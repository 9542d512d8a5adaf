"""Figures and days as letters print them; what is not there is an empty text, which a template can ask for."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from unicodedata import category

from perfeval_rules.figures.values import Shape, number
from perfeval_rules.model.findings import Bounds

PLANE_ENDS = frozenset(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))


def points(exact: Decimal | None) -> str:
    """Points, or nothing."""
    return "" if exact is None else number(exact)


def ranged(bounds: Bounds | None) -> str:
    """Points of which only the ends may be known."""
    if bounds is None:
        return ""
    return number(bounds.low) if bounds.certain else f"{number(bounds.low)}至{number(bounds.high)}"


def share(exact: Decimal | None) -> str:
    """A share in per cent, with two decimals."""
    return "" if exact is None else number(round(exact, 4), Shape(4, "%"))


def signed(exact: Decimal | None) -> str:
    """A difference, with its sign unless it is nothing."""
    return f"+{number(exact)}" if exact is not None and exact > 0 else points(exact)


def day(when: date | None) -> str:
    """A day as official letters write it."""
    return "" if when is None else f"{when.year}年{when.month}月{when.day}日"


def clean(text: str) -> str:
    """The text without characters that no Word document may hold, or that ``docxtpl`` takes for a page break."""
    return "".join("\ufffd" if _forbidden(char) else char for char in text)


def _forbidden(char: str) -> bool:
    return (category(char) in ("Cc", "Cs") and char not in "\n\t") or char in PLANE_ENDS


def counted(numbers: Iterable[int]) -> str:
    """Numbers in a sentence, runs of three and more from first to last."""
    runs: list[list[int]] = []
    for one in sorted(numbers):
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return "、".join(part for run in runs for part in ([f"{run[0]}—{run[-1]}"] if len(run) > 2 else map(str, run)))
