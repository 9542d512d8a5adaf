"""Brackets, ranges and unary tests: what ``(``, ``[`` and ``]`` begin, and what may stand after ``in``."""

from perfeval_rules.feel.reading.climbing import SUM, expression
from perfeval_rules.feel.reading.cursor import COMPARISONS, Cursor
from perfeval_rules.feel.reading.tokens import Token
from perfeval_rules.model.syntax import ListOf, Node, NotEqualTo, NotIn, RangeOf


def group(cursor: Cursor) -> Node:
    """What ``(`` begins: an expression in parentheses, a unary test, or a range that excludes its low end."""
    opening = cursor.take()
    first = _test(cursor)
    if cursor.kind == "..":
        return _range(cursor, opening, first)
    cursor.close(opening, ")")
    return first


def list_or_range(cursor: Cursor) -> Node:
    """What ``[`` begins: a list, or a range that includes its low end."""
    opening = cursor.take()
    items: list[Node] = []
    while cursor.kind != "]" or items:
        items.append(_test(cursor))
        if cursor.kind == ".." and len(items) == 1:
            return _range(cursor, opening, items[0])
        if not cursor.accept(","):
            break
    cursor.close(opening, "]")
    return ListOf(cursor.span(opening.start), tuple(items))


def open_range(cursor: Cursor) -> Node:
    """What ``]`` begins: a range that excludes its low end."""
    opening = cursor.take()
    low = expression(cursor)
    if cursor.kind != "..":
        cursor.fail_here("..")
    return _range(cursor, opening, low)


def _range(cursor: Cursor, opening: Token, low: Node) -> Node:
    cursor.take()
    outside, cursor.in_range = cursor.in_range, True
    high = expression(cursor)
    cursor.in_range = outside
    closing = cursor.close(opening, "]" if opening.kind == "[" else ")", "]", ")", "[")
    return RangeOf(cursor.span(opening.start), low, high, opening.kind == "[", closing.kind == "]")


def _test(cursor: Cursor) -> Node:
    """A unary test such as ``>= 5``, or an expression."""
    operator = cursor.kind
    if operator not in COMPARISONS:
        return expression(cursor)
    start = cursor.take().start
    end = expression(cursor, SUM)
    span = cursor.span(start)
    if operator == "!=":
        return NotEqualTo(span, end)
    if operator == "=":
        return RangeOf(span, end, end, True, True)
    if operator[0] == ">":
        return RangeOf(span, end, None, operator == ">=", False)
    return RangeOf(span, None, end, False, operator == "<=")


def tests_of(cursor: Cursor) -> tuple[Node, ...]:
    """What stands after ``in``: one test, several in parentheses, or ``not(…)`` of such."""
    if cursor.kind == "(":
        return _tests_in_parentheses(cursor)
    return (_single(cursor),)


def _single(cursor: Cursor) -> Node:
    if cursor.kind == "=":  # after "in" a list stands for its items, and "= list" for the list
        cursor.take()
        return expression(cursor, SUM)
    if cursor.kind in COMPARISONS:
        return _test(cursor)
    if cursor.token.text == "not" and cursor.peek().kind == "(":
        start = cursor.take().start
        tests = _listed(cursor)
        return NotIn(cursor.span(start), tests)
    return expression(cursor, SUM)


def _listed(cursor: Cursor) -> tuple[Node, ...]:
    opening = cursor.take()
    tests = [_single_or_range(cursor)]
    while cursor.accept(","):
        tests.append(_single_or_range(cursor))
    cursor.close(opening, ")")
    return tuple(tests)


def _single_or_range(cursor: Cursor) -> Node:
    return _single(cursor) if cursor.kind in COMPARISONS or cursor.token.text == "not" else expression(cursor)


def _tests_in_parentheses(cursor: Cursor) -> tuple[Node, ...]:
    start = cursor.token.start
    opening = cursor.take()
    tests = [_single_or_range(cursor)]
    if cursor.kind == "..":
        tests = [_range(cursor, opening, tests[0])]
    else:
        while cursor.accept(","):
            tests.append(_single_or_range(cursor))
        cursor.close(opening, ")")
    if len(tests) == 1 and not isinstance(tests[0], NotIn | NotEqualTo):
        return (expression(cursor, SUM, tests[0], start),)
    return tuple(tests)
