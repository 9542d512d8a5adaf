"""Every place in books and cases where a fact, field, parameter, rule or line is named.

Files in, occurrences out. The files of a book are looked at in the surroundings of that book, so that each file is
looked at once however many books extend it.
"""

from collections.abc import Iterable, Iterator, Mapping

from perfeval_rules.model.occurrences import Occurrence
from perfeval_rules.read.books.chain import Chain, Find, read_chain
from perfeval_rules.read.naming.files import in_facts, in_forms, in_head, in_rule, in_values
from perfeval_rules.read.naming.known import Known, known_names
from perfeval_rules.read.pieces import entries
from perfeval_rules.read.text.tree import Mapping as Tree
from perfeval_rules.read.text.yaml import read_tree


def known_in_books(names: Iterable[str], find: Find) -> Mapping[str, Known]:
    """What each of the books can name, and each that they extend, by name; a book that is not there is left out."""
    known: dict[str, Known] = {}
    for name in names:
        chain = read_chain(name, find)
        for at, link in enumerate(chain.links):
            here = known.get(link.folder.name) or known_names(Chain(chain.links[at:], chain.whole, ()))
            if here is not None:
                known[link.folder.name] = here
    return known


def in_books(names: Iterable[str], find: Find) -> tuple[Occurrence, ...]:
    """All occurrences in the files of these books and of those they extend, in file order."""
    found = (occurrence for known in known_in_books(names, find).values() for occurrence in in_book(known))
    return tuple(sorted(found, key=lambda occurrence: occurrence.span))


def in_book(known: Known) -> Iterator[Occurrence]:
    """All occurrences in a book's own files."""
    folder = known.own.folder
    if known.own.tree is not None:
        yield from in_head(known.own.tree, known)
    if folder.facts is not None:
        yield from in_facts(folder.facts, known)
    if folder.forms is not None:
        yield from in_forms(folder.forms, known)
    for page in folder.rules:
        if page.tree is not None:
            yield from in_rule(page, page.tree, known)


def in_case(data: bytes, file: str, known: Known) -> Iterator[Occurrence]:
    """All occurrences in a case file, given what its book can name."""
    tree, _ = read_tree(data, file)
    if not isinstance(tree, Tree):
        return
    yield from in_values(tree.get("facts"), None, known)
    for key, _ in entries(tree.get("expect")):
        yield from known.reference(key.text, key.place)
