"""From a position to what stands there in a tree, and back from texts to lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from perfeval_rules.editor.flow import Step
from perfeval_rules.model.places import Span
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

_LINE_BREAK = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Standing:
    """A scalar, the path to it (of a key: to its mapping), and whether it is a key."""

    scalar: Scalar
    path: tuple[Step, ...]
    is_key: bool


@lru_cache(maxsize=8)
def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, as editors count them."""
    return tuple(_LINE_BREAK.split(text))


def scalar_at(tree: Tree | None, line: int, column: int) -> Standing | None:
    """The scalar at a position."""
    if tree is None:
        return None
    here: Iterator[Standing] = scalars_in(tree, ())
    return next((found for found in here if holds(found.scalar.span, line, column)), None)


def scalars_in(tree: Tree, path: tuple[Step, ...]) -> Iterator[Standing]:
    """Every scalar of a tree, in file order."""
    match tree:
        case Scalar():
            yield Standing(tree, path, is_key=False)
        case Sequence():
            for at, item in enumerate(tree.items):
                yield from scalars_in(item, (*path, at))
        case Mapping():
            for key, value in tree.entries:
                yield Standing(key, path, is_key=True)
                yield from scalars_in(value, (*path, key.text))


def holds(span: Span, line: int, column: int) -> bool:
    """Whether a position lies in a span, or directly behind it."""
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)
