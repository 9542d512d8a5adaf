"""The types of what stands behind a value: fields, properties and filters; and what they read."""

from collections.abc import Mapping

from perfeval_rules.feel.inference.names import field_of
from perfeval_rules.feel.inference.scopes import Scope, did_you_mean
from perfeval_rules.feel.running.filters import TESTS
from perfeval_rules.feel.types import (
    ANY,
    BOOLEAN,
    CONTEXT,
    DAYS,
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
from perfeval_rules.model.syntax import Filter, Path

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


def path(node: Path, scope: Scope) -> Type:
    """The type of a field, or of a property of a date, time, duration or range."""
    return _member(scope.infer(node.source), node, scope)


def _member(source: Type, node: Path, scope: Scope) -> Type:
    match source:
        case ListType(item):
            return ListType(_member(item, node, scope))
        case ContextType():
            return _of_record(source, node, scope)
        case OneOf(types):
            known = [part for part in types if not isinstance(part, ContextType) or node.name in part.fields]
            return either([_member(part, node, scope) for part in known or types])
        case RangeType(item):
            ends = {"start": item, "end": item}
            return _property(source, {**ends, "start included": BOOLEAN, "end included": BOOLEAN}, node, scope)
        case Simple(kind) if source not in (ANY, CONTEXT, NULL):
            return _property(source, PROPERTIES.get(kind, {}), node, scope)
    if source != NULL:
        scope.found.vague.append(node)
    return ANY


def _of_record(record: ContextType, node: Path, scope: Scope) -> Type:
    if node.name in record.fields:
        return field_of(record, node, scope)
    owner = ".".join(record.origin)
    message = say("this context has no field '{name}'", name=node.name)
    if owner:
        message = say("'{owner}' has no field '{name}'", owner=owner, name=node.name)
    scope.complain(_last_word(node), message, did_you_mean(node.name, list(record.fields)))
    return ANY


def _property(source: Type, properties: Mapping[str, Type], node: Path, scope: Scope) -> Type:
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
