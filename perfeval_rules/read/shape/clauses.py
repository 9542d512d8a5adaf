"""What to say when a value or a key is not as the schema of its file wants it."""

from collections.abc import Iterable
from typing import Any

from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.read.nearest import did_you_mean, one_of
from perfeval_rules.read.shape.schemas import Violation
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree

SHAPES = {
    ("string",): "'{key}' must be a text",
    ("number",): "'{key}' must be a number",
    ("integer",): "'{key}' must be a whole number",
    ("boolean",): "'{key}' must be true or false",
    ("array",): "'{key}' must be a list",
    ("object",): "'{key}' must be keys with values",
    ("array", "string"): "'{key}' must be a text or a list of texts",
    ("array", "number"): "'{key}' must be a number or two numbers",
    ("object", "string"): "'{key}' must be a word, or keys with values",
    ("integer", "string"): "'{key}' must be an id or a whole number",
    ("number", "string"): "'{key}' must be a text or a number",
    ("boolean", "number", "string"): "'{key}' must be an expression",
    ("array", "boolean", "number", "string"): "'{key}' must be a number, a text, true or false, or a list of these",
    ("null", "string"): "'{key}' must be a text, or null for none",
    ("null", "number"): "'{key}' must be a number, or null for none",
    ("boolean", "null", "number", "string"): "'{key}' must be a single value",
    ("array", "boolean", "null", "number", "string"): "'{key}' must be a single value or a list",
    ("boolean", "number", "object", "string"): "'{key}' must be a single value or a record of single values",
    ("boolean", "null", "number", "object", "string"): "'{key}' must be a single value or a record",
    (
        "array",
        "boolean",
        "null",
        "number",
        "object",
        "string",
    ): "'{key}' must be a single value, a record or a list of records",
}
"""The clause for each set of types that a schema asks for together."""


def clause(violation: Violation, node: Tree, name: str) -> Diagnostic:
    """What is wrong with one value, called ``name``."""
    expected = violation.expected
    match violation.keyword:
        case "type":
            return _shape([expected] if isinstance(expected, str) else expected, node, name)
        case "enum":
            return _choice(["null" if choice is None else str(choice) for choice in expected], node, name)
        case "pattern":
            return Diagnostic(node.span, say("'{key}' is not in the right form", key=name), _example(violation))
        case "format":
            message = say("'{key}' must be a date without quotes", key=name)
            return Diagnostic(node.span, message, say("Write the date like 2020-03-01."))
        case _:
            return Diagnostic(node.span, _size(violation.keyword, expected, name))


def missing_key(span: Span, names: tuple[str, ...], companion: str = "") -> Diagnostic:
    """A key that must be there, one of several, or beside another."""
    if companion:
        return Diagnostic(span, say("'{key}' must stand beside '{other}'", key=names[0], other=companion))
    if len(names) > 1:
        return Diagnostic(span, say("one of these keys is missing: {keys}", keys=_list(names)))
    return Diagnostic(span, say("the key '{key}' is missing", key=names[0]))


def too_many(key: Scalar, names: tuple[str, ...]) -> Diagnostic:
    """A key beside another that excludes it."""
    return Diagnostic(key.span, say("only one of these keys may be given: {keys}", keys=_list(names)))


def extra_key(key: Scalar, known: Iterable[str]) -> Diagnostic:
    """A key that means nothing at its place; none is known where it is the wrong companion of another."""
    known = list(known)
    message = say("'{key}' is not a key that can stand here", key=key.text)
    hint = one_of(key.text, known) if len(known) <= 6 else did_you_mean(key.text, known)
    return Diagnostic(key.span, message, hint if known else None)


def _shape(types: Iterable[str], node: Tree, name: str) -> Diagnostic:
    wanted = tuple(sorted(types))
    if not name:
        return Diagnostic(node.span, say("the file must hold keys with values"), _colon_hint(node))
    if isinstance(node, Scalar) and node.value is None:
        return Diagnostic(node.span, say("'{key}' has no value", key=name))
    return Diagnostic(node.span, say(SHAPES[wanted], key=name), _shape_hint(wanted, node))


def _shape_hint(wanted: tuple[str, ...], node: Tree) -> Message | None:
    """What the author probably did instead."""
    if isinstance(node, Scalar) and "string" in wanted:
        return say("Put it in quotes.")
    if isinstance(node, Mapping) and "string" in wanted and node.entries:
        return say("A text that contains ': ' or begins with a brace must be in quotes.")
    if isinstance(node, Scalar) and "array" in wanted:
        return say("Begin each entry with '- ' on a line of its own, or write [ … ].")
    return _colon_hint(node) if "object" in wanted else None


def _colon_hint(node: Tree) -> Message | None:
    if isinstance(node, Scalar) and not node.quoted and ("：" in node.text or ":" in node.text):
        return say("Write ': ' (a colon and a space) between key and value.")
    return None


def _choice(choices: list[str], node: Tree, name: str) -> Diagnostic:
    text = node.text if isinstance(node, Scalar) else ""
    message = say("'{key}' is not one of the words that can stand here", key=name)
    return Diagnostic(node.span, message, one_of(text, choices))


def _example(violation: Violation) -> Message | None:
    examples = violation.schema.get("examples")
    return say("For example: {example}", example=examples[0]) if examples else None


def _size(keyword: str, limit: Any, name: str) -> Message:
    """Clauses about how much or how long something may be."""
    match keyword:
        case "minLength" | "minProperties":
            return say("'{key}' must not be empty", key=name)
        case "minItems":
            return say("'{key}' must have at least {number} entries", key=name, number=limit)
        case "maxItems":
            return say("'{key}' must have at most {number} entries", key=name, number=limit)
        case "maxLength":
            return say("'{key}' has more than {number} characters", key=name, number=limit)
        case "minimum":
            return say("'{key}' must not be less than {number}", key=name, number=limit)
        case "maximum":
            return say("'{key}' must not be more than {number}", key=name, number=limit)
    raise ValueError(f"no clause for the schema keyword {keyword}")


def _list(names: Iterable[str]) -> str:
    return "、".join(names)
