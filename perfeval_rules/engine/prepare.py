"""Expressions made ready to run: a tree in, the tree that is compiled out.

A parameter that holds on every day becomes a constant, which every executor is quickest to compare with; ``score`` and
``fired`` become names, since what they yield is posted by name. Proofs keep the tree as its author wrote it.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from perfeval_rules.feel import free_names
from perfeval_rules.feel.rewrite import rewritten
from perfeval_rules.feel.tree import walk
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Call, Literal, Name, Node, Path
from perfeval_rules.model.vocabulary import PARAMETERS

Constant = bool | Decimal | str | date


def constants_of(book: RuleBook) -> dict[str, Constant]:
    """The parameters of ``book`` that have one value for all time, by name."""
    only = {name: parameter.values[0] for name, parameter in book.parameters.items() if len(parameter.values) == 1}
    return {
        name: dated.value
        for name, dated in only.items()
        if dated.since is None and dated.until is None and isinstance(dated.value, Constant)
    }


def prepared(node: Node, constants: Mapping[str, Constant]) -> Node:
    """``node`` with ``constants`` for the parameters they are, and names for calls of ``score`` and ``fired``."""
    if not any(map(_is_prepared, walk(node))):
        return node
    outside = {id(name) for name in free_names(node) if name.name == PARAMETERS}

    def change(part: Node) -> Node | None:
        match part:
            case Path(span, source, name) if id(source) in outside and name in constants:
                return Literal(span, constants[name])
            case Call(span, Name(_, "score"), (Literal(_, str(key)),)):
                return Name(span, score_name(key))
            case Call(span, Name(_, "fired"), (Literal(_, str(key)),)):
                return Name(span, fired_name(key))
            case _:
                return None

    return rewritten(node, change)


def _is_prepared(part: Node) -> bool:
    """Whether a node is one of those that may not stay as they are."""
    match part:
        case Path(_, Name(_, name)):
            return name == PARAMETERS
        case Call(_, Name(_, name)):
            return name in ("score", "fired")
        case _:
            return False


def score_name(key: str) -> str:
    """The name under which expressions read the score of the indicator ``key``."""
    return f'score("{key}")'


def fired_name(key: str) -> str:
    """The name under which expressions read whether the rule or line ``key`` fired."""
    return f'fired("{key}")'
