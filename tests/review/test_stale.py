"""Whether a decision still holds, and why not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from small_case import CASE, DAY, assessed, book, finding, firing, review_with, with_rule

from perfeval_rules.feel import parse
from perfeval_rules.model.places import Span
from perfeval_rules.model.review import Decided, Presence
from perfeval_rules.model.rules import RuleBook, Severity
from perfeval_rules.model.syntax import Expression
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.ground import ground_of
from perfeval_rules.review.stale import stale_because
from perfeval_rules.review.standing import counting, in_force, judged

TOTAL, SLOW, DEADLINE = ("base/total", ""), ("small/slow", ""), ("small/deadline", "加快进度")
HERE = Span("x", 1, 1, 1, 1)


def why(place: tuple[str, str], text: str, changed: RuleBook | None = None) -> str:
    """Why a decision on the case as it was does not hold on the case with ``text``; empty where it does."""
    review, now = review_with(assessed(), {place: Decided.CONFIRMED}), assessed(text, changed)
    decision = review.findings[firing(now)[place]].decision
    assert decision is not None
    message = stale_because(decision, finding(now, *place), now, DAY)
    return "" if message is None else told(message, teller("zh"))


@pytest.mark.parametrize(
    ("place", "old", "new", "expected"),
    [
        (TOTAL, "自评总分: {value: 95,", "自评总分: {value: 96,", "自评总分原为 95 分，现为 96 分"),
        (TOTAL, "自评分: 50", "自评分: 51", "指标.自评分已变（原有 3 项，现有 3 项）"),
        (TOTAL, "名称: 表外一行", "名称: 表外的行", ""),
        (SLOW, "10058894.40", "10058895.40", "执行数原为 10,058,894.40 元，现为 10,058,895.40 元"),
        (SLOW, "value: 95,", "value: 96,", ""),
        (DEADLINE, "摘要: 加强管理", "摘要: 加强领导", ""),
        (DEADLINE, "10058894.40", "10058895.40", ""),
    ],
)
def test_changed_facts(place: tuple[str, str], old: str, new: str, expected: str) -> None:
    """A decision is stale when a fact has changed that its finding rests on, and only then."""
    assert expected == why(place, CASE.replace(old, new))


def test_several_changes() -> None:
    """Facts that changed together are all told, also those that were computed from others."""
    text = CASE.replace("10058894.40", "9000000.00")

    assert "执行数原为 10,058,894.40 元，现为 9,000,000.00 元；执行率原为 80.00%，现为 71.58%" == why(SLOW, text)


def expression(text: str) -> Expression:
    """A condition as a rule file would hold it."""
    return Expression(text, parse(text), HERE)


@pytest.mark.parametrize(
    ("place", "changes", "stale"),
    [
        (SLOW, {"severity": Severity.ERROR}, True),
        (SLOW, {"when": expression("执行率 <= 参数.满分线")}, True),
        (SLOW, {"when": expression("执行率  <  参数.满分线")}, False),
        (SLOW, {"applies_when": expression("true")}, True),
        (SLOW, {"title": "改了标题", "note": "改了说明", "basis": ("逻辑关系",)}, False),
    ],
)
def test_changed_rules(place: tuple[str, str], changes: dict[str, object], stale: bool) -> None:
    """A decision is stale when its rule asks something else or is graver, not when it is only written otherwise."""
    expected = "规则的条件或严重程度已变" if stale else ""

    assert expected == why(place, CASE, with_rule(place[0], **changes))


def test_changed_parameter() -> None:
    """The value of a parameter that the condition reads is part of what the rule asks."""
    line = book().parameters["满分线"]
    dated = replace(line.values[0], value=Decimal("0.96"))
    changed = replace(book(), parameters={**book().parameters, "满分线": replace(line, values=(dated,))})

    assert "规则的条件或严重程度已变" == why(SLOW, CASE, changed)


def test_unknown_facts() -> None:
    """A fact that was not known and is now, or the other way round, makes a decision stale."""
    rule = with_rule("base/total", when=expression('自评总分 > 94 or 自评等级 = "优"'))
    rule = replace(rule, reads={**rule.reads, "base/total": frozenset(["自评总分", "自评等级"])})
    less = CASE.replace("  自评等级: {value: 优, evidence: {document: report, place: 合计行}}\n", "")
    before, now = assessed(less, rule), assessed(CASE, rule)
    review = review_with(before, {TOTAL: Decided.CONFIRMED})
    decision = review.findings[firing(now)[TOTAL]].decision
    assert decision is not None
    message = stale_because(decision, finding(now, *TOTAL), now, DAY)
    assert message is not None
    back = replace(decision, ground=ground_of(finding(now, *TOTAL), now))
    gone = stale_because(back, finding(before, *TOTAL), before, DAY)
    assert gone is not None

    assert "自评等级原为未知，现为 优" == told(message, teller("zh"))
    assert "自评等级原为 优，现为未知" == told(gone, teller("zh"))


def test_waivers_end() -> None:
    """A waiver holds until the end of its last day, and then comes back with the reason."""
    assessment, last = assessed(), date(2026, 6, 30)
    review = review_with(assessment, {SLOW: Decided.WAIVED}, last)
    key = firing(assessment)[SLOW]
    slow, after = finding(assessment, *SLOW), last + timedelta(days=1)
    (one,) = [each for each in judged(assessment, review, after) if each.id == key]

    assert review.findings[key].decision == in_force(review.findings[key], slow, assessment, last)
    assert in_force(review.findings[key], slow, assessment, after) is None
    assert slow not in counting(assessment, review, last)
    assert slow in counting(assessment, review, after)
    assert one.stale is not None
    assert "暂缓已于 2026-06-30 到期" == told(one.stale, teller("zh"))


def test_reopened() -> None:
    """The decision on a finding that was gone and is back does not hold."""
    assessment = assessed()
    review = review_with(assessment, {SLOW: Decided.DISMISSED})
    reviewed = replace(review.findings[firing(assessment)[SLOW]], presence=Presence.REOPENED)

    assert in_force(reviewed, finding(assessment, *SLOW), assessment, DAY) is None


def test_what_counts() -> None:
    """What is dismissed or waived does not count against a case; what is confirmed or needs evidence does."""
    assessment = assessed()
    decisions = {TOTAL: Decided.CONFIRMED, SLOW: Decided.DISMISSED, DEADLINE: Decided.NEEDS_EVIDENCE}
    review = review_with(assessment, decisions)
    places = {(one.rule.id, one.row.name if one.row else "") for one in counting(assessment, review, DAY)}

    assert set(firing(assessment)) - {SLOW} == places
    assert len(firing(assessment)) == len(counting(assessment, None, DAY))
