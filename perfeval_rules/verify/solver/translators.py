"""Which function translates which node, and where a translation begins: a question's world, its rows, its formulas."""

from collections.abc import Mapping
from typing import Any

from perfeval_rules.engine.program import Program
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    ContextOf,
    Filter,
    For,
    If,
    In,
    ListOf,
    Literal,
    Name,
    Negation,
    Not,
    Or,
    Path,
    Quantified,
)
from perfeval_rules.model.vocabulary import Declaration
from perfeval_rules.verify.solver import calls, lists, logic, numbers
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import Term, Untranslatable
from perfeval_rules.verify.solver.world import Reach, World

TRANSLATORS: Mapping[type, Any] = {
    Literal: calls.literal,
    Name: calls.name,
    Path: calls.path,
    Call: calls.call,
    ContextOf: calls.context,
    Filter: lists.filtered,
    For: lists.loop,
    Quantified: lists.quantified,
    ListOf: lists.list_of,
    Arithmetic: numbers.arithmetic,
    Negation: numbers.minus,
    Comparison: logic.comparison,
    Between: logic.between,
    In: logic.membership,
    Not: logic.negation,
    And: logic.conjunction,
    Or: logic.disjunction,
    If: logic.conditional,
}


def world_of(program: Program, blanks: frozenset[str], *, defined: bool, reach: Reach | None) -> World:
    """A world about which nothing is known yet."""

    def formula(world: World, declared: Declaration, name: str, position: int) -> Term:
        if declared.derive is None:
            raise Untranslatable(declared.name)
        sight = sight_of(program, world, name, position)
        return numbers.as_declared(sight.term(program.prepared(declared.derive.tree)), declared, world)

    return World(book=program.book, blanks=blanks, defined=defined, reach=reach, formula=formula)


def sight_of(program: Program, world: World, name: str = "", position: int = 0) -> Sight:
    """What is seen from the case, or from record ``position`` of the list ``name``."""
    row = world.record(name, position) if name else None
    tag = f"{name}[{position}]" if name else ""
    return Sight(world, program.functions, TRANSLATORS, row=row, tag=tag)


def sight_of_rule(program: Program, world: World, rule: AnyRule) -> Sight:
    """What a rule sees: the case, or the first row of its list, which is then there."""
    if rule.each is None:
        return sight_of(program, world)
    if world.reach is not None:
        found = world.fact(rule.each)
        world.given.append(found.entries[0][0])  # type: ignore[union-attr]  # in reach, a record fact is a list
    return sight_of(program, world, rule.each, 1)
