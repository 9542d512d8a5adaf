"""Problems and remedies: firing problem rules, each with its evidence and what to do about it."""

from collections.abc import Iterator

from perfeval_rules.figures.shapes import declaration_of, shape_of_field
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.cases import Fact, Record
from perfeval_rules.model.findings import Answer, Assessment, Finding, Suggestion
from perfeval_rules.model.report import Block, Column, Heading, Item, Outline, Table, Text, Tone
from perfeval_rules.model.rules import Problem
from perfeval_rules.report.compose.decisions import Decisions, decision_item
from perfeval_rules.report.compose.texts import TONES, labelled, paragraph
from perfeval_rules.report.words.basis import bases
from perfeval_rules.report.words.places import facts_of, place_of, places_of
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.proof import proof_line
from perfeval_rules.report.words.sentences import deadline, joined, severity_name

MOST_RECORDS = 10
"""How many records of evidence are listed before the rest is only counted."""


def problem_blocks(assessment: Assessment, decisions: Decisions, tell: Tell) -> Iterator[Block]:
    """Each firing problem with its statement, evidence and remedies."""
    yield Heading(tell("3. Problems and remedies"), 2)
    problems = fired_problems(assessment)
    if not problems:
        yield paragraph(tell("The rules raise no problem."), Tone.GOOD)
    for number, (rule, finding) in enumerate(problems, 1):
        row = tell(" ({row})", row=finding.row.name) if finding.row else ""
        yield Heading(tell("Problem {number}: {title}", number=number, title=f"{rule.title}{row}"), 3)
        decided = decision_item(finding, decisions, tell)
        yield Outline((*_facts(rule, finding, assessment, tell), *([decided] if decided is not None else [])))
        yield _remedies(finding, tell)


def fired_problems(assessment: Assessment) -> list[tuple[Problem, Finding]]:
    """Every problem that fires, those that account for most points first."""
    fired = [finding for finding in assessment.findings if finding.verdict.answer is Answer.FIRES]
    problems = [(finding.rule, finding) for finding in fired if isinstance(finding.rule, Problem)]
    return sorted(problems, key=lambda problem: -problem[1].points.high if problem[1].points else 0)


def _facts(rule: Problem, finding: Finding, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """What is known about a problem, from its statement to its rule."""
    yield labelled(tell("Statement"), finding.text, tell)
    yield labelled(tell("Severity"), severity_name(rule.severity, tell), tell, TONES[rule.severity])
    yield from _beside_the_unit(rule, finding, assessment, tell)
    yield from _shown(finding, assessment, tell)
    basis = bases(rule, assessment.book, tell)
    if basis:
        yield labelled(tell("Basis"), basis, tell)
    yield labelled(tell("Rule"), f"[{rule.id}]", tell, Tone.QUIET)


def _beside_the_unit(rule: Problem, finding: Finding, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """Whether the unit has the problem in its own list, and which of its lost points it accounts for."""
    if finding.listed is not None:
        text = tell("the unit lists it") if finding.listed else tell("raised by the rules; the unit does not list it")
        yield labelled(tell("In the unit's own list"), text, tell)
    if finding.points is not None:
        titles = _explained(rule, assessment, tell)
        text = tell("{points} points ({indicators})", points=points(finding.points), indicators=titles)
        yield labelled(tell("Lost points it accounts for"), text, tell)


def _shown(finding: Finding, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """What shows a problem: the deciding comparison, where its facts stand, the records picked."""
    proof = finding.verdict.proof
    line = proof_line(proof, assessment.book, finding.rule.each, tell) if proof is not None else ""
    if line:
        yield labelled(tell("Because"), line, tell)
    places = places_of(facts_of(proof), assessment.case, tell)
    if places:
        yield labelled(tell("Source"), places, tell)
    if finding.evidence:
        yield evidence_item(finding, assessment, tell)


def _explained(rule: Problem, assessment: Assessment, tell: Tell) -> str:
    """The titles of the indicators whose lost points a problem accounts for."""
    ids = dict.fromkeys(key.partition("#")[0] for key in rule.explains)
    return joined([assessment.book.rules[key].title for key in ids if key in assessment.book.rules], tell)


def evidence_item(finding: Finding, assessment: Assessment, tell: Tell) -> Item:
    """The records, or facts, that show a problem."""
    items = []
    for fact in finding.evidence[:MOST_RECORDS]:
        place = place_of(fact, assessment.case, tell)
        items.append(Item((Text(f"{_described(fact, assessment, tell)} "), Text(place, Tone.QUIET))))
    if len(finding.evidence) > MOST_RECORDS:
        rest = tell("and {count} more; --format json has all of them", count=len(finding.evidence) - MOST_RECORDS)
        items.append(Item((Text(rest, Tone.QUIET),)))
    return Item((Text(tell("{label}: ", label=tell("Evidence")), Tone.STRONG),), tuple(items))


def _described(fact: Fact, assessment: Assessment, tell: Tell) -> str:
    """A fact with its value, or a record field by field."""
    if not isinstance(fact.value, tuple):
        shape = shape_of_field(declaration_of(fact.name, assessment.book))
        return tell("{expression} is {value}", expression=fact.name, value=figure(fact.value, tell, shape))
    name = fact.name.partition("[")[0]
    return tell("; ").join(_fields(name, record, assessment, tell) for record in fact.value)


def _fields(name: str, record: Record, assessment: Assessment, tell: Tell) -> str:
    texts = []
    for field, fact in record.fields.items():
        if not isinstance(fact.value, tuple):
            declared = declaration_of(f"{name}.{field}", assessment.book)
            value = figure(fact.value, tell, shape_of_field(declared))
            texts.append(tell("{expression} is {value}", expression=field, value=value))
    return joined(texts, tell)


def _remedies(finding: Finding, tell: Tell) -> Table:
    """What to do about a problem: one row a remedy."""
    columns = (
        Column(tell("Remedy and actions")),
        Column(tell("Responsible")),
        Column(tell("Deadline")),
        Column(tell("Done?")),
    )
    return Table(columns, tuple(_remedy(suggestion, tell) for suggestion in finding.suggestions))


def _remedy(suggestion: Suggestion, tell: Tell) -> tuple[Text, ...]:
    remedy = suggestion.remedy
    actions = tell("{remedy}: {actions}", remedy=remedy.title, actions=tell("; ").join(remedy.actions))
    return (
        Text(actions if remedy.actions else remedy.title),
        Text(remedy.responsible or NOTHING),
        Text(deadline(remedy.within, tell) if remedy.within else NOTHING),
        Text(*_done(suggestion, tell)),
    )


def _done(suggestion: Suggestion, tell: Tell) -> tuple[str, Tone]:
    """Whether the condition that proves a remedy done holds already."""
    if suggestion.remedy.done_when is None:
        return tell("to be confirmed by a person"), Tone.PLAIN
    match suggestion.done:
        case Answer.FIRES:
            return tell("already done"), Tone.GOOD
        case Answer.QUIET:
            return tell("not yet"), Tone.PLAIN
        case _:
            return tell("cannot be told yet"), Tone.WARNING
