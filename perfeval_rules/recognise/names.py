"""The names that evidence knows documents by: originals in, documents by name out."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from perfeval_rules.model.cases import Document
from perfeval_rules.model.originals import Original, Paragraph
from perfeval_rules.recognise.texts import joined

FIRST_NAME = "report"

_OF_TITLES = ("表", "报告", "评价")
_LONGEST_TITLE = 60
_LOOKED_AT = 20
"""How many texts of a document may come before its title."""


def document_names(originals: Sequence[Original]) -> dict[str, Document]:
    """The documents in their order, called ``report``, ``report-2`` and so on, by the titles that they bear."""
    found: dict[str, Document] = {}
    for number, original in enumerate(originals, start=1):
        name = FIRST_NAME if number == 1 else f"{FIRST_NAME}-{number}"
        found[name] = Document(name=name, title=_title(original), file=original.file)
    return found


def _title(original: Original) -> str:
    for text, _ in zip(_texts(original), range(_LOOKED_AT), strict=False):
        if len(text) <= _LONGEST_TITLE and any(word in text for word in _OF_TITLES):
            return text
    return PurePath(original.file).stem


def _texts(original: Original) -> Iterator[str]:
    for piece in original.pieces:
        boxes = (piece,) if isinstance(piece, Paragraph) else piece.boxes
        yield from (text for box in boxes if (text := joined(box.text)))
