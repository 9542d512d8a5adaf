"""The questions to rules, and to rules over rows: situations that must, or must never, come about."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from perfeval_rules.model.places import Message, Span, say
from perfeval_rules.model.rules import AnyRule, Indicator, Line, RuleBook, Scoring
from perfeval_rules.verify.situations import (
    Above,
    Applies,
    Below,
    Both,
    Differ,
    Fires,
    Full,
    Gap,
    Reaches,
    Rests,
    Situation,
    Within,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A situation that some input must bring about (``wanted``), or none may; what is claimed, and the fault if not."""

    situation: Situation
    wanted: bool
    claim: Message
    fault: Message
    span: Span


def questions_to(rule: AnyRule) -> Iterator[Question]:
    """All questions to one rule."""
    if rule.applies_when is not None:
        yield Question(
            Applies(rule),
            True,
            say("there are cases to which it applies"),
            say("no case is one to which it applies"),
            rule.applies_when.span,
        )
    if isinstance(rule, Indicator):
        yield from _to_lines(rule)
        return
    fires, rests = say("some case makes it fire"), say("some case leaves it quiet")
    yield Question(Fires(rule), True, fires, say("no case makes it fire"), rule.when.span)
    yield Question(Rests(rule), True, rests, say("every case makes it fire"), rule.when.span)


def _to_lines(rule: Indicator) -> Iterator[Question]:
    if rule.scoring is Scoring.FIRST:
        claim, fault = say("some line holds on every case"), say("no line holds, and the score falls to 0")
        yield Question(Gap(rule), False, claim, fault, rule.span)
    for line in rule.lines:
        yield from _to_line(rule, line)
    chosen = [line for line in rule.lines if line.key in rule.exclusive]
    for one, other in combinations(chosen, 2):
        blanks = {"one": one.key, "other": other.key}
        claim = say("the lines '{one}' and '{other}' never hold together", **blanks)
        fault = say("the lines '{one}' and '{other}' hold together", **blanks)
        yield Question(Both(rule, one, other), False, claim, fault, other.span)
    if rule.scoring is Scoring.AWARD:
        claim, fault = say("full marks can be earned"), say("no case earns full marks")
        yield Question(Full(rule), True, claim, fault, rule.span)


def _to_line(rule: Indicator, line: Line) -> Iterator[Question]:
    key, points = line.key, line.points.span
    claim, fault = say("some case comes to line '{line}'", line=key), say("no case comes to line '{line}'", line=key)
    yield Question(Reaches(rule, line), True, claim, fault, line.span)
    claim = say("the points of line '{line}' are never negative", line=key)
    fault = say("the points of line '{line}' are negative", line=key)
    yield Question(Below(rule, line), False, claim, fault, points)
    if rule.scoring is Scoring.DEDUCT:  # what exceeds the rest of the weight is cut: 扣完为止
        claim = say("line '{line}' can cost just what it says", line=key)
        fault = say("line '{line}' always costs more than the weight", line=key)
        yield Question(Within(rule, line), True, claim, fault, points)
        return
    claim = say("the points of line '{line}' never exceed the weight", line=key)
    fault = say("the points of line '{line}' exceed the weight", line=key)
    yield Question(Above(rule, line), False, claim, fault, points)


def questions_about_rows(book: RuleBook) -> Iterator[Question]:
    """Whether any two of a book's rules over rows contradict each other."""
    on_rows = [rule for rule in book.rules.values() if isinstance(rule, Indicator) and rule.each is not None]
    for one, other in combinations(on_rows, 2):
        claim = say("no row is scored differently by '{other}'", other=other.title)
        fault = say("'{other}' scores the same row differently", other=other.title)
        yield Question(Differ(one, other), False, claim, fault, one.span)
