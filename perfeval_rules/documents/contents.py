"""What a reader of one format hands back: the pieces of the document, and what to say about them.

A reader that cannot go on raises ``Unreadable``; ``read.py`` alone catches it and makes a diagnostic of it.
"""

from dataclasses import dataclass

from perfeval_rules.model.originals import Piece
from perfeval_rules.model.places import Message


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person must know before relying on what was read, and what to do about it."""

    message: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """The pieces of a document in order; ``notes`` say what was left aside, ``doubts`` what is missing."""

    pieces: tuple[Piece, ...]
    notes: tuple[Message, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Unreadable(Exception):
    """Nothing can be read from this file; the author of the file is told why and what to do."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        """Keep the message and the hint apart, as a diagnostic wants them."""
        super().__init__(str(message))
        self.message = message
        self.hint = hint
