"""The types of calls: whether there is such a function, whether it takes these arguments, and what it yields."""

from collections.abc import Sequence

from perfeval_rules.feel.builtins import BUILTINS, Overload, candidates, mismatch, usage
from perfeval_rules.feel.inference import forms
from perfeval_rules.feel.inference.agreement import filled, fits, letters_in
from perfeval_rules.feel.inference.constants import malformed
from perfeval_rules.feel.inference.operators import first_item
from perfeval_rules.feel.inference.scopes import Scope, did_you_mean
from perfeval_rules.feel.signatures import Parameter, Signature
from perfeval_rules.feel.types import ANY, FUNCTION, FunctionType, ListType, Type, either
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.syntax import Call, Filter, FunctionOf, Name, Node, Path


def call(node: Call, scope: Scope) -> Type:
    """What the function yields for arguments of these types."""
    if not isinstance(node.function, Name) or scope.binds(node.function.name) is not None:
        return _of_value(node, scope.infer(node.function), scope)
    name = node.function.name
    if (given := scope.found.functions.get(name)) is not None:
        return _of_given(node, given, scope)
    if name in BUILTINS:
        return _of_builtin(node, name, scope)
    for argument in node.arguments:
        scope.infer(argument)
    _no_function(node.function, scope)
    return ANY


def _no_function(name: Name, scope: Scope) -> None:
    if name.name in scope.visible():
        scope.complain(name.span, say("'{name}' is no function", name=name.name))
        return
    hint = did_you_mean(name.name, [*(known for known in BUILTINS if known != "@"), *scope.found.functions])
    scope.complain(name.span, say("no function is called '{name}'", name=name.name), hint)


def _of_value(node: Call, function: Type, scope: Scope) -> Type:
    """A call of what a variable holds or an expression yields."""
    for argument in node.arguments:
        scope.infer(argument)
    if isinstance(function, FunctionType):
        count = len(function.parameters)
        if count != len(node.arguments):
            found = len(node.arguments)
            scope.complain(
                node.span, say("the function takes {count} arguments, not {found}", count=count, found=found)
            )
        return function.result
    if not fits(function, FUNCTION):
        scope.complain(node.span, say("{kind} cannot be called", kind=function))
    return ANY


def _of_given(node: Call, signature: Signature, scope: Scope) -> Type:
    """A call of a function beyond the standard's."""
    count, known = len(node.arguments), {parameter.name for parameter in signature.parameters}
    wrong = next((name for name in node.names if name not in known), None)
    if wrong is not None:
        message = say("{function} has no parameter called '{name}'", function=signature.name, name=wrong)
        scope.complain(node.span, message, did_you_mean(wrong, known))
    elif not signature.takes(count):
        message = say("{function} does not take {count} arguments", function=signature.name, count=count)
        scope.complain(node.span, message)
    else:
        return _checked(node, [(signature, False)], scope)
    for argument in node.arguments:
        scope.infer(argument)
    return ANY


def _of_builtin(node: Call, name: str, scope: Scope) -> Type:
    found: Sequence[Overload] = candidates(name, len(node.arguments), node.names)
    if not found:
        for argument in node.arguments:
            scope.infer(argument)
        known = {parameter.name for overload in BUILTINS[name] for parameter in overload.signature.parameters}
        hints = (did_you_mean(given, known) for given in node.names if given not in known)
        scope.complain(node.span, mismatch(name, len(node.arguments), node.names), next(hints, None) or usage(name))
        return ANY
    result = _checked(node, [(overload.signature, overload.spread) for overload in found], scope)
    complaint = malformed(node, found)
    if complaint is not None:
        scope.complain(node.span, complaint)
    return result


def _checked(node: Call, signatures: list[tuple[Signature, bool]], scope: Scope) -> Type:
    """The result of the first signature whose parameters take the arguments; complains where none does."""
    kinds, letters = _kinds(node, _parameters(node, *signatures[0]), scope)
    complaints: list[tuple[Node, Message, Message | None]] = []
    for signature, spread in signatures:
        wrong = _misfit(node, signature, _parameters(node, signature, spread), kinds)
        if wrong is None:
            return filled(signature.result, letters)
        complaints.append(wrong)
    culprit, message, hint = complaints[0]
    scope.complain(culprit.span, message, hint)
    return ANY


def _parameters(node: Call, signature: Signature, spread: bool) -> list[Parameter]:
    """The parameter of each argument."""
    if node.names:
        by_name = {parameter.name: parameter for parameter in signature.parameters}
        return [by_name[name] for name in node.names]
    parameters, count = signature.parameters, len(node.arguments)
    if spread and count > 1:
        return [_item_of(parameters[0])] * count
    return [parameters[min(at, len(parameters) - 1)] for at in range(count)]


def _item_of(parameter: Parameter) -> Parameter:
    """The parameter as it takes one of many arguments that make a list."""
    kind = parameter.type.item if isinstance(parameter.type, ListType) else parameter.type
    return Parameter(parameter.name, kind, False, False, True, None)


def _kinds(node: Call, parameters: list[Parameter], scope: Scope) -> tuple[list[Type], dict[str, Type]]:
    """The types of the arguments, and what the letters of the signature stand for.

    A function among the arguments is looked at last: it is given items of the list beside it.
    """
    kinds: list[Type] = [ANY] * len(node.arguments)
    found: dict[str, list[Type]] = {}
    for at, (argument, parameter) in enumerate(zip(node.arguments, parameters, strict=True)):
        if not isinstance(argument, FunctionOf):
            kinds[at] = scope.infer(argument)
            for letter, kind in letters_in(parameter.type, kinds[at]):
                found.setdefault(letter, []).append(kind)
    letters = {letter: either(types) for letter, types in found.items()}
    for at, argument in enumerate(node.arguments):
        if isinstance(argument, FunctionOf):
            items = [letters.get("T", ANY)] * len(argument.parameters)
            kinds[at] = forms.applied(argument, items, scope)
    return kinds, letters


def _misfit(
    node: Call, signature: Signature, parameters: list[Parameter], kinds: list[Type]
) -> tuple[Node, Message, Message | None] | None:
    """The first argument that its parameter does not take, and what to say about it."""
    for argument, parameter, kind in zip(node.arguments, parameters, kinds, strict=True):
        if not fits(kind, parameter.type, one_item=_may_be_one(argument)):
            blanks = {"parameter": parameter.name, "function": signature.name}
            blanks |= {"wanted_kind": str(parameter.type), "found_kind": str(kind)}
            message = say("'{parameter}' of {function} takes {wanted_kind}, not {found_kind}", **blanks)
            hint = None if isinstance(parameter.type, ListType) else first_item(kind)
            return argument, message, hint
    return None


def _may_be_one(node: Node) -> bool:
    """Whether a list is filtered, so that it may well have just one item."""
    while isinstance(node, Path):
        node = node.source
    return isinstance(node, Filter)
