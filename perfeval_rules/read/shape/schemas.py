"""The JSON Schemas of the kinds of file, and what they find wrong in plain data.

The only module that knows jsonschema. It is imported when the first file has something wrong with it: that takes a
tenth of a second.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from perfeval_rules.read.shape.days import Day
from perfeval_rules.read.shape.fits import Fits, Unfamiliar, fitting
from perfeval_rules.resources import data_folder

KINDS = ("book", "facts", "cells", "forms", "indicator", "check", "problem", "case", "review")
"""The kinds of file, each with a schema of that name."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """One schema keyword that does not hold: where in the data, which keyword with which value."""

    path: Path
    keyword: str
    expected: Any
    schema: Mapping[str, Any]


def violations(data: object, kind: str) -> Iterator[Violation]:
    """Everything that the schema of a kind of file finds wrong."""
    if _fits(kind)(data):
        return
    for error in _validator(kind).iter_errors(data):
        schema = error.schema if isinstance(error.schema, Mapping) else {}
        yield Violation(tuple(error.absolute_path), str(error.validator), error.validator_value, schema)


def schema_text(kind: str) -> str:
    """The schema of a kind of file, as JSON."""
    return (data_folder("schemas") / f"{kind}.json").read_text(encoding="utf-8")


@cache
def _fits(kind: str) -> Fits:
    """Whether data surely fits the schema of one kind of file."""
    try:
        return fitting(_schema(kind))
    except Unfamiliar:
        return lambda _: False


@cache
def _schema(kind: str) -> Any:
    return json.loads(schema_text(kind), parse_float=Decimal)


@cache
def _validator(kind: str) -> Any:
    """The compiled schema of one kind of file; typed Any because extended validators have no type of their own."""
    from jsonschema import Draft202012Validator, FormatChecker, validators  # late: see the module's docstring

    types = Draft202012Validator.TYPE_CHECKER.redefine_many({"number": _is_number, "integer": _is_integer})
    formats = FormatChecker(formats=())
    formats.checks("date")(_is_day)
    extend: Any = validators.extend
    strict = extend(Draft202012Validator, type_checker=types)
    return strict(_schema(kind), format_checker=formats)


def _is_number(_: object, value: object) -> bool:
    return isinstance(value, Decimal)


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, Decimal) and value == value.to_integral_value()


def _is_day(value: object) -> bool:
    return isinstance(value, Day) or not isinstance(value, str)
