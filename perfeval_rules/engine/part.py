"""A part of a book: some rules with everything they read, so that they can be asked by themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from perfeval_rules.model.rules import Indicator, Problem, RuleBook
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_SCORE, COMPUTED_TOTAL, TABLE


def part_of(book: RuleBook, *rule_ids: str) -> RuleBook:
    """``book`` with the rules ``rule_ids``, those whose answers or scores they read, and the formulas behind them."""
    rules = _rules_behind(book, rule_ids)
    derived = _formulas_behind(book, frozenset().union(*(book.reads[key] for key in rules)))
    layers = (tuple(key for key in layer if key in rules) for layer in book.layers)
    return replace(
        book,
        rules={key: rule for key, rule in book.rules.items() if key in rules},
        layers=tuple(layer for layer in layers if layer),
        derived=tuple(key for key in book.derived if key in derived),
    )


def _rules_behind(book: RuleBook, rule_ids: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    wanted = [*rule_ids]
    while wanted:
        key = wanted.pop()
        if key not in found:
            found.add(key)
            wanted += [other for read in book.reads[key] for other in _rules_of(book, read)]
            rule = book.rules[key]
            wanted += [other.partition("#")[0] for other in rule.explains] if isinstance(rule, Problem) else []
    return frozenset(found)


def _rules_of(book: RuleBook, read: str) -> list[str]:
    """The rules that one thing read comes from: a score, an answer, the total, or the scores of rows."""
    kind, _, rest = read.partition(":")
    if kind in ("score", "fired") and rest:
        return [rest.partition("#")[0]]
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    if read in (COMPUTED_TOTAL, COMPUTED_GRADE):
        return [rule.id for rule in indicators]
    if read in (TABLE, f"{TABLE}.{COMPUTED_SCORE}"):
        return [rule.id for rule in indicators if rule.each is not None]
    return []


def _formulas_behind(book: RuleBook, reads: frozenset[str]) -> frozenset[str]:
    """The derived facts and fields that ``reads`` need; whoever takes a whole list may need any of its fields."""
    by_list: Mapping[str, list[str]] = {
        name: [key for key in book.derived if key.startswith(f"{name}.")] for name in book.facts
    }
    found: set[str] = set()
    wanted = list(reads)
    while wanted:
        key = wanted.pop()
        needed = [*by_list.get(key, ()), *([key] if key in book.derived else [])]
        for formula in needed:
            if formula not in found:
                found.add(formula)
                wanted += book.reads[formula]
    return frozenset(found)
