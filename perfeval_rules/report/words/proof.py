"""A proof in one line: the comparisons that decide a condition, with their values."""

from perfeval_rules.feel.unparse import unparse
from perfeval_rules.figures.shapes import shape_of_sum
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.findings import Step
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import And, Call, Comparison, Literal, Name, Node, Not, Or, Path
from perfeval_rules.model.values import Unknown
from perfeval_rules.model.vocabulary import PARAMETERS

SIGNS = {">=": "≥", "<=": "≤", "!=": "≠"}
"""Comparison operators as people write them."""


def proof_line(step: Step, book: RuleBook, each: str | None, tell: Tell) -> str:
    """The parts of a proof that decide it, each with its values; empty where no part has figures to show."""
    match step.node:
        case And() | Or():
            word = tell(", and ") if isinstance(step.node, And) else tell(", or ")
            return word.join(_grouped([(part, proof_line(part, book, each, tell)) for part in _deciding(step)], tell))
        case Not() if step.parts:
            inner = proof_line(step.parts[0], book, each, tell)
            plain = not inner or isinstance(step.parts[0].node, Name | Path)
            return inner if plain else tell("not ({condition})", condition=inner)
        case Comparison():
            return _comparison(step, step.node, book, each, tell)
        case Name() | Path():
            value = figure(step.value, tell, shape_of_sum(step.node, book, each))
            return tell("{expression} is {value}", expression=short(step), value=value)
        case _:
            return ""


def _grouped(lines: list[tuple[Step, str]], tell: Tell) -> list[str]:
    """The lines that say something, in brackets where one that has several parts stands beside another."""
    said = [(part, line) for part, line in lines if line]
    words = (tell(", and "), tell(", or "))
    return [
        tell("({condition})", condition=line)
        if len(said) > 1 and isinstance(part.node, And | Or) and any(word in line for word in words)
        else line
        for part, line in said
    ]


def _deciding(step: Step) -> tuple[Step, ...]:
    """The parts that settle an ``and`` or ``or``: those of its own answer, all where none alone does."""
    if isinstance(step.value, Unknown):
        return tuple(part for part in step.parts if isinstance(part.value, Unknown)) or step.parts
    return tuple(part for part in step.parts if part.value is step.value) or step.parts


def _comparison(step: Step, node: Comparison, book: RuleBook, each: str | None, tell: Tell) -> str:
    """Both sides with their values; a value that equals the constant beside it is not said twice."""
    sides = [node.left, node.right]
    said = step.value is True and node.operator == "=" and any(isinstance(side, Literal) for side in sides)
    texts = [_side(side, other, step, book, each, tell, bare=said) for side, other in (sides, sides[::-1])]
    return f"{texts[0]} {SIGNS.get(node.operator, node.operator)} {texts[1]}"


def _side(node: Node, other: Node, step: Step, book: RuleBook, each: str | None, tell: Tell, *, bare: bool) -> str:
    """One side of a comparison: a constant in the shape of the other side, anything else with its value."""
    if isinstance(node, Literal):
        return figure(node.value, tell, shape_of_sum(other, book, each)) or "“”"
    part = next((part for part in step.parts if part.node == node), None)
    if part is None:
        return unparse(node)
    if bare or isinstance(part.value, list):
        return short(part)
    value = figure(part.value, tell, shape_of_sum(node, book, each))
    return tell("{expression} ({value})", expression=short(part), value=value)


def short(step: Step) -> str:
    """The text of a part: a parameter without its prefix, an absolute value between bars."""
    match step.node:
        case Call(_, Name(_, "abs"), (argument,)):
            return f"|{unparse(argument)}|"
        case _:
            return step.text.removeprefix(f"{PARAMETERS}.")
