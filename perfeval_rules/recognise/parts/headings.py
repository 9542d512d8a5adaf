"""Headings of parts: a text in; the part whose heading it is or begins with, and the text behind it, out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.forms import Forms

_NUMBERED = re.compile(
    r"\s*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d))\s*"
)
_NUMERAL = re.compile(r"[一二三四五六七八九十]+")
_COLON = re.compile(r"[:：]")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part as it stands, how it is numbered (``一、``: ``x、``), and what follows on the same line."""

    name: str
    text: str
    numbering: str
    rest: str


def words_of(forms: Forms) -> Mapping[str, str]:
    """The words of all headings, each with the name of its part."""
    return {word: name for name, words in forms.parts.items() for word in words}


def heading_of(text: str, words: Mapping[str, str]) -> Heading | None:
    """The heading that ``text`` is, alone or before a colon, a space or a line break."""
    found = _NUMBERED.match(text)
    body = text[found.end() :] if found else text
    for head, rest in _ways(body):
        name = words.get(normal(head))
        if name is not None:
            return Heading(name, head.strip(), numbering_of(text), rest.strip())
    return None


def numbering_of(text: str) -> str:
    """How a text is numbered in Chinese numerals, as headings are, with ``x`` for the number."""
    found = _NUMBERED.match(text)
    return _NUMERAL.sub("x", found.group().strip()) if found and _NUMERAL.search(found.group()) else ""


def _ways(body: str) -> list[tuple[str, str]]:
    """Where the heading may end: at the end of the text, a colon, a line break or a space."""
    ways = [(body.strip().rstrip(":："), "")]
    if colon := _COLON.search(body[:_LONGEST]):
        ways.append((body[: colon.start()], body[colon.end() :]))
    ways += [(body[: gap.start()], body[gap.end() :]) for gap in re.finditer(r"\s+", body[:_LONGEST])]
    return ways
