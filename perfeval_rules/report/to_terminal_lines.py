"""Breaking mixed Chinese and Latin text into lines of terminal cells, and sharing a width among columns."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from unicodedata import category, east_asian_width

from perfeval_rules.model.report import Text

CLOSING = "、。，；：？！）》」』】〕”’…,.;:?!)]}%"
OPENING = "（《「『【〔“‘([{"
"""Marks that may not begin a line, and marks that may not end one."""

_TOKEN = re.compile(r"[!-~]+|.", re.DOTALL)


def visible(text: str) -> str:
    """The text without characters that would disturb a terminal; line breaks and tabs become spaces."""
    if text.isprintable():
        return text
    spaced = re.sub(r"\s", " ", text)
    return "".join("\ufffd" if category(char) in ("Cc", "Cf", "Cs", "Co") else char for char in spaced)


def cells(text: str) -> int:
    """The cells that a text takes: Chinese characters take two."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@cache
def _cells_of(char: str) -> int:
    return 0 if category(char) in ("Mn", "Me") else 1 + (east_asian_width(char) in "WF")


def wrapped(texts: Sequence[Text], width: int) -> Iterator[tuple[Text, ...]]:
    """Lines of at most ``width`` cells, each in stretches of one tone; one empty line where there is no text."""
    shown = [Text(seen, text.tone) for text in texts if (seen := visible(text.text))]
    if sum(cells(text.text) for text in shown) <= width and not (shown and shown[0].text.startswith(" ")):
        yield _trimmed(shown)
        return
    line: list[Text] = []
    used = 0
    for piece in _pieces(shown, max(width, 2)):
        if used and used + cells(piece.text.rstrip(" ")) > width:
            yield _trimmed(line)
            line, used = [], 0
        if used or piece.text.strip(" "):
            line.append(piece)
            used += cells(piece.text)
    yield _trimmed(line)


def _trimmed(line: list[Text]) -> tuple[Text, ...]:
    """A line in as few stretches as its tones allow, without spaces at its end."""
    merged: list[Text] = []
    for piece in line:
        if merged and merged[-1].tone is piece.tone:
            merged[-1] = Text(merged[-1].text + piece.text, piece.tone)
        else:
            merged.append(piece)
    if merged:
        merged[-1] = Text(merged[-1].text.rstrip(" "), merged[-1].tone)
    return tuple(merged)


def _pieces(texts: Sequence[Text], width: int) -> Iterator[Text]:
    """What may not be broken: words, and Chinese characters with the punctuation that clings to them."""
    for text in texts:
        held = ""
        for token in _TOKEN.findall(text.text):
            if held and not _clings(held, token):
                yield from _cut(Text(held, text.tone), width)
                held = ""
            held += token
        if held:
            yield from _cut(Text(held, text.tone), width)


def _clings(before: str, token: str) -> bool:
    """Whether no line may be broken between the two."""
    if before[-1] == " ":
        return False
    return token[0] == " " or token[0] in CLOSING or before[-1] in OPENING


def _cut(piece: Text, width: int) -> Iterator[Text]:
    """A piece, or its parts where it is longer than a line; ids and paths are cut behind a hyphen or slash."""
    rest = piece.text
    while cells(rest) > width:
        end = next(end for end in range(len(rest), 0, -1) if cells(rest[:end]) <= width or end == 1)
        end = max(rest.rfind("-", 1, end), rest.rfind("/", 1, end)) + 1 or end
        yield Text(rest[:end], piece.tone)
        rest = rest[end:]
    if rest:
        yield Text(rest, piece.tone)


def shared(natural: Sequence[int], width: int, fixed: Sequence[bool]) -> list[int]:
    """Widths of columns that want ``natural`` and have ``width`` together; ``fixed`` ones get what they want."""
    found = [want if keep else 0 for want, keep in zip(natural, fixed, strict=True)]
    left = max(width - sum(found), 0)
    waiting = sorted((want, at) for at, (want, keep) in enumerate(zip(natural, fixed, strict=True)) if not keep)
    while waiting:
        want, at = waiting.pop(0)
        found[at] = max(min(want, left // (len(waiting) + 1)), 4)
        left = max(left - found[at], 0)
    return found
