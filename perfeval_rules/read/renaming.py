"""Another name for a fact, a field or a parameter, in every file that names it.

A library and two names in; the files that change, or why they must not, out. Nothing is believed without proof: in the
changed files every word must mean what it meant before, and every book and case must be read without a new fault.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.model.occurrences import Named, Occurrence
from perfeval_rules.model.places import Diagnostic, Level, Message, Span, say
from perfeval_rules.read.book import read_book
from perfeval_rules.read.cases import read_case
from perfeval_rules.read.naming.known import Known
from perfeval_rules.read.naming.library import Library, Shelf, shelves
from perfeval_rules.read.naming.plan import Plan, Refused, assert_free, plan_of
from perfeval_rules.read.text.edits import replaced, texts_at


@dataclass(frozen=True, slots=True)
class Renamed:
    """The files that change, as they will be, and at how many places."""

    files: Mapping[str, bytes]
    places: int


def rename(old: str, new: str, library: Library, book: str = "") -> Renamed:
    """Gives what is called ``old`` the name ``new``: ``fact``, ``list.field`` or ``参数.name``.

    Things of one name that unrelated books declare are all renamed, unless ``book`` says which is meant. Raises
    ``Refused``.
    """
    stood = shelves(library)
    plan = plan_of(old, new, [shelf.known for shelf in stood], book)
    concerned = [shelf for shelf in stood if plan.known_to(shelf.known)]
    assert_free(plan, [shelf.known for shelf in concerned])
    _assert_readable(library, concerned, say("these files have faults; mend them first"))
    places = _places(plan, concerned, library)
    old_files = library.files()
    changed = {path: replaced(old_files[path], spans, plan.word) for path, spans in places.items()}
    after = library.with_files(changed)
    _assert_readable(after, concerned, say("under the new name these faults would appear"))
    _assert_same(plan, stood, after)
    return Renamed(changed, sum(map(len, places.values())))


def _places(plan: Plan, concerned: list[Shelf], library: Library) -> dict[str, list[Span]]:
    """Where the old name stands, by file; refuses where it cannot be told or cannot be changed."""
    found = [each for shelf in concerned for each in shelf.occurrences]
    meant = {each.span: each for each in found if plan.meant(each)}
    word = plan.old.partition(".")[2] or plan.old
    vague = [each.span for each in found if each.kind is Named.VAGUE and each.name == word]
    if plan.kind is Named.FIELD and vague:
        _refuse_at(vague, say("nobody can tell whether '{name}' is meant here", name=plan.old), library)
    shared = [each.span for each in found if each.span in meant and not plan.meant(each)]
    if shared:
        _refuse_at(shared, say("this word names something else, too"), library)
    places: dict[str, list[Span]] = {}
    for span in meant:
        places.setdefault(span.file, []).append(span)
    files = library.files()
    odd = [
        span for path, spans in places.items() for span, text in texts_at(files[path], spans).items() if text != word
    ]
    if odd:
        _refuse_at(odd, say("the name is written here in a way that cannot be changed"), library)
    return places


def _refuse_at(spans: list[Span], message: Message, library: Library) -> None:
    diagnostics = tuple(Diagnostic(span, message) for span in sorted(spans))
    raise Refused(say("the name cannot be changed"), diagnostics, library.files())


def _assert_readable(library: Library, concerned: list[Shelf], message: Message) -> None:
    """All books that know the thing, and the cases about them, are read without a fault."""
    faults: dict[Diagnostic, None] = {}
    for shelf in concerned:
        name = shelf.known.own.folder.name
        book, diagnostics = read_book(name, library.books.get)
        faults |= dict.fromkeys(found for found in diagnostics if found.level is Level.ERROR)
        for path, case in library.cases.items() if book is not None else ():
            if case.book == name and book is not None:
                _, wrong = read_case(case.data, path, book)
                faults |= dict.fromkeys(found for found in wrong if found.level is Level.ERROR)
    if faults:
        raise Refused(message, tuple(sorted(faults, key=lambda found: found.span)), library.files())


def _assert_same(plan: Plan, before: tuple[Shelf, ...], library: Library) -> None:
    """Every word means what it meant, the renamed thing aside."""
    after = {shelf.known.own.folder.name: shelf for shelf in shelves(library)}
    for shelf in before:
        now = after[shelf.known.own.folder.name].occurrences
        expected = [_under_new_name(plan, each, shelf.known) for each in shelf.occurrences]
        for wanted, found in zip(expected, now, strict=False):
            if wanted != _what(found):
                _refuse_at([found.span], say("under the new name this would mean something else"), library)
        if len(expected) != len(now):
            raise Refused(say("under the new name some words would mean something else"))


Meaning = tuple[str, Named, str, str, bool]


def _what(found: Occurrence) -> Meaning:
    return found.span.file, found.kind, found.name, found.book, found.declares


def _under_new_name(plan: Plan, found: Occurrence, known: Known) -> Meaning:
    """What an occurrence must be once the name is changed."""
    file, kind, name, book, declares = _what(found)
    if plan.meant(found):
        name = plan.new
    elif plan.kind is Named.FACT and kind is Named.FIELD and plan.known_to(known):
        fact, _, field = name.partition(".")
        name = f"{plan.new}.{field}" if fact == plan.old else name
    return file, kind, name, book, declares
