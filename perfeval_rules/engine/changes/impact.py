"""What a change does to a case: its answers before and after in, their differences out.

Rules are the same when their file names are, whichever book of a chain they stand in; rows are the same by number.
"""

from collections.abc import Iterator

from perfeval_rules.model.changes import FindingChange, Impact, Move, ScoreChange, Scored, Snapshot, Told
from perfeval_rules.model.findings import Answer

Place = tuple[str, int]


def compared(old: Snapshot, new: Snapshot) -> Impact:
    """How ``new`` differs from ``old``."""
    return Impact(
        scores=tuple(_score_changes(old, new)),
        findings=tuple(_finding_changes(old, new)),
        old_total=old.total,
        new_total=new.total,
        old_grades=old.grades,
        new_grades=new.grades,
    )


def _score_changes(old: Snapshot, new: Snapshot) -> Iterator[ScoreChange]:
    before = {_score_place(score): score for score in old.scores}
    after = {_score_place(score): score for score in new.scores}
    for place in {**before, **after}:
        was, now = before.get(place), after.get(place)
        if was is None or now is None or (was.bounds, was.weight) != (now.bounds, now.weight):
            yield ScoreChange(was, now)


def _score_place(score: Scored) -> Place:
    """A row that rules over rows score is known by its number, whichever of them scores it."""
    if score.over_rows and score.row is not None:
        return "", score.row.number
    return _stem(score.rule), 0


def _finding_changes(old: Snapshot, new: Snapshot) -> Iterator[FindingChange]:
    before = {_place(told): told for told in old.told}
    after = {_place(told): told for told in new.told}
    for place in {**before, **after}:
        was, now = before.get(place), after.get(place)
        move = _move(was, now)
        if move is not None:
            yield FindingChange(move, was, now)


def _place(told: Told) -> Place:
    return _stem(told.rule), told.row.number if told.row else 0


def _stem(rule: str) -> str:
    return rule.rpartition("/")[2]


def _move(was: Told | None, now: Told | None) -> Move | None:
    """What became of a finding; ``None`` where it says what it said."""
    if _fires(was) and _fires(now):
        assert was is not None
        assert now is not None
        return Move.CHANGES if (was.severity, was.text) != (now.severity, now.text) else None
    if _fires(now):
        return Move.APPEARS
    if _fires(was):
        return Move.VANISHES
    if was is None:
        return Move.OPENS
    return Move.SETTLES if now is None else None


def _fires(told: Told | None) -> bool:
    return told is not None and told.answer is Answer.FIRES
