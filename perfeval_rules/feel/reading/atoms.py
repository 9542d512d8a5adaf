"""Constants, names, contexts and the minus sign: a cursor at their first token in, their node out."""

import re
from decimal import Decimal, DecimalException

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.reading.climbing import SIGN, expression
from perfeval_rules.feel.reading.cursor import Cursor
from perfeval_rules.feel.reading.phrases import FUNCTIONS, phrase
from perfeval_rules.feel.reading.tokens import KEYWORDS
from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.feel.values.temporal_text import TEMPORAL, read_temporal
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import Call, ContextOf, Literal, Name, Negation, Node

_CONSTANTS = {"true": True, "false": False, "null": None}
_ESCAPE = re.compile(r"""\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(["'\\nrtbf]))""")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def constant(cursor: Cursor) -> Node:
    """``true``, ``false`` or ``null``."""
    token = cursor.take()
    return Literal(cursor.span(token.start), _CONSTANTS[token.kind])


def number(cursor: Cursor) -> Node:
    """A number; ``95%`` is 0.95."""
    token = cursor.take()
    percent = token.text[-1] == "%"
    try:
        value = CONTEXT.create_decimal(token.text.rstrip("%"))
        if percent:
            value = CONTEXT.scaleb(value, Decimal(-2))
    except DecimalException:
        cursor.fail(token, say("the number is too large"))
    return Literal(cursor.span(token.start), value, percent)


def text(cursor: Cursor) -> Node:
    """A text in double quotes."""
    token = cursor.take()
    return Literal(cursor.span(token.start), unescaped(token.text))


def unescaped(raw: str) -> str:
    """``raw`` with its escapes replaced; a backslash before any other character stands for itself."""
    if "\\" not in raw:
        return raw
    plain = _ESCAPE.sub(_character, raw)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(escape: re.Match[str]) -> str:
    four, six, single = escape.groups()
    if single is not None:
        return _ESCAPED.get(single, single)
    code = int(four or six, 16)
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def temporal(cursor: Cursor) -> Node:
    """``@"2024-12-31"`` and the like."""
    token = cursor.take()
    span = cursor.span(token.start)
    raw = unescaped(token.text)
    try:
        return Literal(span, read_temporal(raw))
    except NoValue:
        return Call(span, Name(span, TEMPORAL), (Literal(span, raw),))


def name(cursor: Cursor) -> Node:
    """A name, or one of FEEL's names of several words."""
    start = cursor.token.start
    found = phrase(cursor, FUNCTIONS) or cursor.take().text
    return Name(cursor.span(start), found)


def negation(cursor: Cursor) -> Node:
    """A minus sign and its operand."""
    start = cursor.take().start
    operand = expression(cursor, SIGN)
    return Negation(cursor.span(start), operand)


def context(cursor: Cursor) -> Node:
    """A context in braces."""
    opening = cursor.take()
    entries: dict[str, Node] = {}
    while cursor.kind != "}" or entries:
        token = cursor.token
        key = _key(cursor)
        if key in entries:
            cursor.fail(token, say("the key '{key}' stands twice in this context", key=key))
        entries[key] = expression(cursor)
        if not cursor.accept(","):
            break
    cursor.close(opening, "}")
    return ContextOf(cursor.span(opening.start), tuple(entries.items()))


def _key(cursor: Cursor) -> str:
    if cursor.kind == "text":
        words = [unescaped(cursor.take().text)]
    else:
        words = []
        while cursor.kind == "name" or cursor.kind in KEYWORDS:
            words.append(cursor.take().text)
        if not words:
            cursor.fail_here()
    cursor.expect(":")
    return " ".join(words)
