"""Answers in short are what an assessment with proofs says, and differ where two assessments do."""

from hypothesis import HealthCheck, given, settings
from strategies import books, cases

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.impact import compared
from perfeval_rules.engine.changes.snapshot import snapshot_of
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.changes import Move, Snapshot
from perfeval_rules.model.findings import Answer, Assessment
from perfeval_rules.model.rules import RuleBook

SPEAKS = (Answer.FIRES, Answer.UNDECIDED)

thorough = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def both(book: RuleBook, case: Case) -> tuple[Assessment, Snapshot]:
    """The same case with proofs and in short."""
    assessor = Assessor(book, "plain")
    return assessor.assess(case), snapshot_of(case, assessor.program, assessor.run(case, Standing.CLAIMED))


@thorough
@given(book=books(), case=cases())
def test_as_an_assessment_says(book: RuleBook, case: Case) -> None:
    """What fires, what is undecided and what was scored are the same with proofs and without."""
    whole, short = both(book, case)
    applied = [score.applies is None or score.applies.answer is not Answer.NOT_APPLICABLE for score in whole.scores]

    assert [
        (finding.rule.id, finding.row, finding.verdict.answer, finding.text)
        for finding in whole.findings
        if finding.verdict.answer in SPEAKS
    ] == [(told.rule, told.row, told.answer, told.text) for told in short.told]
    assert [
        (score.indicator.id, score.row, score.weight, score.bounds if applies else None)
        for score, applies in zip(whole.scores, applied, strict=True)
    ] == [(score.rule, score.row, score.weight, score.bounds) for score in short.scores]
    assert (whole.total, whole.grades) == (short.total, short.grades)


@thorough
@given(book=books(), one=cases(), other=cases())
def test_what_differs_is_told_once(book: RuleBook, one: Case, other: Case) -> None:
    """The findings that fire after are those before, with what appears and without what vanishes."""
    old, new = both(book, one)[1], both(book, other)[1]
    impact = compared(old, new)
    moves = {
        move: {place(change.new or change.old) for change in impact.findings if change.move is move} for move in Move
    }

    assert fired(new) == (fired(old) | moves[Move.APPEARS]) - moves[Move.VANISHES]
    assert set() == moves[Move.APPEARS] & fired(old)
    assert impact.changed == (
        (old.total, old.grades, told(old)) != (new.total, new.grades, told(new)) or bool(impact.scores)
    )


def place(told: object) -> tuple[str, object]:
    """What a finding is about."""
    row = getattr(told, "row", None)
    return getattr(told, "rule", ""), row.number if row else 0


def fired(snapshot: Snapshot) -> set[tuple[str, object]]:
    """The places that fire."""
    return {place(told) for told in snapshot.told if told.answer is Answer.FIRES}


def told(snapshot: Snapshot) -> set[object]:
    """What is said, by place."""
    return {(*place(one), one.answer, one.text) for one in snapshot.told}
