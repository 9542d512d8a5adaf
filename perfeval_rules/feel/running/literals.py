"""Lists, contexts and functions as written in an expression: nodes in, code that makes them out."""

from perfeval_rules.feel.running.scopes import Code, Frame, Scope, cost_of
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.instances import converted
from perfeval_rules.model.syntax import ContextOf, FunctionOf, ListOf
from perfeval_rules.model.values import Function, Value


def list_value(node: ListOf, scope: Scope) -> Code:
    """``[item, …]``."""
    items = [scope.compile(item) for item in node.items]
    return scope.folded(lambda frame: [item(frame) for item in items], *items)


def context_value(node: ContextOf, scope: Scope) -> Code:
    """``{key: value, …}``: a later value sees the earlier keys."""
    inner = scope
    entries: list[tuple[str, Code, int]] = []
    for key, value in node.entries:
        code = inner.compile(value)
        inner, place = inner.with_variable(key)
        entries.append((key, code, place))

    def run(frame: Frame) -> Value:
        context: dict[str, Value] = {}
        for key, code, place in entries:
            context[key] = frame[place] = code(frame)
        return context

    return run


def function_value(node: FunctionOf, scope: Scope) -> Code:
    """``function(parameters) body``: it keeps the variables it sees, as they are where it is made."""
    inner = scope
    places: list[int] = []
    for parameter in node.parameters:
        inner, place = inner.with_variable(parameter)
        places.append(place)
    body, cost = inner.compile(node.body), cost_of(node.body)

    def run(frame: Frame) -> Value:
        kept = frame[:]

        def call(*arguments: Value) -> Value:
            bounds.spend(cost)
            own = kept[:]
            for place, kind, argument in zip(places, node.types, arguments, strict=True):
                own[place] = argument if kind is None else converted(argument, kind)
            return body(own)

        return Function("", node.parameters, call)

    return run
