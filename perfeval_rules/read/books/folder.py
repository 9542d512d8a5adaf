"""The folder of one book: its files as trees that their schemas have looked at."""

from collections.abc import Mapping as Files
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from re import fullmatch

from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.tree import Mapping
from perfeval_rules.read.text.yaml import read_tree

RULE_KINDS = {"indicators": "indicator", "checks": "check", "problems": "problem"}
OTHER_KINDS = {"book.yaml": "book", "facts.yaml": "facts", "cells.yaml": "cells", "forms.yaml": "forms"}
STEM = r"[a-z0-9][a-z0-9-]*"

MOST_PAGES = 1024
"""How many pages are kept: more than the files of all our books."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a book; its tree is ``None`` where it cannot be read, and ``sound`` when nothing is wrong so far."""

    path: str
    kind: str
    stem: str
    tree: Mapping | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether neither the reader of YAML nor the schema found an error."""
        return not any(found.level is Level.ERROR for found in self.diagnostics)

    @property
    def start(self) -> Span:
        """Where to point when the file as a whole is meant."""
        return beginning(self.path) if self.tree is None else _first_key(self.tree)


@dataclass(frozen=True, slots=True)
class Folder:
    """One book's files: the single ones where they are there, and the rules; ``bytes_of`` by path."""

    name: str
    head: Page | None
    facts: Page | None
    cells: Page | None
    forms: Page | None
    rules: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]
    bytes_of: Files[str, bytes]


def read_folder(name: str, files: Files[str, bytes]) -> Folder:
    """The pages of the book called ``name``; a YAML file that stands where none is read is reported."""
    root = _root(name, files)
    relative = {path: path.removeprefix(root) for path in sorted(files) if path.endswith((".yaml", ".yml"))}
    pages = [_page(path, where, files[path]) for path, where in relative.items() if _kind(where)]
    diagnostics = [_misplaced(path, where) for path, where in relative.items() if not _kind(where)]
    single = {page.kind: page for page in reversed(pages) if page.kind in OTHER_KINDS.values()}
    head = single.get("book")
    if head is None:
        diagnostics.append(Diagnostic(beginning(f"{root}book.yaml"), say("book '{name}' has no book.yaml", name=name)))
    return Folder(
        name=name,
        head=head,
        facts=single.get("facts"),
        cells=single.get("cells"),
        forms=single.get("forms"),
        rules=tuple(page for page in pages if page.kind in RULE_KINDS.values()),
        diagnostics=(*diagnostics, *(found for page in pages for found in page.diagnostics)),
        bytes_of={where: files[path] for path, where in relative.items()},
    )


def beginning(path: str) -> Span:
    """The first character of a file."""
    return Span(path, 1, 1, 1, 1)


def _root(name: str, files: Files[str, bytes]) -> str:
    """What the paths of the book's files begin with, up to and including the last slash before ``book.yaml``."""
    heads = [path for path in files if PurePosixPath(path).name in OTHER_KINDS]
    if heads:
        shallowest = min(heads, key=lambda path: (path.count("/"), path))
        return shallowest[: shallowest.rfind("/") + 1]
    under = [path.rpartition(f"{name}/") for path in sorted(files) if f"{name}/" in path]
    return under[0][0] + under[0][1] if under else ""


def _kind(where: str) -> str:
    """What kind of file stands at a path inside the book's folder; empty where none is read."""
    folder, _, file = where.rpartition("/")
    return RULE_KINDS.get(folder, "") if folder and file.endswith(".yaml") else OTHER_KINDS.get(where, "")


@lru_cache(MOST_PAGES)
def _page(path: str, where: str, data: bytes) -> Page:
    """The page that a file's bytes make, kept because most books of a chain are read for several others, too."""
    kind = _kind(where)
    tree, diagnostics = read_tree(data, path)
    if tree is not None:
        diagnostics = (*diagnostics, *after(diagnostics, validate(tree, kind)))
    stem = PurePosixPath(where).stem
    if kind in RULE_KINDS.values() and not fullmatch(STEM, stem):
        message = say("'{stem}' cannot be the id of a rule", stem=stem)
        hint = say("Name the file in small letters, digits and hyphens, such as total-score.yaml.")
        diagnostics = (Diagnostic(beginning(path), message, hint), *diagnostics)
    return Page(path, kind, stem, tree if isinstance(tree, Mapping) else None, diagnostics)


def after(earlier: tuple[Diagnostic, ...], later: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The later diagnostics of which the earlier ones have not said something at the very same place."""
    places = {found.span for found in earlier}
    return tuple(found for found in later if found.span not in places)


def _misplaced(path: str, where: str) -> Diagnostic:
    hint: Message = say("Rules stand directly in indicators/, checks/ or problems/.")
    if where.endswith(".yml"):
        hint = say("Let its name end in .yaml.")
    return Diagnostic(beginning(path), say("nothing reads this file"), hint)


def _first_key(tree: Mapping) -> Span:
    return tree.entries[0][0].span if tree.entries else tree.span
