"""The re-scored table: each row's stated points beside the computed ones, by section, with total and grade."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.findings import Answer, Assessment, Bounds, Score
from perfeval_rules.model.report import Block, Column, Heading, Paragraph, Table, Text, Tone
from perfeval_rules.model.rules import Indicator, Scoring
from perfeval_rules.report.compose.missing import lacking
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.words.basis import unverified_because
from perfeval_rules.report.words.points import NOTHING, difference, points
from perfeval_rules.report.words.sentences import grade_names, joined, told

Cells = tuple[Text, ...]
ZERO = Decimal(0)


def score_blocks(assessment: Assessment, tell: Tell) -> Iterator[Block]:
    """The table of scores, then what its figures rest on and what it leaves out."""
    yield Heading(tell("1. Scores"), 2)
    if not assessment.scores:
        over_rows = any(isinstance(rule, Indicator) and rule.each for rule in assessment.book.rules.values())
        without_weights = tell("No row of the table can be scored: a row needs a weight.")
        without_rules = tell("The rule book has no indicators; nothing is scored.")
        yield paragraph(without_weights if over_rows else without_rules, Tone.QUIET)
    else:
        columns = (
            Column(tell("Indicator")),
            Column(tell("Weight"), numeric=True),
            Column(tell("Stated"), numeric=True),
            Column(tell("Computed"), numeric=True),
            Column(tell("Diff."), numeric=True),
            Column(tell("Remarks")),
        )
        footers = tuple(_footers(assessment, tell))
        yield Table(columns, (*_rows(assessment, tell), *footers), footers=len(footers))
        yield paragraph(
            tell("Stated: the unit's own score. Computed: by the rules. Diff.: stated less computed."), Tone.QUIET
        )
    yield from _notes(assessment, tell)


def _rows(assessment: Assessment, tell: Tell) -> Iterator[Cells]:
    """The rows of each section, and after them the section's own sums."""
    sections = dict.fromkeys([*(section.name for section in assessment.book.sections)])
    sections.update(dict.fromkeys(score.section for score in assessment.scores))
    for section in sections:
        scores = [score for score in assessment.scores if score.section == section]
        scores.sort(key=lambda score: (score.row is None, score.row.number if score.row else 0))
        if scores:
            yield from (_row(score, assessment, tell) for score in scores)
            yield _sums(tell("Subtotal {section}", section=section), scores, tell)


def _row(score: Score, assessment: Assessment, tell: Tell) -> Cells:
    counts = applies(score)
    computed = points(score.bounds) if counts else tell("not applicable")
    apart = difference(score.stated, score.bounds if counts else None, tell)
    return (
        Text(score.row.name if score.row else score.indicator.title),
        Text(NOTHING if score.weight is None else number(score.weight)),
        Text(NOTHING if score.stated is None else number(score.stated)),
        Text(computed, Tone.PLAIN if score.bounds.certain else Tone.WARNING),
        Text(apart, _tone(score.stated, score.bounds)),
        Text(tell("; ").join([*remarks(score, assessment, tell), *_doubt(score, assessment, tell)])),
    )


def applies(score: Score) -> bool:
    """Whether the indicator counts at all."""
    return score.applies is None or score.applies.answer is not Answer.NOT_APPLICABLE


def _tone(stated: Decimal | None, computed: Bounds | None) -> Tone:
    """Red where the stated points are not possible."""
    possible = stated is None or computed is None or computed.low <= stated <= computed.high
    return Tone.PLAIN if possible else Tone.ERROR


def remarks(score: Score, assessment: Assessment, tell: Tell) -> list[str]:
    """What the lines that count say, and what is lacking."""
    texts = [text.rstrip("。；;.") for text in _reasons(score, tell)]
    missing = frozenset[str]().union(*(line.verdict.missing for line in score.lines))
    if not score.bounds.certain and missing:
        texts.append(tell("not known: {facts}", facts=lacking(missing, assessment, tell)))
    if score.row is None:
        texts.append(tell("no such row in the table"))
    return texts


def _doubt(score: Score, assessment: Assessment, tell: Tell) -> list[str]:
    """That the rule itself is to be verified, where it is."""
    return [tell("[to be verified]")] if unverified_because(score.indicator, assessment.book, tell) else []


def _reasons(score: Score, tell: Tell) -> Iterator[str]:
    """Why points are lost, or why they differ; nothing where a row has full points and the unit says so too."""
    if score.applies is not None and not applies(score):
        yield told(score.applies.note, tell) if score.applies.note else tell("not applicable")
        return
    full = score.bounds.certain and score.bounds.low == score.weight
    if full and score.stated in (None, score.bounds.low):
        return
    for line in score.lines:
        if score.indicator.scoring is Scoring.AWARD:
            if line.verdict.answer is Answer.QUIET and line.line.when is not None:
                yield tell("not earned: {condition}", condition=line.line.when.text)
        elif line.verdict.answer is Answer.FIRES and line.remark:
            yield line.remark


def _sums(title: str, scores: Sequence[Score], tell: Tell) -> Cells:
    weight = sum((score.weight for score in scores if score.weight is not None), ZERO)
    stated, computed = stated_sum(scores), computed_sum(scores)
    known = any(score.stated is not None for score in scores)
    figures = (number(stated), points(computed), difference(stated, computed, tell))
    cells = (title, number(weight), *(figures if known else (NOTHING, points(computed), NOTHING)), "")
    return tuple(Text(cell, Tone.STRONG) for cell in cells)


def stated_sum(scores: Sequence[Score]) -> Decimal:
    """The sum of the stated points."""
    return sum((score.stated for score in scores if score.stated is not None), ZERO)


def computed_sum(scores: Sequence[Score]) -> Bounds:
    """The sum of the computed points of the scores that apply."""
    counted = [score.bounds for score in scores if applies(score)]
    return Bounds(sum((each.low for each in counted), ZERO), sum((each.high for each in counted), ZERO))


def _footers(assessment: Assessment, tell: Tell) -> Iterator[Cells]:
    """The sum of the rows, the total and the grade, each as stated and as computed."""
    yield _sums(tell("Sum of the rows"), assessment.scores, tell)
    stated, total = assessment.stated_total, assessment.total
    yield (
        Text(tell("Total"), Tone.STRONG),
        Text(""),
        Text(NOTHING if stated is None else number(stated), Tone.STRONG),
        Text(points(total), Tone.STRONG),
        Text(difference(stated, total, tell), Tone.ERROR if _tone(stated, total) is Tone.ERROR else Tone.STRONG),
        Text(_rescaled(assessment, tell)),
    )
    grades = grade_names(assessment.grades, tell)
    same = assessment.stated_grade is None or assessment.stated_grade in assessment.grades
    yield (
        Text(tell("Grade"), Tone.STRONG),
        Text(""),
        Text(assessment.stated_grade or NOTHING, Tone.STRONG),
        Text(grades, Tone.STRONG if same else Tone.ERROR),
        Text(""),
        Text(tell("[to be verified]") if assessment.book.grades_unverified else ""),
    )


def _rescaled(assessment: Assessment, tell: Tell) -> str:
    rules_over_rows = any(score.indicator.each is not None for score in assessment.scores)
    left_out = any(not applies(score) for score in assessment.scores)
    if not left_out and not (rules_over_rows and assessment.unmatched_rows):
        return ""
    return tell("rescaled to 100") if assessment.book.rescale else tell("indicators that do not apply count nothing")


def _notes(assessment: Assessment, tell: Tell) -> Iterator[Paragraph]:
    """What the figures rest on, and rows and rules that found no partner."""
    if any(unverified_because(score.indicator, assessment.book, tell) for score in assessment.scores):
        meaning = tell(
            "[to be verified]: basis or figures of the rule are reconstructed, or not held against the text."
        )
        yield paragraph(meaning, Tone.QUIET)
    if assessment.on_claims > 0 and assessment.standing is Standing.CLAIMED:
        text = tell(
            "{points} of the computed points rest on the unit's claims alone; --standing stated scores without them.",
            points=number(assessment.on_claims),
        )
        yield paragraph(text, Tone.WARNING)
    if assessment.unmatched_rows:
        rows = [tell("row {number} {name}", number=row.number, name=row.name) for row in assessment.unmatched_rows]
        yield paragraph(tell("Rows that no rule scores: {rows}.", rows=joined(rows, tell)), Tone.WARNING)
    if assessment.unmatched_rules:
        titles = [assessment.book.rules[key].title for key in assessment.unmatched_rules]
        yield paragraph(
            tell("Indicators without a row in the table: {titles}.", titles=joined(titles, tell)), Tone.WARNING
        )
