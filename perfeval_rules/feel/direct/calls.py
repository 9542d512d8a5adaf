"""Calls of built-in functions: nodes in, Python that applies them out."""

import ast
from collections.abc import Callable
from decimal import Decimal
from functools import reduce

from perfeval_rules.feel.builtins import BUILTINS, Overload, candidates, quick
from perfeval_rules.feel.builtins.statistics import ONLY_NUMBERS
from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.loops import number_of
from perfeval_rules.feel.direct.writing import NotDirect, Piece, Writer
from perfeval_rules.feel.tree import free_names
from perfeval_rules.feel.types import NUMBER
from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.model.syntax import Call, Filter, Literal, Name, Node
from perfeval_rules.model.values import Value

_NUMBER = frozenset([Decimal])
_ADD = CONTEXT.add
_ALL_NUMBERS = ONLY_NUMBERS.issuperset


def call(node: Call, writer: Writer) -> Piece:
    """A built-in function with arguments by position."""
    name = node.function.name if isinstance(node.function, Name) else ""
    hidden = name in writer.functions or writer.binds(name)
    # A call without names is a constant, which the closures compute once and for all.
    if name not in BUILTINS or hidden or node.names or not free_names(node):
        raise NotDirect
    if len(node.arguments) == 1 and name in _OF_LIST:
        return _OF_LIST[name](node.arguments[0], writer)
    if len(node.arguments) > 1 and name in _OF_NUMBERS:
        return _of_numbers(_OF_NUMBERS[name], node.arguments, writer)
    return _applied(node.arguments, candidates(name, len(node.arguments), ()), writer)


def _of_numbers(function: Callable[..., Value], arguments: tuple[Node, ...], writer: Writer) -> Piece:
    writer.steps += 1 + len(arguments)
    return Piece(python.call(writer.given(function), *_numbers(arguments, writer)), Decimal)


def _numbers(arguments: tuple[Node, ...], writer: Writer) -> list[ast.expr]:
    return [writer.of_kind(argument, Decimal).code for argument in arguments]


def _applied(arguments: tuple[Node, ...], found: list[Overload], writer: Writer) -> Piece:
    """A call of the function itself where it takes numbers, or else as the closures make it."""
    if not found:
        raise NotDirect
    if _takes_numbers(found[0], len(arguments)):
        return _of_numbers(found[0].run, arguments, writer)
    writer.repeats = True
    values = python.listed([writer.piece(argument).code for argument in arguments])
    return Piece(python.call(writer.given(quick(found, len(arguments), ())), values))


def _takes_numbers(overload: Overload, count: int) -> bool:
    """Whether numbers are what it takes, and it makes a number of them."""
    parameters = overload.signature.parameters[:count]
    numeric = all(parameter.classes == _NUMBER and not parameter.variadic for parameter in parameters)
    return numeric and overload.signature.result == NUMBER


def _count(argument: Node, writer: Writer) -> Piece:
    if isinstance(argument, Filter) and not isinstance(argument.condition, Literal):
        writer.steps += 1
        number = python.load(number_of(argument, writer))
    else:
        items = writer.local(writer.of_kind(argument, list))
        writer.spend(python.length(items, 1, 1))
        number = python.call("len", python.load(items))
    return Piece(python.call(writer.given(Decimal), number), Decimal)


def _sum(argument: Node, writer: Writer) -> Piece:
    items = _list_of_numbers(argument, writer)
    return Piece(python.call(writer.given(reduce), python.load(writer.given(_ADD)), python.load(items)), Decimal)


def _least(argument: Node, writer: Writer) -> Piece:
    return Piece(python.call("min", python.load(_list_of_numbers(argument, writer))), Decimal)


def _greatest(argument: Node, writer: Writer) -> Piece:
    return Piece(python.call("max", python.load(_list_of_numbers(argument, writer))), Decimal)


def _list_of_numbers(argument: Node, writer: Writer) -> str:
    """The variable with a list that is not empty and has numbers only."""
    items = writer.local(writer.of_kind(argument, list))
    kinds = python.call("map", python.load("type"), python.load(items))
    all_numbers = python.call(writer.given(_ALL_NUMBERS), kinds)
    writer.give_up_if(python.negated(python.both(python.load(items), all_numbers)))
    writer.spend(python.length(items, 1, 1))
    return items


_OF_LIST: dict[str, Callable[[Node, Writer], Piece]] = {
    "count": _count,
    "sum": _sum,
    "min": _least,
    "max": _greatest,
}

_OF_NUMBERS: dict[str, Callable[..., Value]] = {"min": min, "max": max}
"""The functions that take several numbers in place of a list."""
