"""A binary workbook in, how many cells its largest sheet would take out, counted before anything is laid out."""

import struct
from collections.abc import Iterator

from perfeval_rules.documents.package import Package, damaged

ROW, FIRST_CELL, LAST_CELL = 0, 2, 11


def largest_extent(data: bytes) -> int:
    """Rows times columns of the largest sheet."""
    package = Package(data)
    parts = (name for name in package.names if name.startswith("xl/worksheets/") and name.endswith(".bin"))
    try:
        return max((_extent(package.bytes_of(name)) for name in parts), default=0)
    except (struct.error, IndexError) as trouble:
        raise damaged() from trouble


def _extent(part: bytes) -> int:
    rows = columns = row = 0
    for number, place in _records(part):
        if number == ROW:
            row = struct.unpack_from("<I", part, place)[0] + 1
        elif FIRST_CELL <= number <= LAST_CELL:
            rows = max(rows, row)
            columns = max(columns, struct.unpack_from("<I", part, place)[0] + 1)
    return rows * columns


def _records(part: bytes) -> Iterator[tuple[int, int]]:
    """The number of each record and where its contents begin; numbers and lengths are of one byte or more."""
    place = 0
    while place < len(part):
        number, place = part[place], place + 1
        if number & 0x80:
            number, place = (number & 0x7F) | (part[place] & 0x7F) << 7, place + 1
        length = shift = 0
        while True:
            piece, place = part[place], place + 1
            length |= (piece & 0x7F) << shift
            shift += 7
            if not piece & 0x80 or shift > 21:
                break
        yield number, place
        place += length
