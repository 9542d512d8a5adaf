"""Rule books as a catalogue: books in, pages out; what is inherited stands once, on the page of its own book."""

from collections.abc import Iterator, Sequence

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.rules import BookHead, RuleBook
from perfeval_rules.report.catalogue.parts import Catalogue, Grid, Line, Lines, Page, Part, Run, Style, plain
from perfeval_rules.report.catalogue.reading import parameter_grid
from perfeval_rules.report.catalogue.relations import Relations, own_rules, relations
from perfeval_rules.report.catalogue.rules import entry
from perfeval_rules.report.catalogue.texts import link
from perfeval_rules.report.words.basis import cited
from perfeval_rules.report.words.sentences import joined


def compose_catalogue(books: Sequence[RuleBook], tell: Tell) -> Catalogue:
    """The catalogue of ``books``, which hold every book that one of them extends."""
    in_order = sorted(books, key=lambda book: (len(book.chain), book.name))
    related = relations(in_order)
    pages = (_page(book, in_order, related, tell) for book in in_order)
    return Catalogue(tell("Rule catalogue"), tuple(pages))


def _page(book: RuleBook, books: Sequence[RuleBook], related: Relations, tell: Tell) -> Page:
    entries = tuple(entry(rule, book, related, tell) for rule in own_rules(book, books))
    parts = (*_about(book, tell), *_inheritance(book, books, related, tell), *_tables(book, tell))
    return Page(book.name, book.chain[0].title, parts, entries)


def _about(book: RuleBook, tell: Tell) -> Iterator[Part]:
    head = book.chain[0]
    if head.jurisdiction:
        yield Part(tell("Jurisdiction"), plain(head.jurisdiction))
    if head.since or head.until:
        yield Part(tell("In force"), plain(_in_force(head, tell)))


def _in_force(head: BookHead, tell: Tell) -> str:
    if head.since and head.until:
        return tell("from {since} to {until}", since=head.since, until=head.until)
    return tell("since {since}", since=head.since) if head.since else tell("up to {until}", until=head.until)


def _inheritance(book: RuleBook, books: Sequence[RuleBook], related: Relations, tell: Tell) -> Iterator[Part]:
    own = own_rules(book, books)
    if book.chain[1:]:
        parents = joined([tell("{title} [{id}]", title=head.title, id=head.name) for head in book.chain[1:]], tell)
        inherited = len(book.rules) - len(own)
        yield Part(tell("Inherits"), plain(tell("{books}; rules: {count}", books=parents, count=inherited)))
    if replaced := [link(rule, related.place(rule)) for rule in own if rule.overrides]:
        yield Part(tell("Replaces"), Lines(tuple(replaced)))
    if book.disabled:
        lines = tuple(_disabled(key, book, books, related) for key in book.disabled)
        yield Part(tell("Switched off"), Lines(lines))


def _disabled(key: str, book: RuleBook, books: Sequence[RuleBook], related: Relations) -> Line:
    """A rule that the book or one above it switches off, as the nearest book has it where it still holds."""
    ancestors = [head.name for head in book.chain[1:]]
    having = [other for name in ancestors for other in books if other.name == name and key in other.rules]
    return link(having[0].rules[key], related.place(having[0].rules[key])) if having else (Run(key),)


def _tables(book: RuleBook, tell: Tell) -> Iterator[Part]:
    head = book.chain[0]
    if head.sections:
        rows = tuple((plain(section.name), plain(number(section.weight))) for section in head.sections)
        yield Part(tell("Sections"), Grid((tell("Section"), tell("Weight")), rows))
    if head.grades:
        rows = tuple((plain(grade.name), plain(number(grade.least))) for grade in head.grades)
        yield Part(tell("Grades"), Grid((tell("Grade"), tell("From")), rows))
        basis = tell("; ").join(cited(basis, book, tell) for basis in head.grades_basis)
        style = Style.DOUBT if book.grades_unverified else Style.PLAIN
        yield Part(tell("Basis of the grades"), plain(basis, style))
    if parameters := [book.parameters[name] for name in head.parameters if name in book.parameters]:
        yield Part(tell("Parameters"), parameter_grid(parameters, book, tell), folded=True)
    if head.citations:
        rows = tuple(
            (plain(cited(name, book, tell)), plain(str(one.issued or ""))) for name, one in head.citations.items()
        )
        yield Part(tell("Regulations"), Grid((tell("Regulation"), tell("Issued")), rows), folded=True)
