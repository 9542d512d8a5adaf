"""The explanation of rules on one case: an assessment and targets in, a report with full proofs out."""

from collections.abc import Iterator, Sequence

from perfeval_rules.figures.values import Tell, figure, number
from perfeval_rules.model.findings import Answer, Assessment, Finding, LineAnswer, Score, Verdict
from perfeval_rules.model.report import Block, Heading, Item, Outline, Report, Text, Tone
from perfeval_rules.model.rules import Check, Indicator, Problem, Scoring
from perfeval_rules.model.syntax import Name, Path
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.report.compose.texts import TONES, labelled, paragraph, present
from perfeval_rules.report.outline.proof import Reading, proof_items
from perfeval_rules.report.outline.targets import SPEAKS, Target
from perfeval_rules.report.words.basis import bases, unverified_because
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.proof import proof_line
from perfeval_rules.report.words.sentences import answer_name, kind_name, severity_name, teller, told

MOST_ROWS = 20
"""How many rows of one rule are explained at a time."""


def outline(assessment: Assessment, wanted: Sequence[Target], language: str) -> Report:
    """Why each of the ``wanted`` rules answered as it did."""
    tell = teller(language)
    title = assessment.case.title or assessment.case.name
    blocks: list[Block] = [Heading(title, 1)]
    for target in wanted:
        blocks.extend(_rule_blocks(target, assessment, tell))
    if not wanted:
        blocks.append(paragraph(tell("Nothing fires and nothing is undecided."), Tone.GOOD))
    return Report(title, tuple(blocks))


def _rule_blocks(target: Target, assessment: Assessment, tell: Tell) -> Iterator[Block]:
    rule = target.rule
    yield Heading(tell("{title} [{id}]", title=rule.title, id=rule.id), 2)
    yield Outline(tuple(_about(target, assessment, tell)))
    if isinstance(rule, Indicator):
        for score in assessment.scores:
            on_row = target.rows is None or (score.row is not None and score.row.number in target.rows)
            if score.indicator.id == rule.id and on_row:
                yield Outline(tuple(_score_items(score, assessment, tell)))
    else:
        findings = [finding for finding in assessment.findings if finding.rule.id == rule.id]
        yield Outline(tuple(_finding_items(_chosen(findings, target), assessment, tell)))


def _about(target: Target, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """Kind, place and legal basis of a rule."""
    rule, book = target.rule, assessment.book
    place = tell("{kind}, {file}:{line}", kind=kind_name(rule, tell), file=rule.span.file, line=rule.span.line)
    yield labelled(tell("Rule"), place, tell)
    if isinstance(rule, Indicator):
        if rule.each is None:
            yield labelled(tell("Weight"), number(rule.weight), tell)
        if rule.explanation:
            yield labelled(tell("Explanation"), rule.explanation, tell)
    else:
        yield labelled(tell("Severity"), severity_name(rule.severity, tell), tell, TONES[rule.severity])
        yield labelled(tell("Condition"), rule.when.text, tell)
    if rule.applies_when is not None:
        yield labelled(tell("Applies when"), rule.applies_when.text, tell)
    basis, doubts = bases(rule, book, tell), unverified_because(rule, book, tell)
    if basis:
        yield labelled(tell("Basis"), basis, tell)
    if doubts:
        yield labelled(tell("To be verified"), tell("; ").join(doubts), tell, Tone.WARNING)
    if rule.note:
        yield labelled(tell("Take care"), rule.note, tell)
    if rule.tags:
        yield labelled(tell("Catalogue"), " ".join(rule.tags), tell)


def _score_items(score: Score, assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """How an indicator came to its points, line by line."""
    if score.indicator.each is not None and score.row is not None:
        yield labelled(tell("Row"), tell("row {number} {name}", number=score.row.number, name=score.row.name), tell)
        yield labelled(tell("Weight"), NOTHING if score.weight is None else number(score.weight), tell)
    stated = NOTHING if score.stated is None else number(score.stated)
    yield labelled(tell("Stated"), stated, tell)
    yield labelled(tell("Computed"), points(score.bounds), tell)
    yield labelled(tell("Reckoning"), _reckoning(score, tell), tell)
    reading = Reading(assessment, score.indicator.each, tell)
    if score.applies is not None:
        yield Item(
            (Text(tell("Applies: "), Tone.STRONG), *_answer(score.applies, tell)), proof_items(score.applies, reading)
        )
    for line in score.lines:
        yield _line(line, reading)


def _reckoning(score: Score, tell: Tell) -> str:
    match score.indicator.scoring:
        case Scoring.FIRST:
            return tell("the first line that holds gives the score")
        case Scoring.DEDUCT:
            weight = NOTHING if score.weight is None else number(score.weight)
            return tell("starts at {weight}; every line that holds costs its points", weight=weight)
        case Scoring.AWARD:
            return tell("starts at 0; every line that holds earns its points")


def _line(line: LineAnswer, reading: Reading) -> Item:
    """One line with its answer, its points and its proof."""
    tell = reading.tell
    condition = line.line.when.text if line.line.when else tell("otherwise")
    head = tell(
        "line {key}, {points} points: {condition} ",
        key=line.line.key,
        points=_worth(line, reading),
        condition=condition,
    )
    texts = [Text(head), *_answer(line.verdict, tell)]
    under = present(
        [
            labelled(tell("Remark"), line.remark, tell) if line.remark else None,
            labelled(tell("In detail"), line.because, tell) if line.because else None,
        ]
    )
    return Item(tuple(texts), (*under, *proof_items(line.verdict, reading)))


def _worth(line: LineAnswer, reading: Reading) -> str:
    """What a line is worth: what it came to; where it did not count, its number or parameter, else its formula."""
    if line.verdict.answer in SPEAKS:
        return points(line.points)
    match line.line.points.tree:
        case Path(_, Name(_, source), name) if source == PARAMETERS:
            return figure(reading.assessment.parameters.get(name), reading.tell)
        case _:
            return line.line.points.text


def _answer(verdict: Verdict, tell: Tell) -> tuple[Text, ...]:
    tones = {Answer.FIRES: Tone.STRONG, Answer.UNDECIDED: Tone.WARNING}
    texts = [Text(tell("→ {answer}", answer=answer_name(verdict.answer, tell)), tones.get(verdict.answer, Tone.QUIET))]
    if verdict.note is not None:
        texts.append(Text(tell(" ({note})", note=told(verdict.note, tell)), Tone.QUIET))
    return tuple(texts)


def _chosen(findings: list[Finding], target: Target) -> list[Finding]:
    """The findings to explain, those that fire or are undecided first."""
    asked = [
        finding for finding in findings if target.rows is None or (finding.row and finding.row.number in target.rows)
    ]
    return sorted(asked, key=lambda finding: finding.verdict.answer not in SPEAKS)


def _finding_items(findings: list[Finding], assessment: Assessment, tell: Tell) -> Iterator[Item]:
    """Each finding with its answer, its text and its proof."""
    speaking = any(finding.verdict.answer in SPEAKS for finding in findings)
    for finding in findings[:MOST_ROWS]:
        reading = Reading(assessment, finding.rule.each, tell)
        where = tell("the case ")
        if finding.row is not None:
            where = tell("row {number} {name} ", number=finding.row.number, name=finding.row.name)
        if speaking and finding.verdict.answer not in SPEAKS:
            yield Item((Text(where), *_answer(finding.verdict, tell), *_in_short(finding, reading)))
            continue
        text = [Item((Text(finding.text, Tone.STRONG),))] if finding.text else []
        yield Item(
            (Text(where), *_answer(finding.verdict, tell)),
            (*text, *proof_items(finding.verdict, reading), *_after(finding, tell)),
        )
    if len(findings) > MOST_ROWS:
        rest = tell("and {count} more; --format json has all of them", count=len(findings) - MOST_ROWS)
        yield Item((Text(rest, Tone.QUIET),))


def _in_short(finding: Finding, reading: Reading) -> tuple[Text, ...]:
    """Why a row has nothing to say, where others have."""
    proof = finding.verdict.proof
    line = proof_line(proof, reading.assessment.book, reading.each, reading.tell) if proof is not None else ""
    return (Text(reading.tell(": {reason}", reason=line), Tone.QUIET),) if line else ()


def _after(finding: Finding, tell: Tell) -> Iterator[Item]:
    """The advice of a check, or the remedies of a problem."""
    if isinstance(finding.rule, Check) and finding.advice:
        yield labelled(tell("Remedy"), finding.advice, tell)
    if isinstance(finding.rule, Problem):
        for suggestion in finding.suggestions:
            yield labelled(tell("Remedy"), suggestion.remedy.title, tell)
