"""Reading and writing files: paths in, bytes out; a file is written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from perfeval_rules.model.places import say
from perfeval_rules.shell.trouble import WrongUsage, why

MOST_BYTES = 2 * 2**20 + 1
"""One byte more than a rule or case file may have, so that the reader can say that it is too large."""

STDIN = "-"


def bytes_of(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file, as many as are looked at. Raises ``OSError``."""
    with path.open("rb") as file:
        return file.read(most)


def bytes_of_stdin(most: int = MOST_BYTES) -> bytes:
    """What is piped in, as many bytes as are looked at."""
    return sys.stdin.buffer.read(most)


def shown(path: Path) -> str:
    """A path as a person would name it: from the working folder down where it lies there."""
    absolute = Path(os.path.abspath(path))
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def assert_writable(path: Path) -> None:
    """Raises ``WrongUsage`` where a file of this name cannot be written, before any work is done."""
    if path.is_dir():
        raise WrongUsage("'{path}' is a folder; name a file to write to", path=path)
    if not path.parent.is_dir():
        raise WrongUsage("the folder '{path}' does not exist", path=path.parent)
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise WrongUsage("'{path}' cannot be written: {reason}", path=path, reason=say("permission denied"))


def write(path: Path, pieces: Iterable[str | bytes]) -> bool:
    """Writes ``pieces``, texts as UTF-8, all or none; whether there was anything to write. Raises ``WrongUsage``."""
    waiting = iter(pieces)
    first = next(waiting, None)
    if first is None:
        return False
    data = (piece.encode() if isinstance(piece, str) else piece for piece in chain([first], waiting))
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.writelines(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise WrongUsage("'{path}' cannot be written: {reason}", path=path, reason=why(error)) from error
    return True


def _replace(path: Path, data: Iterable[bytes]) -> None:
    """Writes a new file beside the old one and puts it in its place, with the old one's permissions."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
        os.chmod(name, permissions(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def permissions(path: Path) -> int:
    """Who may do what with a file: as before, or as new files have it."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()


def _umask() -> int:
    """The permissions that this process withholds from new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
