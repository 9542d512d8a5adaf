"""The names that an expression sees while its types are inferred, and what is found out about it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from perfeval_rules.feel.signatures import Signature
from perfeval_rules.feel.types import ContextType, ListType, Type
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.syntax import Node


@dataclass(frozen=True, slots=True)
class Read:
    """A fact that an expression reads, or a field of a record fact, as the path to it, and the node that reads it."""

    path: tuple[str, ...]
    node: Node


@dataclass(slots=True)
class Found:
    """What all nodes of one expression share: the facts and functions there are, and what was found so far."""

    infer: "Callable[[Node, Scope], Type]"
    facts: Mapping[str, Type]
    functions: Mapping[str, Signature]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    vague: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bound:
    """A variable of the expression."""

    name: str
    type: Type


@dataclass(frozen=True, slots=True)
class Item:
    """The item that a filter looks at."""

    type: Type


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that a node sees, innermost last."""

    found: Found
    layers: tuple[Bound | Item, ...] = ()

    def infer(self, node: Node) -> Type:
        """The type of ``node`` in this scope."""
        return self.found.infer(node, self)

    def binding(self, name: str, kind: Type) -> "Scope":
        """The scope with one more variable."""
        return replace(self, layers=(*self.layers, Bound(name, kind)))

    def inside(self, item: Type) -> "Scope":
        """The scope inside a filter over such items."""
        return replace(self, layers=(*self.layers, Item(item)))

    def binds(self, name: str) -> Type | None:
        """The type of the variable of this name, if there is one."""
        for layer in reversed(self.layers):
            if isinstance(layer, Bound) and layer.name == name:
                return layer.type
        return None

    def complain(self, span: Span, message: Message, hint: Message | None = None) -> None:
        """Notes what is wrong at a place."""
        diagnostic = Diagnostic(span, message, hint)
        if diagnostic not in self.found.diagnostics:
            self.found.diagnostics.append(diagnostic)

    def read(self, path: tuple[str, ...], node: Node) -> None:
        """Notes what a node reads."""
        self.found.reads.append(Read(path, node))

    def visible(self) -> list[str]:
        """Every name that can be written here."""
        names = [*self.found.facts]
        for layer in self.layers:
            if isinstance(layer, Bound):
                names.append(layer.name)
            elif isinstance(layer.type, ContextType):
                names.extend(layer.type.fields)
        return names


def from_fact(kind: Type, path: tuple[str, ...]) -> Type:
    """``kind`` as read at ``path``, so that fields behind it know where they come from."""
    if isinstance(kind, ListType):
        return ListType(from_fact(kind.item, path))
    return ContextType(kind.fields, path) if isinstance(kind, ContextType) else kind


def did_you_mean(name: str, names: Collection[str]) -> Message | None:
    """The hint that offers the name most like ``name``."""
    from difflib import get_close_matches  # slow to import, and needed only when something is wrong

    near = get_close_matches(name, names, n=1, cutoff=0.5)
    return say("Did you mean '{name}'?", name=near[0]) if near else None
