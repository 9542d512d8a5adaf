"""The chain of a book: its folder, that of the book it extends, and so on to the farthest ancestor."""

from collections.abc import Callable
from collections.abc import Mapping as Files
from dataclasses import dataclass
from hashlib import sha256

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.rules import BookHead
from perfeval_rules.read.books.folder import Folder, beginning, read_folder
from perfeval_rules.read.books.head import head_of
from perfeval_rules.read.pieces import span_under, text
from perfeval_rules.read.text.tree import Mapping

Find = Callable[[str], Files[str, bytes] | None]


@dataclass(frozen=True, slots=True)
class Link:
    """One book of a chain; ``head`` and ``tree`` are ``None`` where its ``book.yaml`` cannot be read."""

    folder: Folder
    head: BookHead | None
    tree: Mapping | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The books from the one asked for to its farthest ancestor; not ``whole`` when one of them cannot be read."""

    links: tuple[Link, ...]
    whole: bool
    diagnostics: tuple[Diagnostic, ...]

    @property
    def from_ancestor(self) -> tuple[Link, ...]:
        """The books in the order in which each is laid over the one before."""
        return self.links[::-1]


def read_chain(name: str, find: Find) -> Chain:
    """The chain that begins with the book called ``name``."""
    links: list[Link] = []
    diagnostics: list[Diagnostic] = []
    wanted: str | None = name
    while wanted is not None:
        files = find(wanted)
        problem = _missing(wanted, links) if files is None else _circle(wanted, links)
        if files is None or problem is not None:
            return Chain(tuple(links), False, (*diagnostics, *([problem] if problem else [])))
        link = _link(read_folder(wanted, files))
        diagnostics += [*link.folder.diagnostics, *_misnamed(link)]
        links.append(link)
        wanted = link.head.extends if link.head else None
    return Chain(tuple(links), all(link.head for link in links), tuple(diagnostics))


def _link(folder: Folder) -> Link:
    tree = folder.head.tree if folder.head else None
    return Link(folder, None if tree is None else head_of(tree), tree)


def _missing(name: str, links: list[Link]) -> Diagnostic:
    span = _span_of_extends(links[-1]) if links else beginning(name)
    return Diagnostic(span, say("no rule book is called '{name}'", name=name))


def _circle(name: str, links: list[Link]) -> Diagnostic | None:
    names = [link.folder.name for link in links]
    if name not in names:
        return None
    loop = " → ".join([*names[names.index(name) :], name])
    return Diagnostic(_span_of_extends(links[-1]), say("books extend each other in a circle: {loop}", loop=loop))


def _span_of_extends(link: Link) -> Span:
    return beginning(link.folder.name) if link.tree is None else span_under(link.tree, "extends")


def _misnamed(link: Link) -> tuple[Diagnostic, ...]:
    """A book is called as its folder is."""
    if link.tree is None or text(link.tree.get("book")) in ("", link.folder.name):
        return ()
    name, folder = text(link.tree.get("book")), link.folder.name
    message = say("the book is called '{name}', but its folder '{folder}'", name=name, folder=folder)
    return (Diagnostic(span_under(link.tree, "book"), message),)


def digest(chain: Chain) -> str:
    """The fingerprint of every file of the chain, with its path inside its book."""
    whole = sha256()
    for link in chain.links:
        for path, data in sorted(link.folder.bytes_of.items()):
            for part in (link.folder.name.encode(), path.encode(), data):
                whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
