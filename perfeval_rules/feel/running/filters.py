"""Filters: nodes in, code that chooses items of a list out."""

from collections.abc import Callable
from decimal import Decimal

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.running.scopes import Code, Frame, Scope, cost_of
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.numbers import whole
from perfeval_rules.feel.values.unknowns import UNKNOWNS, unite
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import And, Between, Comparison, Filter, In, InstanceOf, Not, Or, Quantified
from perfeval_rules.model.values import Value


def filtered(node: Filter, scope: Scope) -> Code:
    """The items for which the condition holds; where the condition is a number, the item at that position."""
    source = scope.compile(node.source)
    inner, place = scope.with_item()
    condition = inner.compile(node.condition)
    cost = cost_of(node.condition)
    choose = _chooser(place, condition) if isinstance(node.condition, TESTS) else _picker(place, condition, scope)

    def run(frame: Frame) -> Value:
        items = source(frame)
        if not isinstance(items, list):
            if items.__class__ in UNKNOWNS:
                return unite((items,))
            if items is None:
                return scope.complain(node.span, NoValue(say("null cannot be filtered")))
            items = [items]
        bounds.spend(cost * (len(items) + 1))
        try:
            return choose(frame, items)
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return run


Choose = Callable[[Frame, list[Value]], Value]

TESTS = (And, Between, Comparison, In, InstanceOf, Not, Or, Quantified)
"""The nodes that never yield a number, and so never a position."""


def _chooser(place: int, condition: Code) -> Choose:
    """Chooses items by a condition that is no number."""

    def choose(frame: Frame, items: list[Value]) -> Value:
        kept: list[Value] = []
        unknowns: list[Value] = []
        for item in items:
            frame[place] = item
            answer = condition(frame)
            if answer is True:
                kept.append(item)
            elif answer.__class__ in UNKNOWNS:
                unknowns.append(answer)
        return unite(unknowns) if unknowns else kept

    return choose


def _picker(place: int, condition: Code, scope: Scope) -> Choose:
    """Chooses items by a condition that may be a number; its value for the first item says so."""
    choose_rest = _chooser(place, condition)

    def choose(frame: Frame, items: list[Value]) -> Value:
        frame[place] = items[0] if items else None
        first = condition(frame) if items else scope.quietly(condition, frame)
        if isinstance(first, Decimal):
            return _at(items, first)
        rest = choose_rest(frame, items[1:])
        if first.__class__ in UNKNOWNS or not isinstance(rest, list):
            return unite((first, rest))
        return [items[0], *rest] if first is True and items else rest

    return choose


def _at(items: list[Value], position: Decimal) -> Value:
    index = whole(position)
    if 0 < index <= len(items):
        return items[index - 1]
    if index < 0 and -index <= len(items):
        return items[index]
    raise NoValue(say("position {position} lies outside the list of {count}", position=index, count=len(items)))
