"""A case's answers in short, without proofs: a run's outcome in, what fired and what it scored out.

Comparing thousands of cases needs no proofs, which take most of the time of an assessment.
"""

from collections.abc import Iterator

from perfeval_rules.engine.conclude import record_at, row_name
from perfeval_rules.engine.meaning import answer
from perfeval_rules.engine.program import Program
from perfeval_rules.engine.row_scores import TableScores
from perfeval_rules.engine.run import Outcome, rule_truths
from perfeval_rules.engine.scoring import both
from perfeval_rules.engine.table import indicators_in_order, joined, stated_rows
from perfeval_rules.engine.wording import render
from perfeval_rules.model.cases import Case
from perfeval_rules.model.changes import Scored, Snapshot, Told
from perfeval_rules.model.findings import Answer, Row
from perfeval_rules.model.rules import Check, Problem


def snapshot_of(case: Case, program: Program, outcome: Outcome) -> Snapshot:
    """The answers of a run in short."""
    rules = [rule for rule in program.book.rules.values() if isinstance(rule, Check | Problem)]
    return Snapshot(
        scores=(*_scores(case, program, outcome), *_row_scores(case, outcome)),
        told=tuple(told for rule in rules for told in _told(rule, case, program, outcome)),
        total=outcome.total,
        grades=outcome.grades,
    )


def _scores(case: Case, program: Program, outcome: Outcome) -> Iterator[Scored]:
    rows, _, _ = joined(case, program.book)
    for rule in indicators_in_order(program.book, rows):
        stated, applies = rows.get(rule.id), outcome.applies[rule.id] is not Answer.QUIET
        yield Scored(
            rule=rule.id,
            title=rule.title,
            row=stated.row if stated else None,
            over_rows=False,
            weight=rule.weight,
            bounds=outcome.scores[rule.id] if applies else None,
        )


def _row_scores(case: Case, outcome: Outcome) -> Iterator[Scored]:
    stated = stated_rows(case)
    for row in outcome.table.rows if isinstance(outcome.table, TableScores) else ():
        if row.rule is not None:
            yield Scored(
                rule=row.rule.id,
                title=row.rule.title,
                row=stated[row.number].row,
                over_rows=True,
                weight=row.weight,
                bounds=row.score,
            )


def _told(rule: Check | Problem, case: Case, program: Program, outcome: Outcome) -> Iterator[Told]:
    """What ``rule`` says of each row on which it fires or is undecided."""
    for number, applies, says in rule_truths(rule, outcome.truths):
        of_list = rule.each is not None and number == 0
        said = Answer.UNDECIDED if of_list else answer(both(applies, says))
        if said in (Answer.FIRES, Answer.UNDECIDED):
            yield Told(
                rule=rule.id,
                title=rule.title,
                severity=rule.severity,
                row=_row(rule, case, number),
                answer=said,
                text=_text(rule, program, outcome, number) if said is Answer.FIRES else "",
            )


def _row(rule: Check | Problem, case: Case, number: int) -> Row | None:
    if rule.each is None or not number:
        return None
    return Row(number=number, name=row_name(record_at(case, rule.each, number), number))


def _text(rule: Check | Problem, program: Program, outcome: Outcome, number: int) -> str:
    """The finding or statement, with the figures of its row."""
    records = outcome.values[rule.each] if rule.each else None
    record = records[number - 1] if isinstance(records, list) else None
    scope = {**outcome.values, **record} if isinstance(record, dict) else outcome.values
    template = rule.finding if isinstance(rule, Check) else rule.statement
    return render(template, program, scope, rule.each)
