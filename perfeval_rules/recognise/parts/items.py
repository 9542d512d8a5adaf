"""Numbered items of a part: its paragraphs in; each item with its number, its heading and its place out.

The heading is what the unit itself wrote before the explanation: the first line or the first sentence. Where it cannot
be told from the explanation it is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfeval_rules.model.originals import Paragraph
from perfeval_rules.recognise.texts import joined

LONGEST = 60
"""A longer text is no heading."""

SLACK = 4
"""How many columns a line is short of the longest one, at least, when it was not broken for want of room."""

_NUMERALS = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_STYLES = tuple(
    re.compile(form)
    for form in (
        r"\s*([0-9]{1,2})[.．、](?![0-9])\s*",
        r"\s*[(（]([0-9]{1,2})[)）]\s*",
        r"\s*([0-9]{1,2})[)）]\s*",
        rf"\s*([{_NUMERALS}]{{1,2}})[、.．]\s*",
        rf"\s*[(（]([{_NUMERALS}]{{1,2}})[)）]\s*",
        rf"\s*([{_CIRCLED}])\s*",
        rf"\s*([{_NUMERALS}]{{1,2}})是",
        rf"\s*第([{_NUMERALS}]{{1,2}})[，,、]\s*",
    )
)
_STOP = re.compile(r"[。；;]")
_CLAUSE = re.compile(r"[，。；;,]")
_BOUNDARY = re.compile(r"(?<=[。；;：:\n])|(?<=\A)")


@dataclass(frozen=True, slots=True)
class Item:
    """One item; ``heading`` is empty where it cannot be told from what explains it, ``opening`` is how that begins."""

    number: int
    heading: str
    place: str
    opening: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: str
    ends: bool


def items_of(paragraphs: Sequence[Paragraph]) -> tuple[Item, ...]:
    """The items of a part, if they are numbered from 1 on in one way."""
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    widest = max((_width(line.text) for line in lines), default=0)
    starts = _starts([line.text for line in lines])
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    items = tuple(
        _item(number, *_divided(lines[at:end], length, widest), lines[at].place)
        for number, ((at, length), end) in enumerate(zip(starts, ends, strict=False), 1)
    )
    within = _inline(lines) if len(items) <= 1 else ()
    return within if len(within) > len(items) else items


def _lines(paragraph: Paragraph) -> Iterator[_Line]:
    texts = [text.strip() for text in paragraph.text.split("\n") if text.strip()]
    for text in texts:
        yield _Line(text, paragraph.place, paragraph.ends and len(texts) == 1)


def _starts(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Which texts begin an item, and how long its number is; the style of the first item counts."""
    for style in _STYLES:
        found: list[tuple[int, int]] = []
        for at, text in enumerate(texts):
            begins = style.match(text)
            if begins and _number(begins[1]) == len(found) + 1:
                found.append((at, begins.end()))
        if found:
            return found
    return []


def _inline(lines: Sequence[_Line]) -> tuple[Item, ...]:
    """Items that follow each other within a paragraph, as 一是…；二是… do."""
    text = joined("\n".join(line.text for line in lines))
    pieces = [piece for piece in _BOUNDARY.split(text) if piece.strip()]
    starts = _starts(pieces)
    ends = [*(at for at, _ in starts[1:]), len(pieces)]
    found = []
    for number, ((at, length), end) in enumerate(zip(starts, ends, strict=False), 1):
        heading, _, explained = _STOP.sub("\n", "".join(pieces[at:end])[length:], count=1).partition("\n")
        found.append(_item(number, heading, explained, lines[0].place))
    return tuple(found)


def _divided(lines: Sequence[_Line], length: int, widest: int) -> tuple[str, str]:
    """The heading of an item and what explains it; the heading is empty where they cannot be told apart.

    It is the first sentence, the first line where that is known not to go on, or all of an item without a stop.
    """
    end = next((at for at, line in enumerate(lines, 1) if line.ends), 0)
    first = joined("\n".join(line.text for line in lines[: end or 1]))[length:]
    whole = joined("\n".join(line.text for line in lines))[length:]
    stop = _STOP.search(first)
    if stop:
        return first[: stop.start()], whole[stop.end() :]
    if end or _width(lines[0].text) <= widest - SLACK:
        return first, whole[len(first) :]
    return ("", "") if _STOP.search(whole) else (whole, "")


def _item(number: int, heading: str, explained: str, place: str) -> Item:
    short = heading.strip().rstrip("：:，,、")
    opening = _CLAUSE.split(explained.strip())[0]
    if len(short) > LONGEST:
        return Item(number, "", place)
    return Item(number, short, place, opening if len(opening) <= LONGEST else "")


def _width(text: str) -> int:
    return sum(1 if one.isascii() else 2 for one in text)


def _number(text: str) -> int:
    if text.isascii():
        return int(text)
    if text in _CIRCLED:
        return _CIRCLED.index(text) + 1
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _NUMERALS.index(text) + 1 if len(text) == 1 else 0
    return 10 * (_NUMERALS.index(tens) + 1 if tens else 1) + (_NUMERALS.index(ones) + 1 if ones else 0)
