"""The tables of a change of the rules: changed cases in, counts by grade, case, rule and indicator out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.changes import CaseImpact, FindingChange, Impact, Move, ScoreChange, Scored, Told
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.report import Text, Tone
from perfeval_rules.report.impact.view import Grid
from perfeval_rules.report.words.points import NOTHING, points, signed
from perfeval_rules.report.words.sentences import grade_names, told

ARROW = " → "


def by_grade(cases: Sequence[CaseImpact], tell: Tell) -> Grid:
    """How many cases come from which grade to which."""
    impacts = [case.impact for case in cases if case.impact is not None]
    moves = Counter(
        (_grade(impact.old_total, impact.old_grades, tell), _grade(impact.new_total, impact.new_grades, tell))
        for impact in impacts
        if impact.old_grades != impact.new_grades
    )
    columns = (tell("Grade before"), tell("Grade after"), tell("Cases"))
    rows = tuple((Text(old), Text(new), Text(str(count))) for (old, new), count in moves.most_common())
    return Grid(tell("Grades that change"), columns, (False, False, True), rows)


def _grade(total: Bounds | None, grades: tuple[str, ...], tell: Tell) -> str:
    return NOTHING if total is None else grade_names(grades, tell)


def by_case(cases: Sequence[CaseImpact], tell: Tell) -> Grid:
    """Each changed case in a line."""
    names = ("New", "Gone", "Changed", "More undecided", "Less undecided")
    columns = (tell("Case"), tell("Total"), tell("Change"), tell("Grade"), *(tell(name) for name in names))
    numeric = (False, True, True, False, *(True for _ in names))
    rows = (_case(case, case.impact, tell) for case in cases if case.impact is not None)
    return Grid(tell("Cases that change"), columns, numeric, tuple(rows))


def _case(case: CaseImpact, impact: Impact, tell: Tell) -> tuple[Text, ...]:
    moves = Counter(change.move for change in impact.findings)
    gained = gain(impact.old_total, impact.new_total)
    return (
        Text(case.name),
        Text(_either(points(impact.old_total), points(impact.new_total))),
        rise(gained),
        Text(
            _either(
                _grade(impact.old_total, impact.old_grades, tell), _grade(impact.new_total, impact.new_grades, tell)
            )
        ),
        *(_count(moves[move]) for move in Move),
    )


def total_change(impact: Impact, tell: Tell) -> str:
    """Total and grade before and after, in one line."""
    total = _either(points(impact.old_total), points(impact.new_total))
    grade = _either(
        _grade(impact.old_total, impact.old_grades, tell), _grade(impact.new_total, impact.new_grades, tell)
    )
    return tell("Total {total}, grade {grade}", total=total, grade=grade)


def _either(old: str, new: str) -> str:
    return old if old == new else f"{old}{ARROW}{new}"


def gain(old: Bounds | None, new: Bounds | None) -> Decimal | None:
    """By how much the low end of some points rises; ``None`` where one of them is missing."""
    return None if old is None or new is None else new.low - old.low


def rise(gained: Decimal | None) -> Text:
    """A rise in points, or a fall."""
    if gained is None:
        return Text(NOTHING)
    return Text(signed(gained), Tone.PLAIN if not gained else Tone.GOOD if gained > 0 else Tone.ERROR)


def _count(count: int) -> Text:
    return Text(str(count), Tone.PLAIN if count else Tone.QUIET)


def by_rule(cases: Sequence[CaseImpact], tell: Tell) -> Grid:
    """For each check and problem how many findings appear, vanish and change, and in how many cases."""
    names = ("Cases", "New", "Gone", "Changed", "More undecided", "Less undecided")
    found: dict[str, tuple[str, Counter[Move], set[str]]] = {}
    for case in cases:
        for change in case.impact.findings if case.impact else ():
            either = _told(change)
            _, moves, files = found.setdefault(either.rule, (either.title, Counter(), set()))
            moves[change.move] += 1
            files.add(case.file)
    ordered = sorted(found.items(), key=lambda item: (-sum(item[1][1].values()), item[0]))
    rows = (
        (Text(title), Text(key, Tone.QUIET), _count(len(files)), *(_count(moves[move]) for move in Move))
        for key, (title, moves, files) in ordered
    )
    columns = (tell("Check or problem"), tell("Id"), *(tell(name) for name in names))
    return Grid(tell("By rule"), columns, (False, False, *(True for _ in names)), tuple(rows))


def _told(change: FindingChange) -> Told:
    either = change.new or change.old
    assert either is not None, "a change has a finding on one side"
    return either


def by_indicator(cases: Sequence[CaseImpact], tell: Tell) -> Grid:
    """For each indicator in how many cases its score rises, falls, or changes otherwise."""
    found: dict[str, tuple[str, list[Decimal | None]]] = {}
    for change in (change for case in cases for change in (case.impact.scores if case.impact else ())):
        either = change.new or change.old
        assert either is not None, "a change has a score on one side"
        found.setdefault(either.rule, (either.title, []))[1].append(score_gain(change))
    rows = ((Text(title), Text(key, Tone.QUIET), *_gains(gains)) for key, (title, gains) in sorted(found.items()))
    names = ("Higher", "Lower", "Otherwise", "Sum of changes")
    columns = (tell("Indicator"), tell("Id"), *(tell(name) for name in names))
    return Grid(tell("By indicator"), columns, (False, False, *(True for _ in names)), tuple(rows))


def score_gain(change: ScoreChange) -> Decimal | None:
    """By how much a score rises; one that is not there, or does not apply, has no points to compare."""
    return gain(_bounds(change.old), _bounds(change.new))


def _bounds(scored: Scored | None) -> Bounds | None:
    return None if scored is None else scored.bounds


def _gains(gains: Iterable[Decimal | None]) -> Iterator[Text]:
    known = list(gains)
    numbers = [one for one in known if one]
    yield _count(sum(one > 0 for one in numbers))
    yield _count(sum(one < 0 for one in numbers))
    yield _count(len(known) - len(numbers))
    yield rise(sum(numbers, Decimal(0)))


def unread(cases: Sequence[CaseImpact], tell: Tell) -> Grid:
    """The cases that one state or both could not answer, and why."""
    columns = (tell("Case"), tell("Before"), tell("After"))
    rows = (
        (Text(case.file), *(Text(text, Tone.ERROR if text else Tone.QUIET) for text in _troubles(case, tell)))
        for case in cases
        if case.impact is None
    )
    return Grid(tell("Cases that could not be read"), columns, (False, False, False), tuple(rows))


def _troubles(case: CaseImpact, tell: Tell) -> tuple[str, str]:
    if case.failure:
        failed = tell("internal failure: {reason}", reason=case.failure)
        return failed, failed
    troubles = (case.old_trouble, case.new_trouble)
    old, new = (tell("read") if trouble is None else told(trouble, tell) for trouble in troubles)
    return old, new
