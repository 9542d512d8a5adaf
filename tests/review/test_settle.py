"""核定总分, 核定等级 and 差异率."""

from dataclasses import replace
from decimal import Decimal

import pytest
from small_case import CASE, DAY, assessed

from perfeval_rules.model.review import Review, SettledScore
from perfeval_rules.review.settle import Settled, settled
from perfeval_rules.review.steps import settle


def with_scores(**scores: str) -> Review:
    """A review with these settled scores."""
    review = Review(case="findings")
    for row, score in scores.items():
        review = settle(review, SettledScore(row=row, score=Decimal(score), reason="核", by="张三", on=DAY))
    return review


@pytest.mark.parametrize(
    ("scores", "total", "grade", "rate"),
    [
        ({"执行率": "48"}, "91", "优", "0.0440"),
        ({"执行率": "30", "制度健全性": "30.5"}, "63.5", "差", "0.4961"),
        ({"执行率": "0", "制度健全性": "0", "表外一行": "0"}, "0", "差", None),
        ({"执行率": "50"}, "93", "优", "0.0215"),
    ],
)
def test_settled(scores: dict[str, str], total: str, grade: str, rate: str | None) -> None:
    """A row without a settled score counts as stated; the rate is the share by which the unit was too high."""
    found = settled(assessed(), with_scores(**scores))
    share = None if rate is None else Decimal(rate)

    assert (Decimal(total), grade, share) == (found.total, found.grade, found.rate)
    assert set(scores) == {score.row for score in found.rows.values()}


def test_nothing_settled() -> None:
    """While nothing is settled there is no settled total; a score of a row that is gone settles nothing."""
    assert Settled() == settled(assessed(), None) == settled(assessed(), with_scores(没有的行="1"))


def test_unknown() -> None:
    """Where the stated score of another row is not known there is no total; without a stated total no rate."""
    unknown = assessed(CASE.replace("{名称: 表外一行, 权重: 5, 自评分: 3}", "{名称: 表外一行, 权重: 5}"))
    untotalled = assessed(
        CASE.replace('  自评总分: {value: 95, evidence: {document: report, place: 合计行, quote: "95"}}\n', "")
    )
    scores = with_scores(执行率="48")

    assert replace(settled(unknown, scores), rows={}) == Settled()
    assert (Decimal(91), None) == (settled(untotalled, scores).total, settled(untotalled, scores).rate)
    assert Decimal(89) == settled(unknown, with_scores(执行率="48", 表外一行="1")).total
