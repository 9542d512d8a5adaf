"""Order: comparison operators, ``between``, and what lies in a range; the answers are those of equality."""

import operator as python
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.equality import clock, equal, moment
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.unknowns import UNKNOWNS, conjunction, disjunction, negated, unite
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.values import Interval, Months, Range, Unknown, Value

ORDERED: frozenset[type] = frozenset([Decimal, str, date, time, datetime, timedelta, Months])
"""The classes of values that have an order."""

COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": python.eq,
    "!=": python.ne,
    "<": python.lt,
    "<=": python.le,
    ">": python.gt,
    ">=": python.ge,
}

_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def compare(operator: str, left: Value, right: Value) -> Value:
    """``left operator right``; raises ``NoValue`` where the two cannot be compared."""
    if operator in ("=", "!="):
        answer = equal(left, right)
        if answer is None:
            raise NoValue(_incomparable(left, right))
        return answer if operator == "=" else negated(answer)
    if left.__class__ in UNKNOWNS or right.__class__ in UNKNOWNS:
        return _compare_unknown(operator, left, right)
    if left.__class__ is not right.__class__ or left.__class__ not in ORDERED:
        raise NoValue(_incomparable(left, right))
    return COMPARE[operator](*_keys(left, right))


def _incomparable(left: Value, right: Value) -> Message:
    return say("cannot compare {left_kind} with {right_kind}", left_kind=kind_of(left), right_kind=kind_of(right))


def _keys(left: Value, right: Value) -> tuple[Any, Any]:
    """What stands for two values of one class when Python compares them."""
    if isinstance(left, datetime) and isinstance(right, datetime):
        if (left.tzinfo is None) != (right.tzinfo is None):
            raise NoValue(say("only one of the two has a time zone"))
        return moment(left), moment(right)
    if isinstance(left, time) and isinstance(right, time):
        (first, zone), (second, other) = clock(left), clock(right)
        if zone != other:
            raise NoValue(say("only one of the two has a time zone"))
        return first, second
    return left, right


def _compare_unknown(operator: str, left: Value, right: Value) -> Value:
    if isinstance(right, Interval) and isinstance(left, Decimal):
        return _compare_unknown(_MIRRORED[operator], right, left)
    if isinstance(left, Interval) and isinstance(right, Decimal):
        low, high = COMPARE[operator](left.low, right), COMPARE[operator](left.high, right)
        if low == high:
            return low
    return unite((left, right))


def between(value: Value, low: Value, high: Value) -> Value:
    """Whether ``value`` lies from ``low`` to ``high``."""
    return conjunction([_or_null(">=", value, low), _or_null("<=", value, high)])


def _or_null(operator: str, left: Value, right: Value) -> Value:
    try:
        return compare(operator, left, right)
    except NoValue:
        return None


def in_range(value: Value, found: Range) -> Value:
    """Whether ``value`` lies in a range."""
    answers: list[Value] = []
    if found.low is not None:
        answers.append(_or_null(">=" if found.includes_low else ">", value, found.low))
    if found.high is not None:
        answers.append(_or_null("<=" if found.includes_high else "<", value, found.high))
    return conjunction(answers)


def meets(value: Value, test: Value) -> Value:
    """Whether ``value`` meets a test: lies in the range, is in the list (or in a range in it), or equals it."""
    if value.__class__ is Unknown:
        return unite((value, test))
    if isinstance(test, Range) and not isinstance(value, Range):
        return in_range(value, test)
    if isinstance(test, list):
        bounds.spend(len(test))
        answers = [_meets_item(value, item) for item in test]
        return disjunction([*answers, equal(value, test)] if isinstance(value, list) else answers)
    return compare("=", value, test)


def _meets_item(value: Value, item: Value) -> Value:
    """As ``meets``, where an item of another kind is just another item."""
    if isinstance(item, Range) and not isinstance(value, Range):
        return in_range(value, item)
    answer = equal(value, item)
    return False if answer is None else answer


def is_range(low: Value, high: Value) -> Value:
    """Whether a range can reach from ``low`` to ``high``, two values of one ordered kind."""
    return compare("<=", low, high)
