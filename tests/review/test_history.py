"""The history of a review: whole or not, and in step with the review or not."""

import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reviews import reviews
from small_case import DAY, assessed, firing, review_with

from perfeval_rules.model.review import Decided, Review
from perfeval_rules.report.words.sentences import teller, told
from perfeval_rules.review.agreement import agreement
from perfeval_rules.review.history import Fault, History, entry, line_of, read_history, replay
from perfeval_rules.review.plain import review_of, state_of

SLOW = ("small/slow", "")


def written(states: list[Review]) -> bytes:
    """The history in which one review after another was kept."""
    data, old = b"", state_of(Review(case="x"))
    for review in states:
        new = state_of(review)
        said = entry(read_history(data), old, new, at="2026-03-01T08:00:00+00:00", by="张三", what="test")
        data, old = data + (line_of(said) if said is not None else b""), new
    return data


@settings(max_examples=60, deadline=None)
@given(states=st.lists(reviews(), max_size=5))
def test_replay(states: list[Review]) -> None:
    """The entries of a history make the last review again."""
    data = written(states)
    history = read_history(data)
    last = replace(states[-1], case="x", history=history.last) if states else Review(case="x")

    assert (None, len(data)) == (history.fault, history.length)
    assert last == review_of("x", agreement(history, last).state, history.last)
    assert agreement(history, last).fault is None


@settings(max_examples=60, deadline=None)
@given(states=st.lists(reviews(), min_size=1, max_size=3), data=st.data())
def test_any_changed_byte(states: list[Review], data: st.DataObject) -> None:
    """No byte of a history can be changed unseen."""
    whole = written(states)
    if not whole:
        return
    at = data.draw(st.integers(0, len(whole) - 2))
    other = data.draw(st.integers(0, 255).filter(lambda one: one != whole[at]))
    review = replace(states[-1], case="x", history=read_history(whole).last)

    assert agreement(read_history(whole[:at] + bytes([other]) + whole[at + 1 :]), review).fault is not None


@settings(max_examples=60, deadline=None)
@given(states=st.lists(reviews(), min_size=1, max_size=3), data=st.data())
def test_any_end(states: list[Review], data: st.DataObject) -> None:
    """Whatever was written of a last line, the entries before it stand, and what is behind them can be cut."""
    whole = written(states)
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    history = read_history(cut)

    assert history.fault is None
    assert whole[: history.length] == cut[: history.length]
    assert history == read_history(cut[: history.length])


def three() -> tuple[bytes, Review]:
    """A history of three entries, and the review that they make."""
    first = review_with(assessed(), {})
    second = review_with(assessed(), {SLOW: Decided.CONFIRMED})
    third = review_with(assessed(), {SLOW: Decided.DISMISSED})
    data = written([first, second, third])
    return data, replace(third, case="x", history=read_history(data).last)


def fault(data: bytes, review: Review) -> tuple[int, str]:
    """The number of the first entry that does not fit, and why."""
    found = agreement(read_history(data), review).fault
    assert found is not None
    return found.number, told(found.why, teller("zh"))


def test_tampering() -> None:
    """The first entry that does not fit is named, with the reason."""
    data, review = three()
    lines = data.splitlines(keepends=True)
    forged = json.loads(lines[1]) | {"by": "李四"}

    assert (2, "内容与校验值不符") == fault(lines[0] + json.dumps(forged).encode() + b"\n" + lines[2], review)
    assert (2, "与前一条接不上") == fault(lines[0] + lines[2], review)
    assert (2, "无法读取") == fault(lines[0] + b"x\n" + lines[2], review)
    assert (0, "复核文件所依据的那条修改记录不在历史中") == fault(lines[0] + lines[1], review)


def test_reviews_changed_by_hand() -> None:
    """A review that says something else than its history is found out, with the entry that it contradicts."""
    data, review = three()
    slow = firing(assessed())[SLOW]
    decision = review.findings[slow].decision
    assert decision is not None
    other = replace(review.findings[slow], decision=replace(decision, reason="改过"))

    changed = replace(review, findings={**review.findings, slow: other})
    assert (3, f"复核文件关于“{slow}”的内容与历史不符") == fault(data, changed)
    more = replace(review, findings={**review.findings, "x-1": replace(other, id="x-1")})
    assert (0, "复核文件关于“x-1”的内容与历史不符") == fault(data, more)


def test_behind() -> None:
    """A review that lacks the last entries is completed from them."""
    data, review = three()
    history = read_history(data)
    second = review_with(assessed(), {SLOW: Decided.CONFIRMED})
    found = agreement(history, replace(second, case="x", history=history.entries[1].hash))

    assert (1, None) == (found.behind, found.fault)
    assert review == review_of("x", found.state, history.last)
    assert 3 == agreement(history, None).behind


def test_entries_that_do_not_follow() -> None:
    """An entry that changes what was otherwise before does not fit, even where its hash does."""
    old, new = state_of(Review(case="x")), state_of(review_with(assessed(), {}))
    first = entry(History(), old, new, at="", by="", what="")
    assert first is not None
    again = entry(read_history(line_of(first)), old, new, at="", by="", what="")
    assert again is not None
    found = replay((first, again))

    assert isinstance(found, Fault)
    assert 2 == found.number


@pytest.mark.parametrize(
    "content", [[], {"findings": []}, {"findings": {"x": {"since": "no day"}}}, {"findings": {"x": 1}}, {"others": {}}]
)
def test_foreign_entries(content: object) -> None:
    """An entry that somebody else made up does not become a review, whatever it says."""
    said = {"number": 1, "at": "", "by": "", "what": "", "before": {}, "after": content, "previous": ""}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    line = json.dumps({**said, "hash": sha256(text.encode()).hexdigest()}).encode() + b"\n"

    assert agreement(read_history(line), None).fault is not None


def test_nothing_changed() -> None:
    """Where nothing differs there is no entry."""
    state = state_of(review_with(assessed(), {}))

    assert entry(History(), state, state, at=str(DAY + timedelta(days=1)), by="", what="") is None
