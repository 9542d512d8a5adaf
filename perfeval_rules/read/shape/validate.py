"""From a file's tree and its kind to diagnostics: keys that are unknown or missing, values of the wrong shape.

Schemas say what is wrong by path and keyword; here it becomes a place and a clause, and one clause a place.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from perfeval_rules.model.places import Diagnostic, Span
from perfeval_rules.read.nearest import nearest
from perfeval_rules.read.shape.clauses import clause, extra_key, missing_key, too_many
from perfeval_rules.read.shape.days import Day
from perfeval_rules.read.shape.schemas import Path, Violation, violations
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

_ABOUT_KEYS = frozenset({"required", "dependentRequired", "additionalProperties", "oneOf", "not"})


def validate(tree: Tree, kind: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the shape of a file of this kind, in file order."""
    diagnostics: dict[tuple[object, ...], Diagnostic] = {}
    for violation in violations(_data(tree), kind):
        for diagnostic in _told(violation, tree):
            mark = (diagnostic.span, str(diagnostic.message) if violation.keyword in _ABOUT_KEYS else "")
            kept = diagnostics.get(mark)
            if kept is None or violation.keyword == "type":
                diagnostics[mark] = diagnostic
    return tuple(sorted(diagnostics.values(), key=lambda diagnostic: diagnostic.span))


def _data(tree: Tree) -> Any:
    """The tree as the plain data that schemas speak of."""
    match tree:
        case Scalar():
            return Day(tree.value.isoformat()) if isinstance(tree.value, date) else tree.value
        case Sequence():
            return [_data(item) for item in tree.items]
        case Mapping():
            return {key.text: _data(value) for key, value in tree.entries}


def _told(violation: Violation, tree: Tree) -> Iterator[Diagnostic]:
    node = _at(tree, violation.path)
    if isinstance(node, Scalar) and node.faulty:
        return
    if violation.keyword not in _ABOUT_KEYS:
        yield clause(violation, node, _name(violation.path))
    elif isinstance(node, Mapping):
        yield from _about_keys(violation, node)


def _about_keys(violation: Violation, node: Mapping) -> Iterator[Diagnostic]:
    """What is wrong with which keys a mapping has."""
    present = [key.text for key, _ in node.entries]
    match violation.keyword:
        case "additionalProperties":
            known = violation.schema["properties"]
            yield from (extra_key(key, known) for key, _ in node.entries if key.text not in known)
        case "not":
            yield from (extra_key(key, ()) for key, _ in node.entries if key.text in violation.expected["required"])
        case "required":
            missing = [name for name in violation.expected if name not in present]
            yield from (
                missing_key(_first(node), (name,)) for name in missing if name not in _misspelt(violation, node)
            )
        case "dependentRequired":
            for trigger, names in violation.expected.items():
                missing = [name for name in names if trigger in present and name not in present]
                key = node.key(trigger)
                yield from (missing_key(key.span if key else node.span, (name,), trigger) for name in missing)
        case _:
            names = tuple(name for option in violation.expected for name in option["required"])
            given = [key for key, _ in node.entries if key.text in names]
            yield too_many(given[1], names) if given else missing_key(_first(node), names)


def _misspelt(violation: Violation, node: Mapping) -> set[str | None]:
    """The keys that unknown keys of a mapping were probably meant to be: those are not missing."""
    known = violation.schema.get("properties", {})
    return {nearest(key.text, known) for key, _ in node.entries if key.text not in known}


def _at(tree: Tree, path: Path) -> Tree:
    """The part of the tree that a path leads to."""
    for step in path:
        if isinstance(tree, Mapping):
            tree = tree.get(str(step)) or tree
        elif isinstance(tree, Sequence) and isinstance(step, int):
            tree = tree.items[step]
    return tree


def _first(node: Mapping) -> Span:
    """The place that stands for a mapping as a whole: its first key."""
    return node.entries[0][0].span if node.entries else node.span


def _name(path: Path) -> str:
    """What a value is called: its key, and its number where it stands in a list."""
    numbers = ""
    for step in reversed(path):
        if isinstance(step, str):
            return f"{step}{numbers}"
        numbers = f"[{step + 1}]{numbers}"
    return numbers
