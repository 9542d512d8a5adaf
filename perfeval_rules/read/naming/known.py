"""What the files of a book can name, and which book declares it first: a chain of books in, the names out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.feel import Place
from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.places import Span
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.books.chain import Chain, Link
from perfeval_rules.read.books.inheritance import in_effect
from perfeval_rules.read.books.merge import surroundings
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.pieces import at, entries
from perfeval_rules.read.rules.references import Found, resolve
from perfeval_rules.read.text.tree import Scalar
from perfeval_rules.read.vocabulary.scope import Names, names_of

Key = tuple[Named, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A book's own files, what they stand in, the types of all names, and the book that declares each first."""

    own: Link
    around: Surroundings
    names: Names
    homes: Mapping[Key, str]

    def fact(self, key: Scalar, *, declares: bool = False) -> Iterator[Occurrence]:
        """A key or word that names a fact, if it does."""
        if key.text in self.names.everywhere and key.text != PARAMETERS:
            yield self.occurrence(Named.FACT, key.text, whole(key), declares=declares)

    def field(self, fact: str, key: Scalar, *, declares: bool = False) -> Iterator[Occurrence]:
        """A key or word that names a field of the records of ``fact``, if it does."""
        if key.text in self.names.fields.get(fact, {}):
            yield self.occurrence(Named.FIELD, f"{fact}.{key.text}", whole(key), declares=declares)

    def reference(self, written: str, place: Place) -> Iterator[Occurrence]:
        """The rule, and the line of it, that a reference names; ``place`` turns offsets in it into spans."""
        rule, _, line = written.partition("#")
        found = resolve(rule, self.around.targets)
        if not isinstance(found, Found):
            return
        stem = rule.rpartition("/")[2]
        yield self.occurrence(Named.RULE, found.id, place(len(rule) - len(stem), len(rule)))
        if line and line in (found.target.lines or ()):
            yield self.occurrence(Named.LINE, f"{found.id}#{line}", place(len(rule) + 1, len(written)))

    def occurrence(self, kind: Named, name: str, span: Span, *, declares: bool = False) -> Occurrence:
        """An occurrence of something, with the book that declares it first."""
        book = name.partition("/")[0] if kind in (Named.RULE, Named.LINE) else self.homes.get((kind, name), "")
        return Occurrence(kind, name, book, span, declares)


def known_names(chain: Chain) -> Known | None:
    """What the first book of a chain can name; ``None`` where there is no such book."""
    if not chain.links:
        return None
    around, _ = surroundings(chain, in_effect(chain))
    homes: dict[Key, str] = {}
    for link in chain.from_ancestor:
        for key in _declared(link):
            homes.setdefault(key, link.folder.name)
    return Known(chain.links[0], around, names_of(around), homes)


def whole(scalar: Scalar) -> Span:
    """Where the characters of a scalar stand, its quotes aside."""
    return scalar.place(0, len(scalar.text))


def _declared(link: Link) -> Iterator[Key]:
    """The facts, fields and parameters that one book declares."""
    facts = link.folder.facts
    for key, body in entries(at(facts.tree, "facts")) if facts else ():
        yield Named.FACT, key.text
        yield from ((Named.FIELD, f"{key.text}.{name.text}") for name, _ in entries(at(body, "fields")))
    yield from ((Named.PARAMETER, name.text) for name, _ in entries(at(link.tree, "parameters")))
