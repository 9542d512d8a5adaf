"""What the schema of a kind of file lets stand at a place: the way to it in, keys and words with their meaning out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from perfeval_rules.editor.flow import Step
from perfeval_rules.read.shape.schemas import schema_text

Schema = Mapping[str, Any]

EXPRESSION = "#/$defs/expression"
"""By this definition schemas name the places of expressions."""

TEMPLATES = {"check": ("finding", "remedy"), "problem": ("statement",), "indicator": ("remark", "because")}
"""Keys of texts with expressions in braces; schemas know them only as texts."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key that may stand at a place; ``shape`` says what its value is."""

    name: str
    meaning: str
    required: bool
    shape: str


@dataclass(frozen=True, slots=True)
class Word:
    """A value that may stand at a place."""

    text: str
    meaning: str = ""


def keys_at(kind: str, path: tuple[Step, ...]) -> tuple[Key, ...]:
    """The keys that the mapping at ``path`` may have, required ones first; names of facts are not among them."""
    found: dict[str, Key] = {}
    for schema in _schemas_at(kind, path):
        required = schema.get("required", ())
        for name, inner in schema.get("properties", {}).items():
            whole = next(_resolved(kind, inner), {})
            meaning = inner.get("description") or whole.get("description", "")
            found.setdefault(name, Key(name, meaning, name in required, _shape(whole)))
    return tuple(sorted(found.values(), key=lambda key: not key.required))


def words_at(kind: str, path: tuple[Step, ...]) -> tuple[Word, ...]:
    """The values that may stand at ``path``, where the schema counts them."""
    words: dict[str, Word] = {}
    for schema in _schemas_at(kind, path):
        inner = (schema, schema.get("then", {}), schema.get("items", {}))
        for value in (value for each in inner for value in each.get("enum", ())):
            words.setdefault(str(value), Word(str(value), schema.get("description", "")))
        if schema.get("type") == "boolean":
            words |= {word: Word(word, schema.get("description", "")) for word in ("true", "false")}
    return tuple(words.values())


def is_expression(kind: str, path: tuple[Step, ...]) -> bool:
    """Whether an expression stands at ``path``."""
    return any(schema.get("$ref") == EXPRESSION for schema in _references_at(kind, path))


def is_template(kind: str, path: tuple[Step, ...]) -> bool:
    """Whether a text with expressions in braces stands at ``path``."""
    wanted = TEMPLATES.get(kind, ())
    return bool(path) and path[-1] in wanted and (kind == "indicator" or len(path) == 1)


def takes_mapping(kind: str, path: tuple[Step, ...]) -> bool:
    """Whether a mapping may stand at ``path``."""
    return any("properties" in schema or _is(schema, "object") for schema in _schemas_at(kind, path))


def _schemas_at(kind: str, path: tuple[Step, ...]) -> Iterator[Schema]:
    for schema in _references_at(kind, path):
        yield from _resolved(kind, schema)


def _references_at(kind: str, path: tuple[Step, ...]) -> list[Schema]:
    """The schemas at ``path``, references still being references."""
    here: list[Schema] = [_schema(kind)]
    for step in path:
        here = [inner for schema in here for whole in _resolved(kind, schema) for inner in _inside(whole, step)]
    return here


def _inside(schema: Schema, step: Step) -> Iterator[Schema]:
    if isinstance(step, int):
        found = schema.get("items")
    else:
        found = schema.get("properties", {}).get(step, schema.get("additionalProperties"))
    if isinstance(found, Mapping):
        yield found


def _resolved(kind: str, schema: Schema) -> Iterator[Schema]:
    """The schema itself; where it is a reference, what it refers to."""
    while isinstance(reference := schema.get("$ref"), str):
        schema = _schema(kind)["$defs"].get(reference.rpartition("/")[2], {})
    yield schema


def _shape(schema: Schema) -> str:
    """How a value is begun: as a mapping, a list or a scalar; empty where it may be several of these."""
    kinds = {kind for kind in ("object", "array") if _is(schema, kind)}
    scalar = any(_is(schema, kind) for kind in ("string", "number", "integer", "boolean")) or "enum" in schema
    if len(kinds) + scalar != 1:
        return ""
    return kinds.pop() if kinds else "scalar"


def _is(schema: Schema, kind: str) -> bool:
    types = schema.get("type", ())
    return types == kind or (isinstance(types, list) and kind in types)


@cache
def _schema(kind: str) -> Schema:
    found: Schema = json.loads(schema_text(kind))
    return found
