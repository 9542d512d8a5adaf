"""The order of a book: derived facts after what they read, rules in layers after the rules they read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.rules import AnyRule, Indicator
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_SCORE, COMPUTED_TOTAL, TABLE, Declaration
from perfeval_rules.read.books.order import generations, loops, with_wishes

Reads = Mapping[str, frozenset[str]]

ROW_SCORES = f"{TABLE}.{COMPUTED_SCORE}"
"""What stands between the rules that score rows and the rules that read what these score."""


@dataclass(frozen=True, slots=True)
class Order:
    """Things in layers, or why they have no order."""

    layers: tuple[tuple[str, ...], ...]
    diagnostics: tuple[Diagnostic, ...]


def derived_facts(facts: Mapping[str, Declaration]) -> dict[str, Declaration]:
    """Every derived fact and field by its key: ``fact`` or ``record.field``."""
    found = {name: fact for name, fact in facts.items() if fact.derive is not None}
    for name, fact in facts.items():
        found |= {f"{name}.{field.name}": field for field in fact.fields.values() if field.derive is not None}
    return found


def order_of_derived(derived: Mapping[str, Declaration], reads: Reads) -> Order:
    """Derived facts in the order in which they can be computed.

    A formula that takes a whole list of records comes after the list's derived fields wherever that is possible.
    """
    edges = {key: reads.get(key, frozenset()) & derived.keys() for key in derived}
    circles = loops(edges)
    if circles:
        return Order((), tuple(_circle_of_facts(circle, derived) for circle in circles))
    wishes = {key: _fields_of_lists(key, reads.get(key, frozenset()), derived) for key in derived}
    return Order(generations(with_wishes(edges, wishes)), ())


def _fields_of_lists(key: str, read: frozenset[str], derived: Iterable[str]) -> frozenset[str]:
    return frozenset(other for other in derived if other != key and other.partition(".")[0] in read and "." in other)


def _circle_of_facts(circle: tuple[str, ...], derived: Mapping[str, Declaration]) -> Diagnostic:
    declaration = derived[circle[0]]
    span = declaration.derive.span if declaration.derive else declaration.span
    return Diagnostic(span, say("derived facts read each other in a circle: {loop}", loop=" → ".join(circle)))


def order_of_rules(rules: Mapping[str, AnyRule], reads: Reads) -> Order:
    """Rules in layers; computed scores and total stand between the indicators and whatever reads them."""
    computed = {COMPUTED_TOTAL, ROW_SCORES}
    edges = {name: _rules_read(reads.get(name, frozenset())) & {*rules, *computed} for name in rules}
    edges[COMPUTED_TOTAL] = frozenset(name for name, rule in rules.items() if isinstance(rule, Indicator))
    edges[ROW_SCORES] = frozenset(name for name in edges[COMPUTED_TOTAL] if rules[name].each is not None)
    circles = loops(edges)
    if circles:
        return Order((), tuple(_circle_of_rules(circle, rules) for circle in circles))
    layers = (tuple(name for name in layer if name not in computed) for layer in generations(edges))
    return Order(tuple(layer for layer in layers if layer), ())


def _rules_read(reads: frozenset[str]) -> frozenset[str]:
    """The rules behind ``score:id`` and ``fired:id#line``, and the computed scores of rows and total."""
    rules = {read.partition(":")[2].partition("#")[0] for read in reads if read.startswith(("score:", "fired:"))}
    total = {COMPUTED_TOTAL} if reads & {COMPUTED_TOTAL, COMPUTED_GRADE} else set()
    return frozenset(rules | total | (reads & {ROW_SCORES}))


def _circle_of_rules(circle: tuple[str, ...], rules: Mapping[str, AnyRule]) -> Diagnostic:
    first: Span = next(rules[name].span for name in circle if name in rules)
    return Diagnostic(first, say("rules read each other in a circle: {loop}", loop=" → ".join(circle)))
