"""The review of a case at the terminal: what a check changed, lists of findings, and counts in, neutral reports out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from perfeval_rules.figures.values import Shape, Tell, number
from perfeval_rules.model.report import Block, Column, Heading, Item, Outline, Report, Table, Text, Tone
from perfeval_rules.model.review import Presence, Progress, RemedyProgress
from perfeval_rules.report.compose.texts import TONES, detail, paragraph, present
from perfeval_rules.report.words.points import NOTHING
from perfeval_rules.report.words.review import decided_name, presence_name, progress_name
from perfeval_rules.report.words.sentences import joined, severity_name, told
from perfeval_rules.review.counts import CaseCounts
from perfeval_rules.review.lines import Line
from perfeval_rules.review.noting import Noted
from perfeval_rules.review.remedies import Proposal, begun

SHARE = Shape(4, "%")

DECIDED = ("Open", "Confirmed", "Dismissed", "Waived", "Needs evidence", "No longer holding", "Fixed")
FIGURES = ("Remedies", "Remedies done", "Remedies overdue", "Stated", "Settled", "Difference rate")
"""What is counted of each case, as the columns are headed."""


def compose_list(title: str, lines: Sequence[Line], today: date, tell: Tell) -> Report:
    """Findings with what was decided on them."""
    head = Heading(title, 1)
    if not lines:
        return Report(title, (head, paragraph(tell("No such finding."))))
    return Report(title, (head, _grid(lines, today, tell), _told_count(lines, tell)))


def compose_noted(title: str, found: Noted, lines: Sequence[Line], today: date, tell: Tell) -> Report:
    """What a check found that was not so before, and what calls for action."""
    by_id = {line.id: line for line in lines}
    blocks: list[Block] = [Heading(title, 1), _counts(found, tell)]
    for heading, keys in (
        (tell("New findings"), found.presence[Presence.NEW]),
        (tell("Findings that are back"), found.presence[Presence.REOPENED]),
        (tell("Fixed findings"), found.fixed_now),
        (tell("Findings that cannot be decided any more"), found.undecided),
        (tell("Findings whose rule the book does not have any more"), found.ruleless),
        (tell("Decisions that do not hold any more"), _overtaken(found)),
    ):
        if keys:
            blocks += [Heading(heading, 2), _grid([by_id[key] for key in keys], today, tell)]
    if found.proposed:
        blocks += [Heading(tell("Remedies that may be closed"), 2), _proposals(found.proposed, tell)]
    return Report(title, tuple(blocks))


def _overtaken(found: Noted) -> tuple[str, ...]:
    """The findings whose decisions do not hold, but for those that are told as being back."""
    return tuple(one.id for one in found.stale if one.id not in found.presence[Presence.REOPENED])


def compose_stats(cases: Sequence[CaseCounts], tell: Tell) -> Report:
    """How far the reviews of some cases are: what was decided, and what the cases come to."""
    title = tell("Reviews: {count}", count=len(cases))
    case = Column(tell("Case"))
    decided = (case, *(Column(tell(name), numeric=True) for name in DECIDED))
    settled = (case, *(Column(tell(name), numeric=True) for name in FIGURES), Column(tell("Settled grade")))
    counts = tuple((Text(one.case), *_numbers(one.statuses)) for one in cases)
    totals = (_sums(cases, tell),) if len(cases) > 1 else ()
    return Report(
        title,
        (
            Heading(title, 1),
            Table(decided, (*counts, *totals), len(totals)),
            Table(settled, tuple(_figures(one) for one in cases)),
        ),
    )


def _counts(found: Noted, tell: Tell) -> Table:
    named = [(presence_name(each, tell), len(found.presence[each])) for each in Presence]
    named.append((tell("undecided now"), len(found.undecided)))
    named.append((tell("decisions not holding"), len(found.stale)))
    columns = tuple(Column(name, numeric=True) for name, _ in named)
    return Table(columns, (tuple(Text(str(count)) for _, count in named),))


def _grid(lines: Iterable[Line], today: date, tell: Tell) -> Outline:
    return Outline(tuple(_item(line, today, tell) for line in lines))


def _item(line: Line, today: date, tell: Tell) -> Item:
    """A finding by its id, with what was decided on it and done about it."""
    severity = () if line.severity is None else (Text(f"{severity_name(line.severity, tell)}  ", TONES[line.severity]),)
    what = tell("{title} ({row})", title=line.title, row=line.row) if line.row else line.title
    presence = Text(f"  {presence_name(line.presence, tell)}", Tone.QUIET)
    under = present((_decision(line, tell), _reply(line, tell), _remedies(line, today, tell)))
    return Item((Text(f"{line.id}  ", Tone.STRONG), *severity, Text(what), presence), under)


def _decision(line: Line, tell: Tell) -> Item | None:
    """What was decided, by whom and why; or why that does not hold."""
    decision = line.reviewed.decision if line.reviewed is not None else None
    if decision is None:
        return None
    what = decided_name(decision.what, tell)
    if decision.until is not None:
        what = tell("{decision} until {day}", decision=what, day=decision.until)
    by, day = decision.by, decision.on
    said = tell("{decision}: {reason} ({by}, {day})", decision=what, reason=decision.reason, by=by, day=day)
    if line.stale is None:
        return Item((Text(said, Tone.GOOD),))
    why = told(line.stale, tell)
    return Item((Text(tell("does not hold: {why}; it was: {decision}", why=why, decision=said), Tone.WARNING),))


def _reply(line: Line, tell: Tell) -> Item | None:
    reply = line.reviewed.reply if line.reviewed is not None else ""
    return detail(tell("The unit replies"), reply, tell) if reply else None


def _remedies(line: Line, today: date, tell: Tell) -> Item | None:
    """The remedies that somebody has begun with; one of a fresh finding says no more than its rule does."""
    remedies = line.reviewed.remedies if line.reviewed is not None else ()
    if not any(begun(remedy) for remedy in remedies):
        return None
    under = (_remedy(number, remedy, today, tell) for number, remedy in enumerate(remedies, 1))
    return Item((Text(tell("Remedies: {done} of {count} done", done=line.done, count=len(remedies))),), tuple(under))


def _remedy(number: int, remedy: RemedyProgress, today: date, tell: Tell) -> Item:
    late = remedy.progress is not Progress.DONE and remedy.due is not None and remedy.due < today
    parts = [progress_name(remedy.progress, tell), remedy.owner]
    if remedy.due is not None:
        parts.append(tell("due on {day}", day=remedy.due))
    if remedy.closed_on is not None:
        parts.append(tell("closed on {day} by {name}: {evidence}", **_closed(remedy)))
    text = tell("{number}. {title}", number=number, title=remedy.title)
    state = Text(f"  {joined([part for part in parts if part], tell)}", Tone.WARNING if late else Tone.QUIET)
    return Item((Text(text), state))


def _closed(remedy: RemedyProgress) -> dict[str, object]:
    return {"day": remedy.closed_on, "name": remedy.closed_by, "evidence": remedy.evidence}


def _told_count(lines: Sequence[Line], tell: Tell) -> Block:
    return paragraph(tell("Findings: {count}.", count=len(lines)), Tone.QUIET)


def _proposals(proposed: Sequence[Proposal], tell: Tell) -> Table:
    names = ("Id", "Remedy", "Why")
    return Table(tuple(Column(tell(name)) for name in names), tuple(_proposal(one, tell) for one in proposed))


def _proposal(one: Proposal, tell: Tell) -> tuple[Text, ...]:
    why = tell("the finding is fixed") if one.gone else tell("its condition holds")
    return (Text(one.id), Text(tell("{number}. {title}", number=one.number, title=one.remedy.title)), Text(why))


def _figures(one: CaseCounts) -> tuple[Text, ...]:
    remedies = (one.remedies, one.done, one.overdue)
    stated, settled = (NOTHING if value is None else number(value) for value in (one.stated, one.settled.total))
    rate = NOTHING if one.settled.rate is None else number(one.settled.rate, SHARE)
    return (Text(one.case), *_numbers(remedies), *map(Text, (stated, settled, rate, one.settled.grade or NOTHING)))


def _sums(cases: Sequence[CaseCounts], tell: Tell) -> tuple[Text, ...]:
    sums = (sum(column) for column in zip(*(one.statuses for one in cases), strict=True))
    return (Text(tell("Total"), Tone.STRONG), *_numbers(sums))


def _numbers(counts: Iterable[int]) -> Iterator[Text]:
    return (Text(str(count), Tone.PLAIN if count else Tone.QUIET) for count in counts)
