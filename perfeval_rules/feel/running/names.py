"""Names and paths: nodes in, code that looks values up out."""

from perfeval_rules.feel.builtins import builtin_value
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.running.scopes import Code, Frame, Scope, Variable
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.temporal import PROPERTIES
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import (
    Name,
    Path,
)
from perfeval_rules.model.values import Range, Value


def name(node: Name, scope: Scope) -> Code:
    """The nearest thing of this name: a variable, a field of a filter's item, a fact of the context, or a built-in."""
    code = _global(node, scope)
    for layer in scope.layers:
        if isinstance(layer, Variable):
            if layer.name == node.name:
                code = _variable(layer.place)
        elif node.name == "item":
            code = _item(layer.place)
        else:
            code = _field_of_item(node.name, layer.place, code)
    return code


def _variable(place: int) -> Code:
    return lambda frame: frame[place]


def _global(node: Name, scope: Scope) -> Code:
    name, span = node.name, node.span
    fallback = scope.shared.functions.get(name) or builtin_value(name)
    if fallback is not None:
        return lambda frame: frame[0].get(name, fallback)
    reason = NoValue(say("no name is called '{name}'", name=name))

    def run(frame: Frame) -> Value:
        try:
            value: Value = frame[0][name]
        except KeyError:
            return scope.complain(span, reason)
        return value

    return run


def _field_of_item(name: str, place: int, otherwise: Code) -> Code:
    def run(frame: Frame) -> Value:
        item: Value = frame[place]
        if isinstance(item, dict):
            if name in item:
                return item[name]
        elif item.__class__ in UNKNOWNS:
            return unite((item,))
        return otherwise(frame)

    return run


def _item(place: int) -> Code:
    """The item itself, unless it has a field called ``item``."""

    def run(frame: Frame) -> Value:
        item: Value = frame[place]
        return item.get("item", item) if isinstance(item, dict) else item

    return run


def path(node: Path, scope: Scope) -> Code:
    """A field of a context, a property of a temporal value or range, or either of each item of a list."""
    source, name, span = scope.compile(node.source), node.name, node.span

    def run(frame: Frame) -> Value:
        try:
            return member(source(frame), name)
        except NoValue as reason:
            return scope.complain(span, reason)

    return run


def member(value: Value, name: str) -> Value:
    """``value.name``; raises ``NoValue`` where there is no such thing."""
    if isinstance(value, dict) and name in value:
        return value[name]
    if isinstance(value, list):
        bounds.spend(len(value))
        return [
            item[name] if item.__class__ is dict and name in item else _member_or_null(item, name) for item in value
        ]
    if value.__class__ in UNKNOWNS:
        return unite((value,))
    if isinstance(value, Range) and name in _RANGE_PARTS:
        end: Value = getattr(value, _RANGE_PARTS[name])
        return end
    read = PROPERTIES.get(value.__class__, {}).get(name)
    if read is None:
        raise NoValue(say("this {kind} has no '{name}'", kind=kind_of(value), name=name))
    return read(value)


_RANGE_PARTS = {
    "start": "low",
    "end": "high",
    "start included": "includes_low",
    "end included": "includes_high",
}


def _member_or_null(value: Value, name: str) -> Value:
    try:
        return member(value, name)
    except NoValue:
        return None
