"""The section (一级指标) that a finding belongs to: that of the row it is about, or of what it accounts for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.model.cases import Case, Record
from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.rules import Problem
from perfeval_rules.model.vocabulary import TABLE

NAME, SECTION = "名称", "一级"


@dataclass(frozen=True, slots=True)
class Sections:
    """Sections by the names of the rows in them and by their own, and by the indicators that score in them."""

    by_name: Mapping[str, str]
    by_indicator: Mapping[str, str]


def sections_of(assessment: Assessment) -> Sections:
    """The sections of a case's table."""
    names = {section.name: section.name for section in assessment.book.sections}
    for record in records_of(TABLE, assessment.case):
        section = text_of(record, SECTION)
        if section:
            names.setdefault(section, section)
            names.setdefault(text_of(record, NAME), section)
    names.pop("", None)
    scored = {score.indicator.id: score.section for score in assessment.scores if score.indicator.each is None}
    return Sections(names, scored)


def section_of(finding: Finding, case: Case, sections: Sections) -> str:
    """The section of a finding; empty where it is about the case as a whole, or about several."""
    rule = finding.rule
    if finding.row is not None and rule.each is not None:
        return _section_of_record(rule.each, finding.row.number, case, sections)
    if isinstance(rule, Problem):
        found = {sections.by_indicator.get(key.partition("#")[0], "") for key in rule.explains}
        return found.pop() if len(found) == 1 else ""
    return ""


def _section_of_record(name: str, number: int, case: Case, sections: Sections) -> str:
    """The section that a record names, or that the row of the table is in that it names."""
    records = records_of(name, case)
    if number > len(records):
        return ""
    record = records[number - 1]
    if name == TABLE:
        return text_of(record, SECTION)
    return next((sections.by_name[text] for text in _texts(record) if text in sections.by_name), "")


def _texts(record: Record) -> Iterator[str]:
    for fact in record.fields.values():
        if isinstance(fact.value, str):
            yield fact.value


def records_of(name: str, case: Case) -> tuple[Record, ...]:
    """The records that the case file enters under a name."""
    fact = case.facts.get(name)
    return fact.value if fact is not None and isinstance(fact.value, tuple) else ()


def text_of(record: Record, field: str) -> str:
    """A field's text; empty where it has none."""
    fact = record.fields.get(field)
    return fact.value if fact is not None and isinstance(fact.value, str) else ""
