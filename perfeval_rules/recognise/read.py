"""Documents to facts: originals and a rule book in; facts with evidence, and what was not understood, out."""

from collections.abc import Sequence

from perfeval_rules.model.imports import Found
from perfeval_rules.model.originals import Original
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.recognise.desk import Desk, desk_of
from perfeval_rules.recognise.document import read_document
from perfeval_rules.recognise.findings import gathered
from perfeval_rules.recognise.names import document_names
from perfeval_rules.recognise.tables.table import fields_without
from perfeval_rules.recognise.words import words_of

__all__ = ["document_names", "recognise"]


def recognise(originals: Sequence[Original], book: RuleBook) -> Found:
    """The facts that documents state in the forms that a book knows; the table of indicators is the fullest of all."""
    if not originals:
        return Found()
    words = words_of(book)
    named = zip(originals, document_names(originals), strict=True)
    desks = [desk_of(original, name, book, words) for original, name in named]
    fullest = max(desks, key=_fullness)
    for desk in desks:
        read_document(desk, desk.table if desk is fullest else (), book, words)
    whole = gathered(desk.findings for desk in desks)
    rows = whole.facts[TABLE].value if TABLE in whole.facts else ()
    without = fields_without(fullest.table, rows if isinstance(rows, tuple) else (), words)
    return Found(facts=whole.facts, without=without, unread=tuple(whole.unread), clashes=tuple(whole.clashes))


def _fullness(desk: Desk) -> tuple[int, int]:
    return max((part.weight for part in desk.table), default=(0, 0))
