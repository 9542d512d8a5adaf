"""What is wrong with the files of an editor: a file that changed in, diagnostics by path out."""

from collections.abc import Iterator
from collections.abc import Mapping as ByPath
from pathlib import Path

from perfeval_rules.editor.page import CASE, File
from perfeval_rules.editor.sight import Sight
from perfeval_rules.model.places import Diagnostic, Level, say
from perfeval_rules.read.cases import case_book, read_case
from perfeval_rules.read.choice import choose
from perfeval_rules.read.pieces import span_under, text
from perfeval_rules.read.text.tree import Mapping
from perfeval_rules.shell.lsp.desk import Desk
from perfeval_rules.shell.lsp.finder import Folders, bytes_in, home_of

Diagnostics = tuple[Diagnostic, ...]


def look(desk: Desk, path: str) -> ByPath[str, Diagnostics]:
    """Reads a file again with its book, and the other open files that rest on it.

    Every file that was read is there, also where nothing is wrong with it.
    """
    found: dict[str, dict[Diagnostic, None]] = {}
    read: set[tuple[Folders, str]] = set()
    for each in (path, *_resting_on(desk, path)):
        file = desk.file(each)
        book = (desk.folders(each), desk.book_of(file)) if file is not None else None
        sight = desk.sight(each, fresh=book not in read)
        read |= {book} if book is not None else set()
        for place, wrong in _of_one(desk, each, sight):
            found.setdefault(place, {}).update(dict.fromkeys(wrong))
    return {place: tuple(wrong) for place, wrong in found.items()}


def _resting_on(desk: Desk, path: str) -> Iterator[str]:
    """The other open files behind which stands a book that has the file at ``path`` in it."""
    home = home_of(path)
    for other in [*desk.open] if home is not None else []:
        sight = desk.sight(other) if other != path else None
        if sight is not None and any(place.startswith(f"{home}/") for place in _places(sight)):
            yield other


def _places(sight: Sight) -> Iterator[str]:
    """The paths of all files of a chain of books."""
    for link in sight.chain.links:
        yield from (page.path for page in (*link.folder.rules, link.folder.facts, link.folder.head) if page)


def _of_one(desk: Desk, path: str, sight: Sight | None) -> Iterator[tuple[str, Diagnostics]]:
    """What is wrong with one file and those of its book, by path."""
    yield path, ()
    file = desk.file(path)
    if sight is not None:
        yield from ((place, ()) for place in _places(sight))
    diagnostics = () if sight is None else sight.diagnostics
    if file is not None and file.kind == CASE:
        diagnostics = (*diagnostics, *_case(desk, file, sight))
    for one in diagnostics:
        if Path(one.span.file).is_absolute():  # a book that is not there has no file to show anything in
            yield one.span.file, (one,)


def _case(desk: Desk, file: File, sight: Sight | None) -> Diagnostics:
    """What is wrong with a case; of one whose book cannot be used, as much as can be seen without it."""
    data = bytes_in(file.text)
    wanted, wrong = case_book(data, file.path)
    if wanted is None:
        return wrong
    choice = wanted if isinstance(wanted, str) else choose(wanted, desk.candidates(file.path))
    if isinstance(choice, Diagnostic):
        return (*wrong, choice)
    if sight is None or sight.book is None:
        return (*wrong, *_unchecked(file, sight))
    return read_case(data, file.path, sight.book, None if isinstance(choice, str) else choice.why)[1]


def _unchecked(file: File, sight: Sight | None) -> Diagnostics:
    """Why a case is not held against its book."""
    if not isinstance(file.tree, Mapping):
        return ()
    span = span_under(file.tree, "book")
    if sight is None or not sight.chain.links:
        return (Diagnostic(span, say("no rule book is called '{name}'", name=text(file.tree.get("book")))),)
    message = say("the case is not checked while its rule book '{name}' has faults", name=sight.name)
    return (Diagnostic(span, message, level=Level.WARNING),)
