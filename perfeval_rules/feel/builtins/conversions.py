"""Functions between kinds of values: number, text, range, and ``is``."""

import re
from decimal import Decimal

from perfeval_rules.feel.builtins.registry import BUILTINS, builtin, invoke
from perfeval_rules.feel.errors import FeelSyntaxError, NoValue
from perfeval_rules.feel.values.arithmetic import negate
from perfeval_rules.feel.values.equality import identical
from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.feel.values.order import is_range
from perfeval_rules.feel.values.printing import written
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import Call, Literal, Name, Negation, Node, RangeOf
from perfeval_rules.model.values import Range, Value

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,6})?")


@builtin("number(from: text | number, [grouping separator: text?], [decimal separator: text?]) -> number")
def to_number(text: str | Decimal, grouping: str | None = None, decimal: str | None = None) -> Decimal:
    """The number that a text says, with these marks between its digits."""
    if isinstance(text, Decimal):
        return text
    point = "." if decimal is None else decimal
    if grouping not in (None, " ", ",", ".") or point not in (".", ",") or grouping == point:
        raise NoValue(say("digits are grouped by space, comma or point, and the decimal mark is another"))
    plain = text.replace(grouping, "") if grouping else text
    plain = plain.replace(point, ".") if point == "." or "." not in plain else ""
    if _NUMBER.fullmatch(plain) is None:
        raise NoValue(say("'{text}' is no number", text=text))
    try:
        return CONTEXT.create_decimal(plain)
    except ArithmeticError:
        raise NoValue(say("the number is too large")) from None


@builtin("string(from: any) -> text")
def to_text(value: Value) -> Value:
    """The text of a value; null has none."""
    return None if value is None else written(value)


@builtin("is(value1: any, value2: any) -> boolean")
def same(left: Value, right: Value) -> Value:
    """Whether two values are equal in every respect, time zones included."""
    return identical(left, right)


@builtin("range(from: text) -> range")
def to_range(text: str) -> Value:
    """The range that a text says; its ends are constants."""
    from perfeval_rules.feel.reading.parse import parse  # late: few expressions read others

    try:
        node = parse(text)
    except FeelSyntaxError:
        raise NoValue(say("'{text}' is no range", text=text)) from None
    if not isinstance(node, RangeOf) or node.low is None or node.high is None:
        raise NoValue(say("'{text}' is no range", text=text))
    low, high = _constant(node.low), _constant(node.high)
    if is_range(low, high) is not True:
        raise NoValue(say("the range ends before it begins"))
    return Range(low, high, node.includes_low, node.includes_high)


_MAKERS = frozenset(["date", "time", "date and time", "duration"])


def _constant(node: Node) -> Value:
    """The value of a literal, of its negation, or of ``date("…")`` and the like."""
    match node:
        case Literal(value=value):
            return value
        case Negation(operand=Literal(value=value)):
            return negate(value)
        case Call(function=Name(name=name), arguments=(Literal(value=value),)) if name in _MAKERS:
            return invoke(BUILTINS[name], [value])
    raise NoValue(say("the ends of the range are no constants"))
