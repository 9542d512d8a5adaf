"""The head of a report: what was checked, by which rules, and the count of what was found."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.figures.values import Tell, figure, number
from perfeval_rules.model.findings import Answer, Assessment, Score
from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Text, Tone
from perfeval_rules.model.rules import Check, Problem, Severity
from perfeval_rules.report.compose.decisions import Decisions, settled_line
from perfeval_rules.report.compose.texts import TONES, labelled, paragraph
from perfeval_rules.report.words.points import NOTHING, difference, points
from perfeval_rules.report.words.sentences import grade_names, told
from perfeval_rules.report.words.subject import PROJECT, UNIT, YEAR, counting, document_line, out_of_force, stamp


def head_blocks(assessment: Assessment, decisions: Decisions, version: str, tell: Tell) -> Iterator[Block]:
    """Title, subject, rule book and stamp of the report, then one line that counts the findings."""
    case = assessment.case
    yield Heading(case.title or case.name, 1)
    if case.synthetic:
        yield Paragraph((Text(tell("This case is made up for demonstration."), Tone.WARNING),))
    yield Outline(
        (
            *_subject(assessment, tell),
            *_documents(assessment, tell),
            *_rules(assessment, tell),
            labelled(tell("Stamp"), stamp(assessment, version, tell), tell, Tone.QUIET),
        )
    )
    if assessment.total is not None:
        yield paragraph(_total(assessment, tell), Tone.STRONG)
    final = settled_line(assessment, decisions, tell)
    if final:
        yield paragraph(final, Tone.STRONG)
    yield Paragraph(tuple(_counts(assessment, tell)))


def _subject(assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """Unit, project and year, as far as the case names them."""
    for label, name in ((tell("Unit"), UNIT), (tell("Project"), PROJECT), (tell("Year"), YEAR)):
        fact = assessment.case.facts.get(name)
        if fact is not None and isinstance(fact.value, str | Decimal):
            yield labelled(label, figure(fact.value, tell), tell)


def _documents(assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """The documents that facts are taken from."""
    for document in assessment.case.documents.values():
        yield labelled(tell("Document"), document_line(document, assessment.case, tell), tell)


def _rules(assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """The rule book, whether it was in force, and which facts count."""
    head = assessment.book.chain[0]
    where = tell(" ({place})", place=head.jurisdiction) if head.jurisdiction else ""
    chosen = assessment.case.chosen
    why = tell(" ({note})", note=told(chosen, tell)) if chosen else ""
    yield labelled(tell("Rule book"), f"{head.title}{where} [{head.name}]{why}", tell)
    outside = out_of_force(assessment, tell)
    if outside:
        yield labelled(tell("Caution"), outside, tell, Tone.WARNING)
    yield labelled(tell("Facts that count"), counting(assessment.standing, tell), tell)


def _total(assessment: Assessment, tell: Tell) -> str:
    """Total and grade as the unit states them, and as they are computed."""
    stated = NOTHING if assessment.stated_total is None else number(assessment.stated_total)
    return tell(
        "Total: stated {stated} ({stated_grade}), computed {computed} ({grade}), difference {difference}.",
        stated=stated,
        stated_grade=assessment.stated_grade or NOTHING,
        computed=points(assessment.total),
        grade=grade_names(assessment.grades, tell),
        difference=difference(assessment.stated_total, assessment.total, tell),
    )


def _counts(assessment: Assessment, tell: Tell) -> Iterator[Text]:
    """How many findings there are of each severity, and how many rules could not be decided."""
    yield Text(tell("Found: "), Tone.STRONG)
    templates = {
        Severity.ERROR: "errors {count}, ",
        Severity.WARNING: "warnings {count}, ",
        Severity.QUESTION: "questions {count}, ",
        Severity.INFO: "notes {count}, ",
    }
    for severity, template in templates.items():
        count = count_of(assessment, severity)
        yield Text(tell(template, count=count), TONES[severity] if count else Tone.QUIET)
    problems, undecided = problem_count(assessment), undecided_count(assessment)
    yield Text(tell("problems {problems}; undecided rules {undecided}.", problems=problems, undecided=undecided))


def count_of(assessment: Assessment, severity: Severity) -> int:
    """How many findings of checks with this severity fire."""
    return sum(
        finding.verdict.answer is Answer.FIRES and isinstance(finding.rule, Check) and finding.rule.severity is severity
        for finding in assessment.findings
    )


def problem_count(assessment: Assessment) -> int:
    """How many problems the rules raise."""
    return sum(
        finding.verdict.answer is Answer.FIRES and isinstance(finding.rule, Problem) for finding in assessment.findings
    )


def undecided_count(assessment: Assessment) -> int:
    """How many rules have an undecided answer, indicators whose score it leaves open among them.

    A score that the rule itself leaves to a person is decided.
    """
    found = {finding.rule.id for finding in assessment.findings if finding.verdict.answer is Answer.UNDECIDED}
    open_scores = (score for score in assessment.scores if not score.bounds.certain)
    return len(found | {score.indicator.id for score in open_scores if _undecided(score)})


def _undecided(score: Score) -> bool:
    verdicts = [line.verdict for line in score.lines] + ([score.applies] if score.applies else [])
    return any(verdict.answer is Answer.UNDECIDED for verdict in verdicts)
