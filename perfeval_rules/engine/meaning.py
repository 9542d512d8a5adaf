"""The definition: what it means that a condition fires, and what score an indicator's lines come to.

Everything that answers a condition faster (``plain``, ``chaining``) is checked against this module, finding by finding.
A condition has one of four values: true fires, false is quiet; unknown, and null or anything else that is no boolean,
are undecided. ``and`` and ``or`` are Kleene's: they decide as soon as one part does, whatever is unknown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.rounding import points as rounded
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Scoring
from perfeval_rules.model.syntax import And, Node, Not, Or
from perfeval_rules.model.values import Interval, Unknown, Value

Evaluate = Callable[[Node], Value]
ZERO = Decimal(0)
NO_POINTS = rounded(ZERO)


@dataclass(frozen=True, slots=True)
class Truth:
    """What a condition came to, and what its parts came to."""

    node: Node
    value: Value
    parts: tuple["Truth", ...] = ()


def prove(node: Node, evaluate: Evaluate) -> Truth:
    """The truth of ``node``, taken apart at every ``and``, ``or`` and ``not``; ``evaluate`` gives the rest's value."""
    match node:
        case And(_, parts):
            truths = tuple(prove(part, evaluate) for part in parts)
            return Truth(node, decided(False, [truth.value for truth in truths]), truths)
        case Or(_, parts):
            truths = tuple(prove(part, evaluate) for part in parts)
            return Truth(node, decided(True, [truth.value for truth in truths]), truths)
        case Not(_, operand):
            truth = prove(operand, evaluate)
            return Truth(node, negated(truth.value), (truth,))
        case _:
            return Truth(node, evaluate(node))


def decided(by: bool, values: Sequence[Value]) -> Value:
    """Kleene's ``or`` (decided by true) and ``and`` (decided by false) of ``values``."""
    if any(value is by for value in values):
        return by
    missing = [value.facts for value in values if isinstance(value, Unknown)]
    if missing:
        return Unknown(frozenset().union(*missing))
    return (not by) if all(value is (not by) for value in values) else None


def negated(value: Value) -> Value:
    """``not``: the other truth value; unknown stays unknown, and what is no boolean becomes null."""
    if isinstance(value, bool):
        return not value
    return value if isinstance(value, Unknown) else None


def answer(value: Value) -> Answer:
    """What a condition with this value answers."""
    if value is True:
        return Answer.FIRES
    return Answer.QUIET if value is False else Answer.UNDECIDED


@dataclass(frozen=True, slots=True)
class Weighed:
    """An indicator's line as scoring sees it: its answer, its points, and whether it is a gate."""

    answer: Answer
    points: Bounds
    gate: bool = False


def bounds(value: Value, weight: Decimal) -> Bounds:
    """The points that an expression came to, within 0 and ``weight``; anything may be when it is no number."""
    if isinstance(value, Decimal):
        exact = _within(value, weight)
        return Bounds(exact, exact)
    if isinstance(value, Interval):
        return Bounds(_within(value.low, weight), _within(value.high, weight))
    return Bounds(ZERO, weight)


def settle(scoring: Scoring, weight: Decimal, lines: Sequence[Weighed]) -> Bounds:
    """The score of an indicator from its lines, as the range that undecided lines leave open, in points."""
    match scoring:
        case Scoring.FIRST:
            return _settle_first(lines)
        case Scoring.DEDUCT:
            lost = _sum(lines, Answer.FIRES)
            low, high = weight - lost.high - _sum(lines, Answer.UNDECIDED).high, weight - lost.low
            return _gated(lines, Answer.FIRES, Bounds(_within(low, weight), _within(high, weight)))
        case Scoring.AWARD:
            earned = _sum(lines, Answer.FIRES)
            low, high = earned.low, earned.high + _sum(lines, Answer.UNDECIDED).high
            return _gated(lines, Answer.QUIET, Bounds(_within(low, weight), _within(high, weight)))


def _settle_first(lines: Sequence[Weighed]) -> Bounds:
    """The hull of the undecided lines before the first firing one, and that one; 0 when the list runs out."""
    possible: list[Bounds] = []
    for line in lines:
        if line.answer is not Answer.QUIET:
            possible.append(line.points)
        if line.answer is Answer.FIRES:
            break
    else:
        possible.append(Bounds(ZERO, ZERO))
    if len(possible) == 1:
        return possible[0]
    return Bounds(min(bound.low for bound in possible), max(bound.high for bound in possible))


def _gated(lines: Sequence[Weighed], failing: Answer, otherwise: Bounds) -> Bounds:
    """``otherwise``, or nothing when a gate fails, or from nothing up when it may."""
    gates = [line.answer for line in lines if line.gate]
    if failing in gates:
        return Bounds(ZERO, ZERO)
    return Bounds(ZERO, otherwise.high) if Answer.UNDECIDED in gates else otherwise


def _sum(lines: Sequence[Weighed], wanted: Answer) -> Bounds:
    low = high = ZERO
    for line in lines:
        if line.answer is wanted:
            low, high = low + line.points.low, high + line.points.high
    return Bounds(low, high)


def _within(number: Decimal, weight: Decimal) -> Decimal:
    return rounded(weight if number > weight else number) if number > ZERO else NO_POINTS
