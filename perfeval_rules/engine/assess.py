"""One case checked from beginning to end: a case and a rule book in, an assessment with proofs out."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.engine.conclude import Conclusion, findings, line_answers
from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.executors import EngineMissing, available_engine, executor_for
from perfeval_rules.engine.explain import not_applicable, verdict
from perfeval_rules.engine.plain import PlainExecutor
from perfeval_rules.engine.program import Program, program_of, scores_of
from perfeval_rules.engine.proving import ExecutorDisagrees
from perfeval_rules.engine.row_scores import RowScore, TableScores
from perfeval_rules.engine.rows import parameters_of, values_of
from perfeval_rules.engine.run import Executor, Outcome, run
from perfeval_rules.engine.table import StatedRow, indicators_in_order, joined, stated_grade, stated_rows, stated_total
from perfeval_rules.model.cases import Case, Standing
from perfeval_rules.model.findings import Answer, Assessment, Finding, Score, Verdict
from perfeval_rules.model.places import say
from perfeval_rules.model.rules import Check, Indicator, Problem, RuleBook
from perfeval_rules.model.values import Unknown
from perfeval_rules.model.vocabulary import PARAMETERS

ZERO = Decimal(0)

__all__ = ["Assessor", "EngineMissing", "ExecutorDisagrees", "assess", "available_engine"]


class Assessor:
    """A rule book ready to assess one case after another; close it when done."""

    def __init__(self, book: RuleBook, engine: str = "auto") -> None:
        """Compiles ``book`` for ``engine``: auto, durable or plain. Raises ``EngineMissing``."""
        self.program: Program = program_of(book)
        self.executor: Executor = executor_for(engine, self.program)
        self._scores: Program | None = None

    def run(self, case: Case, standing: Standing = Standing.CLAIMED) -> Outcome:
        """What fired and what it scored, without proofs."""
        return _run(self.program, self.executor, case, standing)

    def assess(self, case: Case, standing: Standing = Standing.CLAIMED) -> Assessment:
        """All findings of ``case``, proved and scored. Raises ``ExecutorDisagrees``."""
        conclusion = Conclusion(self.program, case, self.run(case, standing))
        stated = self._scores_of(case, Standing.STATED) if standing is Standing.CLAIMED else conclusion.outcome
        return _assessment(conclusion, stated, standing, self.executor.name)

    def _scores_of(self, case: Case, standing: Standing) -> Outcome:
        """What the indicators score, and nothing besides: which executor is asked makes no difference."""
        if self._scores is None:
            self._scores = scores_of(self.program)
        return _run(self._scores, PlainExecutor(), case, standing)

    def close(self) -> None:
        """Frees what the executor holds."""
        self.executor.close()


def assess(case: Case, book: RuleBook, *, engine: str = "auto", standing: Standing = Standing.CLAIMED) -> Assessment:
    """All findings of one case. Raises ``EngineMissing`` or ``ExecutorDisagrees``."""
    assessor = Assessor(book, engine)
    try:
        return assessor.assess(case, standing)
    finally:
        assessor.close()


def _run(program: Program, executor: Executor, case: Case, standing: Standing) -> Outcome:
    values = values_of(case, program.book, standing)
    values[PARAMETERS] = parameters_of(program.book, values)
    derive(program, values)
    return run(program, executor, values)


def _assessment(conclusion: Conclusion, stated: Outcome, standing: Standing, engine: str) -> Assessment:
    book, case, outcome = conclusion.program.book, conclusion.case, conclusion.outcome
    rows, unmatched, unmatched_rules = joined(case, book)
    by_name = [_score(conclusion, rule, rows.get(rule.id), stated) for rule in indicators_in_order(book, rows)]
    scores = (*by_name, *_row_scores(conclusion, stated))
    scored_rows = {score.row.number for score in scores if score.row is not None}
    parameters = outcome.values[PARAMETERS]
    return Assessment(
        case=case,
        book=book,
        engine=engine,
        standing=standing,
        scores=scores,
        total=outcome.total,
        grades=outcome.grades,
        stated_total=stated_total(outcome.values),
        stated_grade=stated_grade(outcome.values),
        on_claims=sum((score.on_claims for score in scores), Decimal(0)),
        findings=_findings(conclusion),
        unmatched_rows=tuple(row for row in unmatched if row.number not in scored_rows),
        unmatched_rules=unmatched_rules,
        values=outcome.values,
        parameters=parameters if isinstance(parameters, dict) else {},
    )


def _findings(conclusion: Conclusion) -> tuple[Finding, ...]:
    rules = [rule for rule in conclusion.program.book.rules.values() if isinstance(rule, Check | Problem)]
    return tuple(finding for rule in rules for finding in findings(conclusion, rule))


def _score(conclusion: Conclusion, rule: Indicator, stated: StatedRow | None, on_stated: Outcome) -> Score:
    outcome = conclusion.outcome
    applies = _applies(conclusion, rule)
    return Score(
        indicator=rule,
        row=stated.row if stated else None,
        section=rule.section,
        weight=rule.weight,
        stated=stated.score if stated else None,
        bounds=outcome.scores[rule.id],
        lines=line_answers(conclusion, rule, outcome.lines[rule.id]),
        applies=applies,
        on_claims=max(outcome.scores[rule.id].low - on_stated.scores[rule.id].low, Decimal(0)),
        stated_fact=stated.fact if stated else None,
    )


def _row_scores(conclusion: Conclusion, on_stated: Outcome) -> Iterator[Score]:
    """The scores of the rows that rules over rows score, as the table has them."""
    stated, claimed = stated_rows(conclusion.case), conclusion.outcome.table
    lows = {row.number: row.score.low for row in _rows_of(on_stated.table)}
    for row in _rows_of(claimed):
        if row.rule is None:
            continue
        yield Score(
            indicator=row.rule,
            row=stated[row.number].row,
            section=stated[row.number].section,
            weight=row.weight,
            stated=stated[row.number].score,
            bounds=row.score,
            lines=line_answers(conclusion, row.rule, row.lines, row.number),
            applies=_applies(conclusion, row.rule, row.number),
            on_claims=max(row.score.low - lows.get(row.number, ZERO), ZERO),
            stated_fact=stated[row.number].fact,
        )


def _rows_of(table: TableScores | Unknown | None) -> tuple[RowScore, ...]:
    return table.rows if isinstance(table, TableScores) else ()


def _applies(conclusion: Conclusion, rule: Indicator, number: int = 0) -> Verdict | None:
    """Whether the indicator applies, where it says when."""
    if rule.applies_when is None:
        return None
    may = verdict(rule.applies_when, conclusion.sight(rule, number))
    if may.answer is Answer.QUIET:
        return not_applicable(say("'{condition}' does not hold", condition=rule.applies_when.text), may)
    return may
