"""Pieces as a library read them in, the same without what no document may hold out.

Signs that control a terminal, and halves of letters, come out of broken or hostile files; no report could be written
with them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from perfeval_rules.model.originals import Grid, Paragraph, Piece

UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cleaned(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with every unfit letter left out."""
    for piece in pieces:
        match piece:
            case Paragraph(text=text) if UNFIT.search(text):
                yield replace(piece, text=_clean(text))
            case Grid(boxes=boxes) if any(UNFIT.search(box.text) for box in boxes):
                yield replace(piece, boxes=tuple(replace(box, text=_clean(box.text)) for box in boxes))
            case _:
                yield piece


def _clean(text: str) -> str:
    return UNFIT.sub("", text)
