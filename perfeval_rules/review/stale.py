"""Whether a decision still holds: what it rested on and what is there now in, the reason why it does not out."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import reduce

from perfeval_rules.figures.shapes import declaration_of, shape_of_field
from perfeval_rules.figures.values import figure, in_chinese
from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import Decision, Ground, Presence, Reviewed
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.values import BLANK, count_in

MOST_CHANGES = 3
"""So many changed facts are told; of the others only the number."""


def stale_because(decision: Decision, finding: Finding, assessment: Assessment, today: date) -> Message | None:
    """Why ``decision`` on ``finding`` does not hold on the day ``today``; ``None`` where it does."""
    return no_longer(decision, finding, Grounds(assessment), today)


def no_longer(decision: Decision, finding: Finding, grounds: Grounds, today: date) -> Message | None:
    """The same, for one finding of many."""
    if decision.until is not None and decision.until < today:
        return say("the waiver ended on {day}", day=decision.until)
    book, now = grounds.assessment.book, grounds.of(finding)
    reasons = [say("what the rule asks, or how grave it is, has changed")] if now.rule != decision.ground.rule else []
    changes = list(_changes(decision.ground, now, book, finding.rule.each))
    reasons += changes[:MOST_CHANGES]
    if len(changes) > MOST_CHANGES:
        reasons.append(say("{count} more facts have changed", count=len(changes) - MOST_CHANGES))
    return reduce(_and, reasons) if reasons else None


def overtaken(reviewed: Reviewed, finding: Finding, grounds: Grounds, today: date) -> Message | None:
    """Why the decision on a finding under review does not hold; ``None`` where it does, or where there is none."""
    if reviewed.decision is None:
        return None
    if reviewed.presence is Presence.REOPENED:
        return say("the finding had gone and is there again since {day}", day=reviewed.since)
    return no_longer(reviewed.decision, finding, grounds, today)


def _and(first: Message, second: Message) -> Message:
    return say("{first}; {second}", first=first, second=second)


def _changes(before: Ground, now: Ground, book: RuleBook, each: str | None) -> Iterator[Message]:
    """What became of each fact, single ones before lists."""
    names = {name for name in {*before.facts, *now.facts} if before.facts.get(name) != now.facts.get(name)}
    for name in sorted(names, key=lambda one: (_is_list(before, now, one), one)):
        old, new = before.facts.get(name), now.facts.get(name)
        told_old, told_new = (_shown(name, text, book, each) for text in (old, new))
        if old is None:
            yield say("{fact} was not known and is now {new}", fact=name, new=told_new)
        elif new is None:
            yield say("{fact} was {old} and is not known any more", fact=name, old=told_old)
        elif _is_list(before, now, name):
            yield say("{fact} has changed (entries: {old}, now {new})", fact=name, old=told_old, new=told_new)
        else:
            yield say("{fact} was {old} and is now {new}", fact=name, old=told_old, new=told_new)


def _is_list(before: Ground, now: Ground, name: str) -> bool:
    return any(count_in(ground.facts.get(name, "")) is not None for ground in (before, now))


def _shown(name: str, text: str | None, book: RuleBook, each: str | None) -> str:
    """A kept value as people read it: a number with its unit, of a list only how many entries it has."""
    if text is None or text == BLANK:
        return figure(None, in_chinese)
    declared = declaration_of(name, book, each)
    if declared is not None and declared.kind is Kind.BOOLEAN and text in ("true", "false"):
        return figure(text == "true", in_chinese)
    try:
        return figure(Decimal(text), in_chinese, shape_of_field(declared))
    except InvalidOperation:
        return count_in(text) or text
