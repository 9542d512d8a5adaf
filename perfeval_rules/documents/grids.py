"""Texts by row and column, and which of them are merged, in; a grid of boxes out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.documents.limits import MOST_BOXES
from perfeval_rules.model.originals import Box, Grid, Piece
from perfeval_rules.model.places import say

MOST_LOOKED_AT = 4 * MOST_BOXES
"""Cells of merged ranges, however they overlap."""

Texts = Mapping[tuple[int, int], str]


class Merge(NamedTuple):
    """Merged cells, from the upper left one to the lower right one, counting from 1."""

    top: int
    left: int
    bottom: int
    right: int


def extent(texts: Texts) -> tuple[int, int]:
    """The last row and the last column in which anything stands."""
    written = [place for place, text in texts.items() if text.strip()]
    return max((row for row, _ in written), default=0), max((column for _, column in written), default=0)


def grid_of(
    texts: Texts, merges: Iterable[Merge], size: tuple[int, int], place: str, place_of: Callable[[int, int], str]
) -> Grid:
    """The grid of this size; merged cells outside it are cut off, and of two that overlap the first counts."""
    height, width = size
    if height * width > MOST_BOXES:
        raise _too_large()
    kept = dict(_apart(merges, height, width))
    covered = {spot for merge in kept.values() for spot in _spots(merge)} - kept.keys()
    boxes = []
    for row in range(1, height + 1):
        for column in range(1, width + 1):
            if (row, column) not in covered:
                merge = kept.get((row, column), Merge(row, column, row, column))
                boxes.append(_box(merge, texts.get((row, column), ""), place_of(row, column)))
    return Grid(place=place, boxes=tuple(boxes), height=height, width=width)


def _box(merge: Merge, text: str, place: str) -> Box:
    return Box(
        text=text,
        place=place,
        row=merge.top,
        column=merge.left,
        rows=merge.bottom - merge.top + 1,
        columns=merge.right - merge.left + 1,
    )


def within_bounds(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, as long as their boxes together stay within the bound."""
    room = MOST_BOXES
    for piece in pieces:
        room -= len(piece.boxes) if isinstance(piece, Grid) else 0
        if room < 0:
            raise _too_large()
        yield piece


def _too_large() -> Unreadable:
    return Unreadable(
        say("the tables of the file have more than {most} cells", most=MOST_BOXES),
        say("Delete what is not part of the self-evaluation, or split the file."),
    )


def _apart(merges: Iterable[Merge], height: int, width: int) -> Iterator[tuple[tuple[int, int], Merge]]:
    taken: set[tuple[int, int]] = set()
    looked_at = 0
    for merge in merges:
        if looked_at > MOST_LOOKED_AT:
            return
        clipped = Merge(max(merge.top, 1), max(merge.left, 1), min(merge.bottom, height), min(merge.right, width))
        if (clipped.top, clipped.left) in taken:
            continue
        spots = set(_spots(clipped))
        looked_at += len(spots)
        if len(spots) > 1 and taken.isdisjoint(spots):
            taken |= spots
            yield (clipped.top, clipped.left), clipped


def _spots(merge: Merge) -> Iterator[tuple[int, int]]:
    return (
        (row, column) for row in range(merge.top, merge.bottom + 1) for column in range(merge.left, merge.right + 1)
    )
