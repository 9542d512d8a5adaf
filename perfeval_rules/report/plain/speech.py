"""What every part of a sentence shares: the book, the names that are bound, and how phrases are put together."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from perfeval_rules.feel import unparse
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Node

_EDGE = "\u2060"
_WIDE = "[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_NO_SPACE = re.compile(f"(?<={_WIDE}) (?={_EDGE}{_WIDE})|(?<={_WIDE}{_EDGE}) (?={_WIDE})")

ALONE, AND, OR, OPEN = 3, 2, 1, 0
"""How tightly a clause holds together: by itself, as parts joined by and, by or, or reaching as far as it can."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition in words, and how tightly it holds together."""

    text: str
    tightness: int = ALONE


@dataclass(frozen=True, slots=True)
class Bound:
    """A name that an expression binds, or the item a filter looks at (``item``): of which list, and what it is called.

    ``of`` is the record fact whose records it runs over, or empty.
    """

    name: str
    of: str
    called: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Where a part of an expression stands.

    ``clause_of`` and ``value_of`` tell any node as a condition or as a value; ``fallbacks`` collects the nodes for
    which there were no words, so that their own text stands in the sentence.
    """

    book: RuleBook
    each: str | None
    tell: Tell
    clause_of: "Callable[[Node, Speech], Clause]"
    value_of: "Callable[[Node, Speech], str]"
    bound: tuple[Bound, ...] = ()
    fallbacks: list[Node] = field(default_factory=list)

    def told(self, template: str, /, **blanks: object) -> str:
        """A phrase with its blanks; between Chinese characters no space stays."""
        marked = {name: f"{_EDGE}{blank}{_EDGE}" for name, blank in blanks.items()}
        return _NO_SPACE.sub("", self.tell(template, **marked)).replace(_EDGE, "")

    def clause(self, node: Node, tightness: int = OPEN) -> str:
        """A condition in words, in brackets where it holds together less tightly than its surroundings want."""
        clause = self.clause_of(node, self)
        return clause.text if clause.tightness >= tightness else self.told("({clause})", clause=clause.text)

    def value(self, node: Node) -> str:
        """A value in words."""
        return self.value_of(node, self)

    def binding(self, name: str, of: str, called: str) -> "Speech":
        """The same with one more name bound."""
        return replace(self, bound=(*self.bound, Bound(name, of, called)))

    def binds(self, name: str) -> Bound | None:
        """What binds the name, if anything does."""
        return next((bound for bound in reversed(self.bound) if bound.name == name), None)

    def itself(self, node: Node) -> str:
        """The text of an expression for which there are no words."""
        self.fallbacks.append(node)
        return f"`{unparse(node)}`"
