"""The lines of an indicator: every one can be reached, and none gives or costs what the weight does not hold."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, Level, say
from perfeval_rules.model.rules import Indicator, Line, Scoring
from perfeval_rules.model.syntax import Literal
from perfeval_rules.read.books.checks.constants import constant_values
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import one_or_more, plainly
from perfeval_rules.read.text.tree import Mapping


def lines(draft: Draft) -> Iterator[Diagnostic]:
    """What is wrong with the lines of every indicator."""
    for read in draft.rules:
        if isinstance(read.rule, Indicator) and read.page.sound:
            yield from _same_id(read.rule)
            yield from _unreachable(read.rule)
            yield from _exclusive(read.rule, read.tree)
            for line in read.rule.lines:
                yield from _points(line, read.rule, draft)
            if read.rule.each is None:
                yield from _short_of_weight(read.rule, draft)


def _same_id(indicator: Indicator) -> Iterator[Diagnostic]:
    keys: set[str] = set()
    for line in indicator.lines:
        if line.key in keys:
            yield Diagnostic(line.span, say("two lines have the id '{id}'", id=line.key))
        keys.add(line.key)


def _unreachable(indicator: Indicator) -> Iterator[Diagnostic]:
    """In a list of which the first line counts, some line can hold, and none stands after one that always does."""
    if indicator.scoring is not Scoring.FIRST:
        return
    always = next((number for number, line in enumerate(indicator.lines) if _says(line, True)), None)
    for line in indicator.lines[always + 1 :] if always is not None else ():
        message = say("no case ever comes to this line, since an earlier one always holds")
        yield Diagnostic(line.span, message, say("Put the line without 'when' last."))
    if indicator.lines and all(_says(line, False) for line in indicator.lines):
        yield Diagnostic(indicator.lines[0].span, say("no line of this list can ever hold"))


def _exclusive(indicator: Indicator, tree: Mapping) -> Iterator[Diagnostic]:
    """Lines that exclude each other are lines of this indicator, of which more than one can hold."""
    keys = [line.key for line in indicator.lines]
    for named in one_or_more(tree.get("exclusive")):
        if indicator.scoring is Scoring.FIRST:
            yield Diagnostic(named.span, say("of a 'first' list only one line counts anyway"))
        elif named.text not in keys:
            message = say("no line is called '{line}'", line=named.text)
            yield Diagnostic(named.span, message, did_you_mean(named.text, keys))


def _says(line: Line, answer: bool) -> bool:
    """Whether a line's condition is written out as ``answer``; a missing condition says yes."""
    if line.when is None:
        return answer
    return isinstance(line.when.tree, Literal) and line.when.tree.value is answer


def _points(line: Line, indicator: Indicator, draft: Draft) -> Iterator[Diagnostic]:
    """Constant points lie between zero and the weight."""
    for value in constant_values(line.points, draft.around):
        if value < 0:
            yield Diagnostic(line.points.span, say("points cannot be negative: {value}", value=plainly(value)))
        elif indicator.each is None and value > indicator.weight:
            weight = plainly(indicator.weight)
            message = say("{value} is more than the weight of {weight}", value=plainly(value), weight=weight)
            yield Diagnostic(line.points.span, message)


def _short_of_weight(indicator: Indicator, draft: Draft) -> Iterator[Diagnostic]:
    """Points that are awarded can add up to the weight."""
    values = [constant_values(line.points, draft.around) for line in indicator.lines]
    if indicator.scoring is not Scoring.AWARD or not values or not all(values):
        return
    total = sum((max(value) for value in values), Decimal(0))
    if total < indicator.weight:
        weight = plainly(indicator.weight)
        message = say("all lines together earn {total} of {weight} points", total=plainly(total), weight=weight)
        yield Diagnostic(indicator.span, message, level=Level.WARNING)
