"""Books read once: a book's name and where to find files in, the book as it was read from the very same files out.

An entry is looked up by the program and by the files of the book itself; it names the books that this one extends, with
a fingerprint of their files. It holds only if all of these are still the same: the bytes, and the names under which
the files are shown.
"""

import json
import sys
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from os import scandir
from pathlib import Path

from perfeval_rules import __version__
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.resources import data_folder
from perfeval_rules.shell.cache.codec import Unreadable, decoded, encoded
from perfeval_rules.shell.cache.folder import cache_folder, entry, keep
from perfeval_rules.shell.cache.shapes import Unkept

Files = Mapping[str, bytes]
Find = Callable[[str], Files | None]
Read = tuple[RuleBook | None, tuple[Diagnostic, ...]]

READERS = ("model", "feel", "figures", "read", "shell/cache")
"""The folders of the program that decide what a book becomes."""


def kept_book(name: str, find: Find, read: Callable[[str, Find], Read]) -> Read:
    """What ``read`` makes of the book called ``name``: as it was kept, else read now, and kept if it is sound."""
    folder, files = cache_folder(), find(name)
    if folder is None or files is None:
        return read(name, find)
    key = _fingerprint(_program(), name.encode(), _of_files(files))
    kept = _kept(entry(folder, key), find)
    if kept is not None:
        return kept
    found = read(name, find)
    if found[0] is not None:
        _keep(folder, key, found[0], found[1], find)
    return found


def _kept(data: bytes | None, find: Find) -> Read | None:
    """The book in an entry, if it is whole and the books that it extends still have the same files."""
    head, _, body = (data or b"").partition(b"\n")
    try:
        told = json.loads(head)
        if told["body"] != sha256(body).hexdigest():
            return None
        if any(_of_files(find(parent) or {}).hex() != files for parent, files in told["extends"]):
            return None
        book, diagnostics = decoded(body)
    except (ValueError, TypeError, KeyError, Unreadable):
        return None
    return (book, diagnostics) if isinstance(book, RuleBook) and isinstance(diagnostics, tuple) else None


def _keep(folder: Path, key: str, book: RuleBook, diagnostics: tuple[Diagnostic, ...], find: Find) -> None:
    try:
        body = encoded((book, diagnostics))
    except Unkept:
        return
    parents = [head.name for head in book.chain[1:]]
    told = {
        "book": book.name,
        "extends": [[parent, _of_files(find(parent) or {}).hex()] for parent in parents],
        "body": sha256(body).hexdigest(),
    }
    keep(folder, key, json.dumps(told).encode() + b"\n" + body)


def _of_files(files: Files) -> bytes:
    """The fingerprint of files and of the names under which they are shown."""
    return bytes.fromhex(_fingerprint(*(part for path in sorted(files) for part in (path.encode(), files[path]))))


def _fingerprint(*parts: bytes) -> str:
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


@cache
def _program() -> bytes:
    """What tells this program from another one: its version, Python's, and the state of the files that read books."""
    package = Path(__file__).parents[2]
    folders = [*(package / folder for folder in READERS), Path(str(data_folder("schemas")))]
    states = sorted(state for folder in folders for state in _states(folder))
    return "\n".join((__version__, sys.version, *states)).encode()


def _states(folder: Path) -> list[str]:
    """Path, size and time of change of every file of a folder that is not made from others."""
    found: list[str] = []
    waiting = [str(folder)]
    while waiting:
        with scandir(waiting.pop()) as inside:
            for one in inside:
                if one.is_dir():
                    waiting += [one.path] if one.name != "__pycache__" else []
                else:
                    status = one.stat()
                    found.append(f"{one.path} {status.st_size} {status.st_mtime_ns}")
    return found
