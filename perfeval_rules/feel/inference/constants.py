"""Calls whose result is known before anything runs: a call in, what is wrong with its constants out."""

from collections.abc import Sequence

from perfeval_rules.feel.builtins import Overload, invoke
from perfeval_rules.feel.errors import NoValue, OutOfBounds, Undecided
from perfeval_rules.feel.values import patterns
from perfeval_rules.model.places import Message
from perfeval_rules.model.syntax import Call, Literal, Name

_PATTERN_AT = {"matches": 1, "replace": 1, "split": 1}
"""Where the functions with a pattern have it."""


def malformed(node: Call, found: Sequence[Overload]) -> Message | None:
    """What is wrong with a call of constants that has no value, or with a constant pattern."""
    try:
        if node.arguments and all(isinstance(argument, Literal) for argument in node.arguments):
            values = [argument.value for argument in node.arguments if isinstance(argument, Literal)]
            invoke(found, values, node.names)
        else:
            _search_nothing(node)
    except NoValue as wrong:
        return wrong.message
    except (Undecided, OutOfBounds):
        return None
    return None


def _search_nothing(node: Call) -> None:
    """Tries a constant pattern on the empty text; raises ``NoValue`` where it is malformed."""
    at = _PATTERN_AT.get(node.function.name) if isinstance(node.function, Name) and not node.names else None
    if at is None or len(node.arguments) <= at:
        return
    pattern = node.arguments[at]
    if isinstance(pattern, Literal) and isinstance(pattern.value, str):
        patterns.found("", pattern.value, "")
