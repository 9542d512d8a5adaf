"""The types of names, paths and filters, and what they read."""

from collections.abc import Mapping

from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.feel.inference.scopes import Bound, Scope, did_you_mean, from_fact
from perfeval_rules.feel.running.names import TESTS
from perfeval_rules.feel.types import (
    ANY,
    BOOLEAN,
    CONTEXT,
    DAYS,
    FUNCTION,
    NULL,
    NUMBER,
    TEXT,
    ContextType,
    ListType,
    OneOf,
    RangeType,
    Simple,
    Type,
    either,
)
from perfeval_rules.model.places import Span, say
from perfeval_rules.model.syntax import Filter, Name, Path

_DAY = dict.fromkeys(("year", "month", "day", "weekday"), NUMBER)
_CLOCK = {**dict.fromkeys(("hour", "minute", "second"), NUMBER), "time offset": DAYS, "timezone": TEXT}
PROPERTIES: Mapping[str, Mapping[str, Type]] = {
    "date": _DAY,
    "time": _CLOCK,
    "date and time": {**_DAY, **_CLOCK},
    "days and time duration": dict.fromkeys(("days", "hours", "minutes", "seconds"), NUMBER),
    "years and months duration": dict.fromkeys(("years", "months"), NUMBER),
}
"""The types of what stands after the point behind a date, time or duration."""


def name(node: Name, scope: Scope) -> Type:
    """The type of the nearest thing of this name."""
    vague = False
    for layer in reversed(scope.layers):
        if isinstance(layer, Bound):
            if layer.name == node.name:
                return layer.type
        elif isinstance(layer.type, ContextType) and node.name in layer.type.fields:
            return _field(layer.type, node, scope)
        elif node.name == "item":
            return layer.type
        else:
            vague = vague or not isinstance(layer.type, ContextType | Simple) or layer.type in (ANY, CONTEXT)
    return ANY if vague and node.name not in scope.found.facts else _fact(node, scope)


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


def _field(record: ContextType, node: Name | Path, scope: Scope) -> Type:
    """The type of a field that the record has; reading it is noted where the record comes from a fact."""
    kind = record.fields[node.name]
    if not record.origin:
        return kind
    path = (*record.origin, node.name)
    scope.read(path, node)
    return from_fact(kind, path)


def path(node: Path, scope: Scope) -> Type:
    """The type of a field, or of a property of a date, time, duration or range."""
    return _member(scope.infer(node.source), node, scope)


def _member(source: Type, node: Path, scope: Scope) -> Type:
    match source:
        case ListType(item):
            return ListType(_member(item, node, scope))
        case ContextType(fields, origin):
            if node.name in fields:
                return _field(source, node, scope)
            owner = ".".join(origin)
            message = say("'{owner}' has no field '{name}'", owner=owner, name=node.name)
            if not owner:
                message = say("this context has no field '{name}'", name=node.name)
            scope.complain(_last_word(node), message, did_you_mean(node.name, list(fields)))
            return ANY
        case OneOf(types):
            known = [part for part in types if not isinstance(part, ContextType) or node.name in part.fields]
            return either([_member(part, node, scope) for part in known or types])
        case RangeType(item):
            properties: Mapping[str, Type] = {
                "start": item,
                "end": item,
                "start included": BOOLEAN,
                "end included": BOOLEAN,
            }
        case Simple(kind) if source not in (ANY, CONTEXT, NULL):
            properties = PROPERTIES.get(kind, {})
        case _:
            return ANY
    if node.name not in properties:
        message = say("this {kind} has no '{name}'", kind=source, name=node.name)
        scope.complain(_last_word(node), message, did_you_mean(node.name, list(properties)))
    return properties.get(node.name, ANY)


def _last_word(node: Path) -> Span:
    """Where the name after the point stands, if it stands on one line."""
    span = node.span
    start = span.end_column - len(node.name)
    return Span(span.file, span.end_line, max(start, 1), span.end_line, span.end_column)


def filtered(node: Filter, scope: Scope) -> Type:
    """A list of the same items; where the condition is a number, one of them."""
    source = scope.infer(node.source)
    item = source.item if isinstance(source, ListType) else ANY if isinstance(source, OneOf) else source
    condition = scope.inside(item).infer(node.condition)
    if isinstance(node.condition, TESTS) or condition == BOOLEAN:
        return ListType(item)
    if condition == NUMBER:
        return item
    if isinstance(condition, Simple | ListType) and condition not in (ANY, NULL):
        message = say("what stands in brackets is true or false, or a position, not {kind}", kind=condition)
        scope.complain(node.condition.span, message)
    return ANY
