"""Texts with placeholders: plain stretches, and FEEL expressions in braces (``{{`` and ``}}`` stand for braces)."""

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


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of a text, in order; the empty text has none."""
    position, plain = 0, ""
    while position < len(text):
        character = text[position]
        if character in "{}" and text[position : position + 2] == character * 2:
            plain += character
            position += 2
        elif character not in "{}":
            plain += character
            position += 1
        else:
            if plain:
                yield Plain(plain)
            plain = ""
            end = _closing_brace(text, position) if character == "{" else None
            if end is None:
                yield Unbalanced(character, position)
            else:
                yield Placeholder(text[position + 1 : end], position + 1, end)
            position = position + 1 if end is None else end + 1
    if plain:
        yield Plain(plain)


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
