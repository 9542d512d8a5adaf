"""Texts of boxes: the text in, its lines joined, its brackets and its points taken apart out."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from perfeval_rules.figures.cell_texts import normal

_LAST_BRACKETS = re.compile(r"(?P<before>.+?)\((?P<inside>[^()]*)\)")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_POINTS = re.compile(r"(?P<name>.*[^\d.(])(?:\((?P<inside>\d+(?:\.\d+)?)分?\)|(?P<behind>\d+(?:\.\d+)?)分)")
_SHOWN_POINTS = re.compile(r"\s*(?:[（(]\s*\d+(?:\.\d+)?\s*分?\s*[)）]|\d+(?:\.\d+)?\s*分)\s*")
_CUT_GROUP = re.compile(r"\d,\d{1,2}$")
_SHOWN_BRACKETS = re.compile(r"\s*[（(][^（）()]*[)）]\s*$")
_NUMBERING = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十]+[)）、.．]|\d{1,2}[、．](?!\d))\s*")

_MOST_TEXTS = 65536
"""How many headings are kept: each box of a table is looked at several times."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A name, and the points that stand in brackets or behind it."""

    name: str
    points: Decimal | None = None


def joined(text: str) -> str:
    """``text`` on one line: where a line ends inside a word, nothing comes between, and a space between Latin words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    gaps = [" " if _are_two_words(one, other) else "" for one, other in pairwise(lines)]
    return "".join(line + gap for line, gap in zip(lines, [*gaps, ""], strict=False))


def _are_two_words(line: str, after: str) -> bool:
    """Whether a space stood where the line ends: not behind a group of thousands that is not whole, as in 12,00|0."""
    return _is_latin(line[-1]) and _is_latin(after[0]) and not (_CUT_GROUP.search(line) and after[0].isdigit())


def _is_latin(one: str) -> bool:
    return one.isascii() and one.isalnum()


@lru_cache(_MOST_TEXTS)
def bare(text: str) -> str:
    """The normal form of a heading or label, without a colon at its end."""
    return normal(text).rstrip(":")


def without_brackets(word: str) -> str:
    """A normal form without the brackets at its end, such as (万元) or (A)."""
    found = _LAST_BRACKETS.fullmatch(word)
    return found["before"] if found else word


def in_brackets(text: str) -> tuple[str, ...]:
    """What stands in brackets, in its normal form."""
    return tuple(_BRACKETS.findall(normal(text)))


def titled(text: str) -> Titled:
    """The name in a box such as 投入与管理（36 分）, as it is written there, and its points."""
    found = _POINTS.fullmatch(normal(text))
    if found is None:
        return Titled(joined(text))
    start = [shown.start() for shown in _SHOWN_POINTS.finditer(joined(text))][-1:]
    return Titled(joined(text)[: start[0] if start else None].strip(), Decimal(found["inside"] or found["behind"]))


def plain_title(text: str) -> str:
    """The name in the title of a table such as 项目资金（万元）（10 分）."""
    return _SHOWN_BRACKETS.sub("", titled(text).name)


def unnumbered(text: str) -> str:
    """A title without its number, such as 一、 or （二）."""
    found = _NUMBERING.match(text)
    return text[found.end() :] if found else text
