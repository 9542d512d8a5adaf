"""Types as expressions name them: whether a value is of one, and what it becomes where one is asked for."""

from perfeval_rules.feel.values import bounds
from perfeval_rules.feel.values.kinds import kind_of
from perfeval_rules.feel.values.unknowns import UNKNOWNS, conjunction, unite
from perfeval_rules.model.syntax import TypeName
from perfeval_rules.model.values import Range, Value

SIMPLE = {
    "number": "number",
    "string": "text",
    "text": "text",
    "boolean": "boolean",
    "date": "date",
    "time": "time",
    "date and time": "date and time",
    "days and time duration": "days and time duration",
    "day-time duration": "days and time duration",
    "years and months duration": "years and months duration",
    "year-month duration": "years and months duration",
    "list": "list",
    "context": "context",
    "range": "range",
    "function": "function",
    "Null": "null",
    "null": "null",
}
"""The kind that each name of a type stands for; ``Any`` is every kind but null."""


def is_instance(value: Value, kind: TypeName) -> Value:
    """Whether ``value`` is of the type; null is of none but its own."""
    if value.__class__ in UNKNOWNS:
        return unite((value,))
    if kind.name == "Any":
        return value is not None
    if kind_of(value) != SIMPLE.get(kind.name):
        return False
    return _parts_fit(value, kind) if kind.parts else True


def _parts_fit(value: Value, kind: TypeName) -> Value:
    if isinstance(value, list):
        bounds.spend(5 * len(value))
        return conjunction([_fits(item, kind.parts[0]) for item in value])
    if isinstance(value, dict):
        fields = zip(kind.fields, kind.parts, strict=False)  # a part without a name says nothing
        return conjunction([name in value and _fits(value[name], part) for name, part in fields])
    if isinstance(value, Range):
        ends = [end for end in (value.low, value.high) if end is not None]
        return conjunction([_fits(end, kind.parts[0]) for end in ends])
    return True


def _fits(value: Value, kind: TypeName) -> Value:
    return True if value is None else is_instance(value, kind)


def converted(value: Value, kind: TypeName) -> Value:
    """``value`` where one of the type is asked for: a list of one becomes its item, and the other way round.

    What cannot become one is null; an unknown stays as it is.
    """
    if value.__class__ in UNKNOWNS or value is None:
        return value
    candidates: list[Value] = [value, *(value if isinstance(value, list) and len(value) == 1 else ()), [value]]
    for candidate in candidates[:3]:
        answer = is_instance(candidate, kind)
        if answer.__class__ in UNKNOWNS:
            return unite((answer,))
        if answer is True:
            return candidate
    return None
