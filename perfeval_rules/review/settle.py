"""The settled figures of a case: its stated table and the scores that reviewers settled in, total, grade and rate out.

核定总分 is the sum over the rows of the table of the settled score, or of the stated one where none was settled;
差异率 = (自评总分 − 核定总分) ÷ 核定总分, a share with four decimals, rounded half up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from perfeval_rules.figures.rounding import half_up, last_place
from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Review, SettledScore
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.review.identity import row_labels

STATED = "自评分"
"""The field of a row that holds its stated score."""

RATE_DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """核定总分, 核定等级 and 差异率, and the settled scores by the number of their row.

    There is no total while nothing is settled, or while the stated score of another row is not known.
    """

    total: Decimal | None = None
    grade: str = ""
    rate: Decimal | None = None
    rows: Mapping[int, SettledScore] = field(default_factory=dict)


def settled(assessment: Assessment, review: Review | None) -> Settled:
    """What the case comes to with the scores that its reviewers settled."""
    labels = row_labels(assessment.case, TABLE)
    scores = review.scores if review is not None else {}
    rows = {number: scores[label] for number, label in enumerate(labels, 1) if label in scores}
    total = _total(assessment.values.get(TABLE), rows) if rows else None
    if total is None:
        return Settled(rows=rows)
    grade = next((grade.name for grade in assessment.book.grades if grade.least <= total), "")
    return Settled(total=total, grade=grade, rate=_rate(assessment.stated_total, total), rows=rows)


def _total(table: Value, rows: Mapping[int, SettledScore]) -> Decimal | None:
    if not isinstance(table, list):
        return None
    total = Decimal(0)
    for number, record in enumerate(table, 1):
        stated = record.get(STATED) if isinstance(record, dict) else None
        score = rows[number].score if number in rows else stated
        if not isinstance(score, Decimal):
            return None
        total += score
    return total


def _rate(stated: Decimal | None, total: Decimal) -> Decimal | None:
    if stated is None or not total:
        return None
    return half_up((stated - total) / total, last_place(RATE_DECIMALS))
