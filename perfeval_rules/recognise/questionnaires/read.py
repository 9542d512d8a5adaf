"""A questionnaire that comes back: a document and the rule book in; the case that was filled in, or what is wrong, out.

Sheets are known by their names, columns by their headings: rows may be sorted, added and taken away.
"""

from collections.abc import Mapping

from perfeval_rules.model.cases import Fact
from perfeval_rules.model.originals import Original
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.questionnaire import QuestionnaireRead, Sheet
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.recognise.questionnaires.evidence import Reader
from perfeval_rules.recognise.questionnaires.facts import facts_in
from perfeval_rules.recognise.questionnaires.head import documents_in, head_in
from perfeval_rules.recognise.questionnaires.hidden import Known, known_of, pages_of
from perfeval_rules.recognise.questionnaires.lists import list_in
from perfeval_rules.recognise.questionnaires.notes import Notes, near
from perfeval_rules.recognise.questionnaires.singles import singles_in, tell_left
from perfeval_rules.recognise.questionnaires.tables import Page

Pages = Mapping[str, Page]


def book_asked(original: Original) -> str | None:
    """The name of the book whose questions a document asks; ``None`` where it is no questionnaire."""
    known = known_of(original)
    return None if known is None else known.book


def questionnaire_of(original: Original, book: RuleBook) -> tuple[QuestionnaireRead | None, tuple[Diagnostic, ...]]:
    """What was filled in, without the cells that are wrong; ``None`` where the document is no questionnaire."""
    known = known_of(original)
    if known is None:
        return None, ()
    notes, pages = Notes(original.file), pages_of(original)
    _about_version(known, book, notes)
    documents = documents_in(_page(pages, Sheet.DOCUMENTS, notes), notes)
    head = head_in(_page(pages, Sheet.GUIDE, notes), known.book, documents, notes)
    facts = _facts(known, pages, book, Reader(documents, notes))
    ordered = {name: facts[name] for name in book.facts if name in facts}
    return QuestionnaireRead(head=head, facts=ordered), tuple(notes.said)


def _facts(known: Known, pages: Pages, book: RuleBook, reader: Reader) -> dict[str, Fact]:
    single = _page(pages, Sheet.FACTS, reader.notes)
    facts = facts_in(single, book, reader) if single is not None else {}
    singles = singles_in(_page(pages, Sheet.SINGLE, reader.notes), reader)
    for sheet, name in known.lists.items():
        declared, page = book.facts.get(name), _page(pages, sheet, reader.notes)
        if page is None:
            continue
        if declared is None or declared.kind is not Kind.RECORDS:
            lists = [fact.name for fact in book.facts.values() if fact.kind is Kind.RECORDS]
            reader.notes.wrong(page.place, say("no list is called '{name}'", name=name), near(name, lists))
            continue
        fact = list_in(page, declared, book, reader, singles)
        if fact is not None:
            facts[name] = fact
    tell_left(singles, reader)
    for sheet in sorted(pages.keys() - known.lists.keys() - {one.value for one in Sheet}):
        reader.notes.doubt(pages[sheet].place, say("the sheet is not part of the questionnaire, and was not read"))
    return facts


def _page(pages: Pages, name: str, notes: Notes) -> Page | None:
    page = pages.get(name)
    if page is None:
        hint = say("Give it back its name, or begin with a fresh questionnaire.")
        notes.wrong("", say("the sheet '{sheet}' is gone", sheet=name), hint)
    return page


def _about_version(known: Known, book: RuleBook, notes: Notes) -> None:
    if not known.current:
        notes.wrong("", say("the questionnaire was written by another version of perfeval"))
    elif known.book != book.name:
        message = say(
            "the questionnaire is about book '{asked}', but is read with '{book}'", asked=known.book, book=book.name
        )
        notes.doubt("", message)
    elif known.digest != book.digest:
        hint = say("'perfeval case check --missing' lists what they need by now.")
        notes.doubt("", say("the rules have changed since the questionnaire was written"), hint)
