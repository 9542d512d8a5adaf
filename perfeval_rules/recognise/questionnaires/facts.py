"""The sheet of single facts: its rows in, the facts out."""

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.cases import Evidence, Fact
from perfeval_rules.model.originals import Box
from perfeval_rules.model.places import Span, say
from perfeval_rules.model.questionnaire import Found, Heading
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.recognise.questionnaires.cells import Refused, answer_of
from perfeval_rules.recognise.questionnaires.evidence import Reader, is_given, parts_of, standing_of
from perfeval_rules.recognise.questionnaires.notes import near
from perfeval_rules.recognise.questionnaires.tables import Page, Row, Table, strangers, table_of

TOLD = frozenset({"问题", "单位/可选值", "供哪些规则"})
"""Columns that only tell."""


def facts_in(page: Page, book: RuleBook, reader: Reader) -> dict[str, Fact]:
    """The facts that are filled in, by name."""
    table = table_of(page, Heading.FACT, Heading.ANSWER, reader.notes)
    if table is None:
        return {}
    known = {*TOLD, Heading.FACT.value, Heading.ANSWER.value, *(part.value for part in Found)}
    for box in strangers(table, frozenset(normal(title) for title in known)):
        reader.notes.wrong(box.place, say("nobody knows the column '{title}'", title=box.text.strip()))
    facts: dict[str, Fact] = {}
    for row in table.rows:
        _note(row, table, book, reader, facts)
    return facts


def _note(row: Row, table: Table, book: RuleBook, reader: Reader, facts: dict[str, Fact]) -> None:
    """Take the fact in a row into ``facts``, if it is filled in."""
    named, answer = row.box(table.column(Heading.FACT)), row.box(table.column(Heading.ANSWER))
    parts, name = parts_of(row, table), named.text.strip()
    if not answer.text.strip() and not is_given(parts):
        return
    declared = book.facts.get(name)
    if declared is None:
        _unknown(named, name, book, reader)
    elif declared.derive is not None:
        reader.notes.wrong(named.place, say("'{name}' is derived, so that a case cannot set it", name=name))
    elif declared.kind is Kind.RECORDS:
        reader.notes.wrong(named.place, say("'{name}' is a list, which has a sheet of its own", name=name))
    elif name in facts:
        reader.notes.wrong(named.place, say("'{name}' is there twice", name=name))
    else:
        fact = fact_in(answer, declared, reader.evidence(parts, None), book, reader)
        if fact is not None:
            facts[name] = fact
        elif not answer.text.strip():
            _unanswered(answer, name, reader)


def fact_in(box: Box, declared: Declaration, evidence: Evidence | None, book: RuleBook, reader: Reader) -> Fact | None:
    """The fact or field that a cell states."""
    found = answer_of(box.text, declared, book.cells)
    if isinstance(found, Refused):
        reader.notes.wrong(box.place, found.why, found.hint)
        return None
    if found is None:
        return None
    span = Span(reader.notes.file, 1, 1, 1, 1)
    return Fact(name=declared.name, value=found.value, evidence=evidence, standing=standing_of(evidence), span=span)


def _unanswered(box: Box, name: str, reader: Reader) -> None:
    reader.notes.doubt(box.place, say("'{name}' has evidence but no value, and stays unknown", name=name))


def _unknown(named: Box, name: str, book: RuleBook, reader: Reader) -> None:
    if not name:
        reader.notes.wrong(named.place, say("the row does not say which fact it is about"))
        return
    settable = [fact.name for fact in book.facts.values() if fact.derive is None]
    reader.notes.wrong(named.place, say("no fact is called '{name}'", name=name), near(name, settable))
