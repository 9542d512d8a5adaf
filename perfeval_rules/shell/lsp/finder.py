"""Books on disk with the open texts of an editor laid over them: names in, files by path out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from perfeval_rules.read.books.folder import OTHER_KINDS, RULE_KINDS
from perfeval_rules.shell.files import bytes_of
from perfeval_rules.shell.folders import BOOK_FILE

Files = Mapping[str, bytes]
Folders = tuple[Path, ...]


@dataclass(slots=True)
class Finder:
    """Finds books on disk, open texts laid over them; each is read once."""

    open: Mapping[str, str]
    folders: Folders
    found: dict[str, Files | None] = field(default_factory=dict)

    def find(self, name: str) -> Files | None:
        """The files of a book by path; ``None`` where no folder has it."""
        if name not in self.found:
            self.found[name] = next((files for folder in self.folders if (files := self._in(folder / name))), None)
        return self.found[name]

    def _in(self, home: Path) -> Files:
        begin = f"{home.as_posix()}/"
        opened = {path: bytes_in(text) for path, text in dict(self.open).items() if path.startswith(begin)}
        if not (home / BOOK_FILE).is_file() and not opened:
            return {}
        disk = (file for file in home.rglob("*.y*ml") if file.is_file() and file.as_posix() not in opened)
        return dict(sorted({**{file.as_posix(): bytes_of(file) for file in disk}, **opened}.items()))


def home_of(path: str) -> Path | None:
    """The folder of the book to which a file belongs by where it stands."""
    file = Path(path)
    if file.name in OTHER_KINDS:
        return file.parent
    return file.parent.parent if file.parent.name in RULE_KINDS and file.suffix == ".yaml" else None


def extended(name: str, finder: Finder, known: Mapping[str, Files]) -> dict[str, Files]:
    """The books that a book extends and that are not known yet."""
    found: dict[str, Files] = {}
    files = known.get(name) or finder.find(name)
    while files:
        heads = (data for path, data in files.items() if path.endswith(f"/{BOOK_FILE}"))
        extends = re.search(rb"^extends:[ \t]*([a-z0-9][a-z0-9-]*)", next(heads, b""), re.MULTILINE)
        name = extends[1].decode() if extends else ""
        files = None if not name or name in known or name in found else finder.find(name)
        if files:
            found[name] = files
    return found


def bytes_in(text: str) -> bytes:
    """The bytes that a text would have on disk."""
    return text.encode("utf-8", "surrogatepass")


def from_disk(path: str) -> bytes:
    """The bytes of a file; none where it cannot be read."""
    try:
        return bytes_of(Path(path))
    except OSError:
        return b""
