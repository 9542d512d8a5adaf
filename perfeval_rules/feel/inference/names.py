"""The types of names, and what they read."""

from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.feel.inference.scopes import Bound, Scope, did_you_mean, from_fact
from perfeval_rules.feel.types import (
    ANY,
    CONTEXT,
    FUNCTION,
    ContextType,
    Simple,
    Type,
)
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import Name, Path


def name(node: Name, scope: Scope) -> Type:
    """The type of the nearest thing of this name."""
    vague = False
    for layer in reversed(scope.layers):
        if isinstance(layer, Bound):
            if layer.name == node.name:
                return layer.type
        elif isinstance(layer.type, ContextType) and node.name in layer.type.fields:
            return field_of(layer.type, node, scope)
        elif node.name == "item":
            return layer.type
        else:
            vague = vague or not isinstance(layer.type, ContextType | Simple) or layer.type in (ANY, CONTEXT)
    if vague and node.name not in scope.found.facts:
        scope.found.vague.append(node)
        return ANY
    return _fact(node, scope)


def _fact(node: Name, scope: Scope) -> Type:
    kind = scope.found.facts.get(node.name)
    if kind is not None:
        scope.read((node.name,), node)
        return from_fact(kind, (node.name,))
    if node.name in BUILTINS or node.name in scope.found.functions:
        return FUNCTION
    hint = did_you_mean(node.name, scope.visible())
    scope.complain(node.span, say("no name is called '{name}'", name=node.name), hint)
    return ANY


def field_of(record: ContextType, node: Name | Path, scope: Scope) -> Type:
    """The type of a field that the record has; reading it is noted where the record comes from a fact."""
    kind = record.fields[node.name]
    if not record.origin:
        return kind
    path = (*record.origin, node.name)
    scope.read(path, node)
    return from_fact(kind, path)
