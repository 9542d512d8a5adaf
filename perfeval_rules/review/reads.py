"""What decides whether a rule fires: a rule and its book in; facts, fields and parameters that its conditions read out.

The texts of a rule are no part of it. Derived facts are followed to the facts that they are computed from; scores and
answers of other rules are not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from perfeval_rules.feel.tree import walk
from perfeval_rules.model.rules import Check, Problem, RuleBook
from perfeval_rules.model.syntax import Expression, Name, Path
from perfeval_rules.model.vocabulary import Declaration, Kind

OF_RULES = ("score:", "fired:")
"""How books mark what is read of other rules."""


@dataclass(frozen=True, slots=True)
class Reads:
    """What conditions read: names as books know them (``fact``, ``list.field``, ``参数.name``, ``score:rule``).

    ``lists`` are those that are read as a whole and not only row by row; ``formulas`` those of derived lists, whose
    values may be places of rows and so change when rows are moved.
    """

    names: frozenset[str]
    lists: frozenset[str]
    formulas: tuple[Expression, ...]


def conditions_of(rule: Check | Problem) -> list[Expression]:
    """The expressions that say whether the rule fires."""
    return [one for one in (rule.when, rule.applies_when) if one is not None]


def decides(rule: Check | Problem, book: RuleBook) -> Reads:
    """What the conditions of ``rule`` read."""
    trees = conditions_of(rule)
    said = set(_named(trees))
    found = {name for name in book.reads[rule.id] if _is_said(name, said)}
    waiting, formulas = sorted(found), []
    while waiting:
        name = waiting.pop(0)
        declared = _declared(name, book)
        if declared is None or declared.derive is None:
            continue
        trees.append(declared.derive)
        if is_list_of_values(declared) and name in book.facts:
            formulas.append(declared.derive)
        waiting += sorted(book.reads[name] - found)
        found |= book.reads[name]
    return Reads(frozenset(found), frozenset(_named(trees)) & book.facts.keys(), tuple(formulas))


def is_list_of_values(declared: Declaration) -> bool:
    """Whether a fact holds a list of numbers or texts."""
    return declared.kind in (Kind.NUMBERS, Kind.TEXTS)


def _declared(name: str, book: RuleBook) -> Declaration | None:
    fact, _, field = name.partition(".")
    declared = book.facts.get(fact)
    return declared.fields.get(field) if declared is not None and field else declared


def _is_said(name: str, said: set[str]) -> bool:
    """Whether a condition names it; what other rules are asked for stands as a call of ``score`` or ``fired``."""
    if name.startswith(OF_RULES):
        return name.partition(":")[0] in said
    return name.rpartition(".")[2] in said


def _named(expressions: Iterable[Expression]) -> Iterator[str]:
    """Every name that stands in the expressions."""
    for expression in expressions:
        yield from (node.name for node in walk(expression.tree) if isinstance(node, Name | Path))
