"""Parameters: values of one type, each in a period of its own, without a day in between that has none."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.rules import BookHead
from perfeval_rules.model.vocabulary import Dated, Parameter
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.books.merge import heads
from perfeval_rules.read.vocabulary.reserved import RESERVED_PARAMETERS

ONE_DAY = timedelta(days=1)


def parameters(draft: Draft) -> Iterator[Diagnostic]:
    """What is wrong with the values of every parameter."""
    for head in heads(draft.chain):
        for parameter in head.parameters.values():
            if parameter.name in RESERVED_PARAMETERS:
                yield Diagnostic(parameter.span, say("'{name}' is a reserved name", name=parameter.name))
            if len({type(dated.value) for dated in parameter.values}) > 1:
                yield Diagnostic(parameter.span, say("the values of '{name}' differ in type", name=parameter.name))
            yield from _periods(parameter, head)


def _periods(parameter: Parameter, head: BookHead) -> Iterator[Diagnostic]:
    values = sorted(parameter.values, key=_first_day)
    for dated in values:
        if dated.since and dated.until and dated.until < dated.since:
            message = say("a period of '{name}' ends before it begins", name=parameter.name)
            yield Diagnostic(parameter.span, message)
            return
    for earlier, later in pairwise(values):
        yield from _between(parameter, earlier, later)
    first, last = (values[0].since, values[-1].until) if values else (None, None)
    if head.since and first and first > head.since:
        yield _no_value(parameter, head.since, first - ONE_DAY)
    if head.until and last and last < head.until:
        yield _no_value(parameter, last + ONE_DAY, head.until)


def _between(parameter: Parameter, earlier: Dated, later: Dated) -> Iterator[Diagnostic]:
    """One period ends the day before the next begins."""
    if earlier.until is None or later.since is None or later.since <= earlier.until:
        yield Diagnostic(parameter.span, say("two periods of '{name}' overlap", name=parameter.name))
    elif later.since > earlier.until + ONE_DAY:
        yield _no_value(parameter, earlier.until + ONE_DAY, later.since - ONE_DAY)


def _no_value(parameter: Parameter, since: date, until: date) -> Diagnostic:
    message = say("'{name}' has no value from {since} to {until}", name=parameter.name, since=since, until=until)
    return Diagnostic(parameter.span, message)


def _first_day(dated: Dated) -> date:
    return dated.since or date.min
