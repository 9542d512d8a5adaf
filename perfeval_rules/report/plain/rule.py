"""A whole rule in plain words: when it fires, what it says and costs, what it stands on, and its examples."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.figures.shapes import declaration_of
from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.report import Block, Column, Heading, Item, Outline, Report, Table, Text, Tone
from perfeval_rules.model.rules import AnyRule, Check, Indicator, Line, Problem, Remedy, RuleBook, Scoring, Severity
from perfeval_rules.model.syntax import Expression, Literal, Name, Node, Path, Template
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.report.catalogue.texts import expected, given, parameter_values
from perfeval_rules.report.compose.texts import TONES, detail, labelled, present
from perfeval_rules.report.plain.names import label, newest
from perfeval_rules.report.plain.speech import Speech
from perfeval_rules.report.plain.telling import speech
from perfeval_rules.report.words.basis import bases, parameters_read, unverified_because
from perfeval_rules.report.words.sentences import deadline, joined, kind_name, severity_name, teller


def compose_rule(rule: AnyRule, book: RuleBook, language: str) -> Report:
    """The rule as a report."""
    tell = teller(language)
    here = speech(book, rule.each, tell)
    blocks: list[Block] = [Heading(rule.title, 1), Outline(present(_head(rule, book, here)))]
    blocks += [Heading(tell("What it does"), 3), Outline(tuple(_saying(rule, here)))]
    parameters = parameters_read(rule, book)
    if parameters:
        blocks += [Heading(tell("Parameters"), 3), _parameters(parameters, book, tell)]
    if rule.examples:
        blocks += [Heading(tell("Examples: {count}", count=len(rule.examples)), 3), _examples(rule, book, tell)]
    return Report(rule.title, tuple(blocks))


def _head(rule: AnyRule, book: RuleBook, here: Speech) -> Iterator[Item | None]:
    """What kind of rule it is, what it looks at, and what it stands on."""
    tell = here.tell
    yield labelled(tell("Rule"), tell("{kind} {id}", kind=kind_name(rule, tell), id=rule.id), tell)
    if isinstance(rule, Indicator):
        weight = tell("every row") if rule.each else tell("{weight} points", weight=number(rule.weight))
        yield labelled(tell("Weight"), weight, tell)
        yield labelled(tell("Section"), rule.section, tell) if rule.section else None
    else:
        yield labelled(tell("Severity"), severity_name(rule.severity, tell), tell, TONES[rule.severity])
    yield labelled(tell("Catalogue"), " ".join(rule.tags), tell) if rule.tags else None
    yield labelled(tell("Basis"), bases(rule, book, tell), tell)
    because = unverified_because(rule, book, tell)
    yield labelled(tell("To be verified"), joined(because, tell), tell, Tone.WARNING) if because else None
    yield labelled(tell("Take care"), rule.note, tell) if rule.note else None


def _saying(rule: AnyRule, here: Speech) -> Iterator[Item]:
    """The rule's sentences."""
    if rule.each is not None:
        declared = declaration_of(rule.each, here.book)
        name = label(declared) if declared else rule.each
        yield _sentence(here.tell("Each record of {list} is looked at by itself.", list=name))
    if rule.applies_when is not None:
        yield _sentence(here.told("It applies only when {clause}.", clause=here.clause(rule.applies_when.tree)))
    match rule:
        case Indicator():
            yield from _indicator(rule, here)
        case Check():
            told = here.told(_FINDS[rule.severity], clause=here.clause(rule.when.tree))
            remedy = [detail(here.tell("Remedy"), text(rule.remedy, here), here.tell)] if rule.remedy else []
            yield _sentence(told, detail(here.tell("Finding"), text(rule.finding, here), here.tell), *remedy)
        case Problem():
            yield from _problem(rule, here)


_FINDS = {
    Severity.ERROR: "When {clause}, it reports an error.",
    Severity.WARNING: "When {clause}, it reports a warning.",
    Severity.QUESTION: "When {clause}, it asks the unit.",
    Severity.INFO: "When {clause}, it remarks on it.",
}


def _sentence(said: str, *under: Item) -> Item:
    return Item((Text(said),), under)


def _indicator(rule: Indicator, here: Speech) -> Iterator[Item]:
    if rule.explanation:
        yield _sentence(here.tell("Explanation: {text}", text=rule.explanation))
    yield _sentence(here.tell(_BEGINS[rule.scoring]))
    for position, line in enumerate(rule.lines):
        yield _sentence(_line(line, rule.scoring, here, position > 0), *_remarks(line, here))


_BEGINS = {
    Scoring.FIRST: "The first of these lines that holds gives the score.",
    Scoring.DEDUCT: "The score begins at the full weight; every line that holds costs points, never below 0.",
    Scoring.AWARD: "The score begins at 0; every line that holds earns points, never above the weight.",
}
_LINES = {
    Scoring.FIRST: "When {clause}, the score is {points}.",
    Scoring.DEDUCT: "When {clause}, {points} are taken off.",
    Scoring.AWARD: "When {clause}, {points} are earned.",
}
_GATES = {
    Scoring.FIRST: "When {clause}, the whole score is 0.",
    Scoring.DEDUCT: "When {clause}, the whole score is 0.",
    Scoring.AWARD: "Unless {clause}, the whole score is 0.",
}


def _line(line: Line, scoring: Scoring, here: Speech, later: bool) -> str:
    """What one line gives, costs or earns, and when."""
    points = _points(line.points.tree, here)
    if line.when is None:
        return here.told("Otherwise the score is {points}." if later else "The score is {points}.", points=points)
    clause = here.clause(line.when.tree)
    if line.gate:
        return here.told(_GATES[scoring], clause=clause)
    return here.told(_LINES[scoring], clause=clause, points=points)


def _points(node: Node, here: Speech) -> str:
    """A number of points; a parameter is told as the number it is, with its name."""
    match node:
        case Path(_, Name(_, source), name) if source == PARAMETERS and name in here.book.parameters:
            value = newest(here.book.parameters[name])
            points = here.told("{value} points", value=number(value)) if isinstance(value, Decimal) else str(value)
            return here.told("{value} ({name})", value=points, name=name)
        case Literal():
            return here.told("{value} points", value=here.value(node))
    return here.told("({value}) points", value=here.value(node))


def _remarks(line: Line, here: Speech) -> Iterator[Item]:
    for template in (line.remark, line.because):
        if template is not None:
            yield detail(here.tell("Remark"), text(template, here), here.tell)


def _problem(rule: Problem, here: Speech) -> Iterator[Item]:
    told = here.told("When {clause}, it raises the problem.", clause=here.clause(rule.when.tree))
    yield _sentence(told, detail(here.tell("Statement"), text(rule.statement, here), here.tell))
    if rule.evidence is not None:
        yield _sentence(here.told("It shows {what}.", what=here.value(rule.evidence.tree)))
    if rule.explains:
        titles = [_explained(key, here) for key in rule.explains]
        yield _sentence(here.tell("It accounts for the points lost in: {rules}.", rules=joined(titles, here.tell)))
    if rule.listed_when is not None:
        clause = here.clause(rule.listed_when.tree)
        yield _sentence(here.told("The unit's own list has it when {clause}.", clause=clause))
    for remedy in rule.remedies:
        yield _sentence(here.tell("Remedy: {remedy}", remedy=remedy.title), *_remedy(remedy, here))


def _explained(key: str, here: Speech) -> str:
    rule_id, _, line = key.partition("#")
    rule = here.book.rules.get(rule_id)
    title = rule.title if rule else rule_id
    return here.tell("{title}, line {line}", title=title, line=line) if line else title


def _remedy(remedy: Remedy, here: Speech) -> Iterator[Item]:
    tell = here.tell
    yield from (_sentence(action) for action in remedy.actions)
    if remedy.responsible:
        yield detail(tell("Responsible"), remedy.responsible, tell)
    if remedy.within is not None:
        yield detail(tell("Deadline"), deadline(remedy.within, tell), tell)
    if remedy.done_when is not None:
        yield detail(tell("Done when"), here.clause(remedy.done_when.tree), tell)


def text(template: Template, here: Speech) -> str:
    """A text with what its placeholders print, in brackets of their own."""
    return "".join(f"〔{here.value(part.tree)}〕" if isinstance(part, Expression) else part for part in template.parts)


def _parameters(names: list[str], book: RuleBook, tell: Tell) -> Table:
    columns = (Column(tell("Parameter")), Column(tell("Value")), Column(tell("Meaning")), Column(tell("Basis")))
    rows = []
    for name in names:
        known = book.parameters[name]
        values = "\n".join("".join(run.text for run in line) for line in parameter_values(known, tell).lines)
        doubt = Tone.WARNING if known.unverified else Tone.PLAIN
        rows.append((Text(name), Text(values), Text(known.label), Text(bases(known, book, tell), doubt)))
    return Table(columns, tuple(rows))


def _examples(rule: AnyRule, book: RuleBook, tell: Tell) -> Outline:
    """What each example gives, and what must come of it."""
    items = []
    for example in rule.examples:
        facts = ["".join(run.text for run in line) for line in given(example, book, rule.each).lines]
        wanted = ["".join(run.text for run in line) for line in expected(example, tell).lines]
        said = tell("{given} → {expected}", given=tell("; ").join(facts), expected=tell("; ").join(wanted))
        items.append(_sentence(said))
    return Outline(tuple(items))
