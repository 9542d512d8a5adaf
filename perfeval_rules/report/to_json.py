"""Assessments as JSON, for other programs, as ``schemas/assessment.json`` describes it.

Every answer is there; what fires or is undecided brings its proof. That of a rule that has nothing to say is what
``perfeval explain`` shows: all of them together are a hundred times as long as the rest.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from perfeval_rules.model.findings import Assessment, Finding, LineAnswer, Score, Suggestion
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.rules import AnyRule, Check, Indicator, Problem
from perfeval_rules.report.outline.targets import SPEAKS
from perfeval_rules.report.to_json_decisions import (
    UnderReview,
    judgements,
    reviewed_data,
    settled_data,
    settled_score_data,
)
from perfeval_rules.report.to_json_values import (
    Data,
    bounds_data,
    diagnostic_data,
    fact_data,
    picked_data,
    place_data,
    row_data,
    sentence,
    value_data,
    verdict_data,
    within_data,
)
from perfeval_rules.review.identity import ids_of
from perfeval_rules.review.settle import Settled, settled


@dataclass(frozen=True, slots=True)
class Faulty:
    """A case file that could not be assessed, and why."""

    file: str
    reason: str
    diagnostics: Sequence[Diagnostic]


def json_pieces(cases: Iterable[Assessment | UnderReview | Faulty], version: str) -> Iterator[str]:
    """One JSON document in pieces: the data of each assessment as it comes, those that could not be made last."""
    faulty: list[Data] = []
    yield f'{{\n"perfeval": {_json(version)},\n"assessments": ['
    separator = "\n"
    for case in cases:
        if isinstance(case, Faulty):
            diagnostics = [diagnostic_data(found) for found in case.diagnostics]
            faulty.append({"file": case.file, "reason": case.reason, "diagnostics": diagnostics})
        else:
            data = assessment_data(case.assessment, case) if isinstance(case, UnderReview) else assessment_data(case)
            yield f"{separator}{_json(data)}"
            separator = ",\n"
    yield f'\n],\n"faulty": {_json(faulty)}\n}}\n'


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def assessment_data(assessment: Assessment, under: UnderReview | None = None) -> Data:
    """One assessment as data, with what its review says."""
    book, final = assessment.book, settled(assessment, under.review if under else None)
    said, ids = judgements(under), ids_of(assessment)
    return {
        **_subject(assessment),
        **_totals(assessment),
        "settled": settled_data(final),
        "scores": [_score_data(score, final) for score in assessment.scores],
        "findings": [
            {"id": key, **_finding_data(finding), "review": reviewed_data(said.get(id(finding)))}
            for key, finding in zip(ids, assessment.findings, strict=True)
        ],
        "unmatched_rows": [row_data(row) for row in assessment.unmatched_rows],
        "unmatched_rules": list(assessment.unmatched_rules),
        "rules": {key: rule_data(rule) for key, rule in sorted(book.rules.items())},
        "values": {name: value_data(assessment.values[name]) for name in book.facts if name in assessment.values},
        "parameters": {name: value_data(value) for name, value in assessment.parameters.items()},
    }


def _subject(assessment: Assessment) -> Data:
    """What was assessed, by which rules, and how."""
    case, book = assessment.case, assessment.book
    return {
        "case": {
            "id": case.name,
            "title": case.title,
            "synthetic": case.synthetic,
            "file": case.span.file,
            "digest": case.digest,
        },
        "book": {
            "id": book.name,
            "title": book.chain[0].title,
            "chosen": sentence(case.chosen),
            "chain": [head.name for head in book.chain],
            "disabled": list(book.disabled),
            "digest": book.digest,
        },
        "engine": assessment.engine,
        "standing": assessment.standing.name.lower(),
    }


def _totals(assessment: Assessment) -> Data:
    stated = assessment.stated_total
    return {
        "total": {"stated": None if stated is None else f"{stated:f}", "computed": bounds_data(assessment.total)},
        "grade": {"stated": assessment.stated_grade, "possible": list(assessment.grades)},
        "on_claims": f"{assessment.on_claims:f}",
    }


def rule_data(rule: AnyRule) -> Data:
    """What a rule says of itself."""
    data: Data = {
        "kind": type(rule).__name__.lower(),
        "title": rule.title,
        "tags": list(rule.tags),
        "basis": list(rule.basis),
        "reconstructed": rule.reconstructed,
        "unverified": rule.unverified,
        "each": rule.each,
        **place_data(rule.span),
    }
    match rule:
        case Indicator():
            own = {"section": rule.section, "weight": f"{rule.weight:f}"} if rule.each is None else {}
            return {**data, **own, "scoring": rule.scoring.value}
        case Check():
            return {**data, "severity": rule.severity.value, "when": rule.when.text}
        case Problem():
            explains = list(rule.explains)
            return {**data, "severity": rule.severity.value, "when": rule.when.text, "explains": explains}


def _score_data(score: Score, final: Settled) -> Data:
    return {
        "indicator": score.indicator.id,
        "row": row_data(score.row),
        "section": score.section,
        "weight": None if score.weight is None else f"{score.weight:f}",
        "stated": None if score.stated is None else f"{score.stated:f}",
        "stated_fact": None if score.stated_fact is None else fact_data(score.stated_fact),
        "computed": bounds_data(score.bounds),
        "settled": settled_score_data(final.rows.get(score.row.number) if score.row else None),
        "on_claims": f"{score.on_claims:f}",
        "applies": None if score.applies is None else verdict_data(score.applies),
        "lines": [_line_data(line) for line in score.lines],
    }


def _line_data(line: LineAnswer) -> Data:
    return {
        "line": line.line.key,
        "points": bounds_data(line.points),
        "remark": line.remark,
        "because": line.because,
        **verdict_data(line.verdict),
    }


def _finding_data(finding: Finding) -> Data:
    return {
        "rule": finding.rule.id,
        "row": row_data(finding.row),
        "text": finding.text,
        "advice": finding.advice,
        "points": bounds_data(finding.points),
        "listed": finding.listed,
        "evidence": [picked_data(fact) for fact in finding.evidence],
        "remedies": [_remedy_data(suggestion) for suggestion in finding.suggestions],
        **verdict_data(finding.verdict, proved=finding.verdict.answer in SPEAKS),
    }


def _remedy_data(suggestion: Suggestion) -> Data:
    remedy = suggestion.remedy
    return {
        "remedy": remedy.title,
        "actions": list(remedy.actions),
        "responsible": remedy.responsible,
        "within": within_data(remedy.within),
        "done_when": remedy.done_when.text if remedy.done_when else None,
        "done": suggestion.done.value,
    }
