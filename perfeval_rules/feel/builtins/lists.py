"""Functions that make lists of lists by position: parts, additions, replacements, order."""

from decimal import Decimal
from functools import cmp_to_key
from typing import Any, cast

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.numbers import whole
from perfeval_rules.feel.values.unknowns import known
from perfeval_rules.model.places import say
from perfeval_rules.model.values import Function, Value


def index_at(items: list[Value], position: Decimal) -> int:
    """Python's index of FEEL's position, which counts from 1, or from -1 backwards."""
    index = whole(position)
    if not 1 <= abs(index) <= len(items):
        raise NoValue(say("position {position} lies outside the list of {count}", position=index, count=len(items)))
    return index - 1 if index > 0 else len(items) + index


@builtin("sublist(list: list of T, start position: number, [length: number]) -> list of T")
def sublist(items: list[Value], start: Decimal, length: Decimal | None = None) -> Value:
    """The part that begins at a position."""
    first = index_at(items, start)
    if length is None:
        return items[first:]
    if whole(length) < 1:
        raise NoValue(say("the length is less than 1"))
    return items[first : first + whole(length)]


@builtin("append(list: list of T, items...: T) -> list of T")
def append(items: list[Value], *more: Value) -> Value:
    """The list with more items at its end."""
    return [*items, *more]


@builtin("concatenate(lists...: list of T) -> list of T")
def concatenate(*lists: list[Value]) -> Value:
    """All lists in one."""
    return [item for items in lists for item in items]


@builtin("insert before(list: list of T, position: number, newItem: T) -> list of T")
def insert_before(items: list[Value], position: Decimal, new: Value) -> Value:
    """The list with an item more before a position."""
    index = index_at(items, position)
    return [*items[:index], new, *items[index:]]


@builtin("remove(list: list of T, position: number) -> list of T")
def remove(items: list[Value], position: Decimal) -> Value:
    """The list without the item at a position."""
    index = index_at(items, position)
    return [*items[:index], *items[index + 1 :]]


@builtin("reverse(list: list of T) -> list of T")
def reverse(items: list[Value]) -> Value:
    """The list backwards."""
    return items[::-1]


@builtin("list replace(list: list of T, position: number, newItem: T) -> list of T")
def replace_at(items: list[Value], position: Decimal, new: Value) -> Value:
    """The list with another item at a position."""
    index = index_at(items, position)
    return [*items[:index], new, *items[index + 1 :]]


@builtin("list replace(list: list of T, match: function, newItem: T) -> list of T")
def replace_matching(items: list[Value], match: Function, new: Value) -> Value:
    """The list with another item in place of all that match."""
    _expect_two(match)
    return [new if _answer(match, item, new) else item for item in items]


@builtin("sort(list: list of T, precedes: function) -> list of T")
def sort(items: list[Value], precedes: Function) -> Value:
    """The list in the order in which one item precedes another."""
    _expect_two(precedes)

    def order(left: Any, right: Any) -> int:
        if _answer(precedes, left, right):
            return -1
        return 1 if _answer(precedes, right, left) else 0

    return sorted(items, key=cmp_to_key(order))


def _expect_two(function: Function) -> None:
    if len(function.parameters) != 2:
        raise NoValue(say("the function must have two parameters"))


def _answer(function: Function, left: Value, right: Value) -> bool:
    bounds.spend(1)
    answer = known(function.call(left, right))
    if not isinstance(answer, bool):
        raise NoValue(say("the function must answer true or false"))
    return answer


@builtin("flatten(list: list) -> list")
def flatten(items: list[Value]) -> Value:
    """The items of all lists in the list, at any depth."""
    flat: list[Value] = []
    waiting = [iter(items)]
    while waiting:
        for item in waiting[-1]:
            bounds.spend(1)
            if isinstance(known(item), list):
                waiting.append(iter(cast(list[Value], item)))
                break
            flat.append(item)
        else:
            waiting.pop()
    return flat
