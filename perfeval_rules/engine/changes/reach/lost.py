"""What stays lost on the best way: a case with its best settings in, the points that no change wins back out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from perfeval_rules.engine.assess import Assessor
from perfeval_rules.engine.changes.reach.groups import Choice
from perfeval_rules.engine.changes.settings import with_settings
from perfeval_rules.engine.meaning import Weighed
from perfeval_rules.engine.ready import names_in
from perfeval_rules.engine.row_scores import TableScores
from perfeval_rules.engine.run import Outcome
from perfeval_rules.engine.table import stated_rows
from perfeval_rules.model.cases import Case, Evidence, Standing
from perfeval_rules.model.changes import Lost
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import Indicator, Line, RuleBook, Scoring


def lost_points(assessor: Assessor, case: Case, standing: Standing, best: Sequence[Choice] | None) -> Iterator[Lost]:
    """The points that are still missing, indicator by indicator."""
    settings = [setting for choice in best or () for setting in choice.settings]
    changed = with_settings(case, settings, Evidence(standing=Standing.VERIFIED))
    outcome, book = assessor.run(changed, standing), assessor.program.book
    for rule in book.rules.values():
        if isinstance(rule, Indicator) and rule.each is None:
            missing = rule.weight - outcome.scores[rule.id].low
            if missing > 0 and outcome.applies[rule.id] is not Answer.QUIET:
                yield Lost(rule.title, missing, _facts(rule, outcome.lines[rule.id], book))
    yield from _lost_on_rows(changed, outcome, book)


def _lost_on_rows(case: Case, outcome: Outcome, book: RuleBook) -> Iterator[Lost]:
    stated = stated_rows(case)
    for row in outcome.table.rows if isinstance(outcome.table, TableScores) else ():
        missing = (row.weight or Decimal(0)) - row.score.low
        if row.rule is not None and missing > 0:
            yield Lost(stated[row.number].row.name, missing, _facts(row.rule, row.lines, book))


def _facts(rule: Indicator, lines: Sequence[Weighed], book: RuleBook) -> tuple[str, ...]:
    """The facts, or fields of the row, that the lines read by which points are lost."""
    losing = [line for line, said in zip(rule.lines, lines, strict=True) if _loses(rule, line, said)]
    names = frozenset[str]().union(*(_names(line) for line in losing))
    fields = book.facts[rule.each].fields if rule.each else {}
    return tuple(name for name in (*fields, *book.facts) if name in names)


def _names(line: Line) -> frozenset[str]:
    return names_in((line.points if line.when is None else line.when).tree)


def _loses(rule: Indicator, line: Line, said: Weighed) -> bool:
    """Whether a line costs points, or does not earn them; of a ``first`` list every condition may."""
    if rule.scoring is Scoring.FIRST:
        return line.when is not None or len(rule.lines) == 1
    return said.answer is not (Answer.QUIET if rule.scoring is Scoring.DEDUCT else Answer.FIRES)
