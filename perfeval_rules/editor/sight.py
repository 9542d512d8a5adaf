"""What stands behind a book while it is edited: its vocabulary, parameters and rules, even where files are faulty.

A book with an error cannot be used; whoever is writing it wants its names all the same. In go the files of the chain,
out comes as much as can be read of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from perfeval_rules.feel import Type
from perfeval_rules.model.places import Diagnostic, Span
from perfeval_rules.model.rules import Citation, RuleBook, Section
from perfeval_rules.model.vocabulary import Declaration, Parameter
from perfeval_rules.read.book import read_book
from perfeval_rules.read.books.chain import Chain, Find, read_chain
from perfeval_rules.read.books.folder import Page
from perfeval_rules.read.books.inheritance import in_effect
from perfeval_rules.read.books.merge import surroundings
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.pieces import at, entries, text
from perfeval_rules.read.rules.references import Target
from perfeval_rules.read.text.tree import Scalar, Tree
from perfeval_rules.read.vocabulary.scope import Names, names_of


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A chain of books as an editor sees it; ``book`` is ``None`` while any of its files has an error."""

    name: str
    chain: Chain
    around: Surroundings
    names: Names
    titles: dict[str, str]
    book: RuleBook | None
    diagnostics: tuple[Diagnostic, ...]

    def fact(self, name: str) -> Declaration | None:
        """The declaration of a fact."""
        return self.around.vocabulary.facts.get(name)

    def field(self, record: str | None, name: str) -> Declaration | None:
        """The declaration of a field of a record fact."""
        fact = self.fact(record or "")
        return None if fact is None else fact.fields.get(name)

    def parameter(self, name: str) -> Parameter | None:
        """A parameter of the chain."""
        return self.around.parameters.get(name)

    def rule(self, reference: str) -> Target | None:
        """The rule that a short or full id leads to, with or without a line."""
        return self.around.targets.get(reference.partition("#")[0].rpartition("/")[2])

    def in_row(self, each: str | None) -> dict[str, Type]:
        """The types of all names that an expression sees."""
        return self.names.in_row(each)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the table."""
        return self.around.sections

    @property
    def citations(self) -> dict[str, Citation]:
        """The regulations that rules may cite."""
        return dict(self.around.citations)


def sight_of(name: str, find: Find, last: Sight | None = None) -> Sight:
    """What can be seen of the book called ``name``.

    While a file that declares names cannot be read at all, the names are those that were seen ``last``.
    """
    chain = read_chain(name, find)
    effect = in_effect(chain)
    around, _ = surroundings(chain, effect)
    if last is not None and not (around.heads_known and around.vocabulary.complete):
        around = last.around
    book, diagnostics = read_book(name, find)
    titles = {stem: _title(page) for stem, page in effect.pages.items()}
    return Sight(name, chain, around, names_of(around), titles, book, diagnostics)


def _title(page: Page) -> str:
    return text(at(page.tree, page.kind))


def fact_keys(sight: Sight, name: str, field: str = "") -> Iterator[Scalar]:
    """Where a fact, or a field of it, is declared: in the book first, then in those it extends."""
    for link in sight.chain.links:
        tree = link.folder.facts.tree if link.folder.facts else None
        for key, body in entries(at(tree, "facts")):
            if key.text == name:
                yield from _fields(body, field) if field else (key,)


def _fields(body: Tree, name: str) -> Iterator[Scalar]:
    yield from (key for key, _ in entries(at(body, "fields")) if key.text == name)


def head_keys(sight: Sight, part: str, name: str) -> Iterator[Scalar]:
    """Where a name is declared under ``part`` (parameters, citations) of a ``book.yaml``."""
    for link in sight.chain.links:
        yield from (key for key, _ in entries(at(link.tree, part)) if key.text == name)


def rule_span(sight: Sight, target: Target) -> Span:
    """Where a rule begins."""
    pages = (page for link in sight.chain.links for page in link.folder.rules if page.path == target.path)
    page = next(pages, None)
    return Span(target.path, 1, 1, 1, 1) if page is None else page.start
