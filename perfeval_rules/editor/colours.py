"""The words of expressions by what they are, so that editors can colour them: a file in, stretches of it out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from perfeval_rules.editor.page import File
from perfeval_rules.editor.places import scalars_in
from perfeval_rules.editor.shapes import is_expression, is_template
from perfeval_rules.feel import Token, scan
from perfeval_rules.feel.errors import Fault
from perfeval_rules.feel.reading.tokens import KEYWORDS
from perfeval_rules.model.places import Span
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.rules.templates import Placeholder, pieces_of
from perfeval_rules.read.text.tree import Scalar


class Colour(Enum):
    """What a word is; the value is its number in the legend that editors are given."""

    KEYWORD = 0
    FUNCTION = 1
    VARIABLE = 2
    PROPERTY = 3
    PARAMETER = 4
    NUMBER = 5
    STRING = 6
    OPERATOR = 7


@dataclass(frozen=True, slots=True)
class Painted:
    """A stretch of one line."""

    span: Span
    colour: Colour


_KINDS = {"number": Colour.NUMBER, "text": Colour.STRING, "temporal": Colour.STRING}
_PLAIN = frozenset("()[]{},:.")


def painted(file: File) -> tuple[Painted, ...]:
    """The words of all expressions of a file, in file order."""
    tree = file.tree
    found = (
        []
        if tree is None
        else [
            one
            for standing in scalars_in(tree, ())
            if not standing.is_key
            for one in _of(standing.scalar, file.kind, standing.path)
        ]
    )
    return tuple(sorted(found, key=lambda one: one.span))


def _of(scalar: Scalar, kind: str, path: tuple[str | int, ...]) -> Iterator[Painted]:
    """The words of the expressions in one scalar."""
    if is_expression(kind, path):
        yield from _words(scalar, 0, len(scalar.text))
    elif is_template(kind, path):
        for piece in pieces_of(scalar.text):
            if isinstance(piece, Placeholder):
                yield from _words(scalar, piece.start, piece.end)


def _words(scalar: Scalar, start: int, end: int) -> Iterator[Painted]:
    try:
        tokens = scan(scalar.text[start:end])
    except Fault:
        return
    for before, token, after in zip([None, *tokens], tokens, tokens[1:], strict=False):
        colour = _colour(before, token, after)
        span = scalar.place(start + token.start, start + token.end)
        if colour is not None and span.line == span.end_line:
            yield Painted(span, colour)


def _colour(before: Token | None, token: Token, after: Token) -> Colour | None:
    if token.kind == "name":
        if before is not None and before.kind == ".":
            return Colour.PROPERTY
        if token.text == PARAMETERS:
            return Colour.PARAMETER
        return Colour.FUNCTION if after.kind == "(" else Colour.VARIABLE
    if token.kind in KEYWORDS:
        return Colour.KEYWORD
    return _KINDS.get(token.kind) or (None if token.kind in _PLAIN else Colour.OPERATOR)
