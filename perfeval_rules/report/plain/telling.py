"""Expressions in plain words: an expression of a rule in, a condition or a value as people say it out."""

from collections.abc import Callable
from typing import Any

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    Filter,
    For,
    If,
    In,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Not,
    Or,
    Path,
    Quantified,
)
from perfeval_rules.report.plain import calls, lists, logic, names
from perfeval_rules.report.plain.speech import ALONE, OPEN, Clause, Speech

_CONDITIONS: dict[type, Callable[[Any, Speech], Clause]] = {
    And: logic.conjunction,
    Or: logic.conjunction,
    Not: logic.negation,
    Comparison: logic.comparison,
    In: logic.membership,
    Between: logic.between,
    Quantified: lists.quantified,
    Name: logic.flag,
    Path: logic.flag,
    Filter: logic.flag,
}

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_TIGHT = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}


def speech(book: RuleBook, each: str | None, tell: Tell) -> Speech:
    """Where the expressions of a rule of a book stand."""
    return Speech(book, each, tell, _clause, _value)


def _clause(node: Node, here: Speech) -> Clause:
    """A node as a condition."""
    match node:
        case Call():
            said = calls.condition(node, here)
            return Clause(here.itself(node)) if said is None else said
        case If(_, condition, yes, no):
            return Clause(_either(here.clause(condition, ALONE), here.clause(yes), here.clause(no), here), OPEN)
        case Literal(_, bool() as truth):
            return Clause(here.told("always") if truth else here.told("never"))
    told = _CONDITIONS.get(node.__class__)
    return Clause(here.itself(node)) if told is None else told(node, here)


def _value(node: Node, here: Speech) -> str:
    """A node as a value."""
    match node:
        case Literal():
            return names.constant(node, here)
        case Name():
            return names.name(node, here)
        case Path():
            return lists.path(node, here)
        case Filter():
            return lists.filtered(node, here)
        case For():
            return lists.loop(node, here)
        case Call():
            said = calls.value(node, here)
            return (
                here.itself(node)
                if said is None and calls.condition(node, here) is None
                else said or _whether(node, here)
            )
        case ListOf(_, items):
            return here.told("[{items}]", items=here.tell(", ").join(map(here.value, items)) or here.told("nothing"))
        case If(_, condition, yes, no):
            either = _either(here.clause(condition, ALONE), here.value(yes), here.value(no), here)
            return here.told("({clause})", clause=either)
    return _calculated(node, here)


def _calculated(node: Node, here: Speech) -> str:
    match node:
        case Arithmetic(_, "**", base, exponent):
            return here.told(
                "{base} to the power of {exponent}", base=_operand(base, 3, here), exponent=here.value(exponent)
            )
        case Arithmetic(_, operator, left, right):
            own = _TIGHT[operator]
            return f"{_operand(left, own, here)} {_SIGNS[operator]} {_operand(right, own + 1, here)}"
        case Negation(_, operand):
            return f"−{_operand(operand, 3, here)}"
        case And() | Or() | Not() | Comparison() | In() | Between() | Quantified():
            return _whether(node, here)
    return here.itself(node)


def _operand(node: Node, tightness: int, here: Speech) -> str:
    """A part of a calculation, in brackets where it would be read with its neighbours."""
    own = _TIGHT[node.operator] if isinstance(node, Arithmetic) else 0 if isinstance(node, If) else 3
    return here.value(node) if own >= tightness else here.told("({clause})", clause=here.value(node))


def _whether(node: Node, here: Speech) -> str:
    """A condition where a value is wanted."""
    return here.told("whether {clause}", clause=here.clause(node, ALONE))


def _either(condition: str, yes: str, no: str, here: Speech) -> str:
    return here.told("if {condition}, {yes}, otherwise {no}", condition=condition, yes=yes, no=no)


def sayable(node: Node, here: Speech) -> bool:
    """Whether there are words for all of a condition."""
    before = len(here.fallbacks)
    here.clause(node)
    return len(here.fallbacks) == before
