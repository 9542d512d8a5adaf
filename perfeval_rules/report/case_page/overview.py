"""What several cases come to: their dossiers in, counts, the spread of totals and a line for each case out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.case_page.figures import amount
from perfeval_rules.report.case_page.head import SEVERITIES
from perfeval_rules.report.case_page.histogram import histogram
from perfeval_rules.report.case_page.links import link
from perfeval_rules.report.pages.elements import element
from perfeval_rules.report.words.points import points
from perfeval_rules.report.words.sentences import grade_names, severity_name


def overview(dossiers: Sequence[Dossier], tell: Tell) -> Iterator[Element]:
    """The cases together."""
    yield element("ul", {"class": "totals"}, list(_cards(dossiers, tell)))
    yield element("section", {}, [element("h2", {}, [tell("How totals spread")]), histogram(dossiers, tell)])
    yield element("section", {}, [element("h2", {}, [tell("Cases in this report")]), _table(dossiers, tell)])


def _cards(dossiers: Sequence[Dossier], tell: Tell) -> Iterator[Element]:
    yield _card(tell("Cases"), str(len(dossiers)))
    yield _card(tell("Mean stated total"), _mean([one.totals.stated for one in dossiers]))
    computed = [one.totals.computed for one in dossiers]
    yield _card(
        tell("Mean computed total"), _mean([None if one is None else (one.low + one.high) / 2 for one in computed])
    )
    counted = Counter(entry.severity for one in dossiers for entry in one.entries)
    for severity in SEVERITIES:
        yield _card(severity_name(severity, tell), str(counted[severity]))


def _card(label: str, figure: str) -> Element:
    return element("li", {}, [element("span", {}, [label]), element("b", {}, [figure])])


def _mean(totals: Sequence[Decimal | None]) -> str:
    known = [total for total in totals if total is not None]
    return amount(round(sum(known, Decimal(0)) / len(known), 2) if known else None)


def _table(dossiers: Sequence[Dossier], tell: Tell) -> Element:
    settled = any(dossier.totals.settled is not None for dossier in dossiers)
    words = [tell("Case"), tell("Unit"), tell("Year")]
    numeric = [tell("Stated"), tell("Computed"), *([tell("Settled")] if settled else [])]
    grades = [tell("Grade stated"), tell("Grade computed")]
    severities = [severity_name(severity, tell) for severity in SEVERITIES]
    titles = [element("th", {}, [word]) for word in words]
    titles += [element("th", {"class": "number"}, [word]) for word in numeric]
    titles += [element("th", {}, [word]) for word in grades]
    titles += [element("th", {"class": "number"}, [word]) for word in severities]
    rows = [_row(dossier, tell, settled=settled) for dossier in dossiers]
    table = [element("thead", {}, [element("tr", {}, titles)]), element("tbody", {}, rows)]
    return element("div", {"class": "scroll"}, [element("table", {}, table)])


def _row(dossier: Dossier, tell: Tell, *, settled: bool) -> Element:
    totals = dossier.totals
    title = element("a", {"href": link(case=dossier.case)}, [dossier.title])
    counted = Counter(entry.severity for entry in dossier.entries)
    numbers = [amount(totals.stated), points(totals.computed), *([amount(totals.settled)] if settled else [])]
    computed = grade_names(totals.computed_grades, tell) if totals.computed is not None else ""
    cells = [element("td", {"class": "title"}, [title]), element("td", {"class": "unit"}, [dossier.unit])]
    cells.append(element("td", {}, [dossier.year]))
    cells += [element("td", {"class": "number"}, [figure]) for figure in numbers]
    cells += [element("td", {}, [grade]) for grade in (totals.stated_grade, computed)]
    for severity in SEVERITIES:
        count = counted[severity]
        cells.append(element("td", {"class": "number" if count else "number nothing"}, [str(count)]))
    return element("tr", {}, cells)
