"""The head of a report: what was checked, by which rules, and the count of what was found."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from perfeval_rules.figures.values import Tell, figure, number
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Answer, Assessment, Score
from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Text, Tone
from perfeval_rules.model.rules import BookHead, Check, Problem, Severity
from perfeval_rules.report.compose.texts import TONES, labelled, paragraph
from perfeval_rules.report.words.places import document_title
from perfeval_rules.report.words.points import NOTHING, difference, points
from perfeval_rules.report.words.sentences import grade_names, standing_name, told

UNIT, YEAR, PROJECT = "预算单位", "年度", "项目名称"
"""The facts that name a case."""

DIGEST_SHOWN = 12
"""How many hex digits of a digest tell one file from another."""


def head_blocks(assessment: Assessment, version: str, tell: Tell) -> Iterator[Block]:
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
            *_stamp(assessment, version, tell),
        )
    )
    if assessment.total is not None:
        yield paragraph(_total(assessment, tell), Tone.STRONG)
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
        parts = [document_title(document.name, assessment.case, tell), document.issuer, document.period]
        yield labelled(tell("Document"), tell(", ").join(part for part in parts if part), tell)


def _rules(assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """The rule book, whether it was in force, and which facts count."""
    head = assessment.book.chain[0]
    where = tell(" ({place})", place=head.jurisdiction) if head.jurisdiction else ""
    chosen = assessment.case.chosen
    why = tell(" ({note})", note=told(chosen, tell)) if chosen else ""
    yield labelled(tell("Rule book"), f"{head.title}{where} [{head.name}]{why}", tell)
    if _out_of_force(assessment):
        yield labelled(tell("Caution"), _in_force(head, tell), tell, Tone.WARNING)
    yield labelled(tell("Facts that count"), _counting(assessment.standing, tell), tell)


def _in_force(head: BookHead, tell: Tell) -> str:
    """From when to when a book applies."""
    if head.until is None:
        return tell("the book applies from {since} on; the case's year lies before", since=head.since)
    if head.since is None:
        return tell("the book applies until {until}; the case's year lies after", until=head.until)
    template = "the book applies from {since} to {until}; the case's year lies outside"
    return tell(template, since=head.since, until=head.until)


def _out_of_force(assessment: Assessment) -> bool:
    """Whether the end of the case's year lies outside the time for which the book applies."""
    head, year = assessment.book.chain[0], assessment.case.facts.get(YEAR)
    if year is None or not isinstance(year.value, Decimal) or not 1 <= year.value <= 9999:
        return False
    end = date(int(year.value), 12, 31)
    return (head.since is not None and end < head.since) or (head.until is not None and end > head.until)


def _counting(standing: Standing, tell: Tell) -> str:
    if standing is Standing.CLAIMED:
        return tell("all, also what the unit only claims")
    return tell("{standing} or better", standing=standing_name(standing, tell))


def _stamp(assessment: Assessment, version: str, tell: Tell) -> Iterator[Item]:
    """Program, engine and the digests by which the same result can be had again."""
    text = tell(
        "perfeval {version}, engine {engine}; rule book {book}, case {case}",
        version=version,
        engine=assessment.engine,
        book=assessment.book.digest[:DIGEST_SHOWN],
        case=assessment.case.digest[:DIGEST_SHOWN],
    )
    yield labelled(tell("Stamp"), text, tell, Tone.QUIET)


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
