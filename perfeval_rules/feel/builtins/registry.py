"""The table of built-in functions: a signature and a Python function in, calls with FEEL values out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.signatures import Parameter, Signature, signature
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite, unknown_in
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.values import Function, Value

Run = TypeVar("Run", bound=Callable[..., Value])


@dataclass(frozen=True, slots=True)
class Overload:
    """One way to call a function.

    ``spread`` lets its only list be given as several arguments. ``counts`` says that unknown items of a list do not
    make its result unknown.
    """

    signature: Signature
    run: Callable[..., Value]
    spread: bool
    counts: bool


BUILTINS: dict[str, list[Overload]] = {}
"""Every built-in function by name, with all ways to call it."""


def builtin(line: str, *, spread: bool = False, counts: bool = False) -> Callable[[Run], Run]:
    """Enters the decorated function under the signature ``line``."""

    def enter(run: Run) -> Run:
        overload = Overload(signature(line), run, spread, counts)
        BUILTINS.setdefault(overload.signature.name, []).append(overload)
        return run

    return enter


def candidates(name: str, count: int, names: tuple[str, ...]) -> list[Overload]:
    """The ways to call the built-in ``name`` with so many arguments, or with arguments of these names."""
    found = BUILTINS[name]
    if names:
        return [overload for overload in found if overload.signature.takes_names(names)]
    return [overload for overload in found if overload.signature.takes(count) or (overload.spread and count > 1)]


def mismatch(name: str, count: int, names: tuple[str, ...]) -> Message:
    """What is wrong with a call for which there are no candidates."""
    known = [parameter.name for overload in BUILTINS[name] for parameter in overload.signature.parameters]
    for given in names:
        if given not in known:
            return say("{function} has no parameter called '{name}'", function=name, name=given)
    return say("{function} does not take {count} arguments", function=name, count=count)


def usage(name: str) -> Message:
    """How the built-in ``name`` is called."""
    ways = dict.fromkeys(overload.signature.usage for overload in BUILTINS[name])
    return say("Write {usage}.", usage=" / ".join(ways))


def invoke(overloads: Sequence[Overload], values: Sequence[Value], names: tuple[str, ...] = ()) -> Value:
    """The result of the first of ``overloads`` that takes ``values``; raises ``NoValue`` and ``Undecided``."""
    counts = overloads[0].counts
    for value in values:
        if value.__class__ in UNKNOWNS or (not counts and isinstance(value, list) and unknown_in(value)):
            return unite(_spilled(values, counts))
    complaint: NoValue | None = None
    for overload in overloads:
        try:
            arguments = _arguments(overload, values, names)
        except NoValue as reason:
            complaint = complaint or reason
            continue
        bounds.spend(1 + sum(len(value) for value in arguments if isinstance(value, list)))
        return _measured(overload.run(*arguments))
    raise complaint or AssertionError("a call has at least one candidate")


def quick(overloads: Sequence[Overload], count: int, names: tuple[str, ...]) -> Callable[[list[Value]], Value]:
    """What ``invoke`` does with ``count`` arguments, with a short way for those that are what the parameters take."""
    only, parameters = overloads[0], overloads[0].signature.parameters

    def long(values: list[Value]) -> Value:
        return invoke(overloads, values, names)

    if len(overloads) > 1 or names or any(parameter.variadic for parameter in parameters):
        return long
    if only.spread and count > 1:
        return _quick_spread(only, long)
    wanted = [parameter.classes for parameter in parameters[:count]]

    def short(values: list[Value]) -> Value:
        cost = 1
        for value, classes in zip(values, wanted, strict=True):
            kind = value.__class__
            if kind in UNKNOWNS or (classes is not None and kind not in classes):
                return long(values)
            if kind is list:
                items = cast(list[Value], value)
                if not only.counts and unknown_in(items):
                    return long(values)
                cost += len(items)
        bounds.spend(cost)
        return _measured(only.run(*values))

    return short


def _quick_spread(only: Overload, long: Callable[[list[Value]], Value]) -> Callable[[list[Value]], Value]:
    """A call that gives the items of a function's only list one by one."""

    def short(values: list[Value]) -> Value:
        if not _HARD.isdisjoint(map(type, values)):
            return long(values)
        bounds.spend(1 + len(values))
        return _measured(only.run(values))

    return short


_HARD = UNKNOWNS | {list}
"""The classes of arguments that need a closer look."""


def _measured(result: Value) -> Value:
    """The result, for the length of which has been paid."""
    if isinstance(result, list):
        bounds.spend(len(result))
    elif isinstance(result, str):
        bounds.spend_text(len(result))
    return result


def _spilled(values: Sequence[Value], counts: bool) -> list[Value]:
    """The values and, unless only their number counts, the items of those that are lists."""
    spilled = list(values)
    for value in values:
        if isinstance(value, list) and not counts:
            spilled.extend(value)
    return spilled


def _arguments(overload: Overload, values: Sequence[Value], names: tuple[str, ...]) -> list[Value]:
    """The values in the order of the parameters, each converted to what its parameter takes."""
    name, parameters = overload.signature.name, overload.signature.parameters
    if names:
        given = dict(zip(names, values, strict=True))
        return [_named(name, parameter, given) for parameter in parameters]
    if overload.spread and len(values) > 1:
        return [list(values)]
    last = len(parameters) - 1
    return [_converted(name, parameters[min(at, last)], value) for at, value in enumerate(values)]


def _named(function: str, parameter: Parameter, given: dict[str, Value]) -> Value:
    if parameter.name not in given and parameter.optional:
        return None
    return _converted(function, parameter, given.get(parameter.name))


def _converted(function: str, parameter: Parameter, value: Value) -> Value:
    """``value`` as the parameter takes it: a list of one may stand for its item, and the other way round."""
    classes = parameter.classes
    if classes is None or value.__class__ in classes:
        return value
    if value is None:
        if parameter.nullable:
            return None
        raise NoValue(say("'{parameter}' of {function} is null", parameter=parameter.name, function=function))
    if isinstance(value, list) and len(value) == 1 and value[0].__class__ in classes:
        return value[0]
    if list in classes:
        return [value]
    blanks = {"parameter": parameter.name, "function": function}
    blanks |= {"wanted_kind": str(parameter.type), "found_kind": kind_of(value)}
    raise NoValue(say("'{parameter}' of {function} takes {wanted_kind}, not {found_kind}", **blanks))


def builtin_value(name: str) -> Function | None:
    """The built-in ``name`` as a value, for those who pass it on."""
    overloads = BUILTINS.get(name)
    if overloads is None:
        return None

    def call(*values: Value) -> Value:
        found = candidates(name, len(values), ())
        if not found:
            raise NoValue(mismatch(name, len(values), ()))
        return invoke(found, values)

    return Function(name, tuple(parameter.name for parameter in overloads[0].signature.parameters), call)
