"""Arithmetic and comparisons: nodes in, code with a short way for two numbers out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, DecimalException
from typing import Any

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.running.scopes import Code, Constant, Frame, Scope
from perfeval_rules.feel.values.arithmetic import NUMERIC, calculate, negate
from perfeval_rules.feel.values.order import COMPARE, between, compare
from perfeval_rules.model.syntax import Arithmetic, Between, Comparison, Literal, Name, Negation
from perfeval_rules.model.values import Value


def literal(node: Literal, _: Scope) -> Code:
    """A constant."""
    return Constant(node.value)


def negation(node: Negation, scope: Scope) -> Code:
    """``-operand``."""
    operand = scope.compile(node.operand)

    def run(frame: Frame) -> Value:
        try:
            return negate(operand(frame))
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return scope.folded(run, operand)


def arithmetic(node: Arithmetic, scope: Scope) -> Code:
    """``left operator right``."""
    left, right = scope.compile(node.left), scope.compile(node.right)
    operator, on_numbers = node.operator, NUMERIC[node.operator]

    def run(frame: Frame) -> Value:
        one, two = left(frame), right(frame)
        if one.__class__ is Decimal and two.__class__ is Decimal:
            try:
                return on_numbers(one, two)
            except DecimalException:
                pass  # the long way finds out why
        try:
            return calculate(operator, one, two)
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return scope.folded(run, left, right)


def comparison(node: Comparison, scope: Scope) -> Code:
    """``left operator right``; the common shape, a name against a constant number, has a code of its own."""
    left, right = scope.compile(node.left), scope.compile(node.right)
    operator, quick = node.operator, COMPARE[node.operator]

    def slow(one: Value, two: Value) -> Value:
        try:
            return compare(operator, one, two)
        except NoValue as reason:
            return scope.complain(node.span, reason)

    if isinstance(right, Constant) and isinstance(right.value, Decimal):
        if isinstance(node.left, Name) and not scope.layers:
            return _name_with_number(node.left.name, left, quick, right.value, slow)
        return _with_number(left, quick, right.value, slow)
    alike = EQUAL_ALIKE if operator in ("=", "!=") else ORDERED_ALIKE
    return scope.folded(_two_sides(left, quick, right, slow, alike), left, right)


Quick = Callable[[Any, Any], bool]
Slow = Callable[[Value, Value], Value]


def _name_with_number(name: str, code: Code, quick: Quick, number: Decimal, slow: Slow) -> Code:
    def run(frame: Frame) -> Value:
        value = frame[0].get(name)
        if value.__class__ is Decimal:
            return quick(value, number)
        return slow(code(frame), number)

    return run


def _with_number(left: Code, quick: Quick, number: Decimal, slow: Slow) -> Code:
    def run(frame: Frame) -> Value:
        value = left(frame)
        if value.__class__ is Decimal:
            return quick(value, number)
        return slow(value, number)

    return run


def _two_sides(left: Code, quick: Quick, right: Code, slow: Slow, alike: frozenset[type]) -> Code:
    def run(frame: Frame) -> Value:
        one, two = left(frame), right(frame)
        if one.__class__ is two.__class__ and one.__class__ in alike:
            return quick(one, two)
        return slow(one, two)

    return run


ORDERED_ALIKE = frozenset([Decimal, str, date])
"""The classes of values that Python orders as FEEL does."""

EQUAL_ALIKE = ORDERED_ALIKE | {bool}
"""The classes of values that are equal in Python as they are in FEEL."""


def in_between(node: Between, scope: Scope) -> Code:
    """``operand between low and high``."""
    operand, low, high = scope.compile(node.operand), scope.compile(node.low), scope.compile(node.high)
    return lambda frame: between(operand(frame), low(frame), high(frame))
