"""Quantifiers, filters and loops in words: what lists hold, and what is taken of them."""

from decimal import Decimal

from perfeval_rules.feel import walk
from perfeval_rules.feel.running.filters import TESTS
from perfeval_rules.model.syntax import Call, Filter, For, Iterator, Literal, Name, Negation, Node, Path, Quantified
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.report.plain.names import ITEM, is_flag, label, list_of, parameter
from perfeval_rules.report.plain.speech import ALONE, OPEN, Clause, Speech

_YES_OR_NO = frozenset({"contains", "starts with", "ends with", "matches", "list contains", "fired", "is"})


def quantified(node: Quantified, speech: Speech) -> Clause:
    """At least one, or every one, of a list."""
    inner, things = _bound(node.iterators, node.condition, speech)
    every = node.quantifier == "every"
    text = things[0]
    for thing in things[1:]:
        text = speech.told("{before} and {thing}", before=text, thing=thing)
    template = "for every {things}: {clause}" if every else "there is at least one {things} of which: {clause}"
    return Clause(speech.told(template, things=text, clause=inner.clause(node.condition)), OPEN)


def loop(node: For, speech: Speech) -> str:
    """What is taken of each of a list."""
    inner, things = _bound(node.iterators, node.body, speech)
    text = things[0]
    for thing in things[1:]:
        text = speech.told("{before} and {thing}", before=text, thing=thing)
    return speech.told("of each {things} {body}", things=text, body=inner.value(node.body))


def _bound(iterators: tuple[Iterator, ...], body: Node, speech: Speech) -> tuple[Speech, list[str]]:
    """The speech inside, and each list's things; where several names are bound, each is called by its name."""
    several = len(iterators) > 1 or any(bound.name != ITEM for bound in speech.bound)
    several = several or any(isinstance(node, Quantified | For) for node in walk(body))
    things = []
    for iterator in iterators:
        if iterator.end is not None:
            low, high = speech.value(iterator.source), speech.value(iterator.end)
            thing, of = speech.told("number from {low} to {high}", low=low, high=high), ""
        else:
            thing, of = _thing(iterator.source, speech), list_of(iterator.source, speech)
        called = iterator.name if several else speech.told("it") if not of else ""
        things.append(speech.told("{thing} {name}", thing=thing, name=iterator.name) if several else thing)
        speech = speech.binding(iterator.name, of, called)
    return speech, things


def _thing(source: Node, speech: Speech) -> str:
    """One of a list: a record of a record fact, or an item of any other list."""
    if list_of(source, speech):
        return speech.told("record of {list}", list=speech.value(source))
    return speech.told("item of {list}", list=speech.value(source))


def path(node: Path, speech: Speech) -> str:
    """A field of something; of a list, each record's."""
    match node.source:
        case Name(_, source) if source == PARAMETERS:
            return parameter(node.name, speech)
    of = list_of(node.source, speech)
    fields = speech.book.facts[of].fields if of else {}
    what = label(fields[node.name]) if node.name in fields else _PROPERTIES.get(node.name, node.name)
    what = speech.tell(what) if what in _PROPERTIES.values() else what
    match node.source:
        case Name(_, name) if (bound := speech.binds(name)) is not None:
            return speech.told("{field} of {owner}", field=what, owner=bound.called) if bound.called else what
        case Filter(_, _, position) if of and not is_test(position, speech):
            return speech.told("{field} of {owner}", field=what, owner=speech.value(node.source))
    if of:
        return speech.told("the {field} of all {list}", field=what, list=speech.value(node.source))
    return speech.told("{field} of {owner}", field=what, owner=speech.value(node.source))


_PROPERTIES = {"year": "the year", "month": "the month", "day": "the day", "weekday": "the weekday", "days": "the days"}


def filtered(node: Filter, speech: Speech) -> str:
    """The items of a list for which something holds, or the one at a position."""
    source, of = speech.value(node.source), list_of(node.source, speech)
    inner = speech.binding(ITEM, of, speech.told("it"))
    if is_test(node.condition, inner):
        return speech.told("{list} with {clause}", list=source, clause=inner.clause(node.condition, ALONE))
    match node.condition:
        case Literal(_, Decimal() as number):
            return speech.told("number {position} of {list}", list=source, position=number)
        case Negation(_, Literal(_, Decimal() as number)) if number == 1:
            return speech.told("the last of {list}", list=source)
    return speech.told("of {list} that at position {position}", list=source, position=inner.value(node.condition))


def is_test(node: Node, speech: Speech) -> bool:
    """Whether what stands in brackets chooses items, and is not a position."""
    match node:
        case Call(_, Name(_, function), _):
            return function in _YES_OR_NO
        case Name():
            return is_flag(node, speech)
    return isinstance(node, TESTS)
