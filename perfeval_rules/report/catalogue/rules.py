"""A rule as an entry of the catalogue: its title, its conditions and texts in full, and what it stands on."""

from collections.abc import Iterator

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.rules import AnyRule, Check, Indicator, Line, Problem, Remedy, RuleBook, Scoring
from perfeval_rules.report.catalogue.parts import Entry, Grid, Lines, Part, Run, Style, plain
from perfeval_rules.report.catalogue.reading import standing
from perfeval_rules.report.catalogue.relations import Relations
from perfeval_rules.report.catalogue.texts import NOTHING, code, link, text
from perfeval_rules.report.words.sentences import deadline, joined, kind_name, severity_name


def entry(rule: AnyRule, book: RuleBook, related: Relations, tell: Tell) -> Entry:
    """Everything that a rule says."""
    return Entry(
        place=related.place(rule),
        id=rule.id,
        title=rule.title,
        kind=kind_name(rule, tell),
        mark="indicator" if isinstance(rule, Indicator) else rule.severity.value,
        measure=_measure(rule, tell),
        doubtful=rule.unverified,
        tags=rule.tags,
        parts=(*_saying(rule, book, related, tell), *standing(rule, book, related, tell), *_file(rule, tell)),
        file=rule.span.file,
    )


def _measure(rule: AnyRule, tell: Tell) -> str:
    """An indicator's weight, or how much a finding matters."""
    if not isinstance(rule, Indicator):
        return severity_name(rule.severity, tell)
    return tell("{weight} points", weight=number(rule.weight)) if rule.each is None else tell("every row")


def _saying(rule: AnyRule, book: RuleBook, related: Relations, tell: Tell) -> Iterator[Part]:
    if rule.overrides:
        yield Part(tell("Replaces"), plain(tell("the inherited rule {id}", id=rule.id)))
    if rule.each is not None:
        yield Part(tell("Looks at"), plain(tell("every record of {list}", list=rule.each)))
    if rule.applies_when is not None:
        yield Part(tell("Applies when"), code(rule.applies_when))
    match rule:
        case Indicator():
            yield from _indicator(rule, tell)
        case Check():
            yield Part(tell("Fires when"), code(rule.when))
            yield Part(tell("Finding"), text(rule.finding))
            if rule.remedy is not None:
                yield Part(tell("Remedy"), text(rule.remedy))
        case Problem():
            yield from _problem(rule, book, related, tell)
    if rule.note:
        yield Part(tell("Take care"), plain(rule.note))


def _indicator(rule: Indicator, tell: Tell) -> Iterator[Part]:
    if rule.section:
        yield Part(tell("Section"), plain(rule.section))
    if rule.aliases:
        yield Part(tell("Also called"), plain(joined(list(rule.aliases), tell)))
    if rule.explanation:
        yield Part(tell("Explanation"), plain(rule.explanation))
    columns = (tell("Line"), tell("Condition"), _points_column(rule.scoring, tell), tell("Remarks"))
    yield Part(_way(rule.scoring, tell), Grid(columns, tuple(_line(line, rule.scoring, tell) for line in rule.lines)))


def _way(scoring: Scoring, tell: Tell) -> str:
    """How the lines make the score."""
    match scoring:
        case Scoring.FIRST:
            return tell("Score: the first line that holds")
        case Scoring.DEDUCT:
            return tell("Score: the weight less every line that holds")
        case Scoring.AWARD:
            return tell("Score: the sum of the lines that hold")


def _points_column(scoring: Scoring, tell: Tell) -> str:
    match scoring:
        case Scoring.FIRST:
            return tell("Score")
        case Scoring.DEDUCT:
            return tell("Points off")
        case Scoring.AWARD:
            return tell("Points")


def _line(line: Line, scoring: Scoring, tell: Tell) -> tuple[Lines, ...]:
    condition = plain(tell("otherwise") if scoring is Scoring.FIRST else tell("always"))
    gate = tell("a gate: the score is 0 when it does not hold")
    if scoring is Scoring.DEDUCT:
        gate = tell("a gate: the score is 0 when it holds")
    remarks = [said for said in (line.remark, line.because) if said is not None]
    lines = [line for remark in remarks for line in text(remark).lines]
    return (
        plain(line.key, Style.CODE),
        condition if line.when is None else code(line.when),
        code(line.points),
        Lines((*lines, *([(Run(gate, Style.QUIET),)] if line.gate else []))) if lines or line.gate else NOTHING,
    )


def _problem(rule: Problem, book: RuleBook, related: Relations, tell: Tell) -> Iterator[Part]:
    yield Part(tell("Fires when"), code(rule.when))
    yield Part(tell("Statement"), text(rule.statement))
    if rule.evidence is not None:
        yield Part(tell("Evidence"), code(rule.evidence))
    if rule.explains:
        explained = [(key, book.rules.get(key.partition("#")[0])) for key in rule.explains]
        lines = [
            (*link(other, related.place(other)), Run(_line_of(key), Style.QUIET))
            for key, other in explained
            if other is not None
        ]
        yield Part(tell("Lost points it accounts for"), Lines(tuple(lines)))
    if rule.listed_when is not None:
        yield Part(tell("In the unit's own list when"), code(rule.listed_when))
    columns = (tell("Remedy and actions"), tell("Responsible"), tell("Deadline"), tell("Done when"))
    remedies = tuple(_remedy(remedy, tell) for remedy in rule.remedies)
    yield Part(tell("Remedies"), Grid(columns, remedies, named=False))


def _line_of(key: str) -> str:
    _, mark, line = key.partition("#")
    return f"{mark}{line}"


def _remedy(remedy: Remedy, tell: Tell) -> tuple[Lines, ...]:
    actions = tuple((Run(action, Style.QUIET),) for action in remedy.actions)
    return (
        Lines(((Run(remedy.title),), *actions)),
        plain(remedy.responsible),
        plain(deadline(remedy.within, tell) if remedy.within is not None else ""),
        code(remedy.done_when) if remedy.done_when is not None else plain(tell("to be confirmed by a person")),
    )


def _file(rule: AnyRule, tell: Tell) -> Iterator[Part]:
    yield Part(tell("File"), plain(rule.span.file, Style.QUIET))
