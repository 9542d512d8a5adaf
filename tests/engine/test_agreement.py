"""Every executor means what the definition says, whatever the rules and whatever a case leaves open."""

from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from requirements import needs_durable
from strategies import books, cases

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.functions import functions_of
from perfeval_rules.engine.meaning import answer, prove
from perfeval_rules.engine.program import rows
from perfeval_rules.engine.row_scores import RowScore, TableScores
from perfeval_rules.engine.run import Outcome
from perfeval_rules.feel import compile_node
from perfeval_rules.model.cases import Case
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Value

Answers = dict[tuple[str, int], Answer]

thorough = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def answers(outcome: Outcome) -> Answers:
    """What each clause answers on each row."""
    return {place: answer(truth) for place, truth in outcome.truths.items()}


def scores_of_rows(outcome: Outcome) -> list[RowScore]:
    """What the rules over rows came to."""
    return list(outcome.table.rows) if isinstance(outcome.table, TableScores) else []


def seeing(scope: Mapping[str, Value]) -> Callable[[Node], Value]:
    """What evaluates parts of a condition on a row."""
    return lambda node: compile_node(node, functions_of(CellWords()))(scope)


def proved(assessor: Assessor, outcome: Outcome) -> Answers:
    """What the definition says of each clause on each row that the run met."""
    found: Answers = {}
    for layer in assessor.program.layers:
        for batch in layer.batches:
            scopes = rows(batch, outcome.values)
            for clause in batch.clauses:
                if not isinstance(scopes, list):
                    found[clause.on_case] = Answer.UNDECIDED
                    continue
                for number, scope in scopes:
                    found[clause.key, number] = answer(prove(clause.condition, seeing(scope)).value)
    return found


@needs_durable
@thorough
@given(book=books(), some_cases=st.lists(cases(), min_size=1, max_size=4))
def test_executors_agree(book: RuleBook, some_cases: list[Case]) -> None:
    """Durable-rules, plain Python and the definition give the same answers, scores, totals and grades."""
    plain, durable = Assessor(book, "plain"), Assessor(book, "durable")
    try:
        for case in some_cases:
            expected, actual = plain.run(case), durable.run(case)

            assert proved(plain, expected) == answers(expected)
            assert answers(expected) == answers(actual)
            assert expected.scores == actual.scores
            assert scores_of_rows(expected) == scores_of_rows(actual)
            assert (expected.total, expected.grades) == (actual.total, actual.grades)
    finally:
        durable.close()


@needs_durable
@thorough
@given(book=books(), case=cases())
def test_every_answer_is_proved(book: RuleBook, case: Case) -> None:
    """An assessment by durable-rules is the one by plain Python; each answer is proved from the rule as written."""
    plain, durable = Assessor(book, "plain"), Assessor(book, "durable")
    try:
        expected, actual = plain.assess(case), durable.assess(case)
    finally:
        durable.close()

    assert [finding.verdict.answer for finding in expected.findings] == [
        finding.verdict.answer for finding in actual.findings
    ]
    assert [score.bounds for score in expected.scores] == [score.bounds for score in actual.scores]
