"""The least of a book that answers for some of its rules: just what they read, which is quick to ask and to run."""

from collections.abc import Iterable
from dataclasses import replace

from perfeval_rules.model.rules import AnyRule, Indicator, RuleBook
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_SCORE, COMPUTED_TOTAL, TABLE


def least_part(book: RuleBook, rules: Iterable[AnyRule]) -> RuleBook:
    """``book`` with these rules, those whose scores or answers they read, and the formulas of what they name.

    A rule that takes a list reads the fields it names, and no others.
    """
    keys: dict[str, None] = {}
    derived: set[str] = set()
    waiting = [rule.id for rule in rules]
    while waiting:
        key = waiting.pop()
        if key in keys or key in derived:
            continue
        if key in book.rules:
            keys[key] = None
        elif key in book.derived:
            derived.add(key)
        else:
            waiting += _rules_of(book, key)
            continue
        waiting += book.reads[key]
    layers = (tuple(key for key in layer if key in keys) for layer in book.layers)
    return replace(
        book,
        rules={key: rule for key, rule in book.rules.items() if key in keys},
        layers=tuple(layer for layer in layers if layer),
        derived=tuple(key for key in book.derived if key in derived),
    )


def _rules_of(book: RuleBook, read: str) -> list[str]:
    """The rules that something read comes from: a score, an answer, the total, the scores of rows."""
    kind, _, rest = read.partition(":")
    if kind in ("score", "fired") and rest:
        return [rest.partition("#")[0]]
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    if read in (COMPUTED_TOTAL, COMPUTED_GRADE):
        return [rule.id for rule in indicators]
    if read == f"{TABLE}.{COMPUTED_SCORE}":
        return [rule.id for rule in indicators if rule.each is not None]
    return []


def reads_of(part: RuleBook) -> frozenset[str]:
    """Everything that a part reads, by rules and by formulas."""
    return frozenset[str]().union(*(part.reads[key] for key in (*part.rules, *part.derived)))
