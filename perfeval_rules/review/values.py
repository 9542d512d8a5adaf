"""Values as the ground of a decision keeps them: a value in, text out that is equal exactly when the value is."""

import json
from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256

from perfeval_rules.model.values import Unknown, Value

LONGEST = 60
"""A longer text is kept by its beginning and a digest."""

BLANK, TIMES = "null", " × "


def as_text(value: Value) -> str | None:
    """A single value as text, lists by their digest; ``None`` where it is unknown."""
    match value:
        case Unknown():
            return None
        case None:
            return BLANK
        case bool():
            return str(value).lower()
        case Decimal():
            return _plainly(value)
        case list():
            return digest_of(value)
        case dict():
            return _canonical(value)
        case _:
            return _short(str(value))


def digest_of(values: Iterable[Value]) -> str:
    """How many values there are, and a digest of them that does not know their order."""
    texts = sorted(_canonical(value) for value in values)
    return f"{len(texts)}{TIMES}{sha256(json.dumps(texts).encode()).hexdigest()[:8]}"


def count_in(text: str) -> str | None:
    """How many values a text of ``digest_of`` stands for; ``None`` where it is no such text."""
    count, times, digest = text.partition(TIMES)
    return count if times and count.isdigit() and len(digest) == 8 else None


def _canonical(value: Value) -> str:
    match value:
        case list():
            return json.dumps([_canonical(item) for item in value])
        case dict():
            return json.dumps({name: _canonical(item) for name, item in value.items()}, sort_keys=True)
        case str():
            return value
        case _:
            return as_text(value) or ""


def _plainly(number: Decimal) -> str:
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 20]}… ({sha256(text.encode()).hexdigest()[:8]})"
