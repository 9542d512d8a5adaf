"""Syntax tree in, function from a context to a value out: it never raises, and never runs without end."""

from collections.abc import Callable, Mapping
from typing import Any

from perfeval_rules.feel.errors import OutOfBounds
from perfeval_rules.feel.running import calls, filters, literals, logic, loops, names, operators, tests
from perfeval_rules.feel.running.scopes import Code, Complain, Frame, Scope, Shared
from perfeval_rules.feel.values import bounds
from perfeval_rules.model.places import Message, Span, say
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
from perfeval_rules.model.values import Function, Value

Evaluator = Callable[[Mapping[str, Value]], Value]

_COMPILERS: dict[type, Callable[[Any, Scope], Code]] = {
    Literal: operators.literal,
    Name: names.name,
    Path: names.path,
    Filter: filters.filtered,
    Call: calls.call,
    Negation: operators.negation,
    Arithmetic: operators.arithmetic,
    Comparison: operators.comparison,
    Between: operators.in_between,
    In: tests.membership,
    Not: logic.negation,
    And: logic.all_of,
    Or: logic.any_of,
    If: logic.conditional,
    For: loops.loop,
    Quantified: loops.quantified,
    ListOf: literals.list_value,
    ContextOf: literals.context_value,
    RangeOf: tests.range_value,
    NotEqualTo: tests.not_equal,
    NotIn: tests.not_in,
    InstanceOf: logic.instance,
    FunctionOf: literals.function_value,
}


def _compile(node: Node, scope: Scope) -> Code:
    return _COMPILERS[node.__class__](node, scope)


def compiled(node: Node, functions: Mapping[str, Function], complain: Complain | None = None) -> Evaluator:
    """The function that ``node`` computes; ``functions`` are those beyond the standard's.

    ``complain`` hears why anything in it became null.
    """
    shared = Shared(_compile, functions, complain or _ignore, complain is not None)
    run = _guarded(_code_of(node, shared), shared, node.span)
    return run if shared.listening else _hastened(node, functions, run)


def _code_of(node: Node, shared: Shared) -> Code:
    outer = bounds.reset()
    try:
        return _compile(node, Scope(shared))
    except RecursionError:
        return _too_deep
    finally:
        bounds.restore(outer)


OFTEN = 200
"""An expression that is evaluated so many times is worth the time that Python takes to compile it."""


def _hastened(node: Node, functions: Mapping[str, Function], closures: Evaluator) -> Evaluator:
    """``closures``, until ``node`` has been evaluated often; then a Python function that answers in their place."""
    calls = 0
    quick: Evaluator | None = None

    def run(context: Mapping[str, Value]) -> Value:
        nonlocal calls, quick
        if quick is not None:
            return quick(context)
        calls += 1
        if calls == OFTEN:
            from perfeval_rules.feel.direct.build import Slowly, direct  # in a short process nothing needs it

            slowly = Slowly(closures, lambda part: _part(part, functions))
            quick = direct(node, functions, context, slowly) or closures
        return closures(context)

    return run


def _part(node: Node, functions: Mapping[str, Function]) -> Evaluator:
    """The function that a part of an expression computes within the allowance of the whole."""
    shared = Shared(_compile, functions, _ignore, False)
    code = _code_of(node, shared)
    places: list[Any] = [None] * (shared.places - 1)
    return lambda context: code([context, *places])


def _guarded(code: Code, shared: Shared, span: Span) -> Evaluator:
    """``code`` with an allowance of its own, beyond which it yields null."""
    places: list[Any] = [None] * (shared.places - 1)

    def run(context: Mapping[str, Value]) -> Value:
        # What earlier evaluations have left over is nearly always enough, and costs nothing to grant.
        if not shared.listening:
            try:
                return code([context, *places])
            except (OutOfBounds, RecursionError):
                pass
        return with_allowance(context)

    def with_allowance(context: Mapping[str, Value]) -> Value:
        bounds.reset()
        try:
            return code([context, *places])
        except OutOfBounds as bound:
            shared.complain(span, bound.message)
        except RecursionError:
            shared.complain(span, say("the evaluation is nested too deeply"))
        finally:
            bounds.reset()
        return None

    return run


def _ignore(span: Span, message: Message) -> None:
    """Hears nothing."""


def _too_deep(_: Frame) -> Value:
    raise RecursionError
