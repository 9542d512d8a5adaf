"""Lists of a few items, each there or not: filters, iterations and functions of lists; nodes in, terms out."""

from collections.abc import Iterator, Sequence

import z3

from perfeval_rules.model.syntax import Filter, For, ListOf, Quantified
from perfeval_rules.model.syntax import Iterator as Named
from perfeval_rules.verify.solver.logic import all_of, any_of, boolean, yes
from perfeval_rules.verify.solver.merging import either
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import (
    NO,
    NULL,
    YES,
    Formula,
    Items,
    Scalar,
    Sort,
    Term,
    Untranslatable,
    every,
    none,
    when,
)

MOST_ITEMS = 60
"""Longer lists, of nested iterations, are not translated."""

Entries = tuple[tuple[Formula, Term], ...]


def list_of(node: ListOf, sight: Sight) -> Term:
    """``[item, …]``."""
    return Items(tuple((YES, sight.term(item)) for item in node.items))


def items_of(term: Term) -> Items:
    """A term as a list: a single value is a list of one."""
    if isinstance(term, Items):
        return term
    if isinstance(term, Scalar) and term.sort is Sort.NULL:
        return Items((), YES)
    return Items(((YES, term),), term.blank if isinstance(term, Scalar) else NO)


def filtered(node: Filter, sight: Sight) -> Term:
    """The items for which a condition holds, or the one at a position."""
    source = items_of(sight.term(node.source))
    entries: list[tuple[Formula, Term]] = []
    positions: list[Scalar] = []
    for at, (guard, item) in enumerate(source.entries):
        condition = sight.with_item(item, at).term(node.condition)
        if isinstance(condition, Scalar) and condition.sort is Sort.NUMBER:
            positions.append(condition)
        elif isinstance(condition, Scalar) and condition.sort in (Sort.BOOLEAN, Sort.NULL):
            entries.append((every([guard, yes(condition)]), item))
        else:
            raise Untranslatable("[]")
    if positions and entries:
        raise Untranslatable("[]")
    return _at(source, positions[0]) if positions else Items(tuple(entries), source.blank)


def _at(source: Items, position: Scalar) -> Term:
    """The item at a position from 1, or from -1 backwards; null outside."""
    length = summed([when(guard, 1, 0) for guard, _ in source.entries])
    wanted = when(position.value < 0, position.value + length + 1, position.value)
    term: Term = NULL
    for (guard, item), place in zip(source.entries, places(source.entries), strict=True):
        here = every([guard, place == wanted, none(position.blank), none(source.blank)])
        term = either(here, item, term)
    return term


def places(entries: Entries) -> list[Formula]:
    """The position of each item among those that are there."""
    return [summed([when(guard, 1, 0) for guard, _ in entries[: at + 1]]) for at in range(len(entries))]


def summed(parts: Sequence[Formula | int]) -> Formula:
    """The sum of whole and other numbers."""
    return z3.Sum(
        [
            z3.RealVal(0),
            *(
                z3.RealVal(part) if isinstance(part, int) else z3.ToReal(part) if z3.is_int(part) else part
                for part in parts
            ),
        ]
    )


def quantified(node: Quantified, sight: Sight) -> Term:
    """``some`` and ``every``."""
    rounds = list(_rounds(node.iterators, sight))
    answers = [(guard, inner.scalar(node.condition, Sort.BOOLEAN)) for guard, inner in rounds]
    if node.quantifier == "some":
        found = any_of([all_of([boolean(guard), answer]) for guard, answer in answers])
    else:
        found = all_of([any_of([boolean(none(guard)), answer]) for guard, answer in answers])
    return found


def loop(node: For, sight: Sight) -> Term:
    """``for … return``."""
    return Items(tuple((guard, inner.term(node.body)) for guard, inner in _rounds(node.iterators, sight)))


def _rounds(iterators: Sequence[Named], sight: Sight, guard: Formula = YES) -> Iterator[tuple[Formula, Sight]]:
    """Every round with when it takes place; lists that may be blank have no rounds that could be told."""
    if not iterators:
        yield guard, sight
        return
    first, *rest = iterators
    source = sight.term(first.source)
    if first.end is not None or not isinstance(source, Items) or source.blank is not NO:
        raise Untranslatable(first.name)
    if len(source.entries) > MOST_ITEMS:
        raise Untranslatable(first.name)
    for at, (there, item) in enumerate(source.entries):
        yield from _rounds(rest, sight.with_name(first.name, item, at), every([guard, there]))
