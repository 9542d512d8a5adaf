"""What the examples of a rule show of it: a rule and its trials in, every spot with whether it was seen out.

A condition should be seen firing and quiet. A part of an ``and`` should once be the only one that is false, a part of
an ``or`` the only one that is true: else nothing shows that the part is needed. An ``if`` should go both ways.
"""

from collections.abc import Iterable, Iterator

from perfeval_rules.engine.testing.decisions import APPLIES, WHEN, binds
from perfeval_rules.feel.tree import children
from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.findings import Answer, Step
from perfeval_rules.model.rules import AnyRule, Indicator
from perfeval_rules.model.syntax import And, Expression, If, Literal, Node, Not, Or
from perfeval_rules.model.trials import Aspect, Coverage, Decision, Part, Place, Spot, Trial

Seen = frozenset[tuple[Place, Aspect, int]]
"""What was seen: of which condition, what, and of which part of it by the identity of its node (0: of the whole)."""

_ANSWERS = {Answer.FIRES: Aspect.FIRES, Answer.QUIET: Aspect.QUIET}


def coverage(rule: AnyRule, trials: Iterable[Trial]) -> Coverage:
    """What ``trials`` show of ``rule``."""
    seen = frozenset(one for trial in trials for decision in trial.decisions for one in _shown(decision))
    return Coverage(rule, tuple(_spots(rule, seen)))


def _shown(decision: Decision) -> Iterator[tuple[Place, Aspect, int]]:
    """What one decision shows."""
    place, said = decision.place, decision.verdict
    if said.answer in _ANSWERS:
        yield place, _ANSWERS[said.answer], 0
    if said.proof is not None:
        yield from ((place, aspect, node) for aspect, node in _deciding(said.proof))
    for node, way in decision.branches.items():
        yield place, Aspect.THEN if way else Aspect.ELSE, node


def _deciding(step: Step) -> Iterator[tuple[Aspect, int]]:
    """The parts that decided alone, at every depth of ``and``, ``or`` and ``not``."""
    if not isinstance(step.node, And | Or | Not):
        return
    by = isinstance(step.node, Or)
    deciding = [part for part in step.parts if part.value is by]
    if len(deciding) == 1 and not isinstance(step.node, Not):
        yield _alone(step.node), id(deciding[0].node)
    for part in step.parts:
        yield from _deciding(part)


def _alone(node: Node) -> Aspect:
    return Aspect.ALONE_TRUE if isinstance(node, Or) else Aspect.ALONE_FALSE


def _spots(rule: AnyRule, seen: Seen) -> Iterator[Spot]:
    if rule.applies_when is not None:
        yield from _condition(APPLIES, rule.applies_when, seen)
    if not isinstance(rule, Indicator):
        yield from _condition(WHEN, rule.when, seen)
        return
    for line in rule.lines:
        place = Place(Part.LINE, line.key)
        if line.when is not None:
            yield from _condition(place, line.when, seen)
        else:
            fires = (place, Aspect.FIRES, 0) in seen
            yield Spot(place=place, aspect=Aspect.FIRES, text="", span=line.span, seen=fires)
        yield from _branches(place, line.points.tree, seen)


def _condition(place: Place, condition: Expression, seen: Seen) -> Iterator[Spot]:
    """The spots of one condition: the whole, its parts, its branches. A constant has none."""
    if isinstance(condition.tree, Literal):
        return
    for aspect in (Aspect.FIRES, Aspect.QUIET):
        shown = (place, aspect, 0) in seen
        yield Spot(place=place, aspect=aspect, text=condition.text.strip(), span=condition.span, seen=shown)
    yield from _parts(place, condition.tree, seen)
    yield from _branches(place, condition.tree, seen)


def _parts(place: Place, node: Node, seen: Seen) -> Iterator[Spot]:
    if not isinstance(node, And | Or | Not):
        return
    for part in children(node):
        if not isinstance(node, Not):
            yield _spot(place, _alone(node), part, part, seen)
        yield from _parts(place, part, seen)


def _branches(place: Place, tree: Node, seen: Seen) -> Iterator[Spot]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, If):
            yield _spot(place, Aspect.THEN, node, node.condition, seen)
            yield _spot(place, Aspect.ELSE, node, node.condition, seen)
        if not binds(node):
            waiting += reversed(children(node))


def _spot(place: Place, aspect: Aspect, node: Node, shown: Node, seen: Seen) -> Spot:
    """A spot about ``node``, told as ``shown``."""
    found = (place, aspect, id(node)) in seen
    return Spot(place=place, aspect=aspect, text=unparse(shown), span=shown.span, seen=found)
