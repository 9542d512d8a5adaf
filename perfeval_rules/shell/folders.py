"""Where rule books and cases are: folders a person named or works in, in; names and files out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from perfeval_rules.resources import data_folder
from perfeval_rules.shell.files import STDIN, bytes_of, shown
from perfeval_rules.shell.trouble import WrongUsage

RULES, CASE_FILE, BOOK_FILE = "rules", "case.yaml", "book.yaml"


@dataclass(frozen=True, slots=True)
class Source:
    """A case file: what to call it, and where it is (``None``: it is piped in)."""

    name: str
    path: Path | None


def case_sources(words: list[str]) -> list[Source]:
    """The case files that the words on a command line mean, each once. Raises ``WrongUsage``."""
    found = {source.name: source for word in words for source in _sources(word)}
    return list(found.values())


def _sources(word: str) -> list[Source]:
    """A file, a folder's own case, all cases in the folders under it, or what is piped in."""
    if word == STDIN:
        return [Source("<stdin>", None)]
    path = Path(word)
    if not path.exists():
        raise WrongUsage("'{path}' does not exist", path=word)
    if not path.is_dir():
        return [Source(shown(path), path)]
    own = path / CASE_FILE
    files = [own] if own.is_file() else sorted(_cases_under(path))
    if not files:
        raise WrongUsage("the folder '{path}' holds no case.yaml, nor does any folder in it", path=word)
    return [Source(shown(file), file) for file in files]


def _cases_under(folder: Path) -> Iterator[Path]:
    for file in folder.rglob(CASE_FILE):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.is_file() and not hidden:
            yield file


def rule_folders(named: Path | None, near: Path | None) -> tuple[Path, ...]:
    """The folders in which books are looked for, the first winning: the one named, those near, our own.

    Near are the ``rules`` folders beside and above the case, then that of the working folder.
    """
    if named is not None and not named.is_dir():
        raise WrongUsage("the rules folder '{path}' does not exist", path=named)
    places = [*_and_above(near.parent)] if near is not None else []
    folders = [named] if named is not None else []
    folders += [place / RULES for place in (*places, Path.cwd()) if (place / RULES).is_dir()]
    unique = {folder.resolve(): folder for folder in reversed([*folders, own_rules()])}
    return tuple(reversed(unique.values()))


def own_rules() -> Path:
    """The books that come with the program."""
    return Path(str(data_folder(RULES)))


def _and_above(folder: Path) -> Iterator[Path]:
    absolute = folder.resolve()
    return iter((absolute, *absolute.parents))


def book_names(folders: tuple[Path, ...]) -> list[str]:
    """The names of all books in ``folders``."""
    return list(book_heads(folders))


def book_heads(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    """Where the ``book.yaml`` of each book stands, by name; the first folder wins that has a book of the name."""
    heads = (head for folder in reversed(folders) for head in folder.glob(f"*/{BOOK_FILE}"))
    found = {head.parent.name: head for head in heads if not head.parent.name.startswith(".")}
    return dict(sorted(found.items()))


def book_files(name: str, folders: tuple[Path, ...]) -> Mapping[str, bytes] | None:
    """The files of the book called ``name`` in the first folder that has it, by the path a person would name."""
    for folder in folders:
        home = folder / name
        if _is_plain(name) and (home / BOOK_FILE).is_file():
            files = sorted(file for file in home.rglob("*.y*ml") if file.is_file())
            return {shown(file): bytes_of(file) for file in files}
    return None


def _is_plain(name: str) -> bool:
    """Whether a name that a file gives is a folder's own name, and leads nowhere else."""
    return bool(name) and not name.startswith(".") and not set(name) & set("/\\:\0")
