"""The kinds of values, in the words of messages and of ``instance of``."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from perfeval_rules.model.values import Function, Interval, Months, Range, Unknown, Value

KINDS: dict[type, str] = {
    type(None): "null",
    bool: "boolean",
    Decimal: "number",
    str: "text",
    date: "date",
    time: "time",
    datetime: "date and time",
    timedelta: "days and time duration",
    Months: "years and months duration",
    list: "list",
    dict: "context",
    Range: "range",
    Function: "function",
    Unknown: "unknown",
    Interval: "unknown",
}


def kind_of(value: Value) -> str:
    """The kind of ``value``."""
    return KINDS.get(value.__class__, "any")
