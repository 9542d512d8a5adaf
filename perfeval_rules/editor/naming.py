"""Where the thing at a position is named, and its change of name: a library and a position in, places or edits out."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.editor.places import holds
from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.naming.library import Library, shelves
from perfeval_rules.read.renaming import rename

RENAMABLE = frozenset([Named.FACT, Named.FIELD, Named.PARAMETER])
"""What can be given another name."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of a file, and what it becomes."""

    line: int
    old: str
    new: str


def named_at(library: Library, file: str, line: int, column: int) -> tuple[Occurrence | None, tuple[Occurrence, ...]]:
    """What is named at a position, and every place where it is."""
    every = [found for shelf in shelves(library) for found in shelf.occurrences]
    here = next((found for found in every if found.span.file == file and holds(found.span, line, column)), None)
    if here is None:
        return None, ()
    thing = (here.kind, here.name, here.book)
    same = {found.span: found for found in every if (found.kind, found.name, found.book) == thing}
    return here, tuple(same[span] for span in sorted(same))


def renamed(library: Library, found: Occurrence, new: str) -> Mapping[str, tuple[Edit, ...]]:
    """The lines that change when a thing gets a new name, by file. Raises ``Refused``."""
    old = f"{PARAMETERS}.{found.name}" if found.kind is Named.PARAMETER else found.name
    files = library.files()
    changed = rename(old, new, library, found.book).files
    return {path: _edits(files[path], data) for path, data in changed.items()}


def _edits(old: bytes, new: bytes) -> tuple[Edit, ...]:
    """The lines that differ; a change of name leaves their number as it is."""
    lines = zip(old.decode().split("\n"), new.decode().split("\n"), strict=True)
    return tuple(Edit(at, before, after) for at, (before, after) in enumerate(lines, 1) if before != after)
