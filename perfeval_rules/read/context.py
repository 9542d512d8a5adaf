"""A context for expressions: the bytes of a YAML or JSON file in, plain values by name out."""

from collections.abc import Mapping as Named

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.values import Value
from perfeval_rules.read.text.tree import Mapping, Sequence, Tree
from perfeval_rules.read.text.yaml import read_tree


def read_context(data: bytes, file: str) -> tuple[Named[str, Value] | None, tuple[Diagnostic, ...]]:
    """The names in the file with their values, or what is wrong with it; nothing is declared, so any name goes."""
    tree, diagnostics = read_tree(data, file)
    if tree is None or diagnostics:
        return None, diagnostics
    if not isinstance(tree, Mapping):
        return None, (Diagnostic(tree.span, say("a context has names with values")),)
    return {key.text: _value(value) for key, value in tree.entries}, ()


def _value(tree: Tree) -> Value:
    if isinstance(tree, Mapping):
        return {key.text: _value(value) for key, value in tree.entries}
    if isinstance(tree, Sequence):
        return [_value(item) for item in tree.items]
    return tree.value
