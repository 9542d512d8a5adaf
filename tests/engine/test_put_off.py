"""Proofs of what is quiet are made when somebody looks at them; what an executor says is checked all the same."""

import pickle
from collections.abc import Mapping

import pytest

from perfeval_rules.engine.assess import Assessor, ExecutorDisagrees, assess
from perfeval_rules.engine.conclude import Conclusion
from perfeval_rules.engine.explain import PutOff, put_off, verdict
from perfeval_rules.engine.plain import PlainExecutor, Truths
from perfeval_rules.engine.program import Layer
from perfeval_rules.model.findings import Answer, Step, Verdict
from perfeval_rules.model.places import Span
from perfeval_rules.model.syntax import Literal
from perfeval_rules.model.values import Unknown, Value
from tests.engine.real_case import real_case

HERE = Span("", 1, 1, 1, 1)
STEP = Step(node=Literal(HERE, True), text="true", value=True)


class Liar(PlainExecutor):
    """An executor that says something else of one clause on one row."""

    def __init__(self, place: tuple[str, int], lie: Value) -> None:
        """Lies about the clause and row at ``place``."""
        self.place, self.lie = place, lie

    def truths(self, layer: Layer, values: Mapping[str, Value]) -> Truths:
        """The truth, save in one place."""
        found = super().truths(layer, values)
        return {place: self.lie if place == self.place else value for place, value in found.items()}


@pytest.mark.parametrize(
    ("answer", "lie"),
    [
        (Answer.QUIET, True),
        (Answer.QUIET, Unknown(frozenset({"年度"}))),
        (Answer.FIRES, False),
        (Answer.FIRES, None),
        (Answer.UNDECIDED, False),
        (Answer.UNDECIDED, True),
    ],
)
def test_lies(answer: Answer, lie: Value) -> None:
    """No lie about a check passes, not even that it is quiet."""
    book, case = real_case()
    finding = next(one for one in assess(case, book, engine="plain").findings if one.verdict.answer is answer)
    assessor = Assessor(book, "plain")
    assessor.executor = Liar((finding.rule.id, finding.row.number if finding.row else 0), lie)

    with pytest.raises(ExecutorDisagrees, match=finding.rule.id):
        assessor.assess(case)


def test_same_proofs() -> None:
    """A proof that was put off is the one that the definition gives at once."""
    book, case = real_case()
    assessor = Assessor(book, "plain")
    conclusion = Conclusion(assessor.program, case, assessor.run(case))
    quiet = [one for one in assessor.assess(case).findings if one.verdict.answer is Answer.QUIET]
    at_once = [verdict(one.rule.when, conclusion.sight(one.rule, one.row.number if one.row else 0)) for one in quiet]

    assert 100 < len(quiet)
    assert {PutOff} == {type(one.verdict) for one in quiet}
    assert [(one.answer, repr(one.proof)) for one in at_once] == [
        (one.verdict.answer, repr(one.verdict.proof)) for one in quiet
    ]


def test_made_once() -> None:
    """The proof is made at the first look, and is the same at the second."""
    made: list[Step] = []

    def prove() -> Step:
        made.append(STEP)
        return STEP

    later = put_off(Verdict(answer=Answer.QUIET), prove)
    before = list(made)

    assert [] == before
    assert (STEP, STEP) == (later.proof, later.proof)
    assert [STEP] == made


def test_like_a_verdict() -> None:
    """A verdict with a proof put off compares, prints and travels between processes as one that has it."""
    one, two = (put_off(Verdict(answer=Answer.QUIET), lambda: STEP) for _ in range(2))

    assert one == two
    assert repr(STEP) in repr(one)
    assert STEP == pickle.loads(pickle.dumps(put_off(Verdict(answer=Answer.QUIET), lambda: STEP))).proof
    with pytest.raises(AttributeError, match="other"):
        one.other  # noqa: B018 - asking is the question
