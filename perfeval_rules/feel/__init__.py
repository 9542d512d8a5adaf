"""FEEL, the expression language of the OMG's DMN standard, usable by itself.

``reading`` makes trees of texts, ``running`` makes functions of trees, ``values`` says what values do, ``builtins``
has the standard's functions, ``inference`` knows types before anything runs, and ``unparse`` writes trees as texts.

What only those need who read texts (``reading``, ``inference``) is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from perfeval_rules.feel.errors import FeelSyntaxError
from perfeval_rules.feel.evaluate import compile_node, evaluate, evaluate_with_reasons, reasons
from perfeval_rules.feel.signatures import Signature, signature
from perfeval_rules.feel.tree import free_names, walk
from perfeval_rules.feel.types import (
    ANY,
    BOOLEAN,
    DATE,
    DATE_AND_TIME,
    DAYS,
    MONTHS,
    NUMBER,
    TEXT,
    TIME,
    ContextType,
    ListType,
    RangeType,
    Type,
)
from perfeval_rules.feel.unparse import unparse
from perfeval_rules.feel.values.printing import written

if TYPE_CHECKING:
    from perfeval_rules.feel.inference.infer import Inference, infer
    from perfeval_rules.feel.inference.scopes import Read
    from perfeval_rules.feel.reading.cursor import Place
    from perfeval_rules.feel.reading.parse import is_name, parse
    from perfeval_rules.feel.reading.tokens import Token, scan

_LATE = {
    "Inference": "inference.infer",
    "Place": "reading.cursor",
    "Read": "inference.scopes",
    "Token": "reading.tokens",
    "infer": "inference.infer",
    "is_name": "reading.parse",
    "parse": "reading.parse",
    "scan": "reading.tokens",
}
"""Where the names are that are loaded late."""

__all__ = [
    "ANY",
    "BOOLEAN",
    "DATE",
    "DATE_AND_TIME",
    "DAYS",
    "MONTHS",
    "NUMBER",
    "TEXT",
    "TIME",
    "ContextType",
    "FeelSyntaxError",
    "Inference",
    "ListType",
    "Place",
    "RangeType",
    "Read",
    "Signature",
    "Token",
    "Type",
    "compile_node",
    "evaluate",
    "evaluate_with_reasons",
    "free_names",
    "infer",
    "is_name",
    "parse",
    "reasons",
    "scan",
    "signature",
    "unparse",
    "walk",
    "written",
]


def __getattr__(name: str) -> object:
    """A name that is loaded late."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
