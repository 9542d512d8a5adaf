"""A zip package: bytes in, its parts out, never more of them than the limits allow.

The directory of the package is judged before anything is unpacked, and every part is counted again while it is
unpacked, since a directory can lie.
"""

import io
import zipfile
import zlib
from typing import IO

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.documents.limits import (
    MIB,
    MOST_ENTRIES,
    MOST_IN_MEMORY,
    MOST_RATIO,
    MOST_UNPACKED,
    SMALL_PART,
)
from perfeval_rules.model.places import say

ENTRY = b"PK\x01\x02"
ENCRYPTED = 1

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What the standard library raises on a broken package."""


class Package:
    """The parts of a zip package, by name."""

    def __init__(self, data: bytes) -> None:
        """Open the package and judge its directory."""
        if data.count(ENTRY) > MOST_ENTRIES:
            raise bomb()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE as trouble:
            raise damaged() from trouble
        self._parts = {part.filename: part for part in self._zip.infolist() if not part.is_dir()}
        self._left = MOST_UNPACKED
        self._judge()

    def _judge(self) -> None:
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > MOST_UNPACKED or any(map(_swells, parts)):
            raise bomb()
        if any(part.flag_bits & ENCRYPTED for part in parts):
            raise Unreadable(
                say("the document is protected by a password"),
                say("Open it with its password, save it without one, then try again."),
            )

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._parts)

    def bytes_of(self, name: str, most: int = MOST_IN_MEMORY) -> bytes:
        """The bytes of a part that is held in memory; empty where there is no such part."""
        if name not in self._parts:
            return b""
        if self._parts[name].file_size > most:
            raise Unreadable(
                say("the part {part} is larger than {most} MiB", part=name, most=most // MIB),
                say("Split the document, or remove what is not part of the self-evaluation."),
            )
        with self.stream_of(name) as stream:
            return stream.read(most + 1)

    def stream_of(self, name: str) -> "Counted":
        """A part, to be read from its beginning to its end."""
        try:
            return Counted(self, self._zip.open(self._parts[name]))
        except DAMAGE as trouble:
            raise damaged() from trouble

    def spend(self, count: int) -> None:
        """Count what was unpacked."""
        self._left -= count
        if self._left < 0:
            raise bomb()


class Counted(io.RawIOBase):
    """A part that is being unpacked; damage in it is ``Unreadable``."""

    def __init__(self, package: Package, stream: IO[bytes]) -> None:
        """Read from ``stream`` on the account of ``package``."""
        self._package, self._stream = package, stream

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, no more than ``size``."""
        try:
            found = self._stream.read(MOST_UNPACKED if size is None or size < 0 else size)
        except DAMAGE as trouble:
            raise damaged() from trouble
        self._package.spend(len(found))
        return found


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > SMALL_PART and part.file_size > MOST_RATIO * max(part.compress_size, 1)


def bomb() -> Unreadable:
    """The package is made to fill a computer's memory."""
    return Unreadable(
        say("the package unpacks to far more than a document holds, and was not opened"),
        say("Open it in Excel or Word, save it under a new name, then try again; distrust whoever sent it."),
    )


def damaged() -> Unreadable:
    """The file is cut off or broken."""
    return Unreadable(
        say("the file is damaged or incomplete"),
        say("Get it again, or open it in Excel, Word or WPS and save it anew."),
    )
