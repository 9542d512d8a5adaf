"""Many projects as one case: assessments in, a record of each out; records and what a summary states in, a case out.

A record has what is known of its project: what the project's own case leaves open stays open.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from perfeval_rules.engine.portfolio.alike import COLUMNS, KEY, NAME, STATED, WEIGHTS, repeated_scores, repeated_texts
from perfeval_rules.model.cases import Case, Evidence, Fact, Record, Standing
from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.rules import Check, RuleBook, Severity
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import TABLE, Kind

PROJECTS, TEXTS, SCORES, LEFT_OUT = "项目", "相同文字", "相同得分", "未能核对数"
"""The facts that come from the cases of a portfolio."""

FIGURES = {
    "项目年度": "年度",
    "项目自评总分": "自评总分",
    "项目自评等级": "自评等级",
    "项目预算数": "当年预算数",
    "项目执行数": "预算执行数",
}
"""Fields of a project, and the facts of its case that they repeat."""

LISTED = {"备注": (TABLE, "备注"), "主要问题": ("问题", "问题摘要"), "改进措施": ("措施", "措施摘要")}
"""Kinds of texts, and the list and field of a case that has them."""

PROBLEMS = "问题"
UNITS = ("预算单位", "实施单位")
_OPEN = Unknown(frozenset())


def is_portfolio(book: RuleBook) -> bool:
    """Whether the book is about many projects."""
    return PROJECTS in book.facts and book.facts[PROJECTS].kind is Kind.RECORDS


def records_of(assessments: Iterable[Assessment]) -> Iterator[Record]:
    """A record of each project, one after another; no assessment is kept."""
    for assessment in assessments:
        span, standing = assessment.case.span, max(assessment.standing, Standing.STATED)
        evidence = Evidence(place=span.file, standing=standing)
        yield _record(dict(_fields(assessment)), evidence, span)


def given_twice(stated: Case) -> Iterator[Diagnostic]:
    """What a summary must not give, since it comes from the cases."""
    for name, fact in stated.facts.items():
        if name in (PROJECTS, TEXTS, SCORES, LEFT_OUT):
            hint = say("Leave it out; 'perfeval check' looks at a list of projects entered by hand.")
            yield Diagnostic(fact.span, say("'{name}' comes from the cases", name=name), hint)


def portfolio_of(stated: Case, book: RuleBook, records: Sequence[Record], left_out: int, evidence: Evidence) -> Case:
    """``stated`` with its projects and what they have in common; ``left_out`` cases could not be assessed.

    Simple facts that it does not give are blank: what a summary leaves unsaid is not missing.
    """
    projects = [_plain(record) for record in records]
    lists = {
        PROJECTS: tuple(records),
        TEXTS: tuple(_record(group, evidence, stated.span) for group in repeated_texts(projects)),
        SCORES: tuple(_record(group, evidence, stated.span) for group in repeated_scores(projects)),
    }
    values = {**_blanks(book), LEFT_OUT: Decimal(left_out), "年度": _only_year(projects)}
    simple = _record(values, evidence, stated.span).fields
    found = {name: _fact(name, value, evidence, stated.span) for name, value in lists.items()}
    return replace(stated, facts={**simple, **stated.facts, **found})


def _plain(record: Record) -> dict[str, Value]:
    return {name: fact.value for name, fact in record.fields.items() if not isinstance(fact.value, tuple)}


def _blanks(book: RuleBook) -> dict[str, Value]:
    """Nothing for each simple fact that a case may give."""
    facts = book.facts.items()
    return {name: None for name, declared in facts if declared.kind is not Kind.RECORDS and declared.derive is None}


def _only_year(projects: Sequence[Mapping[str, Value]]) -> Value:
    """The year of all projects, where they have one in common."""
    years = [project.get("项目年度") for project in projects]
    return years[0] if years.count(years[0]) == len(years) else None


def _record(values: Mapping[str, Value], evidence: Evidence, span: Span) -> Record:
    """The values that are known, each as a fact."""
    known = {name: value for name, value in values.items() if not isinstance(value, Unknown)}
    return Record(fields={name: _fact(name, value, evidence, span) for name, value in known.items()}, span=span)


def _fact(name: str, value: "Value | tuple[Record, ...]", evidence: Evidence, span: Span) -> Fact:
    return Fact(name=name, value=value, evidence=evidence, standing=evidence.standing, span=span)


def _fields(assessment: Assessment) -> Iterator[tuple[str, Value]]:
    """The fields of a project's record, those that are unknown among them."""
    case, values, total = assessment.case, assessment.values, assessment.total
    named = values.get("项目名称")
    yield NAME, named if isinstance(named, str) else case.title or case.name
    yield KEY, case.name
    yield "项目单位", next((unit for name in UNITS if isinstance(unit := values.get(name), str)), _OPEN)
    for field, fact in FIGURES.items():
        yield field, values.get(fact, _OPEN)
    grades = assessment.book.grades
    yield "项目最高等级", grades[0].name if grades else None
    yield "项目测算总分下限", total.low if total else None
    yield "项目测算总分上限", total.high if total else None
    yield "项目测算等级", [*assessment.grades]
    yield "项目测算完整", not assessment.unmatched_rows and not assessment.unmatched_rules
    yield "项目问题数", _count(values.get(PROBLEMS, _OPEN))
    yield "项目错误数", _fired(assessment, Severity.ERROR)
    yield "项目警告数", _fired(assessment, Severity.WARNING)
    for column, (source, field) in LISTED.items():
        yield COLUMNS[column], _column(values.get(source, _OPEN), field, str)
    yield STATED, _whole(_column(values.get(TABLE, _OPEN), "自评分", Decimal), values)
    yield WEIGHTS, _whole(_column(values.get(TABLE, _OPEN), "权重", Decimal), values)


def _count(records: Value) -> Value:
    """How many records a list has; a blank one has none."""
    if isinstance(records, Unknown):
        return records
    return Decimal(len(records)) if isinstance(records, list) else Decimal(0)


def _column(records: Value, field: str, kind: type[str] | type[Decimal]) -> Value:
    """What the records of a list have in one field, as far as it is of the right kind."""
    if not isinstance(records, list):
        return records if isinstance(records, Unknown) else []
    cells = (record.get(field) for record in records if isinstance(record, dict))
    return [cell for cell in cells if isinstance(cell, kind)]


def _whole(cells: Value, values: Mapping[str, Value]) -> Value:
    """A column of the table, if no row lacks it."""
    table = values.get(TABLE)
    return cells if isinstance(cells, list) and isinstance(table, list) and len(cells) == len(table) else _OPEN


def _fired(assessment: Assessment, severity: Severity) -> Decimal:
    """How many findings of checks with this severity fire."""
    fired = (finding.rule for finding in assessment.findings if finding.verdict.answer is Answer.FIRES)
    return Decimal(sum(isinstance(rule, Check) and rule.severity is severity for rule in fired))
