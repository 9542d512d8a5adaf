"""A counterexample made smaller: facts and what must stay true of them in, fewer and plainer facts out.

Facts and records that do not matter are left out, and numbers become small and whole: each step only if the engine
still shows the same. What is unknown decides nothing, so that every fact that is left is needed.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration

PLAIN_NUMBERS = (*map(Decimal, range(11)), *map(Decimal, ("100", "20", "50", "99", "101", "0.5", "-1")))
ROUNDS = 2
YEAR = "年度"
"""No other year is plainer."""

Facts = dict[str, Value]
Holds = Callable[[Facts], bool]


def smaller(facts: Mapping[str, Value], book: RuleBook, holds: Holds) -> Facts:
    """Fewer and plainer facts of which ``holds`` is still true."""
    kept = dict(facts)
    for _ in range(ROUNDS):
        before = dict(kept)
        kept = _without(kept, holds)
        kept = _plainer(kept, book, holds)
        if kept == before:
            break
    return {name: kept[name] for name in book.facts if name in kept}


def _without(facts: Facts, holds: Holds) -> Facts:
    """The facts, records and fields that matter."""
    kept = facts
    for name in list(facts):
        fewer = {other: value for other, value in kept.items() if other != name}
        kept = fewer if holds(fewer) else kept
    for name, value in list(kept.items()):
        if isinstance(value, list):
            kept = _shorter(kept, name, holds)
    return kept


def _shorter(facts: Facts, name: str, holds: Holds) -> Facts:
    """A list with fewer items, and records with fewer fields."""
    kept = facts
    for position in range(len(_items(facts, name)) - 1, -1, -1):
        items = _items(kept, name)
        fewer = {**kept, name: [*items[:position], *items[position + 1 :]]}
        if holds(fewer):
            kept = fewer
            continue
        record = items[position]
        for field in list(record) if isinstance(record, dict) else ():
            without = _with_field(kept, name, position, field, drop=True)
            kept = without if holds(without) else kept
    return kept


def _items(facts: Facts, name: str) -> list[Value]:
    items = facts[name]
    return items if isinstance(items, list) else []


def _with_field(
    facts: Facts, name: str, position: int, field: str, value: Value = None, *, drop: bool = False
) -> Facts:
    """The facts with another value of one record's field, or without it."""
    items = list(_items(facts, name))
    record = items[position]
    assert isinstance(record, dict), "only a record has fields"
    items[position] = {key: one for key, one in record.items() if key != field} if drop else {**record, field: value}
    return {**facts, name: items}


def _plainer(facts: Facts, book: RuleBook, holds: Holds) -> Facts:
    """The same facts with plainer values."""
    kept = facts
    for name, value in list(facts.items()):
        declared = book.facts[name]
        if name == YEAR:
            continue
        if not isinstance(value, list):
            tried: Iterator[Facts] = ({**kept, name: plain} for plain in _plainer_values(value, declared))
            kept = next((one for one in tried if holds(one)), kept)
            continue
        for position, record in enumerate(value):
            for field, old in list(record.items()) if isinstance(record, dict) else ():
                plain = _plainer_values(old, declared.fields[field])
                tried = (_with_field(kept, name, position, field, new) for new in plain)
                kept = next((one for one in tried if holds(one)), kept)
    return kept


def _plainer_values(value: Value, declared: Declaration) -> Iterator[Value]:
    """Plainer values to try in place of ``value``, the plainest first, until it is reached itself."""
    if isinstance(value, Decimal):
        candidates = [*PLAIN_NUMBERS, *(round(value, places) for places in range(4))]
        for candidate in candidates:
            if candidate == value:
                return
            if within(candidate, declared):
                yield candidate
    elif isinstance(value, str) and declared.choices and value != declared.choices[0]:
        yield declared.choices[0]


def within(number: Decimal, declared: Declaration) -> bool:
    """Whether a fact may have this number."""
    low, high = declared.least, declared.most
    return (low is None or number >= low) and (high is None or number <= high)
