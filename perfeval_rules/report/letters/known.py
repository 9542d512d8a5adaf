"""Whether a template names only what there is: its syntax tree and the names in, the unknown ones out.

What a loop runs over is known without any case, so that a template is right or wrong for all of them alike.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

from perfeval_rules.report.letters.names import Fields

LOOP: Fields = dict.fromkeys(("index", "index0", "revindex", "revindex0", "first", "last", "length"))
"""What a loop knows of itself."""

SELECTING = frozenset({"list", "rejectattr", "selectattr"})
CHOOSING = frozenset({"first", "last"})


@dataclass(frozen=True, slots=True)
class Item:
    """A thing with these names."""

    fields: Fields


@dataclass(frozen=True, slots=True)
class Items:
    """A list of such things."""

    fields: Fields


Kind = Item | Items | None
Scope = Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that nothing stands behind, its line, and the names that there are in its place."""

    name: str
    line: int
    there: tuple[str, ...]
    whole: bool
    """Whether it stands by itself, and is no name of an item's."""


def unknown(tree: nodes.Template, names: Fields) -> Iterator[Unknown]:
    """Every unknown name of a template, in its order."""
    yield from _unknown(tree, {name: _kind(fields) for name, fields in names.items()})


def _kind(fields: Fields | None) -> Kind:
    return None if fields is None else Items(fields)


def _unknown(node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
    if isinstance(node, nodes.For):
        yield from _unknown(node.iter, scope)
        inner = {**scope, **_bound(node, scope), "loop": Item(LOOP)}
        for part in [node.test, *node.body]:
            yield from _unknown(part, inner) if part is not None else ()
        for part in node.else_:
            yield from _unknown(part, scope)
        return
    yield from _missing(node, scope)
    for part in node.iter_child_nodes():
        yield from _unknown(part, scope)


def _bound(loop: nodes.For, scope: Scope) -> Scope:
    """The names that a loop gives its items."""
    run = _sort(loop.iter, scope)
    if isinstance(loop.target, nodes.Name):
        return {loop.target.name: Item(run.fields) if isinstance(run, Items) and run.fields else None}
    return {name.name: None for name in loop.target.find_all(nodes.Name)}


def _missing(node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
    match node:
        case nodes.Name(name=name, ctx="load") if name not in scope:
            yield Unknown(name, node.lineno, tuple(name for name in scope if name != "loop"), True)
        case nodes.Getattr(node=base, attr=name) | nodes.Getitem(node=base, arg=nodes.Const(value=str(name))):
            there = _sort(base, scope)
            known = isinstance(base, nodes.Name) and base.name in scope
            if (isinstance(there, Item) and name not in there.fields) or (known and not isinstance(there, Item)):
                yield Unknown(name, node.lineno, tuple(there.fields) if isinstance(there, Item) else (), False)
        case nodes.Filter(name="selectattr" | "rejectattr", node=base, args=[nodes.Const(value=str(name)), *_]):
            run = _sort(base, scope) if base is not None else None
            if isinstance(run, Items) and name not in run.fields:
                yield Unknown(name, node.lineno, tuple(run.fields), False)
        case _:
            return


def _sort(node: nodes.Node, scope: Scope) -> Kind:
    """What an expression is, as far as its names tell."""
    match node:
        case nodes.Name(name=name):
            return scope.get(name)
        case nodes.Getattr(node=base, attr=name) | nodes.Getitem(node=base, arg=nodes.Const(value=str(name))):
            there = _sort(base, scope)
            return _kind(there.fields.get(name)) if isinstance(there, Item) else None
        case nodes.Filter(name=name, node=nodes.Expr() as base) if name in SELECTING:
            return _sort(base, scope)
        case nodes.Filter(name=name, node=nodes.Expr() as base) if name in CHOOSING:
            run = _sort(base, scope)
            return Item(run.fields) if isinstance(run, Items) else None
        case _:
            return None
