"""A walk over tokens: what stands here, what must come next, and the spans of what was read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, NoReturn

from perfeval_rules.feel.reading import faults
from perfeval_rules.feel.reading.tokens import Token
from perfeval_rules.model.places import Message, Span
from perfeval_rules.model.syntax import Node

COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")

Place = Callable[[int, int], Span]


@dataclass(slots=True)
class Cursor:
    """A position in a list of tokens.

    ``prefixes`` read what may begin an operand and ``infixes`` what may follow one, by the kind of the token here.
    ``in_range`` says that the end of a range is being read, which ``[`` may close.
    """

    tokens: list[Token]
    place: Place
    prefixes: "Mapping[str, Prefix]"
    infixes: "Mapping[str, Infix]"
    index: int = 0
    depth: int = 0
    in_range: bool = False
    token: Token = field(init=False)
    kind: str = field(init=False)

    def __post_init__(self) -> None:
        self.move_to(0)

    def take(self) -> Token:
        """The token here; the cursor moves past it."""
        taken = self.token
        if taken.kind != "end":
            self.move_to(self.index + 1)
        return taken

    def move_to(self, index: int) -> None:
        """Goes to the token at ``index``."""
        self.index = index
        self.token = self.tokens[index]
        self.kind = self.token.kind

    def peek(self, ahead: int = 1) -> Token:
        """A token further on; past the last it is the end."""
        return self.tokens[min(self.index + ahead, len(self.tokens) - 1)]

    def accept(self, kind: str) -> bool:
        """Whether a token of this kind stands here; the cursor moves past it."""
        if self.kind == kind:
            self.take()
            return True
        return False

    def accept_word(self, word: str) -> bool:
        """Whether the name ``word`` stands here; the cursor moves past it."""
        if self.kind == "name" and self.token.text == word:
            self.take()
            return True
        return False

    def expect(self, kind: str) -> Token:
        """The token of this kind that must stand here."""
        if self.kind != kind:
            self.fail_here(kind)
        return self.take()

    def close(self, opening: Token, *closings: str) -> Token:
        """The bracket, one of ``closings``, that closes ``opening``."""
        if self.kind == "end":
            raise faults.unclosed(opening, closings[0])
        if self.kind not in closings:
            self.fail_here(closings[0])
        return self.take()

    def span(self, start: int) -> Span:
        """The span from offset ``start`` to the end of the last token taken."""
        return self.place(start, self.tokens[self.index - 1].end)

    def fail(self, token: Token, message: Message, hint: Message | None = None) -> NoReturn:
        """Raises a fault that points to ``token``."""
        raise faults.on(token, message, hint)

    def fail_here(self, wanted: str = "") -> NoReturn:
        """Raises the fault that explains best why reading cannot go on here."""
        raise faults.at(self.tokens[self.index - 1] if self.index else None, self.token, wanted)


Prefix = Callable[[Cursor], Node]


class Infix(NamedTuple):
    """How tightly an operator binds, and what reads it and its right side after a left one from offset ``start``."""

    level: int
    read: Callable[[Cursor, Node, int], Node]
