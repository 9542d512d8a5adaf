"""Which name stands for what while an expression is compiled, and what its closures share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from perfeval_rules.feel.errors import NoValue, OutOfBounds
from perfeval_rules.feel.tree import walk
from perfeval_rules.model.places import Message, Span
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Function, Value

Frame = list[Any]
"""The context, and behind it the variables of a running expression."""

Code = Callable[[Frame], Value]
"""A compiled node."""

Complain = Callable[[Span, Message], None]
"""Takes note of why something at a place became null."""


@dataclass(frozen=True, slots=True)
class Constant:
    """The code of a node that is always the same."""

    value: Value

    def __call__(self, _: Frame) -> Value:
        """The value, whatever the frame."""
        return self.value


@dataclass(slots=True)
class Shared:
    """What all nodes of one expression share while they are compiled."""

    compile: "Callable[[Node, Scope], Code]"
    functions: Mapping[str, Function]
    complain: Complain
    listening: bool
    places: int = 1


@dataclass(frozen=True, slots=True)
class Variable:
    """A name that is bound to a place of the frame."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Item:
    """The item that a filter looks at: its place in the frame; its fields are names."""

    place: int


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that a node sees, innermost last."""

    shared: Shared
    layers: tuple[Variable | Item, ...] = field(default=())

    def compile(self, node: Node) -> Code:
        """The code of ``node`` in this scope."""
        return self.shared.compile(node, self)

    def with_variable(self, name: str) -> "tuple[Scope, int]":
        """The scope with one more variable, and its place."""
        place = self._new_place()
        return replace(self, layers=(*self.layers, Variable(name, place))), place

    def with_item(self) -> "tuple[Scope, int]":
        """The scope inside a filter, and the place of the item."""
        place = self._new_place()
        return replace(self, layers=(*self.layers, Item(place))), place

    def _new_place(self) -> int:
        place = self.shared.places
        self.shared.places += 1
        return place

    def binds(self, name: str) -> bool:
        """Whether a variable of the expression itself has this name."""
        return any(isinstance(layer, Variable) and layer.name == name for layer in self.layers)

    def complain(self, span: Span, reason: NoValue) -> Value:
        """The null of the node at ``span``, which has no value; why is noted."""
        if self.shared.listening:
            self.shared.complain(span, reason.message)
        return None

    def quietly(self, code: Code, frame: Frame) -> Value:
        """What ``code`` yields, without notes about what becomes null in it."""
        listening, self.shared.listening = self.shared.listening, False
        try:
            return code(frame)
        finally:
            self.shared.listening = listening

    def folded(self, code: Code, *parts: Code) -> Code:
        """A constant in place of ``code``, if all its ``parts`` are constants and it has a value."""
        if not all(isinstance(part, Constant) for part in parts):
            return code
        try:
            value = self.quietly(code, [{}])
        except OutOfBounds:  # compiling has an allowance too; whoever runs the code has his own
            return code
        return code if value is None else Constant(value)


def cost_of(node: Node) -> int:
    """The steps that one round through ``node`` takes."""
    return 1 + sum(1 for _ in walk(node)) // 10
