"""What every report says of its subject: the documents, the facts that count, whether the book applies, the stamp."""

from datetime import date
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Case, Document, Standing
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.rules import BookHead
from perfeval_rules.report.words.places import document_title
from perfeval_rules.report.words.sentences import standing_name

UNIT, YEAR, PROJECT = "预算单位", "年度", "项目名称"
"""The facts that name a case."""

DIGEST_SHOWN = 12
"""How many hex digits of a digest tell one file from another."""


def document_line(document: Document, case: Case, tell: Tell) -> str:
    """A document with its issuer and period."""
    parts = [document_title(document.name, case, tell), document.issuer, document.period]
    return tell(", ").join(part for part in parts if part)


def counting(standing: Standing, tell: Tell) -> str:
    """Which facts count."""
    if standing is Standing.CLAIMED:
        return tell("all, also what the unit only claims")
    return tell("{standing} or better", standing=standing_name(standing, tell))


def out_of_force(assessment: Assessment, tell: Tell) -> str:
    """That the end of the case's year lies outside the time for which the book applies; empty where it does not."""
    head, year = assessment.book.chain[0], assessment.case.facts.get(YEAR)
    if year is None or not isinstance(year.value, Decimal) or not 1 <= year.value <= 9999:
        return ""
    end = date(int(year.value), 12, 31)
    outside = (head.since is not None and end < head.since) or (head.until is not None and end > head.until)
    return _in_force(head, tell) if outside else ""


def _in_force(head: BookHead, tell: Tell) -> str:
    """From when to when a book applies."""
    if head.until is None:
        return tell("the book applies from {since} on; the case's year lies before", since=head.since)
    if head.since is None:
        return tell("the book applies until {until}; the case's year lies after", until=head.until)
    template = "the book applies from {since} to {until}; the case's year lies outside"
    return tell(template, since=head.since, until=head.until)


def stamp(assessment: Assessment, version: str, tell: Tell) -> str:
    """Program, engine and the digests by which the same result can be had again."""
    return tell(
        "perfeval {version}, engine {engine}; rule book {book}, case {case}",
        version=version,
        engine=assessment.engine,
        book=assessment.book.digest[:DIGEST_SHOWN],
        case=assessment.case.digest[:DIGEST_SHOWN],
    )
