"""The entered facts that an indicator's score rests on: a book in, names of facts and of whole lists out.

Names are counted generously: whoever reads anything of a list is taken to read all its fields.
"""

from collections.abc import Iterable, Iterator

from perfeval_rules.engine.ready import names_in
from perfeval_rules.model.rules import AnyRule, Indicator, RuleBook
from perfeval_rules.model.syntax import Expression


def facts_behind(rule: AnyRule, book: RuleBook) -> frozenset[str]:
    """The facts behind whether ``rule`` applies and what it comes to."""
    found: set[str] = set()
    waiting, seen = [rule.id], set[str]()
    while waiting:
        key = waiting.pop()
        if key not in seen and key in book.rules:
            seen.add(key)
            found |= entered(_names(_expressions(book.rules[key]), book.rules[key].each, book), book)
            waiting += [_rule_of(read) for read in book.reads[key] if read.startswith(("score:", "fired:"))]
    return frozenset(found)


def _rule_of(read: str) -> str:
    return read.partition(":")[2].partition("#")[0]


def _expressions(rule: AnyRule) -> Iterator[Expression]:
    if rule.applies_when is not None:
        yield rule.applies_when
    if not isinstance(rule, Indicator):
        yield rule.when
        return
    for line in rule.lines:
        yield line.points
        if line.when is not None:
            yield line.when


def _names(expressions: Iterable[Expression], each: str | None, book: RuleBook) -> frozenset[str]:
    """The names that the expressions read; a field of the row stands for its list."""
    names = frozenset[str]().union(*(names_in(expression.tree) for expression in expressions))
    if each is None:
        return names
    fields = book.facts[each].fields.keys()
    return (names - fields) | {each} if names & fields else names


def entered(names: Iterable[str], book: RuleBook) -> frozenset[str]:
    """The entered facts behind ``names``, through every formula."""
    found: set[str] = set()
    waiting, seen = [*names], set[str]()
    while waiting:
        name = waiting.pop()
        declared = book.facts.get(name)
        if declared is None or name in seen:
            continue
        seen.add(name)
        if declared.derive is None:
            found.add(name)
        formulas = [declared.derive, *(field.derive for field in declared.fields.values())]
        waiting += [read for formula in formulas if formula is not None for read in names_in(formula.tree)]
    return frozenset(found)
