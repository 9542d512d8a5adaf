"""The points that indicators and their lines lost: what a run found in, how many points stand behind a problem out."""

from collections.abc import Iterable
from decimal import Decimal

from perfeval_rules.engine.meaning import Weighed, bounds
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.run import Outcome
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Indicator, Line, Scoring

NOTHING = Bounds(Decimal(0), Decimal(0))


def explained_points(outcome: Outcome, program: Program, keys: Iterable[str]) -> Bounds:
    """The lost points behind ``keys``: those of whole indicators (``book/stem``) or of lines (``book/stem#line``)."""
    losses = [_lost(key, outcome, program) for key in keys]
    return Bounds(sum((loss.low for loss in losses), Decimal(0)), sum((loss.high for loss in losses), Decimal(0)))


def _lost(key: str, outcome: Outcome, program: Program) -> Bounds:
    rule_id, _, line_key = key.partition("#")
    rule, score = program.book.rules[rule_id], outcome.scores.get(rule_id)
    if not isinstance(rule, Indicator) or score is None or outcome.applies[rule_id] is Answer.QUIET:
        return NOTHING
    if not line_key:
        return Bounds(rule.weight - score.high, rule.weight - score.low)
    position = next(at for at, line in enumerate(rule.lines) if line.key == line_key)
    weighed = outcome.lines[rule_id]
    if rule.scoring is Scoring.FIRST:
        return _passed_over(rule, weighed[: position + 1])
    if rule.scoring is Scoring.DEDUCT:
        return _counted(weighed[position].points, weighed[position].answer, Answer.FIRES)
    return _counted(_worth(rule, rule.lines[position], outcome, program), weighed[position].answer, Answer.QUIET)


def _passed_over(rule: Indicator, lines: tuple[Weighed, ...]) -> Bounds:
    """What the last of ``lines`` of a ``first`` list leaves of the weight, if it is the one that gives the score."""
    *earlier, line = lines
    left = Bounds(rule.weight - line.points.high, rule.weight - line.points.low)
    if any(before.answer is Answer.FIRES for before in earlier):
        return NOTHING
    doubtful = any(before.answer is Answer.UNDECIDED for before in earlier)
    return _counted(left, Answer.UNDECIDED if doubtful and line.answer is Answer.FIRES else line.answer, Answer.FIRES)


def _worth(rule: Indicator, line: Line, outcome: Outcome, program: Program) -> Bounds:
    """What a line earns if it holds; a gate that does not hold loses everything."""
    if line.gate:
        return Bounds(rule.weight, rule.weight)
    return bounds(program.evaluate(line.points.tree, outcome.values), rule.weight)


def _counted(points: Bounds, said: Answer, losing: Answer) -> Bounds:
    """``points`` where the answer is the one that loses them, perhaps that many where it is open."""
    if said is losing:
        return points
    return Bounds(Decimal(0), points.high) if said is Answer.UNDECIDED else NOTHING
