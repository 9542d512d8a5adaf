"""What would be if some facts were otherwise: the answers before and after in, a neutral report out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.cases import Case
from perfeval_rules.model.changes import Impact, Replaced, Snapshot
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.report import Block, Column, Heading, Report, Table, Text, Tone
from perfeval_rules.model.rules import Problem, RuleBook, Severity
from perfeval_rules.report.compose.settings import before_and_after, setting_name
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.impact.compose import difference, in_order, score_grid
from perfeval_rules.report.impact.grids import gain, rise
from perfeval_rules.report.impact.to_report import difference_outline
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.sentences import grade_names

COUNTED = {
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.QUESTION: "Questions",
    Severity.INFO: "Notes",
}
"""The counts of checks, as the table names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """A case, what is set otherwise in it, what its book answers before and after, and how these differ."""

    case: Case
    book: RuleBook
    replaced: tuple[Replaced, ...]
    old: Snapshot
    new: Snapshot
    impact: Impact


def compose_whatif(found: WhatIf, tell: Tell) -> Report:
    """The report on what would be."""
    title = tell("What if: {title}", title=found.case.title or found.case.name)
    return Report(title, (Heading(title, 1), *_settings(found, tell), *_scores(found, tell), *_findings(found, tell)))


def _settings(found: WhatIf, tell: Tell) -> Iterator[Block]:
    """What is set, beside what the case says."""
    rows = []
    for one in found.replaced:
        old, new = before_and_after(one, found.book, tell)
        rows.append((Text(setting_name(one, found.book)), Text(old), Text(new, Tone.STRONG)))
    yield Table((Column(tell("Fact")), Column(tell("In the case")), Column(tell("Assumed"))), tuple(rows))


def _scores(found: WhatIf, tell: Tell) -> Iterator[Block]:
    """The rows whose scores change, and always total and grade."""
    grid = score_grid(found.impact.scores, tell)
    old, new = found.old, found.new
    total = (tell("Total"), points(old.total), points(new.total))
    grades = (tell("Grade"), _grades(old, tell), _grades(new, tell))
    footers = (
        (*(Text(text, Tone.STRONG) for text in total), rise(gain(old.total, new.total))),
        (*(Text(text, Tone.STRONG) for text in grades), Text("")),
    )
    columns = tuple(Column(name, numeric) for name, numeric in zip(grid.columns, grid.numeric, strict=True))
    yield Heading(grid.title, 2)
    yield Table(columns, (*grid.rows, *footers), footers=len(footers))
    same = len(new.scores) - sum(change.new is not None for change in found.impact.scores)
    if same:
        yield paragraph(tell("Rows whose score stays the same: {count}.", count=same), Tone.QUIET)


def _grades(snapshot: Snapshot, tell: Tell) -> str:
    return NOTHING if snapshot.total is None else grade_names(snapshot.grades, tell)


def _findings(found: WhatIf, tell: Tell) -> Iterator[Block]:
    """How many findings there are before and after, and which differ."""
    old, new = _counts(found.old, found.book), _counts(found.new, found.book)
    rows = (
        (Text(tell(name)), Text(str(old[name])), Text(str(new[name]), _tone(old[name], new[name])))
        for name in (*COUNTED.values(), "Problems", "Undecided")
    )
    yield Heading(tell("Findings"), 2)
    yield Table((Column(""), Column(tell("Before"), numeric=True), Column(tell("After"), numeric=True)), tuple(rows))
    changes = in_order(found.impact.findings)
    if changes:
        yield difference_outline([difference(change, tell) for change in changes], tell)
    else:
        yield paragraph(tell("No finding changes."))


def _tone(before: int, after: int) -> Tone:
    return Tone.PLAIN if before == after else Tone.GOOD if after < before else Tone.WARNING


def _counts(snapshot: Snapshot, book: RuleBook) -> Counter[str]:
    """Findings by severity, problems, and rows that are undecided."""
    counts: Counter[str] = Counter()
    for told in snapshot.told:
        if told.answer is not Answer.FIRES:
            counts["Undecided"] += 1
        elif isinstance(book.rules[told.rule], Problem):
            counts["Problems"] += 1
        else:
            counts[COUNTED[told.severity]] += 1
    return counts


def settings_data(replaced: Sequence[Replaced], book: RuleBook, tell: Tell) -> list[dict[str, str]]:
    """The settings as data."""
    pairs = ((one.setting.name, before_and_after(one, book, tell)) for one in replaced)
    return [{"fact": name, "old": old, "new": new} for name, (old, new) in pairs]
