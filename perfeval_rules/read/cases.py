"""Case files: from bytes to a case, every fact held against the vocabulary of its book."""

from functools import lru_cache
from hashlib import sha256

from perfeval_rules.model.cases import Case, Document
from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.books.folder import after
from perfeval_rules.read.case_facts import facts_of
from perfeval_rules.read.choice import Wanted
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.expected import expected
from perfeval_rules.read.pieces import at, entries, flag, number, span_under, text
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree
from perfeval_rules.read.text.yaml import read_tree

Diagnostics = tuple[Diagnostic, ...]

YEAR = "年度"
"""The fact by which a book is chosen."""


def case_book(data: bytes, file: str) -> tuple[str | Wanted | None, Diagnostics]:
    """The name of the book that a case file is about, or what it says of the book it wants.

    Beside it stands what can be seen wrong with the file without the book; ``read_case`` tells that again.
    """
    tree, diagnostics = _tree(data, file)
    if not isinstance(tree, Mapping):
        return None, diagnostics
    name, region, evaluation = (text(tree.get(key)) for key in ("book", "region", "kind"))
    if name:
        return name, diagnostics
    if not (region and evaluation):
        return None, diagnostics
    span, year = span_under(tree, "region"), at(tree.get("facts"), YEAR)
    written = number(year if isinstance(year, Scalar) else at(year, "value"))
    if written is None or not 1 <= written <= 9999 or written != int(written):
        message = say("a book is chosen by the fact '{name}', which must be a year such as 2020", name=YEAR)
        return None, (*diagnostics, Diagnostic(span if year is None else year.span, message))
    return Wanted(region, evaluation, int(written), span), diagnostics


def read_case(
    data: bytes, file: str, book: RuleBook, chosen: Message | None = None, *, expecting: bool = True
) -> tuple[Case | None, Diagnostics]:
    """The case in a file; ``None`` where anything is wrong. ``chosen`` is why ``book``, if the file names none.

    Not ``expecting``, what the case says of findings is passed over: it may name rules of another state of the book.
    """
    tree, diagnostics = _tree(data, file)
    if not isinstance(tree, Mapping):
        return None, diagnostics
    documents = {key.text: _document(key.text, body) for key, body in entries(tree.get("documents"))}
    reader = CaseReader(documents)
    facts = facts_of(tree.get("facts"), book.facts, reader)
    expect = expected(tree.get("expect"), book, reader) if expecting else None
    diagnostics = tuple(found for found in diagnostics if not any(_inside(found, span) for span in reader.explained))
    diagnostics += after(diagnostics, (*_other_book(tree, book), *reader.diagnostics))
    if any(found.level is Level.ERROR for found in diagnostics):
        return None, tuple(sorted(diagnostics, key=lambda found: found.span))
    case = Case(
        name=text(tree.get("case")),
        book=book.name,
        title=text(tree.get("title")),
        synthetic=flag(tree.get("synthetic")),
        documents=documents,
        facts=facts,
        digest=sha256(data).hexdigest(),
        chosen=chosen,
        expect=expect,
        span=tree.span,
    )
    return case, tuple(sorted(diagnostics, key=lambda found: found.span))


@lru_cache(maxsize=1)
def _tree(data: bytes, file: str) -> tuple[Tree | None, Diagnostics]:
    """The tree of a case file with what its schema says; kept for a moment, since a case is read after its book."""
    tree, diagnostics = read_tree(data, file)
    if tree is not None:
        diagnostics += after(diagnostics, validate(tree, "case"))
    return tree, diagnostics


def _document(name: str, body: Tree) -> Document:
    return Document(
        name=name,
        title=text(at(body, "title")),
        issuer=text(at(body, "issuer")),
        period=text(at(body, "period")),
        file=text(at(body, "file")),
    )


def _inside(found: Diagnostic, span: Span) -> bool:
    here = found.span
    return (span.line, span.column) <= (here.line, here.column) < (span.end_line, span.end_column)


def _other_book(tree: Mapping, book: RuleBook) -> Diagnostics:
    """A case is read with the book it names."""
    named = text(tree.get("book"))
    if not named or named == book.name:
        return ()
    message = say("the case is about book '{named}', but is read with '{book}'", named=named, book=book.name)
    return (Diagnostic(span_under(tree, "book"), message),)
