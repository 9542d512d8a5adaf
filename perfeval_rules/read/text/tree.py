"""The tree of a YAML file: scalars, sequences and mappings, each with its place in the file.

Equality ignores places, so two trees are equal when they say the same.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from perfeval_rules.model.places import Span
from perfeval_rules.read.text.positions import Start, character_starts


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: what it means, the characters that say so, and where it stands.

    ``faulty`` means that a diagnostic already stands on it, so that nobody need complain of its value again.
    """

    value: bool | Decimal | str | date | None
    text: str
    quoted: bool = field(compare=False)
    span: Span = field(compare=False, repr=False)
    faulty: bool = field(default=False, compare=False, repr=False)
    _lines: tuple[str, ...] = field(default=(), compare=False, repr=False)
    _starts: list[tuple[Start, ...]] = field(default_factory=list, compare=False, repr=False)

    def place(self, start: int, end: int) -> Span:
        """Where characters ``start`` to ``end`` (exclusive) of ``text`` stand in the file.

        It is the whole scalar where its characters cannot be told apart.
        """
        if not self._starts:  # worked out once: an expression asks for the place of each of its parts
            self._starts.append(character_starts(self._lines, self.span, self.text))
        starts = self._starts[0]
        if not starts:
            return self.span
        last = len(starts) - 1
        line, column, _ = starts[min(max(start, 0), last)]
        end_line, end_column, width = starts[min(max(end - 1, start, 0), last)]
        return Span(self.span.file, line, column, end_line, end_column + width)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Tree", ...]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in file order; no key occurs twice."""

    entries: tuple[tuple[Scalar, "Tree"], ...]
    span: Span = field(compare=False, repr=False)

    def get(self, key: str) -> "Tree | None":
        """The value of ``key``, if it is there."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, name: str) -> Scalar | None:
        """The key ``name`` itself, if it is there."""
        return next((key for key, _ in self.entries if key.text == name), None)


Tree = Scalar | Sequence | Mapping
