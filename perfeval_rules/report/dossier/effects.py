"""What is at stake in a finding: the points or the amount by which its figures differ, where its proof shows one."""

from decimal import Decimal

from perfeval_rules.figures.shapes import shape_of_sum
from perfeval_rules.figures.values import Shape, Tell, number
from perfeval_rules.model.findings import Assessment, Finding, Step
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import And, Arithmetic, Call, Comparison, Literal, Name, Node, Path
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.report.words.points import points

AMOUNTS = ("分", "元", "万元")
"""Units in which a difference is points or money."""


def effect_of(finding: Finding, assessment: Assessment, tell: Tell) -> str:
    """The lost points that a problem accounts for, or the one difference in points or money that a proof shows.

    Empty where there is none, or several.
    """
    if finding.points is not None:
        return tell("loses {points} points", points=points(finding.points)) if finding.points.high else ""
    proof = finding.verdict.proof
    if proof is None:
        return ""
    comparisons = proof.parts if isinstance(proof.node, And) else (proof,)
    amounts = [_difference(step, assessment.book, finding.rule.each) for step in comparisons]
    found = [amount for amount in amounts if amount]
    return tell("differs by {amount}", amount=found[0]) if len(found) == 1 else ""


def _difference(step: Step, book: RuleBook, each: str | None) -> str:
    """By how much the two sides differ: of two facts, or of a difference that is held against a tolerance."""
    if not isinstance(step.node, Comparison) or step.value is not True:
        return ""
    sides = [part for part in step.parts if part.node in (step.node.left, step.node.right) and not _fixed(part.node)]
    shapes = [shape_of_sum(part.node, book, each) for part in sides]
    values = [part.value for part in sides if isinstance(part.value, Decimal)]
    if not shapes or len(values) != len(shapes) or any(shape.unit not in AMOUNTS for shape in shapes):
        return ""
    if len(sides) == 1:
        return _amount(values[0], shapes[0]) if _is_difference(sides[0]) else ""
    return _amount(values[0] - values[1], shapes[0]) if shapes[0].unit == shapes[1].unit else ""


def _fixed(node: Node) -> bool:
    """Whether it is a constant or a parameter."""
    match node:
        case Literal():
            return True
        case Path(_, Name(_, source), _):
            return source == PARAMETERS
        case _:
            return False


def _is_difference(step: Step) -> bool:
    """Whether it is the size of one number less another, or of a fact that is computed so."""
    match step.node:
        case Call(_, Name(_, "abs"), (Arithmetic(_, "-"),)):
            return True
        case Call(_, Name(_, "abs"), (Name(),)):
            return any(isinstance(formula.node, Arithmetic) for part in step.parts for formula in part.parts)
        case _:
            return False


def _amount(difference: Decimal, shape: Shape) -> str:
    return number(abs(difference), shape) if difference else ""
