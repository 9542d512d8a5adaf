"""The report of a portfolio: its assessment in, the table of its projects before the usual report out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.findings import Assessment, Bounds
from perfeval_rules.model.report import Block, Column, Report, Table, Text, Tone
from perfeval_rules.model.values import Value
from perfeval_rules.report.compose.report import compose
from perfeval_rules.report.compose.texts import paragraph
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.sentences import grade_names, teller

Project = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case that could not be assessed, and why."""

    name: str
    reason: str


def compose_portfolio(assessment: Assessment, left_out: Sequence[LeftOut], language: str, version: str) -> Report:
    """The report of ``assessment``, which is of a book about portfolios; below its title all projects."""
    usual = compose(assessment, language, version)
    title, *rest = usual.blocks
    return Report(usual.title, (title, *_project_blocks(assessment, left_out, teller(language)), *rest))


def _project_blocks(assessment: Assessment, left_out: Sequence[LeftOut], tell: Tell) -> Iterator[Block]:
    records = assessment.values.get("项目")
    projects = [record for record in records if isinstance(record, dict)] if isinstance(records, list) else []
    columns = (
        Column(tell("Project")),
        Column(tell("Unit")),
        *(Column(tell(name), numeric=True) for name in ("Year", "Stated", "Computed")),
        Column(tell("Grade")),
        Column(tell("Errors"), numeric=True),
    )
    yield Table(columns, (*(_row(project, tell) for project in projects), *map(_row_left_out, left_out)))
    yield paragraph(tell("Projects: {count}.", count=len(projects)), Tone.STRONG)
    if left_out:
        yield paragraph(tell("Cases that could not be assessed: {count}.", count=len(left_out)), Tone.ERROR)


def _row(project: Project, tell: Tell) -> tuple[Text, ...]:
    errors = project.get("项目错误数")
    return (
        Text(_shown(project, "项目名称")),
        Text(_shown(project, "项目单位")),
        Text(_shown(project, "项目年度")),
        _stated(project),
        Text(points(_computed(project))),
        Text(_grades(project, tell)),
        Text(_shown(project, "项目错误数"), Tone.ERROR if errors else Tone.QUIET),
    )


def _row_left_out(case: LeftOut) -> tuple[Text, ...]:
    rest = (Text(NOTHING) for _ in range(5))
    return (Text(case.name), Text(case.reason, Tone.ERROR), *rest)


def _shown(project: Project, field: str) -> str:
    match project.get(field):
        case str(text):
            return text
        case Decimal() as exact:
            return number(exact)
        case _:
            return NOTHING


def _computed(project: Project) -> Bounds | None:
    low, high = project.get("项目测算总分下限"), project.get("项目测算总分上限")
    return Bounds(low, high) if isinstance(low, Decimal) and isinstance(high, Decimal) else None


def _stated(project: Project) -> Text:
    """The stated total, in red where the rules do not allow for it."""
    stated, computed = project.get("项目自评总分"), _computed(project)
    possible = not isinstance(stated, Decimal) or computed is None or computed.low <= stated <= computed.high
    return Text(_shown(project, "项目自评总分"), Tone.PLAIN if possible else Tone.ERROR)


def _grades(project: Project, tell: Tell) -> str:
    """The stated grade, and what is computed where that is something else."""
    stated, computed = _shown(project, "项目自评等级"), project.get("项目测算等级")
    names = tuple(name for name in computed if isinstance(name, str)) if isinstance(computed, list) else ()
    if not names or names == (stated,):
        return stated
    return tell("{stated} (computed: {computed})", stated=stated, computed=grade_names(names, tell))
