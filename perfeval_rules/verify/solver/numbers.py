"""Arithmetic and rounding: nodes in, terms out. What has few values is computed by the language itself, exactly."""

from decimal import Decimal

import z3

from perfeval_rules.model.syntax import Arithmetic, Negation
from perfeval_rules.model.vocabulary import Declaration
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.tables import looked_up
from perfeval_rules.verify.solver.terms import (
    NO,
    NULL,
    Formula,
    Scalar,
    Sort,
    Term,
    Untranslatable,
    every,
    none,
    number,
    some,
    when,
)
from perfeval_rules.verify.solver.world import World

MOST_DIGITS = 6
"""To the power of ten is translated for exponents of so many, up and down."""


def arithmetic(node: Arithmetic, sight: Sight) -> Term:
    """``left operator right``."""
    left, right = sight.term(node.left), sight.term(node.right)
    if not isinstance(left, Scalar) or not isinstance(right, Scalar):
        raise Untranslatable(node.operator)
    found = looked_up(node, (left, right), sight)
    if found is not None:
        return found
    if Sort.NULL in (left.sort, right.sort):
        return NULL
    sorts = (node.operator, left.sort, right.sort)
    blank = some([left.blank, right.blank])
    match sorts:
        case (_, Sort.NUMBER, Sort.NUMBER):
            return _on_numbers(node.operator, left, right, sight.world)
        case ("-", Sort.DATE, Sort.DATE) | ("+" | "-", Sort.DATE | Sort.DAYS, Sort.DAYS):
            value = left.value - right.value if node.operator == "-" else left.value + right.value
            return Scalar(Sort.DATE if left.sort is not right.sort else Sort.DAYS, value, blank)
    raise Untranslatable(node.operator)


def _on_numbers(operator: str, left: Scalar, right: Scalar, world: World) -> Scalar:
    one, two, blank = left.value, right.value, some([left.blank, right.blank])
    match operator:
        case "+":
            return Scalar(Sort.NUMBER, one + two, blank)
        case "-":
            return Scalar(Sort.NUMBER, one - two, blank)
        case "*":
            if not (z3.is_rational_value(one) or z3.is_rational_value(two)):
                world.divisors.append(two)
            return Scalar(Sort.NUMBER, one * two, blank)
        case "/":
            return _quotient(left, right, world)
    return _power_of_ten(left, right, world)


def _quotient(left: Scalar, right: Scalar, world: World) -> Scalar:
    """A quotient; there is none by zero."""
    blank = some([left.blank, right.blank])
    if z3.is_rational_value(right.value):
        zero = right.value.as_fraction() == 0
        return NULL if zero else Scalar(Sort.NUMBER, left.value / right.value, blank)
    result = world.fresh(Sort.NUMBER)
    world.given.append(z3.Implies(right.value != 0, result * right.value == left.value))
    world.divisors.append(right.value)
    return Scalar(Sort.NUMBER, result, some([blank, right.value == 0]))


def _power_of_ten(base: Scalar, exponent: Scalar, world: World) -> Scalar:
    """Ten to the power of a small whole number; to any other it may be anything."""
    ten = base.cases is not None and [value for _, value in base.cases] == [Decimal(10)]
    if not ten:
        raise Untranslatable("**")
    value, known = world.fresh(Sort.NUMBER), NO
    for power in range(-MOST_DIGITS, MOST_DIGITS + 1):
        here = exponent.value == power
        value, known = when(here, number(Decimal(10) ** power), value), some([known, here])
    return Scalar(Sort.NUMBER, value, some([exponent.blank, every([none(known), world.fresh(Sort.BOOLEAN)])]))


def minus(node: Negation, sight: Sight) -> Term:
    """``-operand``."""
    operand = sight.scalar(node.operand, Sort.NUMBER)
    if operand.sort is Sort.NULL:
        return NULL
    return looked_up(node, (operand,), sight) or Scalar(Sort.NUMBER, -operand.value, operand.blank)


def half_up(value: Scalar, decimals: int, world: World) -> Scalar:
    """A number rounded half up, away from zero, to so many places."""
    scaled, kept = value.value * number(Decimal(10) ** decimals), _whole(world)
    up = z3.And(kept <= scaled + number(Decimal("0.5")), scaled + number(Decimal("0.5")) < kept + 1)
    down = z3.And(kept >= scaled - number(Decimal("0.5")), scaled - number(Decimal("0.5")) > kept - 1)
    world.given.append(z3.If(scaled >= 0, up, down))
    return Scalar(Sort.NUMBER, kept * number(Decimal(1).scaleb(-decimals)), value.blank)


def whole_below(value: Scalar, world: World) -> Scalar:
    """The greatest whole number that is not above."""
    kept = _whole(world)
    world.given.append(z3.And(kept <= value.value, value.value < kept + 1))
    return Scalar(Sort.NUMBER, kept, value.blank)


def whole_above(value: Scalar, world: World) -> Scalar:
    """The least whole number that is not below."""
    kept = _whole(world)
    world.given.append(z3.And(kept >= value.value, value.value > kept - 1))
    return Scalar(Sort.NUMBER, kept, value.blank)


def _whole(world: World) -> Formula:
    return z3.ToReal(z3.Int(f"rounded {world.fresh(Sort.NUMBER)}"))


def as_declared(term: Term, declared: Declaration, world: World) -> Term:
    """A derived fact's value, rounded to the decimals that it is declared with."""
    if declared.decimals is None or not isinstance(term, Scalar) or term.sort is not Sort.NUMBER:
        return term
    if z3.is_rational_value(term.value):
        return term
    return half_up(term, declared.decimals, world)
