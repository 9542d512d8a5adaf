"""Expressions by precedence: a cursor in, the node of the longest expression that begins there out.

From loose to tight: or · and · comparison, between, in, instance of · + - · * / · ** · minus sign · path, filter, call.
"""

from perfeval_rules.feel.reading.cursor import Cursor
from perfeval_rules.feel.reading.faults import DEPTH, STARTS_OPERAND, too_deep
from perfeval_rules.model.syntax import Node

LOOSEST, OR, AND, COMPARISON, SUM, PRODUCT, POWER, SIGN, UNIT = range(9)


def expression(cursor: Cursor, level: int = LOOSEST, left: Node | None = None, start: int = 0) -> Node:
    """The expression here whose operators bind at least as tightly as ``level``.

    ``left`` is its first operand, from offset ``start``, where that was read already.
    """
    cursor.depth += 1
    if cursor.depth > 2 * DEPTH:
        raise too_deep(cursor.token.start, cursor.token.end)
    if left is None:
        prefix = cursor.prefixes.get(cursor.kind)
        if prefix is None:
            cursor.fail_here()
        start = cursor.token.start
        left = prefix(cursor)
    while (infix := cursor.infixes.get(cursor.kind)) is not None and infix.level >= level:
        if cursor.in_range and cursor.kind == "[" and cursor.peek().kind not in STARTS_OPERAND:
            break  # the bracket closes a range such as ]1..10[
        left = infix.read(cursor, left, start)
    cursor.depth -= 1
    return left
