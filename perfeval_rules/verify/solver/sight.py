"""Syntax trees taken apart: a node and what it sees in, its term out.

A part that no formula expresses becomes a value that may be anything, the same wherever the same text stands in the
same surroundings: what is proved all the same holds, and what is found is shown by the engine or not believed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    In,
    InstanceOf,
    Name,
    Negation,
    Node,
    Not,
    Or,
    Quantified,
)
from perfeval_rules.model.values import Function
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.verify.solver.parameters import parameter
from perfeval_rules.verify.solver.terms import Fields, Scalar, Sort, Term, Untranslatable
from perfeval_rules.verify.solver.world import World

Translate = Callable[[Any, "Sight"], Term]

KINDS: Mapping[type, Sort] = {
    And: Sort.BOOLEAN,
    Or: Sort.BOOLEAN,
    Not: Sort.BOOLEAN,
    Comparison: Sort.BOOLEAN,
    Between: Sort.BOOLEAN,
    In: Sort.BOOLEAN,
    Quantified: Sort.BOOLEAN,
    InstanceOf: Sort.BOOLEAN,
    Arithmetic: Sort.NUMBER,
    Negation: Sort.NUMBER,
}
"""What a node of this class comes to, whatever is in it."""

CALLS: Mapping[str, Sort] = {
    **dict.fromkeys(
        ("count", "sum", "mean", "median", "product", "abs", "floor", "ceiling", "round half up", "modulo"), Sort.NUMBER
    ),
    **dict.fromkeys(("string length", "number", "差额解释数", "decimal", "round up", "round down"), Sort.NUMBER),
    **dict.fromkeys(("contains", "matches", "starts with", "ends with", "list contains", "all", "any"), Sort.BOOLEAN),
    **dict.fromkeys(("string", "substring", "replace", "upper case", "lower case", "string join"), Sort.TEXT),
}
"""What a call of this function comes to."""


NEVER_NEGATIVE = frozenset({"count", "string length", "abs"})
"""Functions of which that much is known, whatever they are given."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a node sees: the names bound around it, innermost last, then a record's fields, then the case."""

    world: World
    functions: Mapping[str, Function]
    translators: Mapping[type, Translate]
    bound: tuple[Fields | tuple[str, Term], ...] = ()
    row: Fields | None = None
    tag: str = field(default="", compare=False)

    def term(self, node: Node) -> Term:
        """The term of ``node``; raises ``Untranslatable`` where not even its kind is known."""
        try:
            translate = self.translators.get(node.__class__)
            if translate is None:
                raise Untranslatable(node.__class__.__name__)
            return translate(node, self)
        except Untranslatable:
            sort = _sort_of(node)
            if sort is None:
                raise
            return self.anything(node, sort)

    def scalar(self, node: Node, sort: Sort) -> Scalar:
        """The term of a node that ought to be of this sort; anything of it where no formula says more."""
        try:
            term = self.term(node)
        except Untranslatable:
            return self.anything(node, sort)
        if isinstance(term, Scalar) and term.sort in (sort, Sort.NULL):
            return term
        return self.anything(node, sort)

    def anything(self, node: Node, sort: Sort) -> Scalar:
        """A value that may be anything, the same for the same text in the same surroundings."""
        found = self.world.loose(sort, f"{self.tag}|{unparse(node)}")
        if isinstance(node, Call) and isinstance(node.function, Name) and node.function.name in NEVER_NEGATIVE:
            self.world.given.append(found.value >= 0)
        return found

    def name(self, name: str) -> Term:
        """What a name stands for here. Raises ``Untranslatable`` for what is no fact."""
        found: Term | None = None
        for layer in reversed(self.bound):
            if isinstance(layer, Fields):
                found = layer.member(name)
            elif layer[0] == name:
                found = layer[1]
            if found is not None:
                return found
        found = self.row.member(name) if self.row is not None else None
        found = self.world.fact(name) if found is None else found
        if found is None and name == PARAMETERS:
            return Fields(lambda member: parameter(self.world, member))
        if found is None:
            raise Untranslatable(name)
        return found

    def with_name(self, name: str, term: Term, round_number: int) -> "Sight":
        """What the body of an iteration sees."""
        return replace(self, bound=(*self.bound, (name, term)), tag=f"{self.tag}/{name}{round_number}")

    def with_item(self, term: Term, round_number: int) -> "Sight":
        """What the condition of a filter sees: the item, and its fields as names."""
        layers: tuple[Fields | tuple[str, Term], ...] = (("item", term),)
        if isinstance(term, Fields):
            layers = (*layers, term)
        return replace(self, bound=(*self.bound, *layers), tag=f"{self.tag}/[{round_number}]")


def _sort_of(node: Node) -> Sort | None:
    if isinstance(node, Call) and isinstance(node.function, Name):
        return CALLS.get(node.function.name)
    if isinstance(node, Name):
        return (
            Sort.NUMBER if node.name.startswith("score(") else Sort.BOOLEAN if node.name.startswith("fired(") else None
        )
    return KINDS.get(node.__class__)
