"""What persons decided on a finding and did about it, as reports show it."""

from collections.abc import Iterator
from dataclasses import replace

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import DecisionLine, RemedyLine
from perfeval_rules.model.findings import Answer, Suggestion
from perfeval_rules.model.review import RemedyProgress
from perfeval_rules.model.rules import AnyRule, RuleBook
from perfeval_rules.report.plain.telling import speech
from perfeval_rules.report.words.review import decided_name, progress_name
from perfeval_rules.report.words.sentences import deadline, told
from perfeval_rules.review.standing import Judged


def decision_line(found: Judged, tell: Tell) -> DecisionLine | None:
    """The decision on a finding, and why it does not hold any more where it does not."""
    decision = found.reviewed.decision if found.reviewed is not None else None
    if decision is None:
        return None
    return DecisionLine(
        what=decision.what,
        word=decided_name(decision.what, tell),
        reason=decision.reason,
        by=decision.by,
        on=decision.on,
        until=decision.until,
        stale="" if found.stale is None else told(found.stale, tell),
    )


def remedy_lines(found: Judged, book: RuleBook, tell: Tell) -> Iterator[RemedyLine]:
    """What a finding suggests to do, and what its reviewers follow besides, each with how far it is."""
    followed = {one.title: one for one in (found.reviewed.remedies if found.reviewed is not None else ())}
    for suggestion in found.finding.suggestions:
        progress = followed.pop(suggestion.remedy.title, RemedyProgress(title=suggestion.remedy.title))
        yield _suggested(suggestion, _line(progress, tell), found.finding.rule, book, tell)
    yield from (_line(progress, tell) for progress in followed.values())


def _suggested(suggestion: Suggestion, line: RemedyLine, rule: AnyRule, book: RuleBook, tell: Tell) -> RemedyLine:
    """What the rule says of a remedy, beside how far it is."""
    remedy = suggestion.remedy
    done = remedy.done_when
    return replace(
        line,
        actions=remedy.actions,
        responsible=remedy.responsible,
        within=deadline(remedy.within, tell) if remedy.within else "",
        done_when=speech(book, rule.each, tell).clause(done.tree) if done else "",
        proposed=done is not None and suggestion.done is Answer.FIRES,
    )


def _line(progress: RemedyProgress, tell: Tell) -> RemedyLine:
    return RemedyLine(
        title=progress.title,
        owner=progress.owner,
        due=progress.due,
        progress=progress.progress,
        progress_word=progress_name(progress.progress, tell),
        report=progress.report,
        evidence=progress.evidence,
        closed_on=progress.closed_on,
        closed_by=progress.closed_by,
    )
