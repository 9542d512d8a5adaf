"""The function while it is written: statements, variables of its own, what it knows of values, and what it pays."""

import ast
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from perfeval_rules.feel.direct import python
from perfeval_rules.feel.direct.python import Body
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Function, Value

Closure = Callable[[Mapping[str, Value]], Value]

CONTEXT, SLOW, SPEND = "context", "slow", "spend"
"""The function's parameter, the closures that answer when it gives up, and ``bounds.spend``."""


class NotDirect(Exception):
    """A node has no direct way."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A value in the function: the Python that yields it, and its class where that is certain."""

    code: ast.expr
    kind: type | None = None


@dataclass(frozen=True, slots=True)
class Variable:
    """A name of the expression that is bound to a variable of the function."""

    name: str
    place: str


@dataclass(slots=True)
class Item:
    """The item that a filter looks at; ``plain`` when it is expected to be no record."""

    place: str
    plain: bool
    asked: bool = False


@dataclass(slots=True)
class Writer:
    """What is written so far; ``write_node`` writes a node of any kind, ``closure`` compiles one the slow way.

    ``sample`` is a context like those to come: what is a fact, and what a list, is expected to remain so.
    """

    write_node: "Callable[[Node, Writer], Piece]"
    closure: Callable[[Node], Closure]
    functions: Mapping[str, Function]
    sample: Mapping[str, Value]
    globals: dict[str, object]
    body: Body = field(default_factory=list)
    layers: tuple[Variable | Item, ...] = ()
    steps: int = 0
    repeats: bool = False
    count: int = 0

    def piece(self, node: Node) -> Piece:
        """The value of ``node``; outside of loops the closure of a node without a direct way yields it."""
        before, steps = len(self.body), self.steps
        try:
            return self.write_node(node, self)
        except NotDirect:
            if self.layers:
                raise
            del self.body[before:]
            self.steps, self.repeats = steps, True
            return Piece(python.call(self.given(self.closure(node)), python.load(CONTEXT)))

    def of_kind(self, node: Node, kind: type) -> Piece:
        """The value of ``node``, which is of the class ``kind``."""
        return self.checked(self.piece(node), kind)

    def truth(self, node: Node) -> ast.expr:
        """The truth value of ``node``."""
        return self.of_kind(node, bool).code

    def checked(self, piece: Piece, kind: type) -> Piece:
        """``piece``, after giving up unless it is of the class ``kind``."""
        if piece.kind is kind:
            return piece
        if piece.kind is not None:
            raise NotDirect
        name = self.local(piece)
        self.give_up_if(python.has_not_class(name, self.given(kind)))
        return Piece(python.load(name), kind)

    def binds(self, name: str) -> bool:
        """Whether a variable of the expression itself has this name."""
        return any(isinstance(layer, Variable) and layer.name == name for layer in self.layers)

    def local(self, piece: Piece) -> str:
        """A variable with the value of ``piece``."""
        if isinstance(piece.code, ast.Name):
            return piece.code.id
        name = self.fresh()
        self.write(python.assign(name, piece.code))
        return name

    def fresh(self) -> str:
        """A new variable."""
        self.count += 1
        return f"v{self.count}"

    def given(self, value: object) -> str:
        """The global with this very object; the same object has one name."""
        name = f"g{id(value)}"
        self.globals[name] = value
        return name

    def write(self, *statements: ast.stmt) -> None:
        """Adds statements to the present block."""
        self.body.extend(statements)

    def give_up_if(self, test: ast.expr) -> None:
        """Lets the closures answer where ``test`` holds."""
        self.write(python.branch(test, [give_up()]))

    def spend(self, steps: ast.expr) -> None:
        """Pays for something that repeats."""
        self.repeats = True
        self.write(python.statement(python.call(SPEND, steps)))

    @contextmanager
    def block(self) -> Iterator[Body]:
        """A block of its own, which takes what is written until it ends."""
        outer, self.body = self.body, []
        try:
            yield self.body
        finally:
            self.body = outer

    @contextmanager
    def layer(self, layer: Variable | Item) -> Iterator[None]:
        """Names as they are inside a loop or filter."""
        outer, self.layers = self.layers, (*self.layers, layer)
        try:
            yield
        finally:
            self.layers = outer


def give_up() -> ast.stmt:
    """Lets the closures answer."""
    return python.returned(python.call(SLOW, python.load(CONTEXT)))
