"""Names, members and calls: nodes in, terms out."""

from collections.abc import Callable, Mapping, Sequence

import z3

from perfeval_rules.model.syntax import Call, ContextOf, Literal, Name, Path
from perfeval_rules.verify.solver import list_functions as lists
from perfeval_rules.verify.solver.any_length import among_values
from perfeval_rules.verify.solver.dates import date_of, year_of
from perfeval_rules.verify.solver.numbers import half_up, whole_above, whole_below
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.tables import looked_up, whole_constant
from perfeval_rules.verify.solver.terms import (
    NULL,
    Fields,
    Items,
    Scalar,
    Sort,
    Term,
    Untranslatable,
    constant,
    some,
    when,
)
from perfeval_rules.verify.solver.world import World

Function = Callable[[Sequence[Term], Sight], Term]


def literal(node: Literal, sight: Sight) -> Term:
    """A constant."""
    return constant(node.value, sight.world.texts)


def name(node: Name, sight: Sight) -> Term:
    """A fact, a field or a variable."""
    return sight.name(node.name)


def path(node: Path, sight: Sight) -> Term:
    """``source.name``."""
    return member(sight.term(node.source), node.name, sight.world)


def member(term: Term, name: str, world: World) -> Term:
    """A member of a term; of a list, that of each item."""
    if isinstance(term, Items):
        return Items(tuple((guard, member(item, name, world)) for guard, item in term.entries), term.blank)
    if isinstance(term, Fields):
        found = term.member(name)
        if found is None:
            raise Untranslatable(name)
        return found
    if term.sort is Sort.NULL:
        return NULL
    if term.sort is Sort.DATE and name == "year":
        return year_of(term, world)
    if term.sort is Sort.DAYS and name == "days":
        return Scalar(Sort.NUMBER, z3.ToReal(term.value), term.blank)
    raise Untranslatable(name)


def context(node: ContextOf, sight: Sight) -> Term:
    """``{key: value, …}``; a later value may read an earlier key."""
    members: dict[str, Term] = {}
    inner = sight
    for position, (key, value) in enumerate(node.entries):
        members[key] = inner.term(value)
        inner = inner.with_name(key, members[key], position)
    return Fields(members.get)


def call(node: Call, sight: Sight) -> Term:
    """A function by name: looked up where its arguments have few values, else by what it says of formulas."""
    if not isinstance(node.function, Name) or node.names:
        raise Untranslatable("()")
    among = among_values(node, sight)
    if among is not None:
        return among
    arguments = [sight.term(argument) for argument in node.arguments]
    found = looked_up(node, arguments, sight)
    if found is not None:
        return found
    function = FUNCTIONS.get(node.function.name)
    if function is None:
        raise Untranslatable(node.function.name)
    return function(arguments, sight)


def _number(arguments: Sequence[Term]) -> Scalar:
    first = arguments[0]
    if not isinstance(first, Scalar) or first.sort is not Sort.NUMBER:
        raise Untranslatable("number")
    return first


def _absolute(arguments: Sequence[Term], _: Sight) -> Term:
    first = arguments[0]
    if not isinstance(first, Scalar) or first.sort not in (Sort.NUMBER, Sort.DAYS):
        raise Untranslatable("abs")
    return Scalar(first.sort, when(first.value >= 0, first.value, -first.value), first.blank)


def _rounded(arguments: Sequence[Term], sight: Sight) -> Term:
    places = whole_constant(arguments[1])
    if places is None:
        raise Untranslatable("round half up")
    return half_up(_number(arguments), places, sight.world)


def _floor(arguments: Sequence[Term], sight: Sight) -> Term:
    return _whole(arguments, sight, whole_below)


def _ceiling(arguments: Sequence[Term], sight: Sight) -> Term:
    return _whole(arguments, sight, whole_above)


def _whole(arguments: Sequence[Term], sight: Sight, rounding: Callable[[Scalar, World], Scalar]) -> Term:
    if len(arguments) > 1:
        raise Untranslatable("floor")
    return rounding(_number(arguments), sight.world)


def _modulo(arguments: Sequence[Term], sight: Sight) -> Term:
    """The remainder by a divisor that is known and positive."""
    left, right = _number(arguments), _number(arguments[1:])
    if not z3.is_rational_value(right.value) or right.value.as_fraction() <= 0:
        raise Untranslatable("modulo")
    parts = whole_below(Scalar(Sort.NUMBER, left.value / right.value), sight.world)
    return Scalar(Sort.NUMBER, left.value - parts.value * right.value, some([left.blank, right.blank]))


FUNCTIONS: Mapping[str, Function] = {
    "abs": _absolute,
    "round half up": _rounded,
    "floor": _floor,
    "ceiling": _ceiling,
    "modulo": _modulo,
    "date": date_of,
    "count": lists.count,
    "sum": lists.total,
    "mean": lists.mean,
    "max": lists.extreme(True),
    "min": lists.extreme(False),
    "list contains": lists.contains,
    "index of": lists.index_of,
    "concatenate": lists.concatenate,
    "distinct values": lists.distinct,
}
"""The functions that formulas express."""
