"""What stands under the re-scored table: sums by section, totals, grades and bands; a dossier in, its rows out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.rounding import half_up, last_place
from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, GradeBand, ScoreLine
from perfeval_rules.model.findings import Bounds
from perfeval_rules.report.sheets import formulas
from perfeval_rules.report.sheets.cells import Cell, Formula, Row, Style, Value, address
from perfeval_rules.report.sheets.formulas import Area
from perfeval_rules.report.sheets.score_columns import At
from perfeval_rules.report.sheets.scores import minus
from perfeval_rules.report.words.points import NOTHING, points

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """In which row each figure stands, counted from 0; ``area`` are the rows of the table itself."""

    area: Area
    sections: Mapping[str, int]
    sum: int
    totals: int
    grades: int
    rate: int
    bands: int


def places_of(dossier: Dossier, first: int) -> Places:
    """Where the figures stand under a table whose rows begin at ``first``, with a blank row between."""
    last = first + max(len(dossier.scores), 1) - 1
    names = dict.fromkeys(line.section for line in dossier.scores)
    sections = {name: last + 2 + number for number, name in enumerate(names)}
    end = last + 2 + len(sections)
    return Places(
        area=Area(first, last), sections=sections, sum=end, totals=end + 1, grades=end + 2, rate=end + 3, bands=end + 5
    )


def sum_rows(dossier: Dossier, places: Places, tell: Tell) -> Iterator[tuple[int, Row]]:
    """Each row under the table, and where it stands."""
    computed = {section.name: section.computed for section in dossier.sections}
    for name, at in places.sections.items():
        lines = [line for line in dossier.scores if line.section == name]
        sums = _sums(lines, dossier, places.area, at, address(at, At.SECTION))
        yield at, _row(name, {At.SECOND: tell("subtotal"), At.COMPUTED: certain(computed.get(name)), **sums})
    sums = _sums(dossier.scores, dossier, places.area, places.sum)
    yield places.sum, _row(tell("Sum of the rows"), {At.COMPUTED: NOTHING, **sums})
    yield places.totals, _row(tell("Total"), _totals(dossier, places))
    yield places.grades, _row(tell("Grade"), _grades(dossier, places, tell))
    yield places.rate, _row(tell("Rate of difference"), _rate(dossier, places))
    for number, band in enumerate(bands(dossier)):
        head = tell("Grades from") if number == 0 else ""
        yield places.bands + number, _row(head, {At.SECOND: band.name, At.WEIGHT: band.least})


def bands(dossier: Dossier) -> tuple[GradeBand, ...]:
    """The bands of grades from the best to the worst."""
    return tuple(sorted(dossier.grades, key=lambda band: band.least, reverse=True))


def settled_total(dossier: Dossier) -> Decimal | None:
    """The settled points of all rows, stated ones where there are none; nothing where a row has neither."""
    rows = [line for line in dossier.scores if line.number is not None]
    known = all(line.settled is not None or line.stated is not None for line in rows)
    return _settled_sum(dossier.scores, dossier) if known else None


def _settled_sum(lines: Sequence[ScoreLine], dossier: Dossier) -> Decimal | None:
    """The settled points of some rows; nothing as long as nobody settled any row of the table."""
    if all(line.settled is None for line in dossier.scores):
        return None
    return sum((line.settled if line.settled is not None else line.stated or ZERO for line in lines), ZERO)


def certain(computed: Bounds | None) -> Value:
    """Computed points as a number where they are certain."""
    return computed.low if computed is not None and computed.certain else points(computed)


def _sums(
    lines: Sequence[ScoreLine], dossier: Dossier, area: Area, at: int, section: str = ""
) -> dict[At, Value | Cell]:
    """The sums of some rows of the table."""
    weight = sum((line.weight or ZERO for line in lines), ZERO)
    stated = sum((line.stated or ZERO for line in lines), ZERO)
    settled = _settled_sum(lines, dossier) if section else settled_total(dossier)
    here = address(at, At.STATED), address(at, At.SETTLED)
    return {
        At.WEIGHT: Formula(formulas.summed(area, At.WEIGHT, section), weight),
        At.STATED: Formula(formulas.summed(area, At.STATED, section), stated),
        At.SETTLED: Formula(formulas.settled(area, section), NOTHING if settled is None else settled),
        At.DIFFERENCE: Formula(formulas.difference(*here), minus(stated, settled)),
    }


def _totals(dossier: Dossier, places: Places) -> dict[At, Value | Cell]:
    stated, settled = dossier.totals.stated, settled_total(dossier)
    here = address(places.totals, At.STATED), address(places.totals, At.SETTLED)
    return {
        At.STATED: stated,
        At.COMPUTED: certain(dossier.totals.computed),
        At.SETTLED: Formula(address(places.sum, At.SETTLED), NOTHING if settled is None else settled),
        At.DIFFERENCE: Formula(formulas.difference(*here), minus(stated, settled)),
    }


def _grades(dossier: Dossier, places: Places, tell: Tell) -> dict[At, Value | Cell]:
    settled, known = settled_total(dossier), bands(dossier)
    cells = Area(places.bands, places.bands + max(len(known), 1) - 1)
    names, least = cells.column(At.SECOND), cells.column(At.WEIGHT)
    earned = next((band.name for band in known if settled is not None and band.least <= settled), NOTHING)
    return {
        At.STATED: dossier.totals.stated_grade,
        At.COMPUTED: tell(" or ").join(dossier.totals.computed_grades),
        At.SETTLED: Formula(formulas.grade(address(places.totals, At.SETTLED), names, least), earned),
    }


def _rate(dossier: Dossier, places: Places) -> dict[At, Value | Cell]:
    stated, settled = dossier.totals.stated, settled_total(dossier)
    share = half_up((stated - settled) / settled, last_place(4)) if stated is not None and settled else NOTHING
    formula = formulas.rate(address(places.totals, At.STATED), address(places.totals, At.SETTLED))
    return {At.DIFFERENCE: Cell(Formula(formula, share), Style.SUM_SHARE)}


def _row(label: str, values: Mapping[At, Value | Cell]) -> Row:
    """A row of sums under its columns; what stands right of the difference stays empty."""
    cells: dict[int, Cell] = {at: Cell(None, Style.SUM_NUMBER) for at in range(At.DIFFERENCE + 1)}
    cells |= {at: Cell(None, Style.NOTE) for at in range(At.DIFFERENCE + 1, len(At))}
    cells |= {at: value if isinstance(value, Cell) else Cell(value, Style.SUM_NUMBER) for at, value in values.items()}
    cells[At.SECTION] = Cell(label, Style.SUM_TEXT)
    return [cells[at] for at in range(len(At))]
