"""A second check: what is new, still there, fixed or back, and which remedies seem done."""

from dataclasses import replace
from datetime import timedelta

from small_case import CASE, DAY, assessed, firing, review_with

from perfeval_rules.model.review import Decided, Presence, Progress, Review
from perfeval_rules.review.noting import noted, with_missing
from perfeval_rules.review.remedies import Proposal

TOTAL, SLOW, DEADLINE = ("base/total", ""), ("small/slow", ""), ("small/deadline", "加快进度")
LATER = DAY + timedelta(days=30)
DONE = CASE.replace("执行数: {value: 10058894.40", "执行数: {value: 12573618.00")
WITHOUT = "\n".join(line for line in CASE.splitlines() if "执行数:" not in line) + "\n"


def test_first_check() -> None:
    """At first everything is new; a problem brings its remedies."""
    found = noted(Review(case="findings"), assessed(), DAY)
    ids = firing(assessed())

    assert set(ids.values()) == set(found.presence[Presence.NEW]) == set(found.review.findings)
    assert ("加快执行", "查明原因") == tuple(one.title for one in found.review.findings[ids[SLOW]].remedies)
    assert () == found.review.findings[ids[TOTAL]].remedies


def test_second_check() -> None:
    """What was rectified is fixed from that day on, keeps its decision, and its remedies may be closed."""
    review = review_with(assessed(), {SLOW: Decided.CONFIRMED})
    slow = firing(assessed())[SLOW]
    found = noted(review, assessed(DONE), LATER)

    assert (slow,) == found.presence[Presence.FIXED] == found.fixed_now
    assert set(firing(assessed(DONE)).values()) == set(found.presence[Presence.STILL])
    assert (Presence.FIXED, LATER) == (found.review.findings[slow].presence, found.review.findings[slow].since)
    assert review.findings[slow].decision == found.review.findings[slow].decision
    remedies = found.review.findings[slow].remedies
    assert [Proposal(slow, at, one, True) for at, one in enumerate(remedies, 1)] == list(found.proposed)


def test_third_check() -> None:
    """What comes back is reopened, and the decision on it does not hold until somebody decides again."""
    review = review_with(assessed(), {SLOW: Decided.DISMISSED})
    slow = firing(assessed())[SLOW]
    fixed = noted(review, assessed(DONE), LATER).review
    back = noted(fixed, assessed(), LATER)
    again = noted(back.review, assessed(), LATER)

    assert (slow,) == back.presence[Presence.REOPENED] == again.presence[Presence.REOPENED]
    assert [slow] == [one.id for one in back.stale]


def test_reopened_without_decision() -> None:
    """What came back and was never decided on is simply still there at the next check."""
    review = noted(Review(case="findings"), assessed(), DAY).review
    back = noted(noted(review, assessed(DONE), LATER).review, assessed(), LATER).review
    slow = firing(assessed())[SLOW]

    assert Presence.STILL is noted(back, assessed(), LATER).review.findings[slow].presence


def test_undecided_is_not_fixed() -> None:
    """A finding that cannot be decided any more stays as it was, and is told."""
    review = review_with(assessed(), {})
    slow = firing(assessed())[SLOW]
    found = noted(review, assessed(WITHOUT), LATER)

    assert (slow,) == found.undecided
    assert review.findings[slow] == found.review.findings[slow]
    assert () == found.presence[Presence.FIXED]


def test_row_that_went() -> None:
    """A finding on a row that the case does not have any more is fixed."""
    less = CASE.replace("      - {摘要: 加快进度, 期限: null}\n", "")
    found = noted(review_with(assessed(), {}), assessed(less), LATER)

    assert (firing(assessed())[DEADLINE],) == found.presence[Presence.FIXED]


def test_done_when() -> None:
    """A remedy whose condition holds is proposed for closing, once."""
    eased = assessed()
    (slow,) = [one for one in eased.findings if one.rule.id == "small/slow"]
    done = tuple(replace(one, done=one.done.__class__("fires")) for one in slow.suggestions[:1])
    proved = replace(slow, suggestions=(*done, *slow.suggestions[1:]))
    now = replace(eased, findings=tuple(proved if one is slow else one for one in eased.findings))
    found = noted(Review(case="findings"), now, DAY)
    key = firing(now)[SLOW]
    closed = replace(found.review.findings[key].remedies[0], progress=Progress.DONE)
    after = replace(found.review.findings[key], remedies=(closed, *found.review.findings[key].remedies[1:]))
    later = noted(replace(found.review, findings={**found.review.findings, key: after}), now, LATER)

    assert [(key, 1, False)] == [(one.id, one.number, one.gone) for one in found.proposed]
    assert () == later.proposed


def test_progress_stays() -> None:
    """What was done about a finding stays when its rule asks for something else."""
    review = review_with(assessed(), {})
    slow = firing(assessed())[SLOW]
    begun = replace(review.findings[slow].remedies[0], title="旧的措施", owner="财务科")
    old = replace(review.findings[slow], remedies=(begun, review.findings[slow].remedies[1]))
    found = noted(replace(review, findings={**review.findings, slow: old}), assessed(), LATER)

    assert ["加快执行", "查明原因", "旧的措施"] == [one.title for one in found.review.findings[slow].remedies]


def test_only_what_is_missing() -> None:
    """Findings that nobody took note of are added without any other change."""
    review = review_with(assessed(DONE), {TOTAL: Decided.CONFIRMED})
    more = with_missing(review, assessed(), LATER)
    slow = firing(assessed())[SLOW]

    assert {slow} == set(more.findings) - set(review.findings)
    assert review.findings == {key: one for key, one in more.findings.items() if key != slow}
    assert more is with_missing(more, assessed(), LATER)
