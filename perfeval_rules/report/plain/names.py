"""Names and constants in words: facts and fields by their labels, parameters with their values."""

import re
from datetime import date
from decimal import Decimal

from perfeval_rules.figures.shapes import declaration_of, shape_of_sum
from perfeval_rules.figures.values import PLAIN, Shape, figure
from perfeval_rules.model.syntax import Arithmetic, Call, Filter, Literal, Name, Node, Path
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration, Kind, Parameter
from perfeval_rules.report.plain.speech import Speech

LONGEST_LABEL = 18
"""A label of more characters explains the fact more than it names it."""

LONGEST_VALUE = 40
"""A parameter's value of more characters is left to the list of parameters."""

ITEM = "item"

_REMARK = re.compile("[，（；：、。]")
_PATTERN = re.compile(r"[|\\^$]")


def name(node: Name, speech: Speech) -> str:
    """What a name stands for: a variable, a field of the item or row looked at, or a fact."""
    bound = speech.binds(node.name)
    if bound is not None and bound.called:
        return bound.called
    declared = declared_as(node, speech)
    return node.name if declared is None else label(declared)


def label(declared: Declaration) -> str:
    """What a fact or field is called in a sentence: the label without its remarks, where that is short."""
    short = _REMARK.split(declared.label, maxsplit=1)[0]
    return short if 0 < len(short) <= LONGEST_LABEL else declared.name


def declared_as(node: Node, speech: Speech) -> Declaration | None:
    """How the vocabulary declares what a name or path reads."""
    match node:
        case Name(_, name):
            return _in_items(name, speech) or declaration_of(name, speech.book, speech.each)
        case Path(_, source, name):
            of = list_of(source, speech)
            return speech.book.facts[of].fields.get(name) if of else None
        case Filter(_, source, _):
            return declared_as(source, speech)
    return None


def _in_items(name: str, speech: Speech) -> Declaration | None:
    """The field of an item that a filter looks at."""
    for bound in reversed(speech.bound):
        if bound.name == ITEM and bound.of and name in speech.book.facts[bound.of].fields:
            return speech.book.facts[bound.of].fields[name]
    return None


def list_of(node: Node, speech: Speech) -> str:
    """The record fact whose records, or one of whose records, a node comes to; empty where it is none."""
    match node:
        case Name(_, name):
            bound = speech.binds(name)
            fact = speech.book.facts.get(name)
            return bound.of if bound else name if fact is not None and fact.kind is Kind.RECORDS else ""
        case Filter(_, source, _):
            return list_of(source, speech)
    return ""


def parameter(name: str, speech: Speech) -> str:
    """A parameter with the value it has now, where there is one that is short and no regular expression."""
    known = speech.book.parameters.get(name)
    if known is None:
        return name
    value = newest(known)
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return speech.told("{name} (a table of {count})", name=name, count=len(value))
    text = figure(value, speech.tell, Shape(known.decimals, known.unit))
    if len(text) > LONGEST_VALUE or not value or _PATTERN.search(text):
        return speech.told("the parameter {name}", name=name)
    return speech.told("{name} ({value})", name=name, value=text)


def newest(known: Parameter) -> Value:
    """The value that holds longest."""
    return max(known.values, key=lambda dated: (dated.until is None, dated.until or date.min)).value


def constant(node: Literal, speech: Speech, beside: Node | None = None) -> str:
    """A constant, in the shape of what it is compared with; texts stand in quotes."""
    if isinstance(node.value, str):
        return speech.told("“{text}”", text=node.value)
    if isinstance(node.value, Decimal):
        shape = Shape(None, "%") if node.percent else PLAIN if beside is None else shape_beside(beside, speech)
        return figure(node.value, speech.tell, Shape(None, shape.unit))
    return figure(node.value, speech.tell)


def shape_beside(node: Node, speech: Speech) -> Shape:
    """The unit of what a constant stands beside."""
    declared = declared_as(node, speech)
    if declared is not None:
        return Shape(declared.decimals, declared.unit)
    match node:
        case Path(_, Name(_, source), _) if source == PARAMETERS:
            return shape_of_sum(node, speech.book)
        case Call(_, Name(_, "abs" | "sum" | "min" | "max" | "mean"), (argument,)):
            return shape_beside(argument, speech)
        case Arithmetic(_, "+" | "-", left, _):
            return shape_beside(left, speech)
    return PLAIN


def is_date(node: Node, speech: Speech) -> bool:
    """Whether a node comes to a date."""
    declared = declared_as(node, speech)
    made = isinstance(node, Call) and isinstance(node.function, Name) and node.function.name == "date"
    return made or (declared is not None and declared.kind is Kind.DATE)


def is_flag(node: Node, speech: Speech) -> bool:
    """Whether a node reads something that is true or false."""
    declared = declared_as(node, speech)
    return declared is not None and declared.kind is Kind.BOOLEAN
