"""Syntax tree and vocabulary in; its type, what it reads, and what is wrong with it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from perfeval_rules.feel.inference import calls, forms, names, operators, paths, tests
from perfeval_rules.feel.inference.scopes import Found, Read, Scope
from perfeval_rules.feel.signatures import Signature
from perfeval_rules.feel.types import Type
from perfeval_rules.feel.values import bounds
from perfeval_rules.model.places import Diagnostic
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


@dataclass(frozen=True, slots=True)
class Inference:
    """What is known about an expression before it runs; its parts stand in the order of the text.

    ``vague`` are names and paths that may read a field of something of which nothing is known.
    """

    type: Type
    diagnostics: tuple[Diagnostic, ...]
    reads: tuple[Read, ...]
    vague: tuple[Node, ...] = ()


_INFER: dict[type, Callable[[Any, Scope], Type]] = {
    Literal: operators.literal,
    Name: names.name,
    Path: paths.path,
    Filter: paths.filtered,
    Call: calls.call,
    Negation: operators.negation,
    Arithmetic: operators.arithmetic,
    Comparison: operators.comparison,
    Between: operators.in_between,
    In: tests.membership,
    Not: operators.logic,
    And: operators.logic,
    Or: operators.logic,
    If: operators.conditional,
    For: forms.loop,
    Quantified: forms.quantified,
    ListOf: forms.list_type,
    ContextOf: forms.context_type,
    RangeOf: tests.range_type,
    NotEqualTo: tests.lone_test,
    NotIn: tests.lone_test,
    InstanceOf: operators.instance,
    FunctionOf: forms.function_type,
}


def _infer(node: Node, scope: Scope) -> Type:
    return _INFER[node.__class__](node, scope)


def infer(node: Node, scope: Mapping[str, Type], functions: Mapping[str, Signature] = {}) -> Inference:
    """What ``node`` reads of the facts in ``scope``, and of what type it is.

    ``functions`` are those beyond the standard's. A field of a record fact is read as the path that leads to it, such
    as ``("指标", "权重")``; the fact itself is read as well.
    """
    found = Found(_infer, scope, functions)
    outer = bounds.reset()
    try:
        kind = _infer(node, Scope(found))
    finally:
        bounds.restore(outer)
    diagnostics = sorted(found.diagnostics, key=lambda diagnostic: diagnostic.span)
    reads = sorted(found.reads, key=lambda read: read.node.span)
    vague = sorted(found.vague, key=lambda node: node.span)
    return Inference(kind, tuple(diagnostics), tuple(reads), tuple(vague))
