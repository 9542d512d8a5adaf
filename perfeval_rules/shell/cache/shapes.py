"""What a kept book may consist of: every class and every kind of plain value that ``codec`` reads, and no others."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

from perfeval_rules.model import cells, forms, places, rules, syntax, values, vocabulary

RECORDS: Mapping[str, type] = {
    one.__name__: one
    for one in (
        *(places.Span, places.Message, places.Diagnostic),
        *(values.Months, values.Range),
        *(syntax.Literal, syntax.Name, syntax.Path, syntax.Filter, syntax.Call, syntax.Negation, syntax.Arithmetic),
        *(syntax.Comparison, syntax.Between, syntax.In, syntax.Not, syntax.And, syntax.Or, syntax.If, syntax.Iterator),
        *(syntax.For, syntax.Quantified, syntax.ListOf, syntax.ContextOf, syntax.RangeOf, syntax.NotEqualTo),
        *(syntax.NotIn, syntax.TypeName, syntax.InstanceOf, syntax.FunctionOf, syntax.Expression, syntax.Template),
        *(vocabulary.Declaration, vocabulary.Dated, vocabulary.Parameter),
        *(cells.Unit, cells.CellExample, cells.CellWords),
        *(forms.Capture, forms.Given, forms.Sentence, forms.Forms),
        *(rules.Example, rules.Line, rules.Indicator, rules.Check, rules.Days, rules.Remedy, rules.Problem),
        *(rules.Citation, rules.Section, rules.Grade, rules.BookHead, rules.RuleBook),
    )
}
"""The frozen dataclasses, by name."""

WORDS: Mapping[str, type[StrEnum]] = {
    one.__name__: one for one in (places.Level, vocabulary.Kind, rules.Severity, rules.Scoring)
}
"""The enumerations of words, by name."""


class Unkept(Exception):
    """A value that no entry can hold: what it is part of is read anew each time."""


def _in_zone(moment: Any) -> str:
    """A time as text, which tells an offset but neither a zone by name nor which of two equal hours it is."""
    if moment.fold or not (moment.tzinfo is None or type(moment.tzinfo) is timezone):
        raise Unkept(repr(moment))
    return str(moment.isoformat())


PLAIN: Mapping[type[Any], tuple[str, Callable[[Any], object], Callable[[Any], Any]]] = {
    str: ("text", str, str),
    int: ("whole", int, int),
    Decimal: ("number", Decimal, str),
    date: ("day", date.fromisoformat, date.isoformat),
    datetime: ("moment", datetime.fromisoformat, _in_zone),
    time: ("clock", time.fromisoformat, _in_zone),
    timedelta: ("seconds", lambda parts: timedelta(*parts), lambda gap: (gap.days, gap.seconds, gap.microseconds)),
}
"""The plain values: the name of each kind, how it is read from JSON, and how it is written."""

HOLDERS: Mapping[type, tuple[str, Callable[[tuple[Any, ...]], object]]] = {
    tuple: ("tuple", tuple),
    list: ("list", list),
    frozenset: ("set", frozenset),
    dict: ("map", lambda parts: dict(zip(parts[::2], parts[1::2], strict=True))),
}
"""What holds other values: the name of each kind, and how it is made of them; a map's keys and values alternate."""


NAMES: Mapping[type, tuple[str, ...]] = {one: tuple(part.name for part in fields(one)) for one in RECORDS.values()}
"""The fields of each record, in their order."""


def parts_of(thing: Any) -> tuple[object, ...]:
    """The values that a record or a holder holds, in the order in which it is made of them."""
    kind = type(thing)
    if kind is dict:
        return tuple(part for entry in thing.items() for part in entry)
    if kind is frozenset:
        return tuple(sorted(thing))
    return tuple(thing) if kind in HOLDERS else tuple([getattr(thing, name) for name in NAMES[kind]])


def maker_of(record: type) -> Callable[..., object]:
    """How a record is made of its parts, in the order of its fields."""
    if not any(one.kw_only for one in fields(record)):
        return record
    names = NAMES[record]
    return lambda *parts: record(**dict(zip(names, parts, strict=True)))
