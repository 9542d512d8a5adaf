"""Arithmetic and comparisons: nodes in, Python on values of one class out."""

import ast
from datetime import date, timedelta
from decimal import Decimal

from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.writing import NotDirect, Piece, Writer
from perfeval_rules.feel.values.arithmetic import NUMERIC
from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.feel.values.unknowns import UNKNOWNS
from perfeval_rules.model.syntax import (
    Arithmetic,
    Between,
    Comparison,
    In,
    Literal,
    Negation,
    Node,
    NotEqualTo,
    RangeOf,
)
from perfeval_rules.model.values import Months

ORDERED: frozenset[type] = frozenset([Decimal, str, date, timedelta, Months])
"""The classes that Python orders as FEEL does."""

EQUATED: frozenset[type] = ORDERED | {bool}
"""The classes that Python equates as FEEL does."""

_SIGNS: dict[str, type[ast.cmpop]] = {
    "=": ast.Eq,
    "!=": ast.NotEq,
    "<": ast.Lt,
    "<=": ast.LtE,
    ">": ast.Gt,
    ">=": ast.GtE,
}


def literal(node: Literal, writer: Writer) -> Piece:
    """A constant."""
    value = node.value
    if value is None or isinstance(value, bool):
        return Piece(python.constant(value), value.__class__)
    return Piece(python.load(writer.given(value)), value.__class__)


def arithmetic(node: Arithmetic, writer: Writer) -> Piece:
    """``left operator right`` on two numbers."""
    left, right = writer.of_kind(node.left, Decimal), writer.of_kind(node.right, Decimal)
    return Piece(python.call(writer.given(NUMERIC[node.operator]), left.code, right.code), Decimal)


_MINUS = CONTEXT.minus


def negation(node: Negation, writer: Writer) -> Piece:
    """``-operand`` of a number."""
    return Piece(python.call(writer.given(_MINUS), writer.of_kind(node.operand, Decimal).code), Decimal)


def comparison(node: Comparison, writer: Writer) -> Piece:
    """``left operator right`` on two values of one class, or on anything known and null."""
    for one, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(other, Literal) and other.value is None:
            return _with_null(node.operator, one, writer)
    return _compared(writer.piece(node.left), node.operator, writer.piece(node.right), writer)


def _with_null(operator: str, operand: Node, writer: Writer) -> Piece:
    if operator not in ("=", "!="):
        raise NotDirect
    name = writer.local(writer.piece(operand))
    is_unknown = python.compared(python.class_of(name), ast.In(), python.load(writer.given(UNKNOWNS)))
    writer.give_up_if(python.both(_null(name, ast.IsNot()), is_unknown))
    return Piece(_null(name, ast.Is() if operator == "=" else ast.IsNot()), bool)


def _null(name: str, operator: ast.cmpop) -> ast.expr:
    return python.compared(python.load(name), operator, python.constant(None))


def _compared(left: Piece, operator: str, right: Piece, writer: Writer) -> Piece:
    """Compares two values after giving up unless they are of one class."""
    allowed = EQUATED if operator in ("=", "!=") else ORDERED
    kind = left.kind or right.kind
    if kind is None:
        left, right = _alike(left, right, allowed, writer)
    elif kind in allowed:
        left, right = writer.checked(left, kind), writer.checked(right, kind)
    else:
        raise NotDirect
    return Piece(python.compared(left.code, _SIGNS[operator](), right.code), bool)


def _alike(left: Piece, right: Piece, allowed: frozenset[type], writer: Writer) -> tuple[Piece, Piece]:
    one, two = writer.local(left), writer.local(right)
    differ = python.compared(python.class_of(one), ast.IsNot(), python.class_of(two))
    strange = python.compared(python.class_of(one), ast.NotIn(), python.load(writer.given(allowed)))
    writer.give_up_if(python.either(differ, strange))
    return Piece(python.load(one)), Piece(python.load(two))


def in_between(node: Between, writer: Writer) -> Piece:
    """``operand between low and high``."""
    operand, low, high = (writer.piece(part) for part in (node.operand, node.low, node.high))
    operand = Piece(python.load(writer.local(operand)), operand.kind)
    return _all([_compared(operand, ">=", low, writer), _compared(operand, "<=", high, writer)], writer)


def membership(node: In, writer: Writer) -> Piece:
    """``operand in tests``, where the tests are constants, ranges as written, or unlike something."""
    operand = writer.piece(node.operand)
    operand = Piece(python.load(writer.local(operand)), operand.kind)
    answers = [_test(operand, test, writer) for test in node.tests]
    return answers[0] if len(answers) == 1 else Piece(python.either(*_known(answers, writer)), bool)


def _test(operand: Piece, test: Node, writer: Writer) -> Piece:
    match test:
        case RangeOf():
            return _within(operand, test, writer)
        case NotEqualTo():
            return _compared(operand, "!=", writer.piece(test.operand), writer)
        case Literal() if test.value.__class__ in EQUATED:
            return _compared(operand, "=", writer.piece(test), writer)
    raise NotDirect


def _within(operand: Piece, test: RangeOf, writer: Writer) -> Piece:
    """Compares with each end; a range of which both ends are one node stands for equality."""
    if test.low is not None and test.low is test.high:
        return _compared(operand, "=", writer.piece(test.low), writer)
    answers = []
    if test.low is not None:
        answers.append(_compared(operand, ">=" if test.includes_low else ">", writer.piece(test.low), writer))
    if test.high is not None:
        answers.append(_compared(operand, "<=" if test.includes_high else "<", writer.piece(test.high), writer))
    return _all(answers, writer)


def _all(answers: list[Piece], writer: Writer) -> Piece:
    return answers[0] if len(answers) == 1 else Piece(python.both(*_known(answers, writer)), bool)


def _known(answers: list[Piece], writer: Writer) -> list[ast.expr]:
    """The answers, each computed before any of them decides, as the closures do."""
    return [python.load(writer.local(answer)) for answer in answers]
