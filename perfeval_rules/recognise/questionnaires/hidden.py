"""The hidden sheet of a questionnaire: a document in, which book asks and which sheet holds which list out."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.model.originals import Grid, Original
from perfeval_rules.model.questionnaire import MARK, VERSION
from perfeval_rules.recognise.questionnaires.tables import Page, page_of


@dataclass(frozen=True, slots=True)
class Known:
    """What the hidden sheet says; ``lists`` are the record facts by the names of their sheets."""

    current: bool
    book: str
    digest: str
    lists: Mapping[str, str]


def known_of(original: Original) -> Known | None:
    """What the hidden sheet says; ``None`` where there is none, so that the document is no questionnaire."""
    for piece in original.pieces:
        if isinstance(piece, Grid) and piece.boxes and piece.boxes[0].text == MARK:
            return _known(page_of(piece))
    return None


def pages_of(original: Original) -> dict[str, Page]:
    """The sheets by name."""
    grids = (piece for piece in original.pieces if isinstance(piece, Grid))
    return {_name(grid.place): page_of(grid) for grid in grids}


def _name(place: str) -> str:
    """The name of a sheet out of its place, which says 工作表“…”."""
    return place.partition("“")[2].removesuffix("”") or place


def _known(page: Page) -> Known:
    plain: dict[str, str] = {}
    lists: dict[str, str] = {}
    for row in page.rows.values():
        match [box.text for _, box in sorted(row.items()) if box.text]:
            case ["list", sheet, name]:
                lists[sheet] = name
            case [name, value]:
                plain[name] = value
    return Known(plain.get(MARK) == VERSION, plain.get("book", ""), plain.get("digest", ""), lists)
