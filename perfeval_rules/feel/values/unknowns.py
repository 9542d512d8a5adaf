"""Unknowns among values: finding them, uniting them, and three-valued logic with them.

Every function here is monotone: replacing an unknown by any value never changes an answer that was known.
"""

from collections.abc import Iterable
from typing import cast

from perfeval_rules.feel.errors import Undecided
from perfeval_rules.model.values import Interval, Unknown, Value

UNKNOWNS: frozenset[type] = frozenset([Unknown, Interval])
"""The classes of unknowns; asking for an exact class is faster than ``isinstance``."""


def unite(values: Iterable[Value]) -> Unknown:
    """The unknown that waits for every fact that the unknowns among ``values`` wait for."""
    facts: frozenset[str] = frozenset()
    for value in values:
        if value.__class__ in UNKNOWNS:
            facts |= cast(Unknown, value).facts
    return Unknown(facts)


def unknown_in(values: Iterable[Value]) -> bool:
    """Whether one of ``values`` is unknown."""
    return not UNKNOWNS.isdisjoint(map(type, values))


def known(value: Value) -> Value:
    """``value``, if it is known; raises ``Undecided`` otherwise."""
    if value.__class__ in UNKNOWNS:
        raise Undecided(unite([value]))
    return value


def conjunction(answers: Iterable[Value]) -> Value:
    """Kleene's and: false if one is, else unknown if one is, else null if one is no boolean, else true."""
    return _decided_by(False, answers)


def disjunction(answers: Iterable[Value]) -> Value:
    """Kleene's or: true if one is, else unknown if one is, else null if one is no boolean, else false."""
    return _decided_by(True, answers)


def _decided_by(decisive: bool, answers: Iterable[Value]) -> Value:
    result: Value = not decisive
    unknowns: list[Value] = []
    for answer in answers:
        if answer is decisive:
            return decisive
        if answer.__class__ in UNKNOWNS:
            unknowns.append(answer)
        elif answer.__class__ is not bool:
            result = None
    return unite(unknowns) if unknowns else result


def negated(answer: Value) -> Value:
    """Kleene's not; what is neither true nor false nor unknown becomes null."""
    if answer.__class__ is bool:
        return not answer
    return unite([answer]) if answer.__class__ in UNKNOWNS else None
