"""What a missing fact may change: only what reads it, and only towards undecided."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from real_case import real_case
from strategies import books, cases

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.meaning import answer
from perfeval_rules.engine.row_scores import TableScores
from perfeval_rules.engine.run import Outcome
from perfeval_rules.model.cases import Case
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import AnyRule, Indicator, RuleBook
from perfeval_rules.model.values import Unknown, Value


def read_by(book: RuleBook, rule: AnyRule) -> set[str]:
    """Every fact that ``rule`` reads, directly or through formulas, parameters and other rules."""
    found: set[str] = set()
    waiting = [rule.id, *([rule.each] if rule.each else [])]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(_behind(book, key))
    return {key.partition(".")[0] for key in found}


def _behind(book: RuleBook, key: str) -> Iterator[str]:
    """What is read on behalf of ``key``, be it a rule, a fact, a parameter or what a rule came to."""
    kind, _, name = key.partition(":")
    if kind in ("score", "fired"):
        yield name.partition("#")[0]
    elif key in ("测算总分", "测算等级"):
        yield from (rule.id for rule in book.rules.values() if isinstance(rule, Indicator))
    elif key in ("指标", "指标.测算得分"):
        yield from (rule.id for rule in book.rules.values() if isinstance(rule, Indicator) and rule.each)
    elif key.startswith("参数."):
        parameter = book.parameters.get(key.partition(".")[2])
        dated = parameter is not None and any(value.since or value.until for value in parameter.values)
        yield from ("年度", "自评日期") if dated else ()
    else:
        yield from book.reads.get(key, ())


def rules_changed_wrongly(book: RuleBook, before: Outcome, after: Outcome, lost: str) -> Iterator[str]:
    """The places where losing a fact did more than leave open what rests on it."""
    for rule in book.rules.values():
        touched = lost in read_by(book, rule)
        for place, truth in before.truths.items():
            if place[0].rstrip("?").partition("#")[0] == rule.id:
                now = after.truths.get(place, after.truths.get((place[0], 0)))
                if answer(now) is not answer(truth) and not (touched and names(now, lost)):
                    yield f"{place}: {answer(truth)}, then {answer(now)}"
        if isinstance(rule, Indicator) and rule.each is None:
            old, new = before.scores[rule.id], after.scores[rule.id]
            if not within(old, new) or (old != new and not touched):
                yield f"{rule.id}: {old}, then {new}"
    if isinstance(before.table, TableScores) and isinstance(after.table, TableScores):
        for row, same in zip(before.table.rows, after.table.rows, strict=True):
            if row.applies is not Answer.QUIET and not within(row.score, same.score):
                yield f"row {row.number}: {row.score}, then {same.score}"


def within(inner: Bounds, outer: Bounds) -> bool:
    """Whether a score is no more certain than it was."""
    return outer.low <= inner.low <= inner.high <= outer.high


def names(truth: Value, lost: str) -> bool:
    """Whether a truth is undecided for want of this fact, or of a field of its records."""
    return isinstance(truth, Unknown) and any(fact.partition("[")[0] == lost for fact in truth.facts)


def without(case: Case, lost: str) -> Case:
    """The case without one of its facts."""
    return replace(case, facts={name: fact for name, fact in case.facts.items() if name != lost})


def with_blank(case: Case, blank: str) -> Case:
    """The case with one of its facts known to be blank."""
    return replace(case, facts={**case.facts, blank: replace(case.facts[blank], value=None)})


def all_missing(outcome: Outcome) -> set[str]:
    """The facts for want of which anything is undecided."""
    return {
        fact.partition("[")[0]
        for truth in outcome.truths.values()
        if isinstance(truth, Unknown)
        for fact in truth.facts
    }


def test_removing_a_real_fact() -> None:
    """Without any one of its facts the real case has the same answers, or undecided ones that name the fact."""
    book, case = real_case()
    plain = Assessor(book, "plain")
    before = plain.run(case)
    wrong = {
        lost: found
        for lost in case.facts
        if (found := list(rules_changed_wrongly(book, before, plain.run(without(case, lost)), lost)))
    }

    assert {} == wrong


def test_blanking_a_real_fact() -> None:
    """A fact of the real case that is blank is never among the missing ones."""
    book, case = real_case()
    plain = Assessor(book, "plain")

    assert [] == [blank for blank in case.facts if blank in all_missing(plain.run(with_blank(case, blank)))]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(book=books(), case=cases(), chosen=st.integers(min_value=0))
def test_removing_a_fact(book: RuleBook, case: Case, chosen: int) -> None:
    """Without any one of its facts a case has the same answers, or undecided ones that name the fact."""
    lost = sorted(book.facts.keys() - {"推数", "推真"})[chosen % (len(book.facts) - 2)]
    plain = Assessor(book, "plain")
    before, after = plain.run(case), plain.run(without(case, lost))

    assert [] == list(rules_changed_wrongly(book, before, after, lost))
    assert after.total is None or (before.total is not None and within(before.total, after.total))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(book=books(), case=cases(), chosen=st.integers(min_value=0))
def test_blanking_a_fact(book: RuleBook, case: Case, chosen: int) -> None:
    """A blank fact is never among the missing ones."""
    present = sorted(case.facts)
    if present:
        blank = present[chosen % len(present)]

        assert blank not in all_missing(Assessor(book, "plain").run(with_blank(case, blank)))
