"""The files of an editor: open texts laid over those on disk, and which book stands behind each of them.

Paths in, what is read there out. Nothing here knows the protocol, so that it is tested without a server.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from perfeval_rules.editor.page import File, kind_of
from perfeval_rules.editor.sight import Sight, sight_of
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.values import Value
from perfeval_rules.read.cases import case_book
from perfeval_rules.read.choice import Candidate, candidate, choose
from perfeval_rules.shell.files import MOST_BYTES
from perfeval_rules.shell.folders import book_heads, own_rules, rule_folders
from perfeval_rules.shell.lsp.finder import Finder, Folders, bytes_in, from_disk, home_of

BOOK = re.compile(rb"^book:[ \t]*[\"']?([a-z0-9][a-z0-9-]*)", re.MULTILINE)
"""The book that a case names, whether or not the rest of it can be read."""


@dataclass(slots=True)
class Desk:
    """Everything an editor has open; ``rules`` is a folder of books that goes first."""

    rules: Path | None = None
    open: dict[str, str] = field(default_factory=dict)
    sights: dict[tuple[Folders, str], Sight] = field(default_factory=dict)
    books_of_cases: dict[str, str] = field(default_factory=dict)
    values: dict[tuple[str, str], Mapping[str, Value]] = field(default_factory=dict)

    def file(self, path: str) -> File | None:
        """The file at a path as it stands in the editor; ``None`` where it is none of ours.

        One that is too large to be read counts as empty.
        """
        text = self.open.get(path, "")
        kind = kind_of(path, text) if path in self.open else ""
        return File(path, kind, text if len(text) < MOST_BYTES else "") if kind else None

    def text(self, path: str) -> str:
        """The text at a path: as it is open, else as it is on disk; empty where there is none."""
        return self.open[path] if path in self.open else from_disk(path).decode("utf-8", "replace")

    def sight(self, path: str, *, fresh: bool = False) -> Sight | None:
        """What can be seen of the book behind a file; as it was seen last, unless it must be ``fresh``."""
        file = self.file(path)
        if file is None:
            return None
        name = self.book_of(file)
        return self.sight_in(self.folders(path), name, fresh=fresh) if name else None

    def sight_in(self, folders: Folders, name: str, *, fresh: bool = False) -> Sight:
        """What can be seen of a book in folders."""
        if fresh or (folders, name) not in self.sights:
            last = self.sights.get((folders, name))
            self.sights[folders, name] = sight_of(name, Finder(self.open, folders).find, last)
        return self.sights[folders, name]

    def folders(self, path: str) -> Folders:
        """The folders in which books for a file are looked for, the first winning."""
        home = home_of(path)
        if home is None:
            return rule_folders(self.rules, Path(path))
        named = [home.parent, *([self.rules] if self.rules else []), own_rules()]
        return tuple({folder.resolve(): folder for folder in reversed(named)}.values())[::-1]

    def book_of(self, file: File) -> str:
        """The name of the book behind a file; of a case that is half typed, the one it was about last."""
        home = home_of(file.path)
        if home is not None:
            return home.name
        wanted, _ = case_book(bytes_in(file.text), file.path)
        if wanted is not None and not isinstance(wanted, str):
            choice = choose(wanted, self.candidates(file.path))
            wanted = None if isinstance(choice, Diagnostic) else choice.book
        written = BOOK.search(bytes_in(file.text))
        name = wanted or (written[1].decode() if written else "") or self.books_of_cases.get(file.path, "")
        self.books_of_cases[file.path] = name
        return name

    def candidates(self, path: str) -> list[Candidate]:
        """The books that a case may choose."""
        heads = book_heads(self.folders(path)).items()
        found = (candidate(name, bytes_in(self.text(head.as_posix())), head.as_posix()) for name, head in heads)
        return [each for each in found if each is not None]
