"""What an expression came to, part by part: a tree and a context in, the values of its visible parts out."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.feel.evaluate import compile_node
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    Filter,
    For,
    If,
    In,
    InstanceOf,
    ListOf,
    Literal,
    Negation,
    Node,
    Not,
    Or,
    Path,
    Quantified,
    RangeOf,
)
from perfeval_rules.model.values import Function, Value


@dataclass(frozen=True, slots=True)
class Traced:
    """A part of an expression, its value, and the parts that it was computed from."""

    node: Node
    value: Value
    parts: tuple["Traced", ...] = ()


def trace(node: Node, context: Mapping[str, Value], functions: Mapping[str, Function] = {}) -> Traced:
    """``node`` with the value of every part that has one where ``node`` stands."""
    parts = tuple(trace(part, context, functions) for part in visible_parts(node))
    return Traced(node, compile_node(node, functions)(context), parts)


def visible_parts(node: Node) -> tuple[Node, ...]:
    """The parts that ``node`` is computed from and that have a value outside it, constants left out.

    What stands inside a filter, or behind ``return`` or ``satisfies``, has a value an item and none outside.
    """
    return tuple(part for part in _parts(node) if not isinstance(part, Literal))


def _parts(node: Node) -> tuple[Node, ...]:
    match node:
        case And(_, parts) | Or(_, parts) | ListOf(_, parts):
            return parts
        case Comparison(_, _, left, right) | Arithmetic(_, _, left, right):
            return (left, right)
        case Between(_, operand, low, high):
            return (operand, low, high)
        case If(_, condition, yes, no):
            return (condition, yes, no)
        case Call(_, _, arguments):
            return arguments
        case Not(_, operand) | Negation(_, operand) | In(_, operand) | InstanceOf(_, operand):
            return (operand,)
        case Path(_, source) | Filter(_, source):
            return (source,)
        case For(_, iterators, _) | Quantified(_, _, iterators, _):
            return (iterators[0].source,)
        case RangeOf(_, low, high):
            return tuple(end for end in (low, high) if end is not None)
        case _:
            return ()
