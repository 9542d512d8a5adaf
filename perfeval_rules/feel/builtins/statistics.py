"""Functions that make one value of a list: counting, sums, averages, ``all`` and ``any``."""

from collections.abc import Callable, Iterable
from decimal import Decimal, DecimalException
from functools import reduce
from typing import cast

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.numbers import CONTEXT, guarded
from perfeval_rules.feel.values.order import compare
from perfeval_rules.feel.values.unknowns import conjunction, disjunction
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Value

ONLY_NUMBERS = frozenset([Decimal])
"""The classes of the items of most lists; to compare sets of classes is quicker than to ask each item."""


def _numbers(items: list[Value]) -> list[Decimal]:
    """The items, if all are numbers and there is one at least."""
    if ONLY_NUMBERS.issuperset(map(type, items)) and items:
        return cast(list[Decimal], items)
    for position, item in enumerate(items, 1):
        if not isinstance(item, Decimal):
            raise NoValue(say("item {position} is {kind}, not a number", position=position, kind=kind_of(item)))
    raise NoValue(say("the list is empty"))


@builtin("count(list: list) -> number", counts=True)
def count(items: list[Value]) -> Decimal:
    """How many items there are, known or not."""
    return Decimal(len(items))


@builtin("sum(list: list of number) -> number", spread=True)
def total(items: list[Value]) -> Decimal:
    """The sum; of nothing it is null."""
    return _sum(_numbers(items))


def _sum(numbers: Iterable[Decimal]) -> Decimal:
    return _combined(CONTEXT.add, numbers)


def _combined(operation: Callable[[Decimal, Decimal], Decimal], numbers: Iterable[Decimal]) -> Decimal:
    """The numbers with ``operation`` between them."""
    kept = tuple(numbers)
    try:
        return reduce(operation, kept)
    except DecimalException:  # the long way finds out why
        return reduce(lambda left, right: guarded(operation, left, right), kept)


@builtin("product(list: list of number) -> number", spread=True)
def product(items: list[Value]) -> Decimal:
    """The product; of nothing it is null."""
    return _combined(CONTEXT.multiply, _numbers(items))


@builtin("mean(list: list of number) -> number", spread=True)
def mean(items: list[Value]) -> Decimal:
    """The average."""
    return CONTEXT.divide(_sum(_numbers(items)), Decimal(len(items)))


@builtin("median(list: list of number) -> number", spread=True)
def median(items: list[Value]) -> Decimal:
    """The middle one, or the average of the middle two."""
    ordered = sorted(_numbers(items))
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return CONTEXT.divide(_sum(ordered[middle - 1 : middle + 1]), Decimal(2))


@builtin("stddev(list: list of number) -> number", spread=True)
def standard_deviation(items: list[Value]) -> Decimal:
    """The standard deviation of a sample."""
    numbers = _numbers(items)
    if len(numbers) < 2:
        raise NoValue(say("a standard deviation needs two numbers at least"))
    average = mean(items)
    try:
        squares = _sum(CONTEXT.power(CONTEXT.subtract(number, average), 2) for number in numbers)
    except DecimalException:
        raise NoValue(say("the number is too large")) from None
    return CONTEXT.sqrt(CONTEXT.divide(squares, Decimal(len(numbers) - 1)))


@builtin("mode(list: list of number) -> list of number", spread=True)
def mode(items: list[Value]) -> Value:
    """The most frequent numbers, in order."""
    if not items:
        return []
    times: dict[Decimal, int] = {}
    for number in _numbers(items):
        times[number] = times.get(number, 0) + 1
    most = max(times.values())
    return [*sorted(number for number, found in times.items() if found == most)]


@builtin("min(list: list of T) -> T", spread=True)
def least(items: list[Value]) -> Value:
    """The least item."""
    return _extreme("<", items)


@builtin("max(list: list of T) -> T", spread=True)
def greatest(items: list[Value]) -> Value:
    """The greatest item."""
    return _extreme(">", items)


def _extreme(operator: str, items: list[Value]) -> Value:
    if not items:
        raise NoValue(say("the list is empty"))
    if ONLY_NUMBERS.issuperset(map(type, items)):
        numbers = cast(list[Decimal], items)
        return min(numbers) if operator == "<" else max(numbers)
    best = items[0]
    for item in items:
        if compare(operator, item, best) is True:
            best = item
    return best


@builtin("all(list: list of boolean) -> boolean", spread=True)
def every(items: list[Value]) -> Value:
    """Kleene's and of the items."""
    return conjunction(items)


@builtin("any(list: list of boolean) -> boolean", spread=True)
def some(items: list[Value]) -> Value:
    """Kleene's or of the items."""
    return disjunction(items)
