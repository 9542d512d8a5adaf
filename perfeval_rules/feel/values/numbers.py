"""Decimal arithmetic with 34 digits, as DMN asks: numbers in, a number or ``NoValue`` out.

The context is our own and is never the thread's, so that nothing outside can change a sum.
"""

from collections.abc import Callable
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    InvalidOperation,
    Overflow,
)

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.model.places import Message, say

CONTEXT = Context(
    prec=34,
    rounding=ROUND_HALF_EVEN,
    Emin=-6143,
    Emax=6144,
    clamp=0,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)

LEAST_SCALE, GREATEST_SCALE = -6111, 6176
"""The scales to which a number may be rounded."""


def guarded(operation: Callable[[Decimal, Decimal], Decimal], left: Decimal, right: Decimal) -> Decimal:
    """``operation`` on two numbers; raises ``NoValue`` where it has no result."""
    try:
        return operation(left, right)
    except DivisionByZero:
        raise NoValue(say("division by zero")) from None
    except Overflow:
        raise NoValue(say("the number is too large")) from None
    except DecimalException:
        raise NoValue(_no_result(operation, right)) from None


def _no_result(operation: Callable[[Decimal, Decimal], Decimal], right: Decimal) -> Message:
    return say("division by zero") if operation == CONTEXT.divide and not right else say("the operation has no result")


def modulo(dividend: Decimal, divisor: Decimal) -> Decimal:
    """The remainder with the sign of the divisor."""
    if not divisor:
        raise NoValue(say("division by zero"))
    rest = guarded(CONTEXT.remainder, dividend, divisor)
    return CONTEXT.add(rest, divisor) if rest and (rest < 0) != (divisor < 0) else rest


def rounded(number: Decimal, scale: Decimal, rounding: str) -> Decimal:
    """``number`` with ``scale`` digits after the point, rounded in one of decimal's ways."""
    if not LEAST_SCALE <= scale <= GREATEST_SCALE:
        raise NoValue(say("the scale {scale} is out of range", scale=scale))
    places = int(scale)
    if -number.as_tuple().exponent <= places:  # type: ignore[operator]
        return number
    return number.quantize(Decimal(1).scaleb(-places, CONTEXT), rounding, CONTEXT)


def whole(number: Decimal) -> int:
    """The whole part of ``number``, towards zero; positions in lists and texts are given so."""
    return int(number) if abs(number) < 10**18 else (10**18 if number > 0 else -(10**18))


def plainly(number: Decimal) -> str:
    """``number`` without exponent and without trailing zeros."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
