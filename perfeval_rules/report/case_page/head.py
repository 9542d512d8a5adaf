"""The head of the page, or of a case on it: a dossier in, whose case it is, what it comes to and how to read it out."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Shape, Tell, number
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.case_page.figures import amount
from perfeval_rules.report.case_page.links import link
from perfeval_rules.report.pages.elements import Child, element
from perfeval_rules.report.words.points import NOTHING, points
from perfeval_rules.report.words.sentences import grade_names, severity_name

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.QUESTION, Severity.INFO)
RATE = Shape(4, "%")


def head(title: str, under: Iterable[Element], tell: Tell) -> Element:
    """The title of the page, and ``under`` it what is said first."""
    label = tell("Findings of the compliance check")
    return element("header", {}, [element("p", {"class": "kind"}, [label]), element("h1", {}, [title]), *under])


def case_head(dossier: Dossier, tell: Tell) -> list[Element]:
    """Whose case it is, its totals, its findings by severity, and what to beware of."""
    parts = [element("dl", {"class": "about"}, [part for pair in _about(dossier, tell) for part in pair])]
    parts.append(element("ul", {"class": "totals"}, list(_totals(dossier, tell))))
    parts.append(element("ul", {"class": "counts"}, list(_counts(dossier, tell))))
    if dossier.synthetic:
        parts.append(element("p", {"class": "caution"}, [tell("This case is made up for demonstration.")]))
    parts.extend(element("p", {"class": "caution"}, [caution]) for caution in dossier.cautions)
    return parts


def contents(dossier: Dossier, tell: Tell) -> Element:
    """Links to the parts of the page."""
    questions = sum(entry.severity is Severity.QUESTION for entry in dossier.entries)
    parts = {
        "scores-0": tell("Scores reviewed") if dossier.scores else "",
        "findings": tell("Findings ({count})", count=len(dossier.entries)),
        "questions-0": tell("Questions to the unit ({count})", count=questions) if questions else "",
        "unknown-0": tell("Facts not known ({count})", count=len(dossier.open_facts)) if dossier.open_facts else "",
    }
    links = [element("a", {"href": f"#{name}"}, [title]) for name, title in parts.items() if title]
    return element("nav", {}, links)


def _about(dossier: Dossier, tell: Tell) -> Iterator[tuple[Element, Element]]:
    said = {
        tell("Unit"): dossier.unit,
        tell("Department in charge"): dossier.department,
        tell("Project"): dossier.project,
        tell("Year"): dossier.year,
        tell("Document"): tell("; ").join(dossier.documents),
        tell("Rule book"): tell("{title} [{id}]", title=dossier.book, id=dossier.book_name),
        tell("Facts that count"): dossier.standing,
        tell("Made on"): dossier.today.isoformat(),
    }
    for term, text in said.items():
        if text:
            yield element("dt", {}, [term]), element("dd", {}, [text])


def _totals(dossier: Dossier, tell: Tell) -> Iterator[Element]:
    """The four totals; the one that a reviewer settled is there from the first settled score on."""
    totals = dossier.totals
    yield _total(tell("Stated total"), amount(totals.stated), totals.stated_grade)
    apart = totals.stated - totals.added if totals.stated is not None and totals.added is not None else None
    off = tell("differs by {amount}", amount=number(abs(apart))) if apart else ""
    yield _total(tell("Sum of the rows"), amount(totals.added), off, apart=bool(apart))
    grades = grade_names(totals.computed_grades, tell) if totals.computed is not None else ""
    yield _total(tell("Computed by the rules"), points(totals.computed), grades)
    if totals.settled is None:
        yield _total(tell("Settled by review"), NOTHING, tell("no score settled yet"))
    else:
        rate = "" if totals.rate is None else tell("off by {rate}", rate=number(totals.rate, RATE))
        yield _total(tell("Settled by review"), number(totals.settled), totals.settled_grade, rate)


def _total(label: str, figure: str, *notes: str, apart: bool = False) -> Element:
    children: list[Child] = [element("span", {}, [label]), element("b", {}, [figure])]
    children.extend(element("i", {}, [note]) for note in notes if note)
    return element("li", {"class": "apart"} if apart else {}, children)


def _counts(dossier: Dossier, tell: Tell) -> Iterator[Element]:
    """How many findings of each severity there are; a link chooses them."""
    for severity in SEVERITIES:
        count = sum(entry.severity is severity for entry in dossier.entries)
        attributes = {
            "class": severity.value if count else "nothing",
            "href": link(severity=severity.value, case=dossier.case),
        }
        figure = element("b", {}, [str(count)])
        yield element("li", {}, [element("a", attributes, [severity_name(severity, tell), " ", figure])])
    if dossier.open_facts:
        figure = element("b", {}, [str(len(dossier.open_facts))])
        yield element("li", {}, [element("span", {"class": "nothing"}, [tell("Facts not known"), " ", figure])])
