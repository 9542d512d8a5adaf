"""Walks over syntax trees: a node in, the nodes below it out."""

from collections.abc import Callable, Iterable
from collections.abc import Iterator as Iterating
from typing import Any

from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    ContextOf,
    Filter,
    For,
    FunctionOf,
    If,
    In,
    InstanceOf,
    Iterator,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Not,
    NotEqualTo,
    NotIn,
    Or,
    Path,
    Quantified,
    RangeOf,
)


def _iterated(iterators: Iterable[Iterator]) -> tuple[Node, ...]:
    return tuple(node for iterator in iterators for node in (iterator.source, iterator.end) if node is not None)


_CHILDREN: dict[type, Callable[[Any], tuple[Node, ...]]] = {
    Literal: lambda _: (),
    Name: lambda _: (),
    Path: lambda node: (node.source,),
    Filter: lambda node: (node.source, node.condition),
    Call: lambda node: (node.function, *node.arguments),
    Negation: lambda node: (node.operand,),
    Arithmetic: lambda node: (node.left, node.right),
    Comparison: lambda node: (node.left, node.right),
    Between: lambda node: (node.operand, node.low, node.high),
    In: lambda node: (node.operand, *node.tests),
    Not: lambda node: (node.operand,),
    And: lambda node: node.parts,
    Or: lambda node: node.parts,
    If: lambda node: (node.condition, node.yes, node.no),
    For: lambda node: (*_iterated(node.iterators), node.body),
    Quantified: lambda node: (*_iterated(node.iterators), node.condition),
    ListOf: lambda node: node.items,
    ContextOf: lambda node: tuple(value for _, value in node.entries),
    RangeOf: lambda node: tuple(end for end in (node.low, node.high) if end is not None),
    NotEqualTo: lambda node: (node.operand,),
    NotIn: lambda node: node.tests,
    InstanceOf: lambda node: (node.operand,),
    FunctionOf: lambda node: (node.body,),
}


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below ``node``, in the order of the text."""
    return _CHILDREN[node.__class__](node)


def walk(node: Node) -> Iterating[Node]:
    """``node`` and all nodes below it, in the order of the text."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(children(here)))


def depth_of(node: Node) -> int:
    """How many nodes stand on the longest way down from ``node``."""
    depth, level = 0, [node]
    while level:
        depth, level = depth + 1, [child for parent in level for child in children(parent)]
    return depth


def free_names(node: Node) -> tuple[Name, ...]:
    """The names in ``node`` that it does not bind itself, in the order of the text.

    A name in a filter may be a field of the item or stand for something outside; it is among them all the same, and
    ``infer`` knows which. The names of called functions, ``item`` and ``partial`` are not.
    """
    found: list[Name] = []
    waiting: list[tuple[Node, frozenset[str]]] = [(node, frozenset())]
    while waiting:
        here, bound = waiting.pop()
        if isinstance(here, Name) and here.name not in bound:
            found.append(here)
        waiting.extend(reversed(list(_scoped(here, bound))))
    return tuple(found)


def _scoped(node: Node, bound: frozenset[str]) -> Iterating[tuple[Node, frozenset[str]]]:
    """The children of ``node``, each with the names that are bound there."""
    match node:
        case For() | Quantified():
            for iterator in node.iterators:
                yield from ((child, bound) for child in _iterated((iterator,)))
                bound |= {iterator.name}
            yield (node.body, bound | {"partial"}) if isinstance(node, For) else (node.condition, bound)
        case FunctionOf():
            yield node.body, bound.union(node.parameters)
        case ContextOf(entries=entries):
            for key, value in entries:
                yield value, bound
                bound |= {key}
        case Filter():
            yield node.source, bound
            yield node.condition, bound | {"item"}
        case Call(function=Name()):
            yield from ((argument, bound) for argument in node.arguments)
        case _:
            yield from ((child, bound) for child in children(node))
