"""What can still be changed: a case and its book in, facts with the values that they might have instead out.

Tried are booleans and choices, and numbers where an indicator compares them with something known: there the values
next to it on either side. What is ``fixed`` in the vocabulary is history and never changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.engine.program import Program
from perfeval_rules.feel import walk
from perfeval_rules.figures.rounding import last_place
from perfeval_rules.model.changes import Setting
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.model.syntax import Between, Comparison, In, Name, Node, RangeOf
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, Declaration, Kind


@dataclass(frozen=True, slots=True)
class Handle:
    """A fact that can still be changed, and to what."""

    fact: str
    settings: tuple[Setting, ...]


def handles_of(program: Program, names: frozenset[str], values: Mapping[str, Value]) -> Iterator[Handle]:
    """The handles among the entered facts ``names``; ``values`` are what the case has now."""
    for name, declared in program.book.facts.items():
        if name not in names or declared.fixed:
            continue
        if declared.kind is Kind.RECORDS:
            yield from _in_records(declared, values.get(name))
            continue
        marks = _marks(name, program, values) if declared.kind is Kind.NUMBER else []
        settings = tuple(Setting(name, value) for value in _others(declared, values[name], marks))
        if settings:
            yield Handle(name, settings)


def untried_facts(book: RuleBook, names: frozenset[str]) -> tuple[str, ...]:
    """Those of the facts ``names`` without a handle that could be changed all the same."""
    return tuple(name for name, declared in book.facts.items() if name in names and _may_change(declared))


def _may_change(declared: Declaration) -> bool:
    if declared.fixed or declared.derive is not None or declared.name == COMPUTED_SCORE:
        return False
    fields = declared.fields.values()  # their texts are names and remarks, which say what a record is about
    return declared.kind is not Kind.RECORDS or any(_may_change(one) for one in fields if one.kind is not Kind.TEXT)


def _in_records(declared: Declaration, records: Value) -> Iterator[Handle]:
    """The booleans and choices in the records of a list."""
    for number, record in enumerate(records if isinstance(records, list) else [], 1):
        if not isinstance(record, dict):
            continue
        for name, field in declared.fields.items():
            if field.fixed or field.derive is not None:
                continue
            others = _others(field, record.get(name), [])
            if others:
                yield Handle(declared.name, tuple(Setting(declared.name, value, number, name) for value in others))


def _others(declared: Declaration, now: Value, marks: list[Decimal]) -> list[Value]:
    """The values that a fact might have instead."""
    possible: list[Value] = []
    match declared.kind:
        case Kind.BOOLEAN:
            possible = [True, False]
        case Kind.TEXT:
            possible = list(declared.choices)
        case Kind.NUMBER:
            possible = [value for mark in marks for value in _around(mark, declared) if _is_possible(value, declared)]
    if isinstance(now, Unknown):
        return possible
    return [value for value in possible if not (type(value) is type(now) and value == now)]


def _around(mark: Decimal, declared: Declaration) -> tuple[Decimal, ...]:
    """A number that something is compared with, and the next ones below and above it."""
    exponent = mark.as_tuple().exponent
    written = max(-exponent, 0) if isinstance(exponent, int) else 0
    place = last_place(written if declared.decimals is None else declared.decimals)
    return mark, mark - place, mark + place


def _is_possible(number: Decimal, declared: Declaration) -> bool:
    """Whether a number lies between the ends that its fact is declared with."""
    least, most = declared.least, declared.most
    return (least is None or number >= least) and (most is None or number <= most)


def _marks(name: str, program: Program, values: Mapping[str, Value]) -> list[Decimal]:
    """The numbers with which indicators compare the fact ``name`` itself."""
    rules = [rule for rule in program.book.rules.values() if isinstance(rule, Indicator)]
    trees = [line.when.tree for rule in rules for line in rule.lines if line.when is not None]
    trees += [rule.applies_when.tree for rule in rules if rule.applies_when is not None]
    found: dict[Decimal, None] = {}
    for node in (node for tree in trees for node in walk(tree)):
        for other in _compared_with(name, node):
            value = program.evaluate(other, values)
            if isinstance(value, Decimal):
                found[value] = None
    return list(found)


def _compared_with(name: str, node: Node) -> Iterator[Node]:
    """What ``node`` compares the fact ``name`` with."""
    match node:
        case Comparison(_, _, Name(_, left), right) if left == name:
            yield right
        case Comparison(_, _, left, Name(_, right)) if right == name:
            yield left
        case Between(_, Name(_, operand), low, high) if operand == name:
            yield from (low, high)
        case In(_, Name(_, operand), tests) if operand == name:
            for test in tests:
                ends = (test.low, test.high) if isinstance(test, RangeOf) else (test,)
                yield from (end for end in ends if end is not None)
