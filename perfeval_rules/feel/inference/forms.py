"""The types of loops, quantifiers, lists, contexts and functions as written in an expression."""

from perfeval_rules.feel.inference.agreement import comparable
from perfeval_rules.feel.inference.operators import condition, type_of
from perfeval_rules.feel.inference.scopes import Scope
from perfeval_rules.feel.types import (
    ANY,
    BOOLEAN,
    DATE,
    NUMBER,
    ContextType,
    FunctionType,
    ListType,
    OneOf,
    RangeType,
    Type,
    either,
)
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import ContextOf, For, FunctionOf, Iterator, ListOf, Quantified


def loop(node: For, scope: Scope) -> Type:
    """A list of what the body yields."""
    inner = _iterated(node.iterators, scope).binding("partial", ListType(ANY))
    return ListType(inner.infer(node.body))


def quantified(node: Quantified, scope: Scope) -> Type:
    """True or false."""
    condition(node.condition, _iterated(node.iterators, scope))
    return BOOLEAN


def _iterated(iterators: tuple[Iterator, ...], scope: Scope) -> Scope:
    """The scope that sees the variables of the iterators."""
    for iterator in iterators:
        source = scope.infer(iterator.source)
        if iterator.end is not None:
            item = _counted(iterator, source, scope.infer(iterator.end), scope)
        else:
            item = _item(source)
        scope = scope.binding(iterator.name, item)
    return scope


def _item(source: Type) -> Type:
    if isinstance(source, OneOf):
        return either([_item(part) for part in source.types])
    return source.item if isinstance(source, ListType | RangeType) else source


def _counted(iterator: Iterator, start: Type, end: Type, scope: Scope) -> Type:
    for kind in (NUMBER, DATE):
        if comparable(start, kind, ordered=True) and comparable(end, kind, ordered=True):
            return kind
    scope.complain(
        iterator.source.span, say("cannot count from {start_kind} to {end_kind}", start_kind=start, end_kind=end)
    )
    return ANY


def list_type(node: ListOf, scope: Scope) -> Type:
    """A list of whatever the items are."""
    return ListType(either([scope.infer(item) for item in node.items]))


def context_type(node: ContextOf, scope: Scope) -> Type:
    """A context with these keys; a later value sees the earlier ones."""
    fields: dict[str, Type] = {}
    for key, value in node.entries:
        fields[key] = scope.infer(value)
        scope = scope.binding(key, fields[key])
    return ContextType(fields)


def function_type(node: FunctionOf, scope: Scope) -> Type:
    """A function of parameters that may be anything, save where their type is written."""
    kinds: list[Type] = [ANY if kind is None else type_of(kind, scope) for kind in node.types]
    return applied(node, kinds, scope)


def applied(node: FunctionOf, kinds: list[Type], scope: Scope) -> FunctionType:
    """The function's type when its parameters are of these types."""
    for parameter, kind in zip(node.parameters, kinds, strict=True):
        scope = scope.binding(parameter, kind)
    return FunctionType(node.parameters, scope.infer(node.body))
