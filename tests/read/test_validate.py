"""Schemas: sound in themselves, alike where they say the same, and with a clause for everything they ask."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from perfeval_rules.read.shape.clauses import SHAPES
from perfeval_rules.read.shape.schemas import KINDS, schema_text
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.yaml import read_tree

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = {kind: json.loads(schema_text(kind)) for kind in KINDS}
PHRASED = {"type", "enum", "pattern", "format", "minLength", "minProperties", "minItems", "maxItems", "maxLength"} | {
    "minimum",
    "maximum",
    "required",
    "dependentRequired",
    "additionalProperties",
    "oneOf",
    "not",
}
SILENT = {"$schema", "$id", "$defs", "$ref", "title", "description", "examples", "properties", "items", "allOf"} | {
    "if",
    "then",
    "else",
}
FOLDERS = {"indicators": "indicator", "checks": "check", "problems": "problem"}
OWN = sorted([*ROOT.glob("rules/**/*.yaml"), *ROOT.glob("cases/*/case.yaml")])


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and all schemas inside it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for keyword, value in schema.items():
        if keyword in ("properties", "$defs"):
            for part in value.values():
                yield from subschemas(part)
        elif keyword in ("items", "additionalProperties", "then", "else"):
            yield from subschemas(value)
        elif keyword == "allOf":
            for part in value:
                yield from subschemas(part)


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_a_schema(kind: str) -> None:
    """Each schema follows JSON Schema 2020-12, and needs no network to be understood."""
    Draft202012Validator.check_schema(SCHEMAS[kind])

    assert f"{kind}.json" == SCHEMAS[kind]["$id"]
    assert {"#"} == {part["$ref"][:1] for part in subschemas(SCHEMAS[kind]) if "$ref" in part}


@pytest.mark.parametrize("kind", KINDS)
def test_keys_are_described(kind: str) -> None:
    """Every key has a Chinese description, so that editors can show what it is for."""
    described = SCHEMAS[kind]["$defs"]
    undescribed = [
        key
        for part in subschemas(SCHEMAS[kind])
        for key, value in part.get("properties", {}).items()
        if isinstance(value, dict)
        and "const" not in value
        and not value.get("description", described.get(value.get("$ref", "")[8:], {}).get("description", ""))
    ]

    assert [] == undescribed


def test_shared_definitions_agree() -> None:
    """What several schemas define under one name is the same everywhere, save how a fact's or field's value is made."""
    for name in (
        "expression",
        "basis",
        "reconstructed",
        "confidence",
        "severity",
        "tags",
        "note",
        "examples",
        "decimals",
    ):
        texts = {json.dumps(schema["$defs"][name]) for schema in SCHEMAS.values() if name in schema["$defs"]}

        assert 1 == len(texts)


@pytest.mark.parametrize("kind", KINDS)
def test_every_demand_has_a_clause(kind: str) -> None:
    """No schema asks for something that the program cannot put into words."""
    parts = list(subschemas(SCHEMAS[kind]))
    types = {
        tuple(sorted([part["type"]] if isinstance(part["type"], str) else part["type"]))
        for part in parts
        if "type" in part
    }
    keywords = {keyword for part in parts for keyword in part}

    assert set() == {wanted for wanted in types if wanted not in SHAPES and {"array", "null", "object"} - set(wanted)}
    assert set() == keywords - PHRASED - SILENT


def test_nothing_is_said_twice() -> None:
    """A value that already has a diagnostic for how it is written gets none for its shape."""
    tree, diagnostics = read_tree("facts:\n  甲: {type: number, decimals: 02}\n".encode(), "f")
    assert tree is not None

    assert ["'02' looks like a number with leading zeros"] == [str(found.message) for found in diagnostics]
    assert () == validate(tree, "facts")


@pytest.mark.parametrize("path", OWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_own_files_are_valid(path: Path) -> None:
    """The books and cases that come with the program have nothing wrong with their shape."""
    kind = FOLDERS.get(path.parent.name, path.stem)
    tree, diagnostics = read_tree(path.read_bytes(), path.name)
    assert tree is not None

    assert [] == [str(found.message) for found in (*diagnostics, *validate(tree, kind))]
