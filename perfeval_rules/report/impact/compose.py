"""From impacts to what is shown of them: the changed cases and counts in, a view out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.changes import CaseImpact, FindingChange, Impact, Move, ScoreChange, Scored, Told
from perfeval_rules.model.findings import Answer, Row
from perfeval_rules.model.report import Text, Tone
from perfeval_rules.report.impact.grids import (
    by_case,
    by_grade,
    by_indicator,
    by_rule,
    rise,
    score_gain,
    total_change,
    unread,
)
from perfeval_rules.report.impact.view import CaseView, Difference, Grid, View
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.sentences import joined, severity_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two states of the books, what differs between their rule files, and what that does to cases.

    ``cases`` are those that change or that one state could not read; ``same`` counts the others.
    """

    old: str
    new: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]
    cases: tuple[CaseImpact, ...]
    same: int

    @property
    def changed(self) -> int:
        """How many cases change."""
        return sum(case.changed for case in self.cases)

    @property
    def unread(self) -> int:
        """How many cases one state or both could not answer."""
        return sum(case.impact is None for case in self.cases)


MARKS = {
    Move.APPEARS: ("new", Tone.WARNING),
    Move.VANISHES: ("gone", Tone.GOOD),
    Move.CHANGES: ("changed", Tone.INFO),
    Move.OPENS: ("now undecided", Tone.QUIET),
    Move.SETTLES: ("no longer undecided", Tone.QUIET),
}
"""What a move is called, and the tone it is told in."""


def compose_impact(compared: Compared, tell: Tell) -> View:
    """All that is shown of a change of the rules."""
    total, cases = compared.same + len(compared.cases), compared.cases
    lead = tell(
        "Cases: {total}. Changed: {changed}, the same: {same}, not read by one or both: {unread}.",
        total=total,
        changed=compared.changed,
        same=compared.same,
        unread=compared.unread,
    )
    counts = {"Cases": total, "Changed": compared.changed, "The same": compared.same, "Not read": compared.unread}
    grids = (make(cases, tell) for make in (by_grade, by_case, by_rule, by_indicator, unread))
    return View(
        title=tell("What changes from {old} to {new}", old=compared.old, new=compared.new),
        lead=lead,
        rules=tuple(_rules(compared, tell)),
        counts={tell(name): str(count) for name, count in counts.items()},
        grids=tuple(grid for grid in grids if grid.rows),
        cases_title=tell("Case by case"),
        cases=tuple(_case(case, case.impact, tell) for case in cases if case.impact is not None),
    )


def _rules(compared: Compared, tell: Tell) -> Iterator[tuple[str, str]]:
    """The rules whose files were added, removed or edited."""
    named = {
        tell("Rules and book files added ({count})", count=len(compared.added)): compared.added,
        tell("Rules and book files removed ({count})", count=len(compared.removed)): compared.removed,
        tell("Rules and book files edited ({count})", count=len(compared.edited)): compared.edited,
    }
    for title, ids in named.items():
        if ids:
            yield title, joined(list(ids), tell)


def _case(case: CaseImpact, impact: Impact, tell: Tell) -> CaseView:
    return CaseView(
        name=case.title or case.name,
        file=case.file,
        total=total_change(impact, tell),
        scores=score_grid(impact.scores, tell),
        differences=tuple(difference(change, tell) for change in in_order(impact.findings)),
    )


def score_grid(changes: Sequence[ScoreChange], tell: Tell) -> Grid:
    """The rows whose score changed."""
    columns = (tell("Indicator"), tell("Before"), tell("After"), tell("Change"))
    return Grid(tell("Scores"), columns, (False, True, True, True), tuple(_score(change, tell) for change in changes))


def _score(change: ScoreChange, tell: Tell) -> tuple[Text, ...]:
    either = change.new or change.old
    assert either is not None, "a change has a score on one side"
    gained = score_gain(change)
    name = either.row.name if either.row else either.title
    return Text(name), Text(_points(change.old, tell)), Text(_points(change.new, tell)), rise(gained)


def _points(scored: Scored | None, tell: Tell) -> str:
    """Points, with the weight where it is known."""
    if scored is None:
        return NOTHING
    if scored.bounds is None:
        return tell("not applicable")
    weight = "" if scored.weight is None else f" / {number(scored.weight)}"
    return f"{points(scored.bounds)}{weight}"


def in_order(changes: Sequence[FindingChange]) -> list[FindingChange]:
    """What appears first, what was only undecided last; by rule."""
    order = list(MARKS)
    return sorted(changes, key=lambda change: (order.index(change.move), _either(change).rule, _number(change)))


def difference(change: FindingChange, tell: Tell) -> Difference:
    """One finding before and after, in words."""
    either = _either(change)
    word, tone = MARKS[change.move]
    return Difference(
        mark=Text(tell(word), tone),
        rule=either.rule,
        title=either.title,
        row=_row_name(either.row, tell),
        old=_said(change.old, change.new, tell),
        new=_said(change.new, change.old, tell),
    )


def _either(change: FindingChange) -> Told:
    either = change.new or change.old
    assert either is not None, "a change has a finding on one side"
    return either


def _number(change: FindingChange) -> int:
    row = _either(change).row
    return row.number if row else 0


def _row_name(row: Row | None, tell: Tell) -> str:
    return tell("row {number} {name}", number=row.number, name=row.name) if row else ""


def _said(told: Told | None, other: Told | None, tell: Tell) -> str:
    """What a finding says; its severity too where that is what changed."""
    if told is None:
        return ""
    if told.answer is Answer.UNDECIDED:
        return tell("undecided")
    if other is not None and other.answer is Answer.FIRES and other.severity is not told.severity:
        return tell("{severity}: {text}", severity=severity_name(told.severity, tell), text=told.text)
    return told.text
