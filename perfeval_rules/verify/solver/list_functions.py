"""Functions of lists of a few items, each there or not: terms in, the term of the result out."""

from collections.abc import Callable, Sequence

import z3

from perfeval_rules.verify.solver.lists import items_of, places, summed
from perfeval_rules.verify.solver.logic import boolean, equal
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import (
    NO,
    YES,
    Formula,
    Items,
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


def count(arguments: Sequence[Term], _: Sight) -> Term:
    """``count``."""
    items = items_of(arguments[0])
    return Scalar(Sort.NUMBER, summed([when(guard, 1, 0) for guard, _ in items.entries]), items.blank)


def total(arguments: Sequence[Term], _: Sight) -> Term:
    """``sum``."""
    items = _spread(arguments)
    return Scalar(Sort.NUMBER, _sum_of(items), _not_numbers(items))


def mean(arguments: Sequence[Term], sight: Sight) -> Term:
    """``mean``."""
    items = _spread(arguments)
    length = summed([when(guard, 1, 0) for guard, _ in items.entries])
    result = sight.world.fresh(Sort.NUMBER)
    sight.world.given.append(z3.Implies(length > 0, result * length == _sum_of(items)))
    return Scalar(Sort.NUMBER, result, _not_numbers(items))


def _sum_of(items: Items) -> Formula:
    return summed([when(guard, _number(item), number(0)) for guard, item in items.entries])


def _number(item: Term) -> Formula:
    if not isinstance(item, Scalar) or item.sort not in (Sort.NUMBER, Sort.NULL):
        raise Untranslatable("sum")
    return item.value if item.sort is Sort.NUMBER else number(0)


def _not_numbers(items: Items) -> Formula:
    """That a list has no sum: it is empty or blank, or an item is."""
    blank = [every([guard, item.blank]) for guard, item in items.entries]
    return some([items.blank, none(some(guard for guard, _ in items.entries)), *blank])


def _spread(arguments: Sequence[Term]) -> Items:
    """The only list of a function, which may be given as several arguments."""
    if len(arguments) == 1:
        return items_of(arguments[0])
    return Items(tuple((YES, argument) for argument in arguments))


def extreme(greater: bool) -> Callable[[Sequence[Term], Sight], Term]:
    """``max`` or ``min``, of numbers."""

    def function(arguments: Sequence[Term], _: Sight) -> Term:
        items = _spread(arguments)
        best, found = number(0), NO
        for guard, item in items.entries:
            value = _number(item)
            better = value > best if greater else value < best
            best = when(every([guard, some([none(found), better])]), value, best)
            found = some([found, guard])
        return Scalar(Sort.NUMBER, best, _not_numbers(items))

    return function


def contains(arguments: Sequence[Term], _: Sight) -> Term:
    """``list contains``."""
    items, wanted = items_of(arguments[0]), arguments[1]
    return boolean(some(every([guard, equal(item, wanted)]) for guard, item in items.entries), items.blank)


def index_of(arguments: Sequence[Term], _: Sight) -> Term:
    """``index of``: the positions at which an item equals."""
    items, wanted = items_of(arguments[0]), arguments[1]
    return Items(
        tuple(
            (every([guard, equal(item, wanted)]), Scalar(Sort.NUMBER, place))
            for (guard, item), place in zip(items.entries, places(items.entries), strict=True)
        ),
        items.blank,
    )


def concatenate(arguments: Sequence[Term], _: Sight) -> Term:
    """``concatenate``."""
    lists = [items_of(argument) for argument in arguments]
    return Items(tuple(entry for items in lists for entry in items.entries), some(items.blank for items in lists))


def distinct(arguments: Sequence[Term], _: Sight) -> Term:
    """``distinct values``: each the first time."""
    items = items_of(arguments[0])
    entries: list[tuple[Formula, Term]] = []
    for at, (guard, item) in enumerate(items.entries):
        before = some(every([there, equal(earlier, item)]) for there, earlier in items.entries[:at])
        entries.append((every([guard, none(before)]), item))
    return Items(tuple(entries), items.blank)
