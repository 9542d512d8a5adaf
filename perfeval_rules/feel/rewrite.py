"""A syntax tree with some of its nodes put in the place of others: tree in, tree out."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from perfeval_rules.model.syntax import Node


def rewritten(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """``node`` with what ``change`` gives in place of each node for which it gives one, outermost first.

    What is put in place is not looked into again, and what holds no change stays the same object.
    """
    tree: Node = _part(node, change)
    return tree


def _part(part: Any, change: Callable[[Node], Node | None]) -> Any:
    kind = part.__class__
    if kind is tuple:
        items = tuple([_part(item, change) for item in part])
        return part if all(new is old for new, old in zip(items, part, strict=True)) else items
    names = _inner(kind)
    if names is None:
        return part
    changed = change(part)  # type names and iterators come here too, and no change knows them
    if changed is not None:
        return changed
    new: dict[str, Any] = {}
    for name in names:
        old = getattr(part, name)
        value = _part(old, change)
        if value is not old:
            new[name] = value
    return replace(part, **new) if new else part


@cache
def _inner(kind: type) -> tuple[str, ...] | None:
    """The fields of a node that may hold other nodes; ``None`` for what is no node."""
    return tuple(one.name for one in fields(kind) if one.name != "span") if is_dataclass(kind) else None
