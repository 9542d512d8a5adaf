"""The constructs with keywords: ``if``, ``for``, ``some``, ``every`` and ``function``."""

from typing import Literal

from perfeval_rules.feel.reading.climbing import OR, expression
from perfeval_rules.feel.reading.cursor import Cursor
from perfeval_rules.feel.reading.type_names import type_name
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import For, FunctionOf, If, Iterator, Node, Quantified, TypeName


def conditional(cursor: Cursor) -> Node:
    """``if condition then yes else no``."""
    opening = cursor.take()
    condition = expression(cursor)
    if cursor.kind != "then":
        cursor.fail_here("then")
    cursor.take()
    yes = expression(cursor)
    if cursor.kind == "end":
        cursor.fail(opening, say("this 'if' has no 'else'"), say("Write if … then … else …."))
    cursor.expect("else")
    no = expression(cursor)
    return If(cursor.span(opening.start), condition, yes, no)


def loop(cursor: Cursor) -> Node:
    """``for x in list return body``."""
    start = cursor.take().start
    iterators = _iterators(cursor)
    cursor.expect("return")
    body = expression(cursor)
    return For(cursor.span(start), iterators, body)


def quantified(cursor: Cursor) -> Node:
    """``some|every x in list satisfies condition``."""
    opening = cursor.take()
    quantifier: Literal["some", "every"] = "some" if opening.kind == "some" else "every"
    iterators = _iterators(cursor)
    cursor.expect("satisfies")
    condition = expression(cursor)
    return Quantified(cursor.span(opening.start), quantifier, iterators, condition)


def _iterators(cursor: Cursor) -> tuple[Iterator, ...]:
    iterators = [_iterator(cursor)]
    while cursor.accept(","):
        iterators.append(_iterator(cursor))
    return tuple(iterators)


def _iterator(cursor: Cursor) -> Iterator:
    start = cursor.token.start
    name = cursor.expect("name").text
    cursor.expect("in")
    source = expression(cursor, OR)
    end = expression(cursor, OR) if cursor.accept("..") else None
    return Iterator(cursor.span(start), name, source, end)


def function(cursor: Cursor) -> Node:
    """``function(a, b: number) body``."""
    start = cursor.take().start
    if cursor.kind != "(":
        cursor.fail_here("(")
    opening = cursor.take()
    parameters: list[str] = []
    types: list[TypeName | None] = []
    while cursor.kind != ")" or parameters:
        parameters.append(cursor.expect("name").text)
        types.append(type_name(cursor) if cursor.accept(":") else None)
        if not cursor.accept(","):
            break
    cursor.close(opening, ")")
    if cursor.kind == "name" and cursor.token.text == "external":
        cursor.fail(cursor.token, say("functions outside the language cannot be called"))
    body = expression(cursor)
    return FunctionOf(cursor.span(start), tuple(parameters), tuple(types), body)
