"""Functions that find equal items in lists; where equality is undecided, so is the result."""

from decimal import Decimal

from perfeval_rules.feel.builtins.registry import builtin
from perfeval_rules.feel.errors import Undecided
from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.equality import equal
from perfeval_rules.feel.values.unknowns import UNKNOWNS, disjunction, unite
from perfeval_rules.model.values import Value


def _same(left: Value, right: Value) -> bool:
    """Whether two items are equal; items of different kinds are not."""
    bounds.spend(1)
    answer = equal(left, right)
    if answer.__class__ in UNKNOWNS:
        raise Undecided(unite((answer,)))
    return answer is True


def _holds(items: list[Value], wanted: Value) -> bool:
    return any(_same(item, wanted) for item in items)


@builtin("list contains(list: list of T, element: T) -> boolean")
def list_contains(items: list[Value], element: Value) -> Value:
    """Whether an item equals the element."""
    bounds.spend(len(items))
    return disjunction(False if (answer := equal(item, element)) is None else answer for item in items)


@builtin("index of(list: list of T, match: T) -> list of number")
def index_of(items: list[Value], match: Value) -> Value:
    """The positions of the items that equal ``match``."""
    return [Decimal(position) for position, item in enumerate(items, 1) if _same(item, match)]


@builtin("distinct values(list: list of T) -> list of T")
def distinct_values(items: list[Value]) -> Value:
    """The list without repetitions."""
    return _distinct(items)


def _distinct(items: list[Value]) -> Value:
    if len({item.__class__ for item in items}) == 1 and items[0].__class__ in (Decimal, str):
        return [*dict.fromkeys(items)]  # Python tells these apart as FEEL does, and faster
    kept: list[Value] = []
    for item in items:
        if not _holds(kept, item):
            kept.append(item)
    return kept


@builtin("duplicate values(list: list of T) -> list of T")
def duplicate_values(items: list[Value]) -> Value:
    """Each item once that stands more than once in the list."""
    seen: list[Value] = []
    repeated: list[Value] = []
    for item in items:
        if not _holds(seen, item):
            seen.append(item)
        elif not _holds(repeated, item):
            repeated.append(item)
    return repeated


@builtin("union(lists...: list of T) -> list of T")
def union(*lists: list[Value]) -> Value:
    """All lists in one, without repetitions."""
    return _distinct([item for items in lists for item in items])
