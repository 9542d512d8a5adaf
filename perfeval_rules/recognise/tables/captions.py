"""Captions: what stands above the figures of a table in, the unit of money that they are counted in out."""

import re

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.recognise.words import Words

_CAPTION = re.compile(r"\(?(?:[^:()]{0,6}单位:|单位)(?P<unit>[^:()]{1,6})\)?")


def unit_of_money(text: str, words: Words) -> str | None:
    """The unit that a caption such as 金额单位：万元 names."""
    found = next((found for part in text.split() if (found := _CAPTION.fullmatch(normal(part)))), None)
    found = found or _CAPTION.fullmatch(normal(text))
    return words.money_in(found["unit"]) if found else None
