"""Places in files, sentences with blanks, and diagnostics: what is wrong with a file, and where."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file; lines and columns count from 1 in characters, and the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with named blanks; other languages are looked up by its template.

    A blank may be filled with a message, which is then told in the same language.
    """

    template: str
    blanks: "tuple[tuple[str, str | Message], ...]" = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.blanks))


def say(template: str, **blanks: object) -> Message:
    """The message that ``template`` becomes once its ``{blanks}`` are filled."""
    filled = ((name, value if isinstance(value, Message) else str(value)) for name, value in blanks.items())
    return Message(template, tuple(filled))


class Level(StrEnum):
    """Whether a file with this diagnostic can still be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong with a file at one place, in one clause, and what to do about it."""

    span: Span
    message: Message
    hint: Message | None = None
    level: Level = Level.ERROR
