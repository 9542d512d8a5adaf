"""The dossier of one case: an assessment and its review in, everything that reports say of it out."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from perfeval_rules.figures.values import Tell, figure, number
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.dossier import Dossier, Gone, GradeBand, ScoreLine, Totals
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Presence, Review
from perfeval_rules.report.dossier.entries import Known, entries
from perfeval_rules.report.dossier.open import fault_lines, open_facts
from perfeval_rules.report.dossier.rules import rule_lines
from perfeval_rules.report.dossier.scores import score_lines, section_lines
from perfeval_rules.report.dossier.sections import sections_of
from perfeval_rules.report.words.sentences import joined, teller
from perfeval_rules.report.words.subject import PROJECT, UNIT, YEAR, counting, document_line, out_of_force, stamp
from perfeval_rules.review.settle import Settled, settled

DEPARTMENT, IMPLEMENTER = "主管部门", "实施单位"


def dossier(assessment: Assessment, review: Review | None, today: date, language: str, version: str) -> Dossier:
    """The dossier of ``assessment``, decisions as of ``today``, stamped with the program's ``version``."""
    tell = teller(language)
    case, book = assessment.case, assessment.book
    final, gone = settled(assessment, review), tuple(_gone(review))
    scores, rules = score_lines(assessment, final, tell), rule_lines(assessment, tell)
    return Dossier(
        case=case.name,
        title=case.title or case.name,
        synthetic=case.synthetic,
        language=language,
        today=today,
        unit=_fact(UNIT, assessment, tell) or _fact(IMPLEMENTER, assessment, tell),
        department=_fact(DEPARTMENT, assessment, tell),
        project=_fact(PROJECT, assessment, tell),
        year=_fact(YEAR, assessment, tell),
        documents=tuple(document_line(document, case, tell) for document in case.documents.values()),
        book=book.chain[0].title,
        book_name=book.name,
        standing=counting(assessment.standing, tell),
        cautions=tuple(_cautions(assessment, tell)),
        stamp=stamp(assessment, version, tell),
        file=case.span.file,
        digest=case.digest,
        totals=_totals(assessment, final, scores),
        grades=tuple(GradeBand(name=grade.name, least=grade.least) for grade in book.grades),
        sections=tuple(section_lines(scores)),
        scores=scores,
        entries=tuple(entries(Known(assessment, review, rules, sections_of(assessment), today, tell))),
        open_facts=tuple(open_facts(assessment, tell)),
        faults=tuple(fault_lines(assessment, tell)),
        fixed=tuple(_name(one, tell) for one in gone),
        gone=gone,
        rules=tuple(rules.values()),
        version=version,
        history=review.history if review is not None else "",
    )


def _fact(name: str, assessment: Assessment, tell: Tell) -> str:
    """A case fact as text; empty where the case does not have it."""
    fact = assessment.case.facts.get(name)
    return figure(fact.value, tell) if fact is not None and isinstance(fact.value, str | Decimal) else ""


def _cautions(assessment: Assessment, tell: Tell) -> Iterator[str]:
    """What a reader must know before trusting the figures."""
    outside = out_of_force(assessment, tell)
    if outside:
        yield outside
    if assessment.on_claims > 0 and assessment.standing is Standing.CLAIMED:
        claimed = number(assessment.on_claims)
        yield tell("{points} of the computed points rest on the unit's claims alone", points=claimed)
    if assessment.unmatched_rules:
        titles = [assessment.book.rules[key].title for key in assessment.unmatched_rules]
        yield tell("Indicators without a row in the table: {titles}.", titles=joined(titles, tell)).rstrip("。.")
    if assessment.grades and assessment.book.grades_unverified:
        yield tell("grades are to be verified against the text of the regulation")


def _totals(assessment: Assessment, final: Settled, scores: tuple[ScoreLine, ...]) -> Totals:
    stated = [line.stated for line in scores if line.stated is not None]
    return Totals(
        stated=assessment.stated_total,
        added=sum(stated, Decimal(0)) if stated else None,
        computed=assessment.total,
        settled=final.total,
        stated_grade=assessment.stated_grade or "",
        computed_grades=assessment.grades,
        settled_grade=final.grade,
        rate=final.rate,
    )


def _gone(review: Review | None) -> Iterator[Gone]:
    """The findings that were there before and are not any more."""
    for found in review.findings.values() if review is not None else ():
        if found.presence is Presence.FIXED:
            yield Gone(id=found.id, rule=found.rule, row=found.row, title=found.title)


def _name(gone: Gone, tell: Tell) -> str:
    return tell("{title} ({row})", title=gone.title, row=gone.row) if gone.row else gone.title
