"""What may follow an operand: a cursor at an operator and its left side in, the node of both sides out."""

from typing import cast

from perfeval_rules.feel.reading.climbing import AND, COMPARISON, OR, POWER, PRODUCT, SUM, UNIT, expression
from perfeval_rules.feel.reading.cursor import COMPARISONS, Cursor, Infix
from perfeval_rules.feel.reading.phrases import PROPERTIES, phrase
from perfeval_rules.feel.reading.ranges import tests_of
from perfeval_rules.feel.reading.tokens import KEYWORDS, Token
from perfeval_rules.feel.reading.type_names import type_name
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    ArithmeticOperator,
    Between,
    Call,
    Comparison,
    ComparisonOperator,
    Filter,
    In,
    InstanceOf,
    Name,
    Node,
    Not,
    Or,
    Path,
)


def _arithmetic(cursor: Cursor, left: Node, start: int) -> Node:
    operator = cursor.take().kind
    right = expression(cursor, INFIXES[operator].level + 1)
    return Arithmetic(cursor.span(start), cast(ArithmeticOperator, operator), left, right)


def _comparison(cursor: Cursor, left: Node, start: int) -> Node:
    operator = cursor.take().kind
    right = expression(cursor, SUM)
    if cursor.kind in COMPARISONS:
        hint = say("Write a <= x and x < b, or x in [a..b).")
        cursor.fail(cursor.token, say("comparisons cannot be chained"), hint)
    return Comparison(cursor.span(start), cast(ComparisonOperator, operator), left, right)


def _between(cursor: Cursor, left: Node, start: int) -> Node:
    cursor.take()
    low = expression(cursor, SUM)
    cursor.expect("and")
    high = expression(cursor, SUM)
    return Between(cursor.span(start), left, low, high)


def _in(cursor: Cursor, left: Node, start: int) -> Node:
    cursor.take()
    tests = tests_of(cursor)
    return In(cursor.span(start), left, tests)


def _instance(cursor: Cursor, left: Node, start: int) -> Node:
    cursor.take()
    if not cursor.accept_word("of"):
        cursor.fail_here("of")
    kind = type_name(cursor)
    return InstanceOf(cursor.span(start), left, kind)


def _parts(node: Node, kind: type[And] | type[Or]) -> tuple[Node, ...]:
    return node.parts if isinstance(node, kind) else (node,)


def _and(cursor: Cursor, left: Node, start: int) -> Node:
    parts = [*_parts(left, And)]
    while cursor.accept("and"):
        part = expression(cursor, COMPARISON)
        parts.extend(_parts(part, And))
    return And(cursor.span(start), tuple(parts))


def _or(cursor: Cursor, left: Node, start: int) -> Node:
    parts = [*_parts(left, Or)]
    while cursor.accept("or"):
        part = expression(cursor, AND)
        parts.extend(_parts(part, Or))
    return Or(cursor.span(start), tuple(parts))


def _path(cursor: Cursor, left: Node, start: int) -> Node:
    cursor.take()
    name = phrase(cursor, PROPERTIES)
    if name is None:
        if cursor.kind != "name" and cursor.kind not in KEYWORDS:
            cursor.fail_here()
        name = cursor.take().text
    return Path(cursor.span(start), left, name)


def _filter(cursor: Cursor, left: Node, start: int) -> Node:
    opening = cursor.take()
    condition = expression(cursor)
    cursor.close(opening, "]")
    return Filter(cursor.span(start), left, condition)


def _call(cursor: Cursor, left: Node, start: int) -> Node:
    opening = cursor.take()
    names: list[str] = []
    arguments: list[Node] = []
    while cursor.kind != ")" or arguments:
        label = _label(cursor)
        if arguments and bool(names) != (label is not None):
            cursor.fail(cursor.token, say("arguments are given either all by name or all by position"))
        if label is not None:
            names.append(label)
        arguments.append(expression(cursor))
        if not cursor.accept(","):
            break
    cursor.close(opening, ")")
    span = cursor.span(start)
    if isinstance(left, Name) and left.name == "not" and len(arguments) == 1 and not names:
        return Not(span, arguments[0])
    return Call(span, left, tuple(arguments), tuple(names))


def _label(cursor: Cursor) -> str | None:
    """The name before a colon that an argument may have; it may be of several words."""
    length = 0
    while _is_word(cursor.peek(length)):
        length += 1
    if not length or cursor.peek(length).kind != ":":
        return None
    words = [cursor.take().text for _ in range(length)]
    cursor.take()
    return " ".join(words)


def _is_word(token: Token) -> bool:
    return token.kind == "name" or token.kind in KEYWORDS


INFIXES = {
    "or": Infix(OR, _or),
    "and": Infix(AND, _and),
    **dict.fromkeys(COMPARISONS, Infix(COMPARISON, _comparison)),
    "between": Infix(COMPARISON, _between),
    "in": Infix(COMPARISON, _in),
    "instance": Infix(COMPARISON, _instance),
    **dict.fromkeys("+-", Infix(SUM, _arithmetic)),
    **dict.fromkeys("*/", Infix(PRODUCT, _arithmetic)),
    "**": Infix(POWER, _arithmetic),
    ".": Infix(UNIT, _path),
    "[": Infix(UNIT, _filter),
    "(": Infix(UNIT, _call),
}
