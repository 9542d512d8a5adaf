"""Which conditions a rule came to ask, and what each answered: a conclusion and a rule in, proved decisions out."""

from collections.abc import Callable, Iterator, Mapping

from perfeval_rules.engine.conclude import Conclusion
from perfeval_rules.engine.explain import Sight, verdict
from perfeval_rules.feel.tree import children
from perfeval_rules.model.findings import Answer, Verdict
from perfeval_rules.model.rules import AnyRule, Indicator, Scoring
from perfeval_rules.model.syntax import ContextOf, Expression, Filter, For, FunctionOf, If, Node, Quantified
from perfeval_rules.model.trials import Decision, Part, Place
from perfeval_rules.model.values import Unknown, Value

APPLIES, WHEN = Place(Part.APPLIES), Place(Part.WHEN)

ALWAYS = Verdict(answer=Answer.FIRES)
"""The verdict of a line without a condition."""


def decisions(conclusion: Conclusion, rule: AnyRule) -> Iterator[Decision]:
    """What each condition of ``rule`` answered on each of its rows, as far as those before it led there."""
    for number in _rows(conclusion, rule):
        sight = conclusion.sight(rule, number)
        if rule.applies_when is not None:
            applies = verdict(rule.applies_when, sight)
            yield _decision(APPLIES, number, applies, sight, [rule.applies_when])
            if applies.answer is not Answer.FIRES:
                continue
        if isinstance(rule, Indicator):
            yield from _lines(rule, number, sight)
        else:
            yield _decision(WHEN, number, verdict(rule.when, sight), sight, [rule.when])


def _rows(conclusion: Conclusion, rule: AnyRule) -> list[int]:
    """The numbers of the rows that the rule looks at, 0 being the case itself; none where the list is not known."""
    if rule.each is None:
        return [0]
    records = conclusion.outcome.values[rule.each]
    return list(range(1, len(records) + 1)) if isinstance(records, list) else []


def _lines(rule: Indicator, number: int, sight: Sight) -> Iterator[Decision]:
    """The lines in their order; in a ``first`` list up to the one that gives the score."""
    for line in rule.lines:
        said = ALWAYS if line.when is None else verdict(line.when, sight)
        counts = [line.points] if said.answer is not Answer.QUIET else []
        asked = [line.when] if line.when is not None else []
        yield _decision(Place(Part.LINE, line.key), number, said, sight, [*asked, *counts])
        if rule.scoring is Scoring.FIRST and said.answer is Answer.FIRES:
            return


def _decision(place: Place, row: int, said: Verdict, sight: Sight, looked_at: list[Expression]) -> Decision:
    return Decision(place=place, row=row, verdict=said, branches=branches_taken(looked_at, sight.evaluate))


def branches_taken(looked_at: list[Expression], evaluate: Callable[[Node], Value]) -> Mapping[int, bool]:
    """Which way each ``if`` that was come to went, by the identity of its node."""
    taken: dict[int, bool] = {}
    waiting = [expression.tree for expression in looked_at]
    while waiting:
        node = waiting.pop()
        if isinstance(node, If):
            waiting.append(node.condition)
            asked = evaluate(node.condition)
            if not isinstance(asked, Unknown):
                taken[id(node)] = asked is True
                waiting.append(node.yes if asked is True else node.no)
        elif not binds(node):
            waiting += children(node)
    return taken


def binds(node: Node) -> bool:
    """Whether what stands inside ``node`` has a value an item and none outside."""
    return isinstance(node, For | Quantified | Filter | FunctionOf | ContextOf)
