"""The cases of the DMN technology compatibility kit, as far as they are single expressions."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from perfeval_rules.feel import FeelSyntaxError, compile_node, evaluate, parse
from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values.temporal_text import read_date, read_date_and_time, read_duration, read_time
from perfeval_rules.model.values import Value

FILE = Path(__file__).parents[3] / "shared" / "feel" / "tck.jsonl"
"""One case a line; not part of this repository."""

TOLERANCE = Decimal("0.00000001")
"""How far a number may be from the expected one, as the kit's own runners allow."""

_IS = compile_node(parse("is(expected, actual)"))

_NANOSECONDS = re.compile(r"\.[0-9]{6}[0-9]*[1-9]")
"""A fraction of a second that is finer than Python's."""

READERS = {
    "number": Decimal,
    "string": str,
    "boolean": lambda text: text == "true",
    "date": read_date,
    "time": read_time,
    "dateTime": read_date_and_time,
    "duration": read_duration,
}


@dataclass(frozen=True, slots=True)
class Case:
    """An expression, its context, and the value it must have."""

    id: str
    expression: str
    context: dict[str, Any]
    expected: dict[str, Any]


def cases() -> Iterator[Case]:
    """All cases of the file."""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Case(row["id"], row["expression"], row["context"], row["expected"])


def value_of(written: dict[str, Any]) -> Value:
    """The value that the kit writes as a type and a text."""
    match written:
        case {"type": "null"}:
            return None
        case {"type": "list", "value": items}:
            return [value_of(item) for item in items]
        case {"type": "context", "value": entries}:
            return {name: value_of(item) for name, item in entries.items()}
    if written["type"] in ("time", "dateTime", "duration") and _NANOSECONDS.search(written["value"]):
        raise ValueError(written["value"])
    return READERS[written["type"]](written["value"])


def passes(case: Case) -> bool:
    """Whether the expression has the expected value."""
    try:
        expected = value_of(case.expected)
        context = {name: value_of(written) for name, written in case.context.items()}
        return same(expected, evaluate(case.expression, context))
    except (FeelSyntaxError, NoValue, ValueError):  # no expression, or beyond what Python's dates and times hold
        return False


def same(expected: Value, actual: Value) -> bool:
    """Whether two values are one, numbers up to the tolerance."""
    if isinstance(expected, Decimal) and isinstance(actual, Decimal):
        return abs(expected - actual) <= TOLERANCE
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(map(same, expected, actual))
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(same(expected[name], actual[name]) for name in expected)
    return _IS({"expected": expected, "actual": actual}) is True
