"""The rows of the table, scored by the rules over rows: what these rules' conditions came to in, a score a row out.

A row that an indicator of the book scores by its name is left to that indicator. On every other row one rule should
apply. Where it cannot be told which, the score lies anywhere within the weight; where two rules apply, it is the hull
of both, so that a book that contradicts itself is never sure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.engine.meaning import Weighed, decided
from perfeval_rules.engine.program import Program, row_scope
from perfeval_rules.engine.ready import ReadyIndicator, Scored
from perfeval_rules.engine.scoring import scored_on_row
from perfeval_rules.engine.table import NAME, WEIGHT, joined_names
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Indicator
from perfeval_rules.model.values import Interval, Unknown, Value
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, TABLE

ZERO = Decimal(0)

MOST_POINTS = Decimal(100)
"""What a row of unknown weight is worth at most."""

Truths = Mapping[tuple[str, int], Value]


@dataclass(frozen=True, slots=True)
class RowScore:
    """What the rules over rows came to on one row.

    ``weight`` is ``None`` where the table does not tell it. ``applies`` is quiet where no rule scores the row, which is
    then left out. ``rule`` is the one that applies, or the first that may, and ``lines`` are its lines.
    """

    number: int
    weight: Decimal | None
    score: Bounds
    applies: Answer
    lacking: frozenset[str]
    rule: Indicator | None = None
    lines: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True)
class TableScores:
    """The scores of the rows; and whether each line of the rules fired on any row, by the name it is posted by."""

    rows: tuple[RowScore, ...]
    fired: Mapping[str, Value]


def table_scores(program: Program, truths: Truths, values: Mapping[str, Value]) -> TableScores | Unknown | None:
    """The scores of all rows that are not scored by name; unknown or null as the table is."""
    records = values.get(TABLE)
    if not isinstance(records, list):
        return records if isinstance(records, Unknown) else None
    rows = [record if isinstance(record, dict) else {} for record in records]
    by_name = joined_names([row.get(NAME) for row in rows], program.book)
    said = {
        number: {ready.rule.id: score_of_row(ready, number, row, truths, values) for ready in program.on_rows}
        for number, row in enumerate(rows, 1)
        if number not in by_name
    }
    scores = tuple(_row_score(program, number, rows[number - 1].get(WEIGHT), said[number]) for number in said)
    return TableScores(scores, dict(_fired(program, list(said.values()))))


def score_of_row(
    ready: ReadyIndicator, number: int, row: Mapping[str, Value], truths: Truths, values: Mapping[str, Value]
) -> Scored:
    """What one rule says of one row; where the row's weight is not known, within the most that a row can be worth."""
    weight = _weight(row.get(WEIGHT))
    applies = True if ready.applies is None else truths[ready.applies[0], number]
    said = tuple([True if line.truth is None else truths[line.truth[0], number] for line in ready.lines])
    scope = row_scope(ready.outer, values, row)
    return scored_on_row(ready, MOST_POINTS if weight is None else weight, applies, said, scope)


def _weight(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) and value >= 0 else None


def _row_score(program: Program, number: int, stated: Value, said: Mapping[str, Scored]) -> RowScore:
    """The score of one row from what every rule over rows says of it."""
    weight = _weight(stated)
    possible = [ready.rule for ready in program.on_rows if said[ready.rule.id].applies is not Answer.QUIET]
    if not possible:
        return RowScore(number, weight, Bounds(ZERO, ZERO), Answer.QUIET, frozenset())
    certain = [rule for rule in possible if said[rule.id].applies is Answer.FIRES]
    lacking = frozenset[str]().union(*(said[rule.id].lacking for rule in possible))
    if weight is None:
        lacking |= stated.facts if isinstance(stated, Unknown) else {f"{TABLE}[{number}].{WEIGHT}"}
    score = Bounds(ZERO, MOST_POINTS if weight is None else weight)
    if certain:
        score = _hull([said[rule.id].score for rule in possible])
    shown = (certain or possible)[0]
    applies = Answer.FIRES if certain else Answer.UNDECIDED
    return RowScore(number, weight, score, applies, lacking, shown, said[shown.id].lines)


def _hull(bounds: list[Bounds]) -> Bounds:
    return Bounds(min(bound.low for bound in bounds), max(bound.high for bound in bounds))


def post(scores: tuple[RowScore, ...], values: Mapping[str, Value], given: frozenset[str]) -> None:
    """Writes each row's score into the row, where later layers read it; null where no rule scores it.

    What an example has ``given`` as the score of a row stays.
    """
    records = values.get(TABLE)
    by_number = {score.number: score for score in scores}
    for number, record in enumerate(records if isinstance(records, list) else [], 1):
        if isinstance(record, dict) and f"{TABLE}[{number}].{COMPUTED_SCORE}" not in given:
            record[COMPUTED_SCORE] = _as_value(by_number.get(number))


def _as_value(found: RowScore | None) -> Value:
    if found is None or found.applies is Answer.QUIET:
        return None
    if found.score.certain and found.weight is not None:
        return found.score.low
    return Interval(found.lacking, found.score.low, found.score.high)


def _fired(program: Program, said: list[dict[str, Scored]]) -> Iterator[tuple[str, Value]]:
    """Whether each line fired on any row, by the name it is posted by."""
    for ready in program.on_rows:
        for line in ready.lines:
            answers = [row[ready.rule.id].posted[line.fired_as] for row in said]
            yield line.fired_as, decided(True, answers) if answers else False
