"""Many cases at a glance: one line a case in, a neutral report with one table out."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.findings import Assessment, Bounds
from perfeval_rules.model.report import Column, Heading, Report, Table, Text, Tone
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.compose.head import count_of, problem_count, undecided_count
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.sentences import grade_names, teller


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in the overview; ``trouble`` says why it was not assessed."""

    name: str
    stated: Decimal | None = None
    total: Bounds | None = None
    grades: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    questions: int = 0
    problems: int = 0
    undecided: int = 0
    trouble: str = ""


def case_line(assessment: Assessment) -> CaseLine:
    """What the overview keeps of an assessment."""
    return CaseLine(
        name=assessment.case.name,
        stated=assessment.stated_total,
        total=assessment.total,
        grades=assessment.grades,
        errors=count_of(assessment, Severity.ERROR),
        warnings=count_of(assessment, Severity.WARNING),
        questions=count_of(assessment, Severity.QUESTION),
        problems=problem_count(assessment),
        undecided=undecided_count(assessment),
    )


def compose_summary(lines: Sequence[CaseLine], language: str) -> Report:
    """The overview of all cases that were checked, and of those that could not be."""
    tell = teller(language)
    title = tell("Cases checked: {count}", count=len(lines))
    columns = (
        Column(tell("Case")),
        *(Column(tell(name), numeric=True) for name in ("Stated", "Computed")),
        Column(tell("Grade")),
        *(Column(tell(name), numeric=True) for name in COUNTED),
    )
    rows = tuple(_row(line, tell) for line in lines)
    hint = tell("The full report of one case: perfeval check CASE; of all: --format markdown -o FILE.")
    return Report(title, (Heading(title, 1), Table(columns, rows), paragraph(hint, Tone.QUIET)))


COUNTED = ("Errors", "Warnings", "Questions", "Problems", "Undecided")
"""The counts of the overview, as its columns are headed."""


def _row(line: CaseLine, tell: Tell) -> tuple[Text, ...]:
    if line.trouble:
        rest = (Text(NOTHING) for _ in COUNTED)
        return (Text(line.name), Text(NOTHING), Text(NOTHING), Text(line.trouble, Tone.ERROR), *rest)
    return (
        Text(line.name),
        Text(NOTHING if line.stated is None else number(line.stated)),
        Text(points(line.total)),
        Text(grade_names(line.grades, tell)),
        Text(str(line.errors), Tone.ERROR if line.errors else Tone.QUIET),
        Text(str(line.warnings), Tone.WARNING if line.warnings else Tone.QUIET),
        Text(str(line.questions), Tone.QUESTION if line.questions else Tone.QUIET),
        Text(str(line.problems)),
        Text(str(line.undecided)),
    )
