"""Where sentences stand in a plain text: a pattern in, its matches with what fills their blanks out.

A blank takes the shortest text and the longest number that let the rest match. What failed once at a position is not
tried there again, so that the time is bounded by the lengths of pattern and text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_rules.model.forms import Capture, Sentence
from perfeval_rules.recognise.sentences.figures import values_at
from perfeval_rules.recognise.sentences.plain import plain

_UNFINISHED = frozenset("0123456789.,%万亿")


@dataclass(frozen=True, slots=True)
class Filled:
    """What fills a blank, from where to where."""

    value: Decimal | str | date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence found, from where to where, with its blanks by name."""

    start: int
    end: int
    blanks: Mapping[str, Filled]


Ended = tuple[int, dict[str, Filled]]
"""Where a match ends, and what fills its blanks."""


def matches(sentence: Sentence, text: str) -> tuple[Match, ...]:
    """All matches of a sentence in a plain text, from left to right; they do not overlap."""
    search = _Search(tuple(plain(part) if isinstance(part, str) else part for part in sentence.reads), text, set())
    found: list[Match] = []
    at = 0
    while at < len(text):
        at = search.next_start(at)
        ended = search.rest(0, at)
        if ended is not None and ended[0] > at:
            found.append(Match(at, ended[0], ended[1]))
        at = ended[0] if ended is not None and ended[0] > at else at + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Search:
    """One pattern in one text; ``failed`` holds parts of the pattern that do not match from a position on."""

    parts: tuple[str | Capture, ...]
    text: str
    failed: set[tuple[int, int]]

    def next_start(self, at: int) -> int:
        """The first position from ``at`` on where the pattern may begin."""
        first = self.parts[0]
        if not isinstance(first, str):
            return at
        found = self.text.find(first, at)
        return len(self.text) if found < 0 else found

    def rest(self, part: int, at: int) -> Ended | None:
        """Where the parts from one on end when they begin at a position, and what fills their blanks."""
        if part == len(self.parts):
            return at, {}
        if (part, at) in self.failed:
            return None
        piece = self.parts[part]
        found = self._literal(part, piece, at) if isinstance(piece, str) else self._blank(part, piece, at)
        if found is None:
            self.failed.add((part, at))
        return found

    def _literal(self, part: int, words: str, at: int) -> Ended | None:
        return self.rest(part + 1, at + len(words)) if self.text.startswith(words, at) else None

    def _blank(self, part: int, capture: Capture, at: int) -> Ended | None:
        for value, end in values_at(capture, self.text, at):
            if part + 1 == len(self.parts) and self.text[end : end + 1] in _UNFINISHED:
                continue
            rest = self.rest(part + 1, end)
            if rest is not None:
                return rest[0], {capture.name: Filled(value, at, end), **rest[1]}
        return None
