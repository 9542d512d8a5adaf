"""The folder of kept books: the name of an entry in, its bytes out, and the other way; whatever fails, fails silently.

An entry is written beside its place and then moved there, so that other processes see a whole one or none, and one
that is killed leaves no half of one behind. Of all entries the ones used last are kept.
"""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

MOST_ENTRIES, MOST_BYTES = 64, 64 * 2**20
"""So many entries are kept, and so much of them."""

ENDING = ".book"


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where books are kept: PERFEVAL_CACHE, else below the system's folder for such; ``None`` where nowhere."""
    if "PERFEVAL_CACHE" in environment:
        asked = environment["PERFEVAL_CACHE"]
        return Path(asked) if asked else None
    for name in ("LOCALAPPDATA", "XDG_CACHE_HOME"):
        place = environment.get(name, "")
        if os.path.isabs(place):
            return Path(place) / "perfeval"
    try:
        return Path.home() / ".cache" / "perfeval"
    except RuntimeError:  # nobody's process has no home
        return None


def entry(folder: Path, name: str) -> bytes | None:
    """The bytes of the entry called ``name``, which counts as used."""
    place = folder / f"{name}{ENDING}"
    try:
        data = place.read_bytes()
    except OSError:
        return None
    with suppress(OSError):
        os.utime(place)
    return data


def keep(folder: Path, name: str, data: bytes) -> None:
    """Keeps ``data`` as the entry called ``name``, and lets go of the entries that there is no room for."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / f"{name}{ENDING}", data)
        _tidy(folder)


def _write(place: Path, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(beside, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _tidy(folder: Path) -> None:
    """Removes the entries used longest ago beyond what is kept, and with them what killed processes left behind."""
    found = sorted(((file.stat(), file) for file in folder.iterdir() if ENDING in file.name), key=_newest_first)
    room = MOST_BYTES
    for number, (status, file) in enumerate(found):
        room -= status.st_size
        if number >= MOST_ENTRIES or room < 0:
            file.unlink(missing_ok=True)


def _newest_first(one: tuple[os.stat_result, Path]) -> float:
    return -one[0].st_mtime
