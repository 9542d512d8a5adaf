"""Texts with placeholders: plain stretches, and FEEL expressions in braces (``{{`` and ``}}`` stand for braces)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plain:
    """A stretch that is printed as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Placeholder:
    """An expression between braces: from its first character to the one after its last."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unbalanced:
    """A brace without its partner, and where it stands."""

    brace: str
    start: int


Piece = Plain | Placeholder | Unbalanced

_BRACE = re.compile(r"[{}]")


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of a text, in order; the empty text has none. Behind a brace that is never closed all is plain."""
    position, plain = 0, ""
    while found := _BRACE.search(text, position):
        at, brace = found.start(), found[0]
        plain += text[position:at]
        if text.startswith(brace * 2, at):
            plain, position = plain + brace, at + 2
            continue
        if plain:
            yield Plain(plain)
        plain = ""
        end = _closing_brace(text, at) if brace == "{" else None
        yield Unbalanced(brace, at) if end is None else Placeholder(text[at + 1 : end], at + 1, end)
        position = at + 1 if end is None else end + 1
        if brace == "{" and end is None:
            break
    if plain + text[position:]:
        yield Plain(plain + text[position:])


def _closing_brace(text: str, opening: int) -> int | None:
    """Where the brace that opens at ``opening`` is closed, braces inside FEEL texts and contexts aside."""
    depth, quoted, position = 0, False, opening
    while position < len(text):
        character = text[position]
        if quoted and character == "\\":
            position += 1
        elif character == '"':
            quoted = not quoted
        elif not quoted and character in "{}":
            depth += 1 if character == "{" else -1
            if depth == 0:
                return position
        position += 1
    return None
