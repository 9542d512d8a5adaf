"""Whether plain data fits a schema, and no more than that: most files do, and a plain yes takes no time.

It knows the keywords that the schemas of our own files use, and means by them what ``schemas`` finds; a schema with any
other is ``Unfamiliar``. What is wrong with data that does not fit, ``schemas`` says.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from perfeval_rules.read.shape.days import Day

Fits = Callable[[Any], bool]
Schema = Mapping[str, Any]


class Unfamiliar(Exception):
    """A schema uses a keyword, or a value of one, that is not known here."""


SILENT = frozenset(["$schema", "$id", "$defs", "title", "description", "examples", "then", "else"])
"""Keywords that ask nothing of data by themselves."""

TYPES: Mapping[str, Fits] = {
    "null": lambda data: data is None,
    "boolean": lambda data: isinstance(data, bool),
    "string": lambda data: isinstance(data, str),
    "number": lambda data: isinstance(data, Decimal),
    "integer": lambda data: isinstance(data, Decimal) and data == data.to_integral_value(),
    "array": lambda data: isinstance(data, list),
    "object": lambda data: isinstance(data, dict),
}


def fitting(whole: Schema) -> Fits:
    """Whether data fits the schema ``whole``. Raises ``Unfamiliar``."""
    named: dict[str, Fits] = {}
    for name, schema in whole.get("$defs", {}).items():
        named[f"#/$defs/{name}"] = _fits(schema, named)
    return _fits(whole, named)


def _fits(schema: Any, named: Mapping[str, Fits]) -> Fits:
    if isinstance(schema, bool):
        return lambda _: schema
    asked = [(key, value) for key, value in schema.items() if key not in SILENT]
    if any(key not in KEYWORDS for key, _ in asked):
        raise Unfamiliar(", ".join(schema))
    parts = [KEYWORDS[key](value, schema, named) for key, value in asked]
    return parts[0] if len(parts) == 1 else lambda data: all(part(data) for part in parts)


def _type(names: Any, _: Schema, __: Mapping[str, Fits]) -> Fits:
    if isinstance(names, str):
        return TYPES[names]
    kinds = [TYPES[name] for name in names]
    return lambda data: any(kind(data) for kind in kinds)


def _reference(name: str, _: Schema, named: Mapping[str, Fits]) -> Fits:
    return lambda data: named[name](data)


def _one_of_words(words: list[Any], _: Schema, __: Mapping[str, Fits]) -> Fits:
    """One of some texts, or null; other constants would need a sense of when numbers are equal."""
    if not all(word is None or isinstance(word, str) for word in words):
        raise Unfamiliar("enum")
    return lambda data: (data is None or isinstance(data, str)) and data in words


def _word(word: Any, schema: Schema, named: Mapping[str, Fits]) -> Fits:
    return _one_of_words([word], schema, named)


def _pattern(pattern: str, _: Schema, __: Mapping[str, Fits]) -> Fits:
    search = re.compile(pattern).search
    return lambda data: not isinstance(data, str) or search(data) is not None


def _format(name: str, _: Schema, __: Mapping[str, Fits]) -> Fits:
    if name != "date":
        raise Unfamiliar(name)
    return lambda data: isinstance(data, Day) or not isinstance(data, str)


def _measured(kind: type, holds: Callable[[Any, Any], bool]) -> "Keyword":
    """A limit to the size of values of one type."""
    return lambda limit, _, __: lambda data: not isinstance(data, kind) or holds(data, limit)


def _required(names: list[str], _: Schema, __: Mapping[str, Fits]) -> Fits:
    return lambda data: not isinstance(data, dict) or all(name in data for name in names)


def _required_beside(names: Mapping[str, list[str]], _: Schema, __: Mapping[str, Fits]) -> Fits:
    asked = [(trigger, name) for trigger, others in names.items() for name in others]
    return lambda data: not isinstance(data, dict) or all(one not in data or name in data for one, name in asked)


def _properties(schemas: Schema, _: Schema, named: Mapping[str, Fits]) -> Fits:
    known = {key: _fits(schema, named) for key, schema in schemas.items()}
    return lambda data: (
        not isinstance(data, dict) or all(known[key](value) for key, value in data.items() if key in known)
    )


def _others(schema: Any, beside: Schema, named: Mapping[str, Fits]) -> Fits:
    known, other = beside.get("properties", {}).keys(), _fits(schema, named)
    return lambda data: (
        not isinstance(data, dict) or all(other(value) for key, value in data.items() if key not in known)
    )


def _items(schema: Any, _: Schema, named: Mapping[str, Fits]) -> Fits:
    item = _fits(schema, named)
    return lambda data: not isinstance(data, list) or all(map(item, data))


def _counted(holds: Callable[[int, int], bool]) -> "Keyword":
    """Schemas of which so many may hold: told how many do, of how many."""

    def keyword(schemas: list[Any], _: Schema, named: Mapping[str, Fits]) -> Fits:
        parts = [_fits(schema, named) for schema in schemas]
        return lambda data: holds(sum(part(data) for part in parts), len(parts))

    return keyword


def _not(schema: Any, _: Schema, named: Mapping[str, Fits]) -> Fits:
    part = _fits(schema, named)
    return lambda data: not part(data)


def _if(schema: Any, beside: Schema, named: Mapping[str, Fits]) -> Fits:
    condition = _fits(schema, named)
    yes, no = (_fits(beside.get(key, True), named) for key in ("then", "else"))
    return lambda data: yes(data) if condition(data) else no(data)


Keyword = Callable[[Any, Schema, Mapping[str, Fits]], Fits]
"""From a keyword's value, the schema it stands in and the schemas with names to what it asks of data."""

KEYWORDS: Mapping[str, Keyword] = {
    "type": _type,
    "$ref": _reference,
    "enum": _one_of_words,
    "const": _word,
    "pattern": _pattern,
    "format": _format,
    "minLength": _measured(str, lambda data, limit: len(data) >= limit),
    "maxLength": _measured(str, lambda data, limit: len(data) <= limit),
    "minItems": _measured(list, lambda data, limit: len(data) >= limit),
    "maxItems": _measured(list, lambda data, limit: len(data) <= limit),
    "minProperties": _measured(dict, lambda data, limit: len(data) >= limit),
    "minimum": _measured(Decimal, lambda data, limit: data >= limit),
    "maximum": _measured(Decimal, lambda data, limit: data <= limit),
    "required": _required,
    "dependentRequired": _required_beside,
    "properties": _properties,
    "additionalProperties": _others,
    "items": _items,
    "allOf": _counted(lambda count, whole: count == whole),
    "anyOf": _counted(lambda count, _: count > 0),
    "oneOf": _counted(lambda count, _: count == 1),
    "not": _not,
    "if": _if,
}
