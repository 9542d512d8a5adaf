"""The entry of running text: parts and a rule book in; facts with evidence, unread figures and contradictions out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from perfeval_rules.model.cases import Evidence, Fact
from perfeval_rules.model.forms import Sentence
from perfeval_rules.model.imports import Unread
from perfeval_rules.model.places import Span
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.recognise.parts.part import Part
from perfeval_rules.recognise.sentences.gathering import Gathered
from perfeval_rules.recognise.sentences.matching import matches
from perfeval_rules.recognise.sentences.plain import plain_of
from perfeval_rules.recognise.sentences.stating import Source, statements
from perfeval_rules.recognise.sentences.unread import unread_figures
from perfeval_rules.recognise.sentences.whole import PERIOD, state_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What running text says: facts by name, what nobody understands, and what two places state differently."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()
    clashes: tuple[Unread, ...] = ()


Stretches = list[tuple[int, int]]


def running_facts(parts: Sequence[Part], book: RuleBook, document: str = "report", file: str = "") -> Running:
    """The facts that the running text of one document states.

    ``document`` is its name in the case, ``file`` its file. Records stand in the order of the book's sentences.
    """
    found = Gathered(Span(file, 1, 1, 1, 1))
    sources = [Source(plain_of(part.paragraphs), document, part.heading) for part in parts]
    for part, source in zip(parts, sources, strict=True):
        state_whole(part, source, book.facts, found)
    read: list[Stretches] = [[] for _ in parts]
    for sentence in book.forms.sentences:
        for part, source, stretches in zip(parts, sources, read, strict=True):
            if sentence.part in ("", part.name):
                stretches += _state(sentence, source, book, found)
    for part, source, stretches in zip(parts, sources, read, strict=True):
        if part.name != PERIOD:
            found.unread += unread_figures(source, stretches)
    return Running(facts=found.facts(), unread=tuple(found.unread), clashes=tuple(found.clashes))


def _state(sentence: Sentence, source: Source, book: RuleBook, found: Gathered) -> Stretches:
    """States what a sentence says in a part, and gives the stretches where it stands."""
    stretches: Stretches = []
    for match in matches(sentence, source.plain.text):
        stretches.append((match.start, match.end))
        whole = Evidence(document=source.document, place=source.part)
        for statement in statements(sentence, match, source, book.facts):
            found.add(statement, whole)
    return stretches
