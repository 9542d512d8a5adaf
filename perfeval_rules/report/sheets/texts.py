"""Texts in cells: what may stand in one, how wide it is, and how many lines it takes."""

import re
from collections.abc import Iterable
from math import ceil

LONGEST = 32767
"""How many characters Excel allows in a cell."""

_NEVER_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NEVER_SEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MARGIN = 1.5


def clean(text: str) -> str:
    """``text`` as a cell can hold it.

    XlsxWriter takes a string between ``<r>`` and ``</r>`` for markup of its own: a space behind keeps it a text.
    """
    plain = _NEVER_IN_XML.sub("\ufffd", _NEVER_SEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    if len(plain) > LONGEST:
        plain = plain[: LONGEST - 1] + "…"
    return f"{plain} " if plain.endswith("</r>") else plain


def width(text: str) -> int:
    """How wide a text is, a Chinese character counting two: the length of its Chinese encoding."""
    return len(text.encode("gb18030", "replace"))


def fitting(texts: Iterable[str], least: float, most: float) -> float:
    """The width of a column that holds these texts in a line each, within bounds."""
    return min(max([least, *(width(text) + 2 * _MARGIN for text in texts)]), most)


def lines(text: str, column: float) -> int:
    """How many lines ``text`` takes in a column of that width; rather one more than one too few."""
    if len(text) * 2 < column - _MARGIN and "\n" not in text:
        return 1
    return sum(max(ceil(width(line) / (column - _MARGIN)), 1) for line in text.split("\n"))
