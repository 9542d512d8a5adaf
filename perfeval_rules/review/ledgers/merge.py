"""A ledger that came back, merged into the review: all its rows in, the review with what people edited out.

Nothing is to be kept while anything contradicts; what does is all told.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.ledger import LedgerField, LedgerKind, LedgerRead, LedgerRow
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.review import (
    Decided,
    Decision,
    Presence,
    Progress,
    RemedyProgress,
    Review,
    Reviewed,
    SettledScore,
)
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.review.ground import Grounds
from perfeval_rules.review.identity import row_labels
from perfeval_rules.review.ledgers.merging import Desk, Merged, Values, edited, refuse, text_in
from perfeval_rules.review.noting import firing_by_id
from perfeval_rules.review.steps import beyond_weight, contradiction


def merged(read: LedgerRead, review: Review, assessment: Assessment, by: str, today: date) -> Merged:
    """The review with all that was edited in the ledger; every finding that fires is in ``review`` already."""
    labels = row_labels(assessment.case, TABLE)
    desk = Desk(firing_by_id(assessment), Grounds(assessment), labels, by, today)
    found = Merged(review)
    for row in read.rows:
        if any(cell.changed for cell in row.cells.values()) and row.kind in MERGE:
            MERGE[row.kind](row, found, desk)
    return found


def _finding(row: LedgerRow, found: Merged, desk: Desk) -> None:
    reviewed = found.review.findings.get(row.key)
    if reviewed is None:
        return refuse(row, found, say("no finding has the id '{id}'", id=row.key))
    known = _known(reviewed)
    now = edited(row, known, found)
    new = replace(reviewed, reply=text_in(now, LedgerField.REPLY))
    if any(now[name] != known[name] for name in known if name is not LedgerField.REPLY):
        finding = desk.firing.get(row.key)
        if finding is None:
            return refuse(row, found, say("the finding is not there any more, so that nothing can be decided"))
        decision, why = _decision(now, known, desk, finding)
        if why is not None:
            return refuse(row, found, why)
        there = Presence.STILL if reviewed.presence is Presence.REOPENED else reviewed.presence
        new = replace(new, decision=decision, presence=there)
    found.review = replace(found.review, findings={**found.review.findings, row.key: new})
    return None


def _known(reviewed: Reviewed) -> Values:
    """What the review holds of a finding, by the fields of its row."""
    decision = reviewed.decision
    return {
        LedgerField.DECISION: decision.what if decision else None,
        LedgerField.REASON: decision.reason if decision else "",
        LedgerField.BY: decision.by if decision else "",
        LedgerField.ON: decision.on if decision else None,
        LedgerField.UNTIL: decision.until if decision else None,
        LedgerField.REPLY: reviewed.reply,
    }


def _decision(now: Values, known: Values, desk: Desk, finding: Finding) -> tuple[Decision | None, Message | None]:
    """The decision that the edited row holds; ``None`` where it was taken back."""
    what, until = now[LedgerField.DECISION], now[LedgerField.UNTIL]
    reason = text_in(now, LedgerField.REASON)
    if not what:
        return None, say("there is a reason, but no decision") if reason else None
    day = until if isinstance(until, date) else None
    why = contradiction(Decided(str(what)), reason, day, desk.today)
    on = now[LedgerField.ON] if now[LedgerField.ON] != known[LedgerField.ON] else None
    return Decision(
        what=Decided(str(what)),
        reason=reason,
        by=text_in(now, LedgerField.BY) or desk.by,
        on=on if isinstance(on, date) else desk.today,
        until=day,
        ground=desk.grounds.of(finding),
    ), why


def _score(row: LedgerRow, found: Merged, desk: Desk) -> None:
    labels = [label for label in desk.labels if label == row.key or label.startswith(f"{row.key} / ")]
    if len(labels) != 1:
        return refuse(row, found, say("the table has not just one row '{row}'", row=row.key))
    old = found.review.scores.get(labels[0])
    known: Values = {
        LedgerField.SCORE: old.score if old else None,
        LedgerField.REASON: old.reason if old else "",
        LedgerField.BY: old.by if old else "",
    }
    now = edited(row, known, found)
    score, reason = now[LedgerField.SCORE], text_in(now, LedgerField.REASON)
    scores = dict(found.review.scores)
    if isinstance(score, Decimal):
        weight = row.cells[LedgerField.WEIGHT].now if LedgerField.WEIGHT in row.cells else None
        why = None if reason else say("a settled score needs a reason")
        why = why or beyond_weight(score, weight if isinstance(weight, Decimal) else None)
        if why is not None:
            return refuse(row, found, why)
        by = text_in(now, LedgerField.BY) or desk.by
        scores[labels[0]] = SettledScore(row=labels[0], score=score, reason=reason, by=by, on=desk.today)
    else:
        scores.pop(labels[0], None)
    found.review = replace(found.review, scores=scores)
    return None


def _remedy(row: LedgerRow, found: Merged, desk: Desk) -> None:
    reviewed = found.review.findings.get(row.key)
    number = row.remedy or 1
    if reviewed is None or number > len(reviewed.remedies):
        return refuse(row, found, say("no finding has the id '{id}' and so many remedies", id=row.key))
    old = reviewed.remedies[number - 1]
    known: Values = {
        LedgerField.OWNER: old.owner,
        LedgerField.DUE: old.due,
        LedgerField.PROGRESS: "" if old.progress is Progress.OPEN else old.progress.value,
        LedgerField.REPORT: old.report,
        LedgerField.EVIDENCE: old.evidence,
        LedgerField.CLOSED_ON: old.closed_on,
        LedgerField.CLOSED_BY: old.closed_by,
    }
    new = _followed(old, edited(row, known, found), desk)
    if new.progress is Progress.DONE and not new.evidence:
        return refuse(row, found, say("a remedy is done, but no evidence says so"))
    remedies = (*reviewed.remedies[: number - 1], new, *reviewed.remedies[number:])
    changed = replace(reviewed, remedies=remedies)
    found.review = replace(found.review, findings={**found.review.findings, row.key: changed})
    return None


def _followed(old: RemedyProgress, now: Values, desk: Desk) -> RemedyProgress:
    """The remedy as the ledger has it; one that is done was closed today where nothing else is said."""
    due, closed = now[LedgerField.DUE], now[LedgerField.CLOSED_ON]
    progress = Progress(str(now[LedgerField.PROGRESS] or Progress.OPEN))
    done = progress is Progress.DONE
    return replace(
        old,
        owner=text_in(now, LedgerField.OWNER),
        due=due if isinstance(due, date) else None,
        progress=progress,
        report=text_in(now, LedgerField.REPORT),
        evidence=text_in(now, LedgerField.EVIDENCE),
        closed_on=closed if isinstance(closed, date) else desk.today if done else None,
        closed_by=text_in(now, LedgerField.CLOSED_BY) or (desk.by if done else ""),
    )


MERGE: Mapping[LedgerKind, Callable[[LedgerRow, Merged, Desk], None]] = {
    LedgerKind.FINDING: _finding,
    LedgerKind.SCORE: _score,
    LedgerKind.REMEDY: _remedy,
}
"""How a row of each kind is merged; answers to questions belong into the case."""
