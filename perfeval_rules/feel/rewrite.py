"""A syntax tree with some of its nodes put in the place of others: tree in, tree out."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from perfeval_rules.model.syntax import Node


def rewritten(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """``node`` with what ``change`` gives in place of each node for which it gives one, outermost first.

    What is put in place is not looked into again, and what holds no change stays the same object.
    """
    tree: Node = _part(node, change)
    return tree


def _part(part: Any, change: Callable[[Node], Node | None]) -> Any:
    if isinstance(part, tuple):
        items = tuple(_part(item, change) for item in part)
        return part if all(new is old for new, old in zip(items, part, strict=True)) else items
    if not is_dataclass(part) or isinstance(part, type):
        return part
    changed = change(part)  # type: ignore[arg-type]  # spans and type names come here too, and no change knows them
    if changed is not None:
        return changed
    values = {item.name: _part(getattr(part, item.name), change) for item in fields(part)}
    new = {name: value for name, value in values.items() if value is not getattr(part, name)}
    return replace(part, **new) if new else part
