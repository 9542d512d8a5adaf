"""Large XML parts, told step by step: nothing of them stays in memory but what the listener keeps."""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from perfeval_rules.documents.markup import document_type
from perfeval_rules.documents.package import damaged


class Listener(Protocol):
    """What is told of a part; names come without their prefixes, attributes as they are written."""

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def closed(self, name: str) -> None:
        """An element ends."""

    def said(self, text: str) -> None:
        """Some text stands here; a long one comes in several pieces."""


class Readable(Protocol):
    """What bytes come from."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes."""


class Enough(Exception):
    """What a listener raises when it needs no more."""


def listen(stream: Readable, listener: Listener) -> None:
    """Tell ``listener`` what stands in a part, from its beginning to its end."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: listener.opened(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: listener.closed(name.rpartition(":")[2])
    parser.CharacterDataHandler = listener.said
    try:
        parser.ParseFile(stream)
    except Enough:
        return
    except expat.ExpatError as trouble:
        raise damaged() from trouble


def _refuse(*_: object) -> None:
    raise document_type()
