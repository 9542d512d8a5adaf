"""The outline of a file: its tree in, what it holds by name and place out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from perfeval_rules.editor.page import CASE, File
from perfeval_rules.model.places import Span
from perfeval_rules.read.books.folder import RULE_KINDS
from perfeval_rules.read.pieces import at, entries, items, text
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree

MOST_SYMBOLS = 2000
"""A file with more shows its first ones."""

_PARTS_OF_BOOK = ("citations", "parameters")
_LISTS_OF_RULE = ("first", "deduct", "award", "remedies", "examples")
_TITLES = ("id", "remedy", "when", "score", "points", "expect", "section", "grade")


class Look(Enum):
    """What a symbol is, for its picture."""

    RULE = auto()
    PART = auto()
    LINE = auto()
    EXAMPLE = auto()
    FACT = auto()
    FIELD = auto()
    PARAMETER = auto()


@dataclass(frozen=True, slots=True)
class Symbol:
    """A named part of a file: all of it, its name, and the parts in it."""

    name: str
    beside: str
    look: Look
    span: Span
    head: Span
    under: tuple["Symbol", ...] = ()


def symbols_of(file: File) -> tuple[Symbol, ...]:
    """The outline of a file; empty where it cannot be read."""
    tree = file.tree
    if not isinstance(tree, Mapping):
        return ()
    if file.kind in RULE_KINDS.values():
        return tuple(_rule(file, tree))
    if file.kind in ("facts", CASE):
        return tuple(_facts(at(tree, "facts"), Look.FACT))[:MOST_SYMBOLS]
    return tuple(_book(tree))


def _rule(file: File, tree: Mapping) -> Iterator[Symbol]:
    head = tree.key(file.kind)
    parts = tuple(_list(key, value) for key, value in tree.entries if key.text in _LISTS_OF_RULE)
    if head is not None:
        yield Symbol(text(tree.get(file.kind)) or file.stem, file.stem, Look.RULE, tree.span, head.span, parts)


def _list(key: Scalar, value: Tree) -> Symbol:
    look = Look.EXAMPLE if key.text == "examples" else Look.LINE
    under = tuple(_item(number, item, look) for number, item in enumerate(items(value), 1))
    return Symbol(key.text, "", Look.PART, _joined(key.span, value.span), key.span, under)


def _item(number: int, item: Tree, look: Look) -> Symbol:
    told = next((text(at(item, key)) for key in _TITLES if text(at(item, key))), "")
    head = item.entries[0][0].span if isinstance(item, Mapping) and item.entries else item.span
    return Symbol(f"{number}", told, look, item.span, head)


def _facts(tree: Tree | None, look: Look) -> Iterator[Symbol]:
    for key, body in entries(tree):
        beside = text(at(body, "type")) or text(at(body, "value")) or text(body)
        under = tuple(_facts(at(body, "fields"), Look.FIELD))
        yield Symbol(key.text, beside, look, _joined(key.span, body.span), key.span, under)


def _book(tree: Mapping) -> Iterator[Symbol]:
    for key, body in tree.entries:
        names = [(name, value) for name, value in entries(body) if key.text in _PARTS_OF_BOOK]
        under = tuple(
            Symbol(name.text, text(at(value, "label")), Look.PARAMETER, _joined(name.span, value.span), name.span)
            for name, value in names
        )
        yield Symbol(key.text, text(body), Look.PART, _joined(key.span, body.span), key.span, under)


def _joined(first: Span, last: Span) -> Span:
    end = max((first.end_line, first.end_column), (last.end_line, last.end_column))
    return Span(first.file, first.line, first.column, *end)
