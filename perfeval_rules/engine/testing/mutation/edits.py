"""Small mistakes in one expression: a tree in, each changed tree with the part that was changed out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import get_args

from perfeval_rules.engine.testing.mutation.thresholds import (
    SHARE,
    Surroundings,
    between_steps,
    constants_in,
    grid,
    own_step,
)
from perfeval_rules.feel.rewrite import rewritten
from perfeval_rules.feel.tree import children, walk
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Comparison,
    ComparisonOperator,
    In,
    Literal,
    Node,
    Not,
    Or,
    Path,
    RangeOf,
)

TURNED: dict[ComparisonOperator, ComparisonOperator] = dict(
    zip(get_args(ComparisonOperator), ("!=", "=", "<=", "<", ">=", ">"), strict=True)
)
"""Each comparison operator, and the one that it is most easily mistaken for."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A node and what it was changed into, the part to tell it by before and after, and the whole tree after that."""

    node: Node
    changed: Node
    before: Node
    after: Node
    tree: Node


def condition_edits(tree: Node, around: Surroundings) -> Iterator[Edit]:
    """Every small mistake in a condition."""
    yield from edits(tree, around)
    for part in _leaves(tree):
        if not isinstance(part, Comparison | Literal):  # a comparison is turned instead
            yield _edit(tree, part, part, Not(part.span, part))


def _leaves(node: Node) -> Iterator[Node]:
    """What stands between the ``and``, ``or`` and ``not`` of a condition; what is negated is not among it."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from _leaves(part)
    elif not isinstance(node, Not):
        yield node


def edits(tree: Node, around: Surroundings) -> Iterator[Edit]:
    """Every small mistake in an expression: thresholds moved, operators and connectives mistaken, ``not`` forgotten."""
    steps = dict(_steps(tree, around))
    for node, shown in _framed(tree):
        for after in _mistaken(node, around):
            yield _edit(tree, shown, node, after)
        for after in _moved(node, steps.get(id(node)), around):
            yield _edit(tree, shown, node, after)


def _framed(tree: Node) -> Iterator[tuple[Node, Node]]:
    """Each node with the part around it that a reader needs to see: its comparison, else its part of the condition."""
    waiting = [(tree, tree)]
    while waiting:
        node, frame = waiting.pop()
        own = isinstance(node, And | Or | Not | Comparison | In | Between)
        frame = node if own else frame
        yield node, frame
        apart = isinstance(node, And | Or | Not)
        waiting += [(child, child if apart else frame) for child in reversed(children(node))]


def _edit(tree: Node, shown: Node, node: Node, after: Node) -> Edit:
    """``tree`` with ``after`` in the place of ``node``, told by the part that is ``shown``."""

    def change(part: Node) -> Node | None:
        return after if part is node else None

    return Edit(node, after, shown, rewritten(shown, change), rewritten(tree, change))


def _mistaken(node: Node, around: Surroundings) -> Iterator[Node]:
    """What the operator or connective of ``node`` itself may be mistaken for."""
    match node:
        case Comparison(span, operator, left, right):
            orders = operator not in ("=", "!=")
            if not (orders and (between_steps(right, left, around) or between_steps(left, right, around))):
                yield Comparison(span, TURNED[operator], left, right)
        case And(span, parts):
            yield Or(span, parts)
        case Or(span, parts):
            yield And(span, parts)
        case Not(_, operand):
            yield operand
        case RangeOf():
            if node.low is not None:
                yield replace(node, includes_low=not node.includes_low)
            if node.high is not None:
                yield replace(node, includes_high=not node.includes_high)
        case _:
            pass


def _moved(node: Node, step: Decimal | None, around: Surroundings) -> Iterator[Node]:
    """A constant number one step up and one down."""
    if constants_in(node, around) is None:
        return
    one = step if step is not None else own_step(node, around)
    if isinstance(node, Literal) and isinstance(node.value, Decimal):
        yield replace(node, value=node.value + one)
        yield replace(node, value=node.value - one)
        return
    percent = isinstance(node, Path) and around.book.parameters[node.name].unit == SHARE
    yield Arithmetic(node.span, "+", node, Literal(node.span, one, percent))
    yield Arithmetic(node.span, "-", node, Literal(node.span, one, percent))


def _steps(tree: Node, around: Surroundings) -> Iterator[tuple[int, Decimal]]:
    """The step of each constant that is compared with something of known decimals, by its identity."""
    for node in walk(tree):
        for constant, other in _compared(node):
            step = grid(other, around)
            if step is not None and constants_in(constant, around) is not None:
                yield id(constant), step


def _compared(node: Node) -> Iterator[tuple[Node, Node]]:
    """Pairs that ``node`` compares."""
    match node:
        case Comparison(_, _, left, right):
            yield from ((right, left), (left, right))
        case Between(_, operand, low, high):
            yield from ((low, operand), (high, operand))
        case In(_, operand, tests):
            for test in tests:
                yield from ((end, operand) for end in children(test) if isinstance(test, RangeOf))
        case _:
            pass
