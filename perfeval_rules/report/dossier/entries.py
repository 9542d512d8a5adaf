"""The entries of a dossier: every firing check and problem in the report's order, all rows of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.dossier import Entry, RuleLine, SourcePlace
from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.report import Item
from perfeval_rules.model.review import Review
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.compose.findings import fired_checks
from perfeval_rules.report.compose.problems import evidence_item, fired_problems
from perfeval_rules.report.dossier.effects import effect_of
from perfeval_rules.report.dossier.reviewed import decision_line, remedy_lines
from perfeval_rules.report.dossier.sections import Sections, records_of, section_of
from perfeval_rules.report.outline.proof import Reading, proof_items
from perfeval_rules.report.words.places import facts_of, places_of
from perfeval_rules.report.words.proof import proof_line
from perfeval_rules.report.words.review import presence_name
from perfeval_rules.report.words.sentences import severity_name
from perfeval_rules.review.standing import Judged, judged


@dataclass(frozen=True, slots=True)
class Known:
    """What every entry of a case is written from."""

    assessment: Assessment
    review: Review | None
    rules: Mapping[str, RuleLine]
    sections: Sections
    today: date
    tell: Tell


def entries(known: Known) -> Iterator[Entry]:
    """The firing checks, errors first, then the firing problems, those with most points first."""
    found = {id(one.finding): one for one in judged(known.assessment, known.review, known.today)}
    for number, finding in enumerate(in_order(known.assessment), 1):
        yield _entry(number, found[id(finding)], known)


def in_order(assessment: Assessment) -> Iterator[Finding]:
    """What fires, in the order of the report."""
    checks = fired_checks(assessment)
    for severity in Severity:
        for rule, findings in checks:
            if rule.severity is severity:
                yield from findings
    for _, finding in fired_problems(assessment):
        yield finding


def _entry(number: int, found: Judged, known: Known) -> Entry:
    assessment, tell, finding, reviewed = known.assessment, known.tell, found.finding, found.reviewed
    line, proof = known.rules[finding.rule.id], finding.verdict.proof
    facts = tuple(facts_of(proof)) or tuple(_read_by(finding, assessment))
    return Entry(
        id=found.id,
        number=number,
        rule=line.id,
        kind=line.kind,
        title=line.title,
        severity=line.severity,
        severity_word=severity_name(line.severity, tell),
        section=section_of(finding, assessment.case, known.sections),
        category=line.category,
        row=finding.row.name if finding.row else "",
        row_number=finding.row.number if finding.row else None,
        text=finding.text,
        places=places_of(facts, assessment.case, tell),
        sources=tuple(_source(fact, assessment) for fact in facts),
        rule_span=line.span,
        basis=line.basis,
        doubt=line.doubt,
        effect=effect_of(finding, assessment, tell),
        advice=finding.advice,
        figures=proof_line(proof, assessment.book, finding.rule.each, tell) if proof is not None else "",
        proof=tuple(_proof(finding, assessment, tell)),
        remedies=tuple(remedy_lines(found, assessment.book, tell)),
        decision=decision_line(found, tell),
        presence=reviewed.presence if reviewed is not None else None,
        presence_word=presence_name(reviewed.presence, tell) if reviewed is not None else "",
        reply=reviewed.reply if reviewed is not None else "",
        note=line.note,
        listed=finding.listed,
    )


def _proof(finding: Finding, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """The whole proof, and the records that show a problem."""
    yield from proof_items(finding.verdict, Reading(assessment, finding.rule.each, tell))
    if finding.evidence:
        yield evidence_item(finding, assessment, tell)


def _read_by(finding: Finding, assessment: Assessment) -> Iterator[Fact]:
    """What a rule reads of its row, else of the case, for a proof that names no fact of its own."""
    case, each = assessment.case, finding.rule.each
    names = sorted(assessment.book.reads.get(finding.rule.id, ()))
    if each is not None and finding.row is not None:
        fields = [name.removeprefix(f"{each}.") for name in names]
        for record in records_of(each, case)[finding.row.number - 1 : finding.row.number]:
            yield from (record.fields[name] for name in fields if name in record.fields)
        return
    for name in dict.fromkeys(name.partition(".")[0] for name in names):
        if name in case.facts:
            yield case.facts[name]


def _source(fact: Fact, assessment: Assessment) -> SourcePlace:
    evidence = fact.evidence
    if evidence is None:
        return SourcePlace(fact=fact.name, span=fact.span)
    document = assessment.case.documents.get(evidence.document)
    return SourcePlace(
        fact=fact.name,
        document=document.title if document is not None else evidence.document,
        file=document.file if document is not None else "",
        place=evidence.place,
        quote=evidence.quote,
        span=fact.span,
    )
