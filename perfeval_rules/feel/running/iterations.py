"""What ``for``, ``some`` and ``every`` go through: iterators in, code that sets their variables round by round out."""

from collections.abc import Callable
from collections.abc import Iterator as Iterating
from datetime import date
from decimal import Decimal

from perfeval_rules.feel.errors import NoValue, Undecided
from perfeval_rules.feel.running.scopes import Frame, Scope, cost_of
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import Iterator, Node
from perfeval_rules.model.values import Range, Value

Rounds = Callable[[Frame], Iterating[None]]
"""Goes through all rounds; in each it has set the variables in the frame."""

Items = Callable[[Frame], Iterating[Value]]


def rounds_of(iterators: tuple[Iterator, ...], body: Node, scope: Scope) -> tuple[Rounds, Scope]:
    """The rounds of several iterators, the last of which turns fastest, and the scope that sees their variables."""
    cost = cost_of(body)
    levels: list[tuple[Items, int]] = []
    for iterator in iterators:
        items = _items_of(iterator, scope)
        scope, place = scope.with_variable(iterator.name)
        levels.append((items, place))
    rounds: Rounds = _once
    for items, place in levels:
        rounds = _nested(rounds, items, place, cost)
    return rounds, scope


def _once(_: Frame) -> Iterating[None]:
    yield


def _nested(outer: Rounds, items: Items, place: int, cost: int) -> Rounds:
    def rounds(frame: Frame) -> Iterating[None]:
        for _ in outer(frame):
            for item in items(frame):
                bounds.spend(cost)
                frame[place] = item
                yield

    return rounds


def _items_of(iterator: Iterator, scope: Scope) -> Items:
    source = scope.compile(iterator.source)
    if iterator.end is None:
        return lambda frame: _each(source(frame))
    end = scope.compile(iterator.end)
    return lambda frame: _counted(source(frame), end(frame))


def _each(value: Value) -> Iterating[Value]:
    """The items of a list or the steps of a range; a single value is a list of one."""
    if isinstance(value, list):
        return iter(value)
    if value.__class__ in UNKNOWNS:
        raise Undecided(unite((value,)))
    if value is None:
        raise NoValue(say("null is no list"))
    if isinstance(value, Range):
        return _steps(value)
    return iter([value])


def _steps(found: Range) -> Iterating[Value]:
    if found.low is None or found.high is None:
        raise NoValue(say("a range without both ends cannot be gone through"))
    for item in _counted(found.low, found.high):
        if (found.includes_low or item != found.low) and (found.includes_high or item != found.high):
            yield item


def _counted(start: Value, end: Value) -> Iterating[Value]:
    """From ``start`` to ``end`` one by one, or day by day, backwards if need be."""
    if start.__class__ in UNKNOWNS or end.__class__ in UNKNOWNS:
        raise Undecided(unite((start, end)))
    if isinstance(start, Decimal) and isinstance(end, Decimal):
        return _numbers(start, end)
    if start.__class__ is date and end.__class__ is date:
        return _days(start, end)
    raise NoValue(say("cannot count from {start_kind} to {end_kind}", start_kind=kind_of(start), end_kind=kind_of(end)))


def _numbers(start: Decimal, end: Decimal) -> Iterating[Decimal]:
    step = Decimal(1 if start <= end else -1)
    while start <= end if step > 0 else start >= end:
        yield start
        start = CONTEXT.add(start, step)


def _days(start: date, end: date) -> Iterating[date]:
    step = 1 if start <= end else -1
    for number in range(start.toordinal(), end.toordinal() + step, step):
        yield date.fromordinal(number)
