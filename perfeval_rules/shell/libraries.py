"""Rule books held in memory: a folder or a git revision in, the books there by name with their files out.

Two states of the same books can then be asked side by side, also by several processes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from perfeval_rules.read.choice import Candidate, candidate
from perfeval_rules.shell.files import bytes_of, shown
from perfeval_rules.shell.folders import BOOK_FILE, book_heads, own_rules
from perfeval_rules.shell.revisions import files_at
from perfeval_rules.shell.trouble import WrongUsage

Files = Mapping[str, bytes]

RULE_FOLDERS = ("indicators", "checks", "problems")
"""The folders of a book that hold a rule a file."""


@dataclass(frozen=True, slots=True)
class Library:
    """The files of each book by its name; ``title`` is what the person called it."""

    title: str
    books: Mapping[str, Files]

    def find(self, name: str) -> Files | None:
        """The files of the book ``name``."""
        return self.books.get(name)

    def candidates(self) -> list[Candidate]:
        """The books that a case may choose by region, year and kind."""
        heads = ((name, path, data) for name, files in self.books.items() for path, data in files.items())
        found = (candidate(name, data, path) for name, path, data in heads if _is_head(path, name))
        return [each for each in found if each is not None]


def library(word: str) -> Library:
    """The books in the folder, or at the git revision, that ``word`` names. Raises ``WrongUsage``."""
    folder = Path(word)
    if folder.is_dir():
        found = Library(word, {name: _files(head.parent) for name, head in book_heads((folder,)).items()})
    else:
        found = Library(word, _by_book(files_at(word), word))
    if not found.books:
        raise WrongUsage("'{place}' holds no rule book", place=word)
    return found


def rule_files(books: Library) -> dict[str, bytes]:
    """The bytes of each file: of a rule by its id, of the others by book and file name."""
    found: dict[str, bytes] = {}
    for name, files in books.books.items():
        for path, data in files.items():
            place = PurePosixPath(path.replace("\\", "/"))
            found[f"{name}/{place.stem if place.parent.name in RULE_FOLDERS else place.name}"] = data
    return found


def with_own_books(old: Library, new: Library) -> tuple[Library, Library]:
    """Both, with the books of the program that neither of them has, so that books may extend these."""
    ours = book_heads((own_rules(),))
    others = {
        name: _files(head.parent) for name, head in ours.items() if name not in old.books and name not in new.books
    }
    return Library(old.title, {**others, **old.books}), Library(new.title, {**others, **new.books})


def _files(home: Path) -> Files:
    files = sorted(file for file in home.rglob("*.y*ml") if file.is_file())
    return {shown(file): bytes_of(file) for file in files}


def _by_book(files: Files, word: str) -> dict[str, Files]:
    """The files of a revision by book, each under the name by which git would show it."""
    parts = {PurePosixPath(path): data for path, data in files.items()}
    names = sorted({path.parts[0] for path in parts if len(path.parts) == 2 and path.name == BOOK_FILE})
    revision = word.partition(":")[0]
    return {
        name: {
            f"{revision}:{path}": data
            for path, data in sorted(parts.items())
            if path.parts[0] == name and path.suffix in (".yaml", ".yml")
        }
        for name in names
        if not name.startswith(".")
    }


def _is_head(path: str, book: str) -> bool:
    return path.replace(":", "/").endswith(f"{book}/{BOOK_FILE}")
