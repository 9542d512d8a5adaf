"""The function itself: a syntax tree in, a Python function that answers or gives up out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import DecimalException
from typing import Any, cast

from perfeval_rules.feel.direct import calls, logic, loops, operators, python, records
from perfeval_rules.feel.direct.writing import CONTEXT, SLOW, SPEND, Closure, NotDirect, Piece, Writer, give_up
from perfeval_rules.feel.errors import NoValue, OutOfBounds, Undecided
from perfeval_rules.feel.tree import walk
from perfeval_rules.feel.values import bounds
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
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Not,
    Or,
    Path,
    Quantified,
)
from perfeval_rules.model.values import Function, Value

MOST_NODES = 500
"""Larger expressions stay with their closures: what Python compiles must not grow without end."""

_WRITERS: dict[type, Callable[[Any, Writer], Piece]] = {
    Literal: operators.literal,
    Name: records.name,
    Path: records.path,
    Filter: loops.filtered,
    Call: calls.call,
    Negation: operators.negation,
    Arithmetic: operators.arithmetic,
    Comparison: operators.comparison,
    Between: operators.in_between,
    In: operators.membership,
    Not: logic.negation,
    And: logic.all_of,
    Or: logic.any_of,
    If: logic.conditional,
    For: loops.loop,
    Quantified: loops.quantified,
    ListOf: records.list_value,
}

_UNUSUAL = (KeyError, TypeError, IndexError, DecimalException, NoValue, Undecided, OutOfBounds, RecursionError)
"""What the plain case never raises; the closures find out what it means."""


@dataclass(frozen=True, slots=True)
class Slowly:
    """The closures' way: ``answer`` where the function gives up, and ``compile`` for parts without a direct way."""

    answer: Closure
    compile: Callable[[Node], Closure]


def direct(
    node: Node, functions: Mapping[str, Function], sample: Mapping[str, Value], slowly: Slowly
) -> Closure | None:
    """The function that ``node`` computes, or nothing where it has no direct way.

    ``functions`` are those beyond the standard's; ``sample`` is a context like those to come.
    """
    if sum(1 for _ in walk(node)) > MOST_NODES:
        return None
    names = {SLOW: slowly.answer, SPEND: bounds.spend, "unusual": _UNUSUAL}
    writer = Writer(_write, slowly.compile, functions, sample, names)
    try:
        return _made(writer, _write(node, writer))
    except (NotDirect, RecursionError, SyntaxError):  # the last two where Python cannot nest as deeply
        return None


def _write(node: Node, writer: Writer) -> Piece:
    write = _WRITERS.get(node.__class__)
    if write is None:
        raise NotDirect
    return write(node, writer)


def _made(writer: Writer, found: Piece) -> Closure:
    """The function that does what ``writer`` wrote, and returns what was ``found``."""
    body = [*writer.body, python.returned(found.code)]
    if writer.repeats and writer.steps:
        body.insert(0, python.statement(python.call(SPEND, python.constant(writer.steps))))
    module = python.made("direct", CONTEXT, [python.guarded(body, "unusual", [give_up()])])
    exec(compile(module, "<direct>", "exec"), writer.globals)
    return cast(Closure, writer.globals["direct"])
