"""``perfeval review decide`` and ``score``: what a person decides in, the review with it written."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Assessment
from perfeval_rules.model.review import Decided, Decision, Ground, Review, SettledScore
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.report.words.review import decided_name
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.identity import row_labels
from perfeval_rules.review.lines import Line
from perfeval_rules.review.settle import settled
from perfeval_rules.review.steps import beyond_weight, contradiction, decide, settle
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.console import put
from perfeval_rules.shell.exits import Exit
from perfeval_rules.shell.reviewing.choosing import Wanted, to_decide
from perfeval_rules.shell.reviewing.clock import today
from perfeval_rules.shell.reviewing.desk import Desk, after, change, with_all
from perfeval_rules.shell.trouble import WrongUsage

WEIGHT = "权重"
"""The field of a row that holds its weight."""


@dataclass(frozen=True, slots=True)
class Said:
    """A decision as a person says it."""

    what: Decided
    reason: str
    by: str
    until: date | None = None


def decide_findings(case: str, wanted: Wanted, said: Said, asked: Asked, language: str) -> Exit:
    """Decides on findings, on the ground that each has now."""
    wrong = contradiction(said.what, said.reason, said.until, today())
    if wrong is not None:
        raise WrongUsage("{reason}", reason=wrong)
    done: list[Line] = []
    desk = change(case, asked, language, said.by, "decide", lambda open_desk: _decided(open_desk, wanted, said, done))
    what = decided_name(said.what, desk.tell)
    for line in done:
        name = desk.tell("{title} ({row})", title=line.title, row=line.row) if line.row else line.title
        put(f"{desk.tell('{id}: {decision}: {name}', id=line.id, decision=what, name=name)}\n")
    put(f"{desk.tell('Findings decided on: {count}.', count=len(done))}\n")
    return Exit.NOTHING_FOUND


def _decided(desk: Desk, wanted: Wanted, said: Said, done: list[Line]) -> Review:
    """The review with the decision; ``done`` takes the lines that it is about."""
    ready = with_all(desk)
    done += to_decide(ready, wanted)
    firing = {line.id: line.finding for line in done if line.finding is not None}
    for line in done:
        if line.id not in firing:
            raise WrongUsage("'{id}' is not found any more, so that there is nothing to decide", id=line.id)
    decision = Decision(
        what=said.what, reason=said.reason, by=said.by, on=desk.today, until=said.until, ground=Ground(rule="")
    )
    return decide(ready.review, decision, firing, Grounds(desk.assessment))


def settle_score(case: str, row: str, score: Decimal, reason: str, by: str, asked: Asked, language: str) -> Exit:
    """Settles the score of a row of the table, and tells what the case comes to."""
    if not reason:
        raise WrongUsage("a settled score needs a reason")

    def with_score(open_desk: Desk) -> Review:
        label = _row(open_desk.assessment, row, score)
        settled_score = SettledScore(row=label, score=score, reason=reason, by=by, on=open_desk.today)
        return settle(open_desk.review, settled_score)

    desk = change(case, asked, language, by, "score", with_score)
    found = settled(desk.assessment, after(desk, with_score(desk)).review)
    if found.total is None:
        put(f"{desk.tell('Settled. There is no total while stated scores of other rows are not known.')}\n")
        return Exit.NOTHING_FOUND
    put(f"{desk.tell('Settled total: {total}, grade: {grade}.', total=found.total, grade=found.grade)}\n")
    return Exit.NOTHING_FOUND


def _row(assessment: Assessment, word: str, score: Decimal) -> str:
    """The label of the row that ``word`` means: its name, its label or its number. Raises ``WrongUsage``."""
    labels = row_labels(assessment.case, TABLE)
    found = [number for number, label in enumerate(labels, 1) if word in (label, str(number))]
    found = found or [number for number, label in enumerate(labels, 1) if label.startswith(f"{word} / ")]
    if not found:
        raise WrongUsage("the table has no row '{row}'; there are: {rows}", row=word, rows="、".join(labels))
    if len(found) > 1:
        numbers = ", ".join(str(number) for number in found)
        raise WrongUsage("several rows are called '{row}'; give the number: {numbers}", row=word, numbers=numbers)
    wrong = beyond_weight(score, _weight(assessment.values.get(TABLE), found[0]))
    if wrong is not None:
        raise WrongUsage("{reason}", reason=wrong)
    return labels[found[0] - 1]


def _weight(table: Value, number: int) -> Decimal | None:
    record = table[number - 1] if isinstance(table, list) else None
    weight = record.get(WEIGHT) if isinstance(record, dict) else None
    return weight if isinstance(weight, Decimal) else None
