"""One indicator: what its lines' conditions came to in, its score and what is posted of it out."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from perfeval_rules.engine.meaning import Weighed, answer, bounds, decided, negated, settle
from perfeval_rules.engine.ready import ReadyIndicator, ReadyLine, Scored
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.rules import Scoring
from perfeval_rules.model.values import Interval, Unknown, Value

MOST_KEPT = 500
"""How many scores of one indicator are kept for cases to come."""

_TRUTHS, _NUMBERS = frozenset([bool]), frozenset([Decimal])


def scored(ready: ReadyIndicator, applies: Value, said: tuple[Value, ...], values: Mapping[str, Value]) -> Scored:
    """The score of an indicator, given whether it applies and what the condition of each line said.

    Most cases are alike: where all is known, the score is kept for the next case with the same answers and points.
    """
    computed = _computed(ready, said, values)
    known = _TRUTHS.issuperset(map(type, said)) and _NUMBERS.issuperset(map(type, computed))
    weight = ready.rule.weight
    if applies is not True or not known:
        return _scored(ready, weight, applies, said, computed)
    found = ready.kept.get((said, computed))
    if found is None:
        found = _scored(ready, weight, applies, said, computed)
        if len(ready.kept) < MOST_KEPT:
            ready.kept[said, computed] = found
    return found


def scored_on_row(
    ready: ReadyIndicator, weight: Decimal, applies: Value, said: tuple[Value, ...], row: Mapping[str, Value]
) -> Scored:
    """The score that a rule over rows gives one row of the table, of which the table states the weight."""
    return _scored(ready, weight, applies, said, _computed(ready, said, row))


def _computed(ready: ReadyIndicator, said: tuple[Value, ...], values: Mapping[str, Value]) -> tuple[Value, ...]:
    """The points of each line that may hold, as far as they are no constant."""
    return tuple(
        [
            line.points(values)
            for line, truth in zip(ready.lines, said, strict=True)
            if truth is not False and (truth is not True or line.fires is None)
        ]
    )


def _scored(
    ready: ReadyIndicator, weight: Decimal, applies: Value, said: tuple[Value, ...], computed: tuple[Value, ...]
) -> Scored:
    """The score, given also the points of each line for which they are no constant."""
    points = iter(computed)
    weighed = [_weigh(weight, line, truth, points) for line, truth in zip(ready.lines, said, strict=True)]
    score = settle(ready.rule.scoring, weight, weighed)
    settled = applies is False or (applies is True and score.certain)
    lacking = frozenset[str]() if settled else _missing((applies, *said, *computed))
    posted = _fired(ready, applies, said)
    posted[ready.score_as] = _score_value(score, applies, lacking)
    return Scored(tuple(weighed), score, answer(applies), lacking, posted)


def _weigh(weight: Decimal, line: ReadyLine, truth: Value, points: Iterator[Value]) -> Weighed:
    """A line as scoring sees it; takes its points from ``points`` unless they are a constant."""
    if truth is False:
        return line.quiet
    if truth is True and line.fires:
        return line.fires
    return Weighed(answer(truth), bounds(next(points), weight), line.line.gate)


def _fired(ready: ReadyIndicator, applies: Value, said: tuple[Value, ...]) -> dict[str, Value]:
    """Which lines fired, by the names they are posted by; in a ``first`` list at most one does."""
    posted: dict[str, Value] = {}
    reached = applies
    for line, truth in zip(ready.lines, said, strict=True):
        posted[line.fired_as] = both(reached, truth)
        if ready.rule.scoring is Scoring.FIRST:
            reached = both(reached, negated(truth))
    return posted


def both(one: Value, two: Value) -> Value:
    """Kleene's ``and`` of two."""
    if one is False or two is False:
        return False
    return True if one is True and two is True else decided(False, (one, two))


def _score_value(score: Bounds, applies: Value, lacking: frozenset[str]) -> Value:
    """The score as later layers read it: null where the indicator does not apply."""
    if applies is True:
        return score.low if score.certain else Interval(lacking, score.low, score.high)
    return Unknown(lacking) if isinstance(applies, Unknown) else None


def _missing(values: Iterable[Value]) -> frozenset[str]:
    """The facts that all the unknown ones among ``values`` lack."""
    return frozenset().union(*(value.facts for value in values if isinstance(value, Unknown)))
