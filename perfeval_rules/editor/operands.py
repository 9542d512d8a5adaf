"""Operands in a text that need not be an expression yet: tokens in, the types and fields of what they name out."""

from collections.abc import Mapping
from typing import NamedTuple

from perfeval_rules.feel import ANY, ContextType, FeelSyntaxError, ListType, RangeType, Token, Type, infer, parse
from perfeval_rules.feel.inference.paths import PROPERTIES
from perfeval_rules.feel.types import OneOf
from perfeval_rules.read.vocabulary.scope import FUNCTIONS

OPENS, CLOSES = ("(", "[", "{"), (")", "]", "}")
ENDS_OPERAND = frozenset(["name", "number", "text", "temporal", "true", "false", "null", *CLOSES])


class Seen(NamedTuple):
    """A name that can be written: its type, and the path to the fact, field or parameter it stands for, if any."""

    type: Type
    path: tuple[str, ...]


def type_of(text: str, tokens: list[Token], end: int, names: Mapping[str, Seen], start: int | None = None) -> Type:
    """The type of what stands before the token at ``end``: of all from ``start`` on, or of one operand."""
    first = _operand(tokens, end) if start is None else start
    if first >= end:
        return ANY
    try:
        tree = parse(text[tokens[first].start : tokens[end - 1].end])
    except FeelSyntaxError:
        return ANY
    found = infer(tree, {name: seen.type for name, seen in names.items()}, FUNCTIONS)
    return _at_home(found.type, names)


def path_of(text: str, tokens: list[Token], names: Mapping[str, Seen]) -> tuple[str, ...]:
    """The path to the fact or field that the last operand reads."""
    first = _operand(tokens, len(tokens))
    if first >= len(tokens):
        return ()
    words = [token.text for token in tokens[first:]]
    if len(words) == 1:
        return names[words[0]].path if words[0] in names else ()
    owner = type_of(text, tokens, len(tokens) - 2, names)
    found = members(owner).get(words[-1])
    return found.path if found is not None else ()


def _operand(tokens: list[Token], end: int) -> int:
    """Where the operand begins that ends before the token at ``end``: a path with its filters and calls."""
    at = end
    while at > 0:
        kind = tokens[at - 1].kind
        if kind in CLOSES:
            at = _opening(tokens, at - 1)
            if at > 0 and tokens[at - 1].kind in ("name", *CLOSES):
                continue
        elif kind in ENDS_OPERAND:
            at -= 1
        else:
            break
        if at == 0 or tokens[at - 1].kind != ".":
            break
        at -= 1
    return at


def _opening(tokens: list[Token], closing: int) -> int:
    """The bracket that the one at ``closing`` closes; the first token where there is none."""
    depth = 0
    for at in range(closing, -1, -1):
        depth += (tokens[at].kind in CLOSES) - (tokens[at].kind in OPENS)
        if depth == 0:
            return at
    return 0


def _at_home(kind: Type, names: Mapping[str, Seen]) -> Type:
    """The type with the path that its records really come from, where they were reached through a variable."""
    if isinstance(kind, ListType):
        return ListType(_at_home(kind.item, names))
    if not isinstance(kind, ContextType) or not kind.origin:
        return kind
    first, *rest = kind.origin
    seen = names.get(first)
    if seen is None:
        return kind
    home = seen.type.origin if isinstance(seen.type, ContextType) and seen.type.origin else seen.path
    return ContextType(kind.fields, (*home, *rest))


def item(kind: Type) -> Type:
    """What a loop over something of this type sees of it."""
    return kind.item if isinstance(kind, ListType | RangeType) else kind


def members(kind: Type) -> dict[str, Seen]:
    """What may follow the point behind something of this type."""
    match kind:
        case ListType(item):
            return members(item)
        case OneOf(types):
            return {name: seen for part in types for name, seen in members(part).items()}
        case ContextType(fields, origin):
            return {name: Seen(inner, (*origin, name) if origin else ()) for name, inner in fields.items()}
    return {name: Seen(inner, ()) for name, inner in PROPERTIES.get(str(kind), {}).items()}
