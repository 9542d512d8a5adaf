"""The functions of the DMN standard, by topic; importing this package fills the table in ``registry``."""

from perfeval_rules.feel.builtins import (
    contexts,
    conversions,
    dates,
    lists,
    numbers,
    ranges,
    selections,
    statistics,
    texts,
)
from perfeval_rules.feel.builtins.registry import (
    BUILTINS,
    Overload,
    builtin_value,
    candidates,
    invoke,
    mismatch,
    quick,
    usage,
)

__all__ = [
    "BUILTINS",
    "Overload",
    "builtin_value",
    "candidates",
    "contexts",
    "conversions",
    "dates",
    "invoke",
    "lists",
    "mismatch",
    "numbers",
    "quick",
    "ranges",
    "selections",
    "statistics",
    "texts",
    "usage",
]
