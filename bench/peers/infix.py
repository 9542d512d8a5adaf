"""Plain terms as an expression in C-like notation; each engine's own habits are its table of templates."""

from collections.abc import Mapping
from typing import Any

from peers.terms import Term

EDGE = 1e-6
"""Added before rounding: it lifts what binary fractions leave just under a half, and nothing else."""

COMMON = {
    "get": "{0}",
    "truth": "{0}",
    "text": '"{0}"',
    "null": "null",
    "and": " and ",
    "or": " or ",
    "not": "(not {0})",
    "if": "({0} ? {1} : {2})",
    "add": "({0} + {1})",
    "negative": "(-{0})",
    "multiply": "({0} * {1})",
    "divide": "({0} / {1})",
    "abs": "abs({0})",
}


def infix(term: Term, templates: Mapping[str, str]) -> str:
    """``term`` as text by ``templates``, which go before the common ones."""
    known = {**COMMON, **templates}

    def write(term: Any) -> str:
        word, *parts = term
        match word:
            case "and" | "or":
                return "(" + known[word].join(map(write, parts)) + ")"
            case "compare":
                operator, left, right = parts
                return f"({write(left)} {'==' if operator == '=' else operator} {write(right)})"
            case "number":
                return repr(parts[0])
            case "truth":
                return known[word].format("true" if parts[0] else "false")
            case "round":
                return known[word].format(write(parts[0]), repr(10.0 ** parts[1]), 0.5 + EDGE)
            case _:
                return known[word].format(*(write(part) if isinstance(part, tuple) else part for part in parts))

    return write(term)
