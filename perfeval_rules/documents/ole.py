"""The older container of Microsoft's programs: its bytes in, its streams out.

Which streams there are tells a workbook from a document, and either from an encrypted package.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from perfeval_rules.documents.package import damaged

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SMALL, PIECE = 4096, 64
"""A shorter stream is stored in pieces of this size."""

_LAST = 0xFFFFFFFA
"""Sector numbers from here on mean something else than a sector."""
_ENTRY = 128
_NOTHING = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Entry:
    """One stream or folder: its name, its neighbours in the tree of names, what is below it, where it begins."""

    name: str
    left: int
    right: int
    below: int
    sector: int
    size: int


class Container:
    """The streams right under the root of a container."""

    def __init__(self, data: bytes) -> None:
        """Read the tables of the container."""
        self._data = data
        try:
            self._size = 1 << min(max(struct.unpack_from("<H", data, 30)[0], 7), 16)
            self._next = list(islice(self._table(), len(data) // self._size + 1))
            directory = self._large(struct.unpack_from("<I", data, 48)[0])
            entries = [_entry(directory, place) for place in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
            self._root = entries[0]
            self.streams: Mapping[str, Entry] = {entry.name: entry for entry in _siblings(entries, self._root.below)}
        except (struct.error, IndexError) as trouble:
            raise damaged() from trouble

    def bytes_of(self, name: str) -> bytes:
        """The bytes of a stream."""
        entry = self.streams[name]
        try:
            found = self._small(entry.sector) if entry.size < SMALL else self._large(entry.sector)
        except (struct.error, IndexError) as trouble:
            raise damaged() from trouble
        return found[: entry.size]

    def _large(self, first: int) -> bytes:
        starts = ((sector + 1) * self._size for sector in _chain(self._next, first))
        return b"".join(self._data[start : start + self._size] for start in starts)

    def _small(self, first: int) -> bytes:
        """Short streams share one long stream, which has a table of its own."""
        shared = self._large(self._root.sector)
        table = self._large(struct.unpack_from("<I", self._data, 60)[0])
        following = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
        return b"".join(shared[place * PIECE : (place + 1) * PIECE] for place in _chain(following, first))

    def _table(self) -> Iterator[int]:
        """For each sector, which one comes next."""
        count = self._size // 4
        for sector in self._sectors_of_table():
            yield from struct.unpack_from(f"<{count}I", self._data, (sector + 1) * self._size)

    def _sectors_of_table(self) -> Iterator[int]:
        count = self._size // 4
        places = list(struct.unpack_from("<109I", self._data, 76))
        more = struct.unpack_from("<I", self._data, 68)[0]
        for _ in range(len(self._data) // self._size + 1):
            yield from (place for place in places if place < len(self._data) // self._size)
            if more >= _LAST:
                return
            *places, more = struct.unpack_from(f"<{count}I", self._data, (more + 1) * self._size)


def _chain(following: Sequence[int], first: int) -> Iterator[int]:
    """The sectors of a stream, one after the other; a chain that bites its tail ends there."""
    for _ in range(len(following)):
        if first >= _LAST:
            return
        yield first
        first = following[first]


def _entry(directory: bytes, place: int) -> Entry:
    length = struct.unpack_from("<H", directory, place + 64)[0]
    name = directory[place : place + min(max(length - 2, 0), 64)].decode("utf-16-le", errors="replace")
    left, right, below = struct.unpack_from("<III", directory, place + 68)
    sector, size = struct.unpack_from("<II", directory, place + 116)
    return Entry(name, left, right, below, sector, size)


def _siblings(entries: list[Entry], first: int) -> Iterator[Entry]:
    waiting, seen = [first], {_NOTHING}
    while waiting:
        number = waiting.pop()
        if number not in seen and number < len(entries):
            seen.add(number)
            yield entries[number]
            waiting.extend((entries[number].left, entries[number].right))
