"""FEEL, the expression language of the OMG's DMN standard, usable by itself.

``reading`` makes trees of texts, ``running`` makes functions of trees, ``values`` says what values do, ``builtins``
has the standard's functions, ``inference`` knows types before anything runs, and ``unparse`` writes trees as texts.
"""

from perfeval_rules.feel.errors import FeelSyntaxError
from perfeval_rules.feel.evaluate import compile_node, evaluate, evaluate_with_reasons, reasons
from perfeval_rules.feel.inference.infer import Inference, infer
from perfeval_rules.feel.inference.scopes import Read
from perfeval_rules.feel.reading.cursor import Place
from perfeval_rules.feel.reading.parse import is_name, parse
from perfeval_rules.feel.reading.tokens import Token, scan
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
