"""``+ - * / **`` and the minus sign on every kind of value: operands in, a value or ``NoValue`` out."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.numbers import CONTEXT, guarded
from perfeval_rules.feel.values.temporal import (
    add_days,
    add_months,
    add_to_time,
    microseconds,
    of_microseconds,
    of_months,
    time_between,
    time_of_day_between,
)
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Months, Value

NUMERIC: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": CONTEXT.add,
    "-": CONTEXT.subtract,
    "*": CONTEXT.multiply,
    "/": CONTEXT.divide,
    "**": CONTEXT.power,
}
"""What each operator does with two numbers."""

Operation = Callable[[Any, Any], Value]


def calculate(operator: str, left: Value, right: Value) -> Value:
    """``left operator right``; raises ``NoValue`` where it has no result."""
    if left.__class__ is Decimal and right.__class__ is Decimal:
        return guarded(NUMERIC[operator], left, right)
    if left.__class__ in UNKNOWNS or right.__class__ in UNKNOWNS:
        return unite((left, right))
    operation = _OPERATIONS.get((operator, left.__class__, right.__class__))
    if operation is None:
        blanks = {"left_kind": kind_of(left), "operator": operator, "right_kind": kind_of(right)}
        raise NoValue(say("cannot calculate {left_kind} {operator} {right_kind}", **blanks))
    return operation(left, right)


def negate(operand: Value) -> Value:
    """``-operand``."""
    if isinstance(operand, Decimal):
        return CONTEXT.minus(operand)
    if isinstance(operand, timedelta):
        return -operand
    if isinstance(operand, Months):
        return Months(-operand.months)
    if operand.__class__ in UNKNOWNS:
        return unite((operand,))
    raise NoValue(say("cannot negate {kind}", kind=kind_of(operand)))


def _join(left: str, right: str) -> str:
    bounds.spend_text(len(left) + len(right))
    return left + right


def _scale(length: timedelta, factor: Decimal) -> timedelta:
    return of_microseconds(guarded(CONTEXT.multiply, Decimal(microseconds(length)), factor))


def _shrink(length: timedelta, divisor: Decimal) -> timedelta:
    return of_microseconds(guarded(CONTEXT.divide, Decimal(microseconds(length)), divisor))


def _times(length: Months, factor: Decimal) -> Months:
    return of_months(guarded(CONTEXT.multiply, Decimal(length.months), factor))


def _part(length: Months, divisor: Decimal) -> Months:
    return of_months(guarded(CONTEXT.divide, Decimal(length.months), divisor))


def _ratio(left: timedelta, right: timedelta) -> Decimal:
    return guarded(CONTEXT.divide, Decimal(microseconds(left)), Decimal(microseconds(right)))


def _sum_of_days(left: timedelta, right: timedelta) -> timedelta:
    return of_microseconds(Decimal(microseconds(left) + microseconds(right)))


_OPERATIONS: dict[tuple[str, type, type], Operation] = {
    ("+", str, str): _join,
    ("+", timedelta, timedelta): _sum_of_days,
    ("-", timedelta, timedelta): lambda left, right: _sum_of_days(left, -right),
    ("*", timedelta, Decimal): _scale,
    ("*", Decimal, timedelta): lambda left, right: _scale(right, left),
    ("/", timedelta, Decimal): _shrink,
    ("/", timedelta, timedelta): _ratio,
    ("+", Months, Months): lambda left, right: of_months(Decimal(left.months + right.months)),
    ("-", Months, Months): lambda left, right: of_months(Decimal(left.months - right.months)),
    ("*", Months, Decimal): _times,
    ("*", Decimal, Months): lambda left, right: _times(right, left),
    ("/", Months, Decimal): _part,
    ("/", Months, Months): lambda left, right: guarded(CONTEXT.divide, Decimal(left.months), Decimal(right.months)),
    ("+", time, timedelta): add_to_time,
    ("+", timedelta, time): lambda left, right: add_to_time(right, left),
    ("-", time, timedelta): lambda left, right: add_to_time(left, -right),
    ("-", time, time): lambda left, right: time_of_day_between(right, left),
}

for _kind in (date, datetime):
    _OPERATIONS |= {
        ("+", _kind, timedelta): add_days,
        ("+", timedelta, _kind): lambda left, right: add_days(right, left),
        ("-", _kind, timedelta): lambda left, right: add_days(left, -right),
        ("+", _kind, Months): lambda left, right: add_months(left, right.months),
        ("+", Months, _kind): lambda left, right: add_months(right, left.months),
        ("-", _kind, Months): lambda left, right: add_months(left, -right.months),
        ("-", _kind, date): lambda left, right: time_between(right, left),
        ("-", _kind, datetime): lambda left, right: time_between(right, left),
    }
