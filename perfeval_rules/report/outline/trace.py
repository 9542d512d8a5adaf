"""What an expression came to: a traced expression in, a report with every part's value out."""

from perfeval_rules.feel import unparse, written
from perfeval_rules.feel.trace import Traced
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.report import Item, Outline, Report, Text, Tone
from perfeval_rules.model.values import Interval, Unknown, Value
from perfeval_rules.report.words.sentences import joined

MOST_RECORDS = 2
"""How many records of a list are printed with all their fields."""


def value_line(value: Value, tell: Tell) -> str:
    """A value as the language writes it; an unknown with the facts it lacks."""
    if isinstance(value, Interval):
        ends = tell("{low} to {high}", low=written(value.low), high=written(value.high))
        return tell("unknown ({value}); missing: {facts}", value=ends, facts=_facts(value, tell))
    if isinstance(value, Unknown):
        return tell("unknown; missing: {facts}", facts=_facts(value, tell))
    if isinstance(value, list):
        return f"[{', '.join(_inside(item, tell) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inside(item, tell)}" for key, item in value.items()) + "}"
    return written(value)


def _inside(value: Value, tell: Tell) -> str:
    """A value inside another: texts stand in quotes, unknowns are named shortly."""
    if isinstance(value, Unknown):
        return tell("unknown")
    return written([value])[1:-1] if isinstance(value, str) else value_line(value, tell)


def _facts(value: Unknown, tell: Tell) -> str:
    return joined(sorted(value.facts), tell)


def _shortly(value: Value, tell: Tell) -> str:
    """A value as one line of a tree can hold it: many records are only counted."""
    if isinstance(value, list) and len(value) > MOST_RECORDS and any(isinstance(item, dict) for item in value):
        return tell("{count} records", count=len(value))
    return value_line(value, tell)


def trace_report(traced: Traced, tell: Tell) -> Report:
    """Every part of the expression with its value, the whole first."""
    return Report("", (Outline((_item(traced, tell),)),))


def _item(traced: Traced, tell: Tell) -> Item:
    texts = (Text(unparse(traced.node)), Text(" = "), Text(_shortly(traced.value, tell), Tone.STRONG))
    return Item(texts, tuple(_item(part, tell) for part in traced.parts))
