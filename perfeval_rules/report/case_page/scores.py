"""The reviewed table of scores (复核表): a dossier in, the table by sections with its totals out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.dossier import Dossier, ScoreLine, SectionLine
from perfeval_rules.model.findings import Bounds
from perfeval_rules.report.case_page.figures import amount
from perfeval_rules.report.pages.elements import Child, element
from perfeval_rules.report.words.points import NOTHING, difference, points
from perfeval_rules.report.words.sentences import grade_names


@dataclass(frozen=True, slots=True)
class Shown:
    """Which columns the table has; those that would be empty are left out."""

    targets: bool
    settled: bool

    @property
    def before(self) -> int:
        """How many columns stand before the weight."""
        return 4 if self.targets else 2

    @property
    def all(self) -> int:
        """How many columns there are."""
        return self.before + (6 if self.settled else 5)


def score_table(dossier: Dossier, tell: Tell) -> Iterator[Element]:
    """The table, and what its figures mean."""
    shown = Shown(
        any(line.target or line.actual for line in dossier.scores),
        dossier.totals.settled is not None,
    )
    rows = [*_sections(dossier, shown, tell)]
    foot = element("tfoot", {}, list(_totals(dossier, shown, tell)))
    table = element("table", {"class": "scores"}, [_titles(shown, tell), element("tbody", {}, rows), foot])
    yield element("div", {"class": "scroll"}, [table])
    meaning = tell("Stated: the unit's own score. Computed: by the rules. Diff.: stated less computed.")
    if shown.settled:
        meaning += tell(" Settled: by the reviewer; rows without one count as stated.")
    yield element("p", {"class": "quiet"}, [meaning])


def _titles(shown: Shown, tell: Tell) -> Element:
    words = [tell("No."), tell("Indicator")]
    words += [tell("Target"), tell("Achieved")] if shown.targets else []
    numeric = [tell("Weight"), tell("Stated"), tell("Computed"), tell("Diff.")]
    numeric += [tell("Settled")] if shown.settled else []
    cells = [element("th", {}, [word]) for word in words]
    cells += [element("th", {"class": "number"}, [word]) for word in numeric]
    return element("thead", {}, [element("tr", {}, [*cells, element("th", {}, [tell("Remarks")])])])


def _sections(dossier: Dossier, shown: Shown, tell: Tell) -> Iterator[Element]:
    """The sums of each section, then its rows; rows of no section come last."""
    sums = {section.name: section for section in dossier.sections}
    for name in dict.fromkeys([*sums, *(line.section for line in dossier.scores)]):
        lines = [line for line in dossier.scores if line.section == name]
        if name in sums:
            yield _section(sums[name], shown, tell)
        elif name:
            yield element("tr", {"class": "section"}, [element("th", {"colspan": str(shown.all)}, [name])])
        yield from (_row(line, shown, tell) for line in lines)


def _section(section: SectionLine, shown: Shown, tell: Tell) -> Element:
    apart = difference(section.stated, section.computed, tell)
    figures = [number(section.weight), amount(section.stated), points(section.computed), apart]
    figures += [amount(section.settled)] if shown.settled else []
    title = element("th", {"colspan": str(shown.before)}, [section.name])
    return element("tr", {"class": "section"}, [title, *_numbers(figures), element("td", {}, [])])


def _row(line: ScoreLine, shown: Shown, tell: Tell) -> Element:
    cells = [element("td", {"class": "quiet"}, [str(line.number or "")]), element("td", {}, list(_name(line)))]
    if shown.targets:
        cells += [element("td", {}, [line.target]), element("td", {}, [line.actual])]
    cells += _numbers([amount(line.weight), amount(line.stated), points(line.computed)])
    look = "number error" if _impossible(line.stated, line.computed) else "number"
    cells.append(element("td", {"class": look}, [difference(line.stated, line.computed, tell)]))
    if shown.settled:
        cells.append(element("td", {"class": "number strong"}, [amount(line.settled)]))
    return element("tr", {}, [*cells, element("td", {"class": "remark"}, list(_remarks(line, tell)))])


def _name(line: ScoreLine) -> Iterator[Child]:
    if line.second:
        yield element("span", {"class": "quiet second"}, [line.second])
    yield line.name


def _impossible(stated: Decimal | None, computed: Bounds | None) -> bool:
    return stated is not None and computed is not None and not computed.low <= stated <= computed.high


def _remarks(line: ScoreLine, tell: Tell) -> Iterator[Child]:
    """What the rule and the reviewer say of a row; what it stands on unfolds."""
    yield line.remark
    if line.settled_why:
        why = tell("Settled by {by}: {why}", by=line.settled_by, why=line.settled_why)
        yield element("p", {"class": "strong"}, [why])
    said = {tell("Basis"): line.basis, tell("Evidence"): line.evidence, tell("To be verified"): line.doubt}
    pairs = [(element("dt", {}, [term]), element("dd", {}, [text])) for term, text in said.items() if text]
    if pairs:
        title = tell("Basis, to be verified") if line.doubt else tell("Basis")
        summary = element("summary", {"class": "doubt"} if line.doubt else {}, [title])
        yield element("details", {}, [summary, element("dl", {}, [part for pair in pairs for part in pair])])


def _totals(dossier: Dossier, shown: Shown, tell: Tell) -> Iterator[Element]:
    totals = dossier.totals
    weight = sum((section.weight for section in dossier.sections), Decimal(0))
    added = [number(weight) if dossier.sections else "", amount(totals.added), "", ""]
    yield _foot(tell("Sum of the rows"), [*added, *([""] if shown.settled else [])], shown)
    apart = difference(totals.stated, totals.computed, tell)
    figures = ["", amount(totals.stated), points(totals.computed), apart]
    yield _foot(tell("Total"), [*figures, *([amount(totals.settled)] if shown.settled else [])], shown)
    computed = NOTHING if totals.computed is None else grade_names(totals.computed_grades, tell)
    grades = ["", totals.stated_grade or NOTHING, computed, ""]
    yield _foot(tell("Grade"), [*grades, *([totals.settled_grade] if shown.settled else [])], shown)


def _foot(title: str, figures: list[str], shown: Shown) -> Element:
    name = element("th", {"colspan": str(shown.before)}, [title])
    return element("tr", {}, [name, *_numbers(figures), element("td", {}, [])])


def _numbers(figures: Iterable[str]) -> list[Element]:
    return [element("td", {"class": "number"}, [figure]) for figure in figures]
