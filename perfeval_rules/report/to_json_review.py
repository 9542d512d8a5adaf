"""Reviews for other programs: lines and counts in, plain data out."""

from typing import Any

from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.counts import COUNTED, CaseCounts
from perfeval_rules.review.lines import Line
from perfeval_rules.review.plain import plain_finding


def line_data(line: Line, language: str) -> dict[str, Any]:
    """One finding with all that the review holds of it."""
    reviewed = {} if line.reviewed is None else plain_finding(line.reviewed)
    return {
        "id": line.id,
        "rule": line.rule,
        "title": line.title,
        "severity": line.severity,
        "section": line.section,
        "row": line.row,
        "presence": line.presence,
        "since": reviewed.get("since"),
        "text": line.finding.text if line.finding is not None else None,
        "decision": reviewed.get("decision"),
        "holds": line.decision is not None,
        "stale": None if line.stale is None else told(line.stale, teller(language)),
        "reply": reviewed.get("reply", ""),
        "remedies": reviewed.get("remedies", []),
    }


def counts_data(one: CaseCounts) -> dict[str, Any]:
    """How far one case is; numbers with decimals are texts, so that no digit is lost."""
    settled = one.settled
    return {
        "case": one.case,
        "title": one.title,
        **{status.value: count for status, count in zip(COUNTED, one.statuses, strict=True)},
        "remedies": {"all": one.remedies, "done": one.done, "overdue": one.overdue},
        "stated": None if one.stated is None else str(one.stated),
        "settled": None if settled.total is None else str(settled.total),
        "grade": settled.grade,
        "rate": None if settled.rate is None else str(settled.rate),
    }
