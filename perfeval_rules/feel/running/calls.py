"""Calls: nodes in, code that evaluates the arguments and applies the function out."""

from collections.abc import Callable, Sequence

from perfeval_rules.feel.builtins import BUILTINS, candidates, mismatch, quick
from perfeval_rules.feel.errors import NoValue, Undecided
from perfeval_rules.feel.running.scopes import Code, Frame, Scope
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite, unknown_in
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import Call, Name
from perfeval_rules.model.values import Function, Value

Apply = Callable[[list[Value]], Value]


def call(node: Call, scope: Scope) -> Code:
    """A function of the caller's, a built-in one, or whatever function the expression yields."""
    arguments = [scope.compile(argument) for argument in node.arguments]
    if isinstance(node.function, Name) and not scope.binds(node.function.name):
        name = node.function.name
        given = scope.shared.functions.get(name)
        if given is not None:
            return _applied(node, scope, arguments, _given(given, node.names))
        if name in BUILTINS:
            found = candidates(name, len(arguments), node.names)
            if not found:
                return lambda _: scope.complain(node.span, NoValue(mismatch(name, len(arguments), node.names)))
            code = _applied(node, scope, arguments, quick(found, len(arguments), node.names))
            return scope.folded(code, *arguments)
    return _dynamic(node, scope, arguments)


def _applied(node: Call, scope: Scope, arguments: Sequence[Code], apply: Apply) -> Code:
    def run(frame: Frame) -> Value:
        try:
            return apply([argument(frame) for argument in arguments])
        except NoValue as reason:
            return scope.complain(node.span, reason)
        except Undecided as met:
            return met.unknown

    return run


def _given(function: Function, names: tuple[str, ...]) -> Apply:
    """Applies a function of the caller's, which sees no unknowns."""

    def apply(values: list[Value]) -> Value:
        ordered = _in_order(function, values, names)
        for value in ordered:
            if value.__class__ in UNKNOWNS or (isinstance(value, list) and unknown_in(value)):
                return unite([*ordered, *(item for value in ordered if isinstance(value, list) for item in value)])
        return function.call(*ordered)

    return apply


def _in_order(function: Function, values: list[Value], names: tuple[str, ...]) -> list[Value]:
    """The arguments in the order of the parameters."""
    if names and set(names) != set(function.parameters):
        raise NoValue(say("the names of the arguments are not those of the parameters"))
    if len(values) != len(function.parameters):
        count = len(function.parameters)
        raise NoValue(say("the function takes {count} arguments, not {found}", count=count, found=len(values)))
    if not names:
        return values
    given = dict(zip(names, values, strict=True))
    return [given[parameter] for parameter in function.parameters]


def _dynamic(node: Call, scope: Scope, arguments: Sequence[Code]) -> Code:
    """A call of a function that is known only when the expression runs."""
    code = scope.compile(node.function)

    def run(frame: Frame) -> Value:
        function = code(frame)
        values = [argument(frame) for argument in arguments]
        try:
            if isinstance(function, Function):
                if function.name in BUILTINS:
                    return function.call(*values)
                return function.call(*_in_order(function, values, node.names))
            if function.__class__ in UNKNOWNS:
                return unite((function,))
            raise NoValue(say("{kind} cannot be called", kind=kind_of(function)))
        except NoValue as reason:
            return scope.complain(node.span, reason)
        except Undecided as met:
            return met.unknown

    return run
