"""How a text or an operation fails: the exceptions of the expression language."""

from dataclasses import dataclass

from perfeval_rules.model.places import Diagnostic, Message
from perfeval_rules.model.values import Unknown


@dataclass(eq=False)
class FeelSyntaxError(Exception):
    """A text is no expression; the diagnostics say where and why."""

    diagnostics: tuple[Diagnostic, ...]

    def __str__(self) -> str:
        return "; ".join(f"{found.span}: {found.message}" for found in self.diagnostics)


@dataclass(eq=False)
class Fault(Exception):
    """What is wrong between two offsets of a text, before the text has a place in a file."""

    start: int
    end: int
    message: Message
    hint: Message | None = None


@dataclass(eq=False)
class NoValue(Exception):
    """An operation has no result, which FEEL writes as null; the message says why."""

    message: Message


@dataclass(eq=False)
class OutOfBounds(Exception):
    """An evaluation asks for more work or room than any rule needs; the message names the bound."""

    message: Message


@dataclass(eq=False)
class Undecided(Exception):
    """An operation meets an unknown on which its result depends."""

    unknown: Unknown
