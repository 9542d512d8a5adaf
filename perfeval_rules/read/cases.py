"""Case files: from bytes to a case, every fact held against the vocabulary of its book."""

from functools import lru_cache
from hashlib import sha256

from perfeval_rules.model.cases import Case, Document
from perfeval_rules.model.places import Diagnostic, Level, Span, say
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.read.books.folder import after, beginning
from perfeval_rules.read.case_facts import facts_of
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.pieces import at, entries, flag, span_under, text
from perfeval_rules.read.shape.validate import validate
from perfeval_rules.read.text.tree import Mapping, Tree
from perfeval_rules.read.text.yaml import read_tree

Diagnostics = tuple[Diagnostic, ...]


def case_book(data: bytes, file: str) -> tuple[str | None, Diagnostics]:
    """The name of the book that a case file is about; without one, why there is none.

    Whatever else is wrong with the file, ``read_case`` tells.
    """
    tree, diagnostics = _tree(data, file)
    name = text(at(tree, "book"))
    if name:
        return name, ()
    return None, diagnostics or (Diagnostic(beginning(file), say("the case names no book")),)


def read_case(data: bytes, file: str, book: RuleBook) -> tuple[Case | None, Diagnostics]:
    """The case in a file; ``None`` where anything in it is wrong."""
    tree, diagnostics = _tree(data, file)
    if not isinstance(tree, Mapping):
        return None, diagnostics
    documents = {key.text: _document(key.text, body) for key, body in entries(tree.get("documents"))}
    reader = CaseReader(documents)
    facts = facts_of(tree.get("facts"), book.facts, reader)
    diagnostics = tuple(found for found in diagnostics if not any(_inside(found, span) for span in reader.explained))
    diagnostics += after(diagnostics, (*_other_book(tree, book), *reader.diagnostics))
    if any(found.level is Level.ERROR for found in diagnostics):
        return None, tuple(sorted(diagnostics, key=lambda found: found.span))
    case = Case(
        name=text(tree.get("case")),
        book=text(tree.get("book")),
        title=text(tree.get("title")),
        synthetic=flag(tree.get("synthetic")),
        documents=documents,
        facts=facts,
        digest=sha256(data).hexdigest(),
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
        name=name, title=text(at(body, "title")), issuer=text(at(body, "issuer")), period=text(at(body, "period"))
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
