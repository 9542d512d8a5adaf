"""Functions on numbers: rounding, remainder, roots, powers of e."""

from datetime import timedelta
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    DecimalException,
)

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import numbers
from perfeval_rules.feel.values.numbers import CONTEXT, rounded
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Months

_ZERO = Decimal(0)


@builtin("decimal(n: number, scale: number) -> number")
def decimal(number: Decimal, scale: Decimal) -> Decimal:
    """``number`` with ``scale`` digits after the point, halves to even."""
    return rounded(number, scale, ROUND_HALF_EVEN)


@builtin("floor(n: number, [scale: number]) -> number")
def floor(number: Decimal, scale: Decimal | None = None) -> Decimal:
    """The greatest number with so many digits that is not above."""
    return rounded(number, _ZERO if scale is None else scale, ROUND_FLOOR)


@builtin("ceiling(n: number, [scale: number]) -> number")
def ceiling(number: Decimal, scale: Decimal | None = None) -> Decimal:
    """The least number with so many digits that is not below."""
    return rounded(number, _ZERO if scale is None else scale, ROUND_CEILING)


@builtin("round up(n: number, scale: number) -> number")
def round_up(number: Decimal, scale: Decimal) -> Decimal:
    """Rounds away from zero."""
    return rounded(number, scale, ROUND_UP)


@builtin("round down(n: number, scale: number) -> number")
def round_down(number: Decimal, scale: Decimal) -> Decimal:
    """Rounds towards zero."""
    return rounded(number, scale, ROUND_DOWN)


@builtin("round half up(n: number, scale: number) -> number")
def round_half_up(number: Decimal, scale: Decimal) -> Decimal:
    """Rounds to the nearest, halves away from zero."""
    return rounded(number, scale, ROUND_HALF_UP)


@builtin("round half down(n: number, scale: number) -> number")
def round_half_down(number: Decimal, scale: Decimal) -> Decimal:
    """Rounds to the nearest, halves towards zero."""
    return rounded(number, scale, ROUND_HALF_DOWN)


@builtin("abs(n: number) -> number")
def absolute(number: Decimal) -> Decimal:
    """The number without its sign."""
    return CONTEXT.abs(number)


@builtin("abs(n: days and time duration) -> days and time duration")
def absolute_days(length: timedelta) -> timedelta:
    """The duration without its sign."""
    return abs(length)


@builtin("abs(n: years and months duration) -> years and months duration")
def absolute_months(length: Months) -> Months:
    """The duration without its sign."""
    return Months(abs(length.months))


@builtin("modulo(dividend: number, divisor: number) -> number")
def modulo(dividend: Decimal, divisor: Decimal) -> Decimal:
    """The remainder with the sign of the divisor."""
    return numbers.modulo(dividend, divisor)


@builtin("sqrt(number: number) -> number")
def square_root(number: Decimal) -> Decimal:
    """The square root."""
    if number < 0:
        raise NoValue(say("a negative number has no square root"))
    return CONTEXT.sqrt(number)


@builtin("log(number: number) -> number")
def logarithm(number: Decimal) -> Decimal:
    """The natural logarithm."""
    if number <= 0:
        raise NoValue(say("only a positive number has a logarithm"))
    return CONTEXT.ln(number)


@builtin("exp(number: number) -> number")
def exponential(number: Decimal) -> Decimal:
    """E to the power of the number."""
    try:
        return CONTEXT.exp(number)
    except DecimalException:
        raise NoValue(say("the number is too large")) from None


@builtin("odd(number: number) -> boolean")
def odd(number: Decimal) -> bool:
    """Whether the remainder of halving is one."""
    return abs(numbers.modulo(number, Decimal(2))) == 1


@builtin("even(number: number) -> boolean")
def even(number: Decimal) -> bool:
    """Whether the remainder of halving is zero."""
    return not numbers.modulo(number, Decimal(2))
