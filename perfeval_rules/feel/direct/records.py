"""Names, paths and lists: nodes in, Python that looks values up out."""

from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.writing import CONTEXT, Piece, Variable, Writer
from perfeval_rules.feel.running.names import member
from perfeval_rules.model.syntax import ListOf, Name, Node, Path


def name(node: Name, writer: Writer) -> Piece:
    """The nearest thing of this name: a variable, a field of a filter's item, or a fact of the context.

    A name that the context has not is expected to be a field of every item.
    """
    key = writer.given(node.name)
    code = python.entry(CONTEXT, key) if node.name in writer.sample else None
    for layer in writer.layers:
        if isinstance(layer, Variable):
            code = python.load(layer.place) if layer.name == node.name else code
        elif layer.plain:
            layer.asked = True
            code = python.load(layer.place) if node.name == "item" else code
        else:
            field = python.entry(layer.place, key)
            code = python.choice(python.has_key(layer.place, key), field, code) if code else field
    return Piece(code or python.entry(CONTEXT, key))


def path(node: Path, writer: Writer) -> Piece:
    """A field of a record, or of each record of a list."""
    source, key = writer.piece(node.source), writer.given(node.name)
    if source.kind is list or _expects_list(node.source, writer):
        items = writer.local(writer.checked(source, list))
        writer.spend(python.length(items))
        return Piece(python.entry_of_each(items, key, writer.fresh()), list)
    place, writer.repeats = writer.local(source), True
    anything = python.call(writer.given(member), python.load(place), python.load(key))
    is_record = python.has_class(place, writer.given(dict))
    return Piece(python.choice(is_record, python.entry(place, key), anything))


def _expects_list(node: Node, writer: Writer) -> bool:
    return isinstance(node, Name) and not writer.layers and writer.sample.get(node.name).__class__ is list


def list_value(node: ListOf, writer: Writer) -> Piece:
    """``[item, …]``."""
    return Piece(python.listed([writer.piece(item).code for item in node.items]), list)
