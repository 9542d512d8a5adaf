"""A ledger that came back: taken over where nothing contradicts."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from small_case import CASE, DAY, assessed, firing, review_with

from perfeval_rules.model.ledger import LedgerCell, LedgerField, LedgerKind, LedgerRead, LedgerRow, LedgerValue
from perfeval_rules.model.review import Decided, Progress, Review
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.ledgers.merge import merged
from perfeval_rules.review.ledgers.merging import Merged
from perfeval_rules.review.steps import reply

SLOW = ("small/slow", "")
KEY = firing(assessed())[SLOW]
F = LedgerField
Edits = dict[LedgerField, tuple[LedgerValue, LedgerValue]]


def row(edits: Edits, kind: LedgerKind = LedgerKind.FINDING, key: str = KEY, remedy: int | None = None) -> LedgerRow:
    """A row in which cells were edited, each from its first value to its second."""
    cells = {name: LedgerCell(now=now, was=was, place=f"台账!{name}") for name, (was, now) in edits.items()}
    return LedgerRow(kind=kind, key=key, remedy=remedy, cells=cells)


def merge(one: LedgerRow, review: Review | None = None, text: str = CASE) -> Merged:
    """The review once a ledger with this row has come back."""
    read = LedgerRead(file="x.xlsx", case="findings", stamp="", rows=(one,))
    return merged(read, review or review_with(assessed(), {}), assessed(text), "李四", DAY + timedelta(days=1))


def wrong(found: Merged) -> list[tuple[str, str]]:
    """What contradicts, in Chinese."""
    return [(one.place, told(one.why, teller("zh"))) for one in found.wrong]


def test_decision() -> None:
    """A decision in the ledger is one of that day, by who is named or brings it back, on the ground of now."""
    found = merge(row({F.DECISION: (None, Decided.DISMISSED), F.REASON: ("", "另有说明"), F.REPLY: ("", "=1+1")}))
    named = merge(
        row(
            {F.DECISION: (None, "waived"), F.REASON: ("", "x"), F.BY: ("", "王五")}
            | {F.UNTIL: (None, date(2027, 1, 1))}
        )
    )
    reviewed, waived = found.review.findings[KEY], named.review.findings[KEY].decision
    expected = review_with(assessed(), {SLOW: Decided.DISMISSED}).findings[KEY].decision
    assert expected is not None
    assert waived is not None

    assert [] == found.wrong
    assert replace(expected, reason="另有说明", by="李四", on=DAY + timedelta(days=1)) == reviewed.decision
    assert "=1+1" == reviewed.reply
    assert (Decided.WAIVED, "王五", date(2027, 1, 1)) == (waived.what, waived.by, waived.until)
    assert [F.DECISION, F.REASON, F.REPLY] == [edit.field for edit in found.edits]


def test_decision_taken_back() -> None:
    """Who empties decision and reason takes the decision back."""
    review = review_with(assessed(), {SLOW: Decided.CONFIRMED})
    edits: Edits = {F.DECISION: ("confirmed", None), F.REASON: ("已核", ""), F.BY: ("张三", ""), F.ON: (DAY, None)}

    assert merge(row(edits), review).review.findings[KEY].decision is None


@pytest.mark.parametrize(
    ("edits", "why"),
    [
        ({F.DECISION: (None, "dismissed")}, "复核决定须写明理由"),
        ({F.DECISION: (None, "waived"), F.REASON: ("", "x")}, "暂缓须写明截止日期"),
        (
            {F.DECISION: (None, "waived"), F.REASON: ("", "x"), F.UNTIL: (None, date(2026, 3, 2))},
            "暂缓的截止日期须在今天之后，不能是 2026-03-02",
        ),
        (
            {F.DECISION: (None, "confirmed"), F.REASON: ("", "x"), F.UNTIL: (None, date(2027, 3, 2))},
            "只有暂缓才写截止日期",
        ),
        ({F.REASON: ("", "x")}, "写了理由，但没有写复核决定"),
    ],
)
def test_contradictions(edits: Edits, why: str) -> None:
    """What contradicts is refused at the first cell that was edited."""
    assert [(f"台账!{next(iter(edits))}", why)] == wrong(merge(row(edits)))


def test_unknown_ids() -> None:
    """A finding that the review does not know, or that is gone, is refused; so is a remedy too many."""
    edits: Edits = {F.DECISION: (None, "confirmed"), F.REASON: ("", "x")}
    fixed = CASE.replace("执行数: {value: 10058894.40", "执行数: {value: 12573618.00")
    remedy = row({F.OWNER: ("", "x")}, LedgerKind.REMEDY, remedy=3)

    assert ["没有编号为“slow-1”的发现"] == [why for _, why in wrong(merge(row(edits, key="slow-1")))]
    assert ["该发现已经消除，不需要再作决定"] == [why for _, why in wrong(merge(row(edits), text=fixed))]
    assert [f"没有编号为“{KEY}”、有这么多项措施的发现"] == [why for _, why in wrong(merge(remedy))]


def test_conflicts() -> None:
    """What both changed to something else since the ledger went out is a conflict; the same change is none."""
    review = reply(review_with(assessed(), {}), KEY, "我们说")
    found = merge(row({F.REPLY: ("", "他们说")}), review)
    same = merge(row({F.REPLY: ("", "我们说")}), review)

    assert [("台账!reply", "复核记录此处已改为“我们说”，台账写的是“他们说”")] == wrong(found)
    assert ([], [], review) == (same.wrong, same.edits, same.review)


def test_old_ledger_without_conflict() -> None:
    """An older ledger changes only what was edited in it: later decisions stay."""
    review = review_with(assessed(), {SLOW: Decided.CONFIRMED})
    found = merge(row({F.DECISION: (None, None), F.REASON: ("", ""), F.REPLY: ("", "已改")}), review)

    assert replace(review.findings[KEY], reply="已改") == found.review.findings[KEY]


def test_scores() -> None:
    """A settled score needs a reason and stays within the weight; an emptied one is taken back."""
    edits: Edits = {F.SCORE: (None, Decimal("48")), F.REASON: ("", "低"), F.WEIGHT: (Decimal(60), Decimal(60))}
    good = merge(row(edits, LedgerKind.SCORE, "执行率"))
    high = merge(row(edits | {F.SCORE: (None, Decimal("60.5"))}, LedgerKind.SCORE, "执行率"))
    bare = merge(row({F.SCORE: (None, Decimal("48"))}, LedgerKind.SCORE, "执行率"))
    back: Edits = {F.SCORE: (Decimal("48"), None), F.REASON: ("低", ""), F.BY: ("李四", "")}
    score = good.review.scores["执行率"]

    assert (Decimal("48"), "低", "李四") == (score.score, score.reason, score.by)
    assert ["得分超过该行的权重 60"] == [why for _, why in wrong(high)]
    assert ["核定得分须写明理由"] == [why for _, why in wrong(bare)]
    assert {} == merge(row(back, LedgerKind.SCORE, "执行率"), good.review).review.scores
    assert ["自评表中没有或不止一行“没有”"] == [why for _, why in wrong(merge(row(edits, LedgerKind.SCORE, "没有")))]


def test_remedies() -> None:
    """A remedy that is done was closed today by who brings the ledger, and needs evidence."""
    edits: Edits = {F.PROGRESS: ("", "done"), F.EVIDENCE: ("", "支付凭证"), F.OWNER: ("", "财务科")}
    done = merge(row(edits, LedgerKind.REMEDY, remedy=2)).review.findings[KEY].remedies
    bare = merge(row({F.PROGRESS: ("", "done")}, LedgerKind.REMEDY, remedy=2))
    ongoing = merge(row({F.PROGRESS: ("", "ongoing"), F.DUE: (None, DAY)}, LedgerKind.REMEDY, remedy=1))

    assert (Progress.OPEN, Progress.DONE) == (done[0].progress, done[1].progress)
    assert ("财务科", "支付凭证", DAY + timedelta(days=1), "李四") == (
        done[1].owner,
        done[1].evidence,
        done[1].closed_on,
        done[1].closed_by,
    )
    assert ["整改写为已完成，但没有写佐证"] == [why for _, why in wrong(bare)]
    assert DAY == ongoing.review.findings[KEY].remedies[0].due


def test_what_is_not_merged() -> None:
    """Rows without edits, and answers to questions, change nothing."""
    review = review_with(assessed(), {})
    question = row({F.REPLY: ("", "x")}, LedgerKind.QUESTION)

    assert review == merge(row({F.REPLY: ("", "")}), review).review == merge(question, review).review
