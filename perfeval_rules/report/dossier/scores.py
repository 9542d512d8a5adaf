"""The re-scored table of a dossier: every row with its stated, computed and settled points, and sums by section."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.shapes import declaration_of, shape_of_field
from perfeval_rules.figures.values import Tell, figure
from perfeval_rules.model.cases import Record
from perfeval_rules.model.dossier import ScoreLine, SectionLine
from perfeval_rules.model.findings import Assessment, Bounds, Row, Score
from perfeval_rules.model.review import SettledScore
from perfeval_rules.model.vocabulary import TABLE
from perfeval_rules.report.compose.scores import applies, remarks
from perfeval_rules.report.dossier.sections import SECTION, records_of
from perfeval_rules.report.words.basis import bases, unverified_because
from perfeval_rules.review.identity import row_labels
from perfeval_rules.review.settle import Settled

SECOND, TARGET, ACTUAL, WEIGHT, STATED, EVIDENCE = "二级", "年度指标值", "实际完成值", "权重", "自评分", "佐证"
ZERO = Decimal(0)


def score_lines(assessment: Assessment, final: Settled, tell: Tell) -> tuple[ScoreLine, ...]:
    """Every row of the table and every indicator without one, by section, within it as the table has them."""
    lines = [
        *(_scored(score, assessment, final, tell) for score in assessment.scores),
        *(_unscored(row, assessment, final, tell) for row in assessment.unmatched_rows),
    ]
    names = dict.fromkeys([*(section.name for section in assessment.book.sections), *(line.section for line in lines)])
    order = {name: at for at, name in enumerate(names)}
    labels = row_labels(assessment.case, TABLE)
    told_apart = (_told_apart(line, labels) for line in lines)
    return tuple(sorted(told_apart, key=lambda line: (order[line.section], line.number is None, line.number or 0)))


def _told_apart(line: ScoreLine, labels: Sequence[str]) -> ScoreLine:
    """The line with its label, where another row of the table bears its name."""
    label = labels[line.number - 1] if line.number is not None else line.name
    return line if label == line.name else replace(line, label=label)


def _scored(score: Score, assessment: Assessment, final: Settled, tell: Tell) -> ScoreLine:
    rule, book = score.indicator, assessment.book
    record = _record(score.row, assessment)
    settled = _settled(score.row, final)
    return ScoreLine(
        number=score.row.number if score.row else None,
        section=score.section,
        second=_cell(record, SECOND, assessment, tell),
        name=score.row.name if score.row else rule.title,
        target=_cell(record, TARGET, assessment, tell),
        actual=_cell(record, ACTUAL, assessment, tell),
        weight=score.weight,
        stated=score.stated,
        computed=score.bounds if applies(score) else None,
        settled=settled.score if settled else None,
        settled_by=settled.by if settled else "",
        settled_why=settled.reason if settled else "",
        remark=tell("; ").join(remarks(score, assessment, tell)),
        basis=bases(rule, book, tell),
        evidence=_cell(record, EVIDENCE, assessment, tell),
        doubt=tell("; ").join(unverified_because(rule, book, tell)),
    )


def _unscored(row: Row, assessment: Assessment, final: Settled, tell: Tell) -> ScoreLine:
    """A row of the table that no rule scores."""
    record, settled = _record(row, assessment), _settled(row, final)
    return ScoreLine(
        number=row.number,
        section=_section(_cell(record, SECTION, assessment, tell), assessment),
        second=_cell(record, SECOND, assessment, tell),
        name=row.name,
        target=_cell(record, TARGET, assessment, tell),
        actual=_cell(record, ACTUAL, assessment, tell),
        weight=_number(record, WEIGHT),
        stated=_number(record, STATED),
        computed=None,
        settled=settled.score if settled else None,
        settled_by=settled.by if settled else "",
        settled_why=settled.reason if settled else "",
        remark=tell("no rule scores this row"),
        basis="",
        evidence=_cell(record, EVIDENCE, assessment, tell),
        doubt="",
    )


def _record(row: Row | None, assessment: Assessment) -> Record | None:
    return records_of(TABLE, assessment.case)[row.number - 1] if row is not None else None


def _cell(record: Record | None, field: str, assessment: Assessment, tell: Tell) -> str:
    """What the table says in a cell; empty where it is blank."""
    fact = record.fields.get(field) if record is not None else None
    if fact is None or fact.value is None or isinstance(fact.value, tuple):
        return ""
    return figure(fact.value, tell, shape_of_field(declaration_of(f"{TABLE}.{field}", assessment.book)))


def _number(record: Record | None, field: str) -> Decimal | None:
    fact = record.fields.get(field) if record is not None else None
    return fact.value if fact is not None and isinstance(fact.value, Decimal) else None


def _section(name: str, assessment: Assessment) -> str:
    """The book's section of this name or alias; the name itself where the book has none."""
    for section in assessment.book.sections:
        if normal(name) in map(normal, (section.name, *section.aliases)):
            return section.name
    return name


def _settled(row: Row | None, final: Settled) -> SettledScore | None:
    return final.rows.get(row.number) if row is not None else None


def section_lines(lines: Sequence[ScoreLine]) -> Iterator[SectionLine]:
    """The sums of each section's rows, in the order of the lines."""
    settled = any(line.settled is not None for line in lines)
    for name in dict.fromkeys(line.section for line in lines):
        rows = [line for line in lines if line.section == name]
        stated = [line.stated for line in rows if line.stated is not None]
        best = [line.stated if line.settled is None else line.settled for line in rows]
        computed = [line.computed for line in rows if line.computed is not None]
        yield SectionLine(
            name=name,
            weight=sum((line.weight for line in rows if line.weight is not None), ZERO),
            stated=sum(stated, ZERO) if stated else None,
            computed=Bounds(sum((one.low for one in computed), ZERO), sum((one.high for one in computed), ZERO)),
            settled=sum((one for one in best if one is not None), ZERO) if settled else None,
        )
