"""What the page says of one case besides its findings: a dossier in, scores, questions and what is not known out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry, OpenFact
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.case_page.chart import chart
from perfeval_rules.report.case_page.links import link
from perfeval_rules.report.case_page.scores import score_table
from perfeval_rules.report.pages.elements import Child, element

MOST_QUESTIONS = 100
"""How many questions stand in their list; the findings have all of them."""


def scores(dossier: Dossier, number: int, tell: Tell) -> Iterator[Element]:
    """Chart and table of the scores; ``number`` tells the charts of several cases apart."""
    if dossier.scores:
        parts = [element("h2", {"id": f"scores-{number}"}, [tell("Scores reviewed")])]
        if dossier.sections:
            parts.append(chart(dossier.sections, f"chart-{number}", tell))
        yield element("section", {}, [*parts, *score_table(dossier, tell)])


def rest(dossier: Dossier, number: int, tell: Tell) -> Iterator[Element]:
    """What is to be asked and found out, as far as there is something, and the stamp."""
    questions = [entry for entry in dossier.entries if entry.severity is Severity.QUESTION]
    if questions:
        yield element("section", {}, list(_questions(questions, number, tell)))
    if dossier.open_facts:
        yield element("section", {}, list(_open_facts(dossier.open_facts, number, tell)))
    if dossier.faults:
        yield _list(tell("Conditions that came to nothing"), dossier.faults)
    if dossier.fixed:
        yield _list(tell("Gone since the last check"), dossier.fixed)
    yield element("p", {"class": "stamp"}, [dossier.stamp])


def _questions(questions: list[Entry], number: int, tell: Tell) -> Iterator[Element]:
    yield element("h2", {"id": f"questions-{number}"}, [tell("Questions to the unit ({count})", count=len(questions))])
    asked = [element("li", {}, [*_question(entry, tell)]) for entry in questions[:MOST_QUESTIONS]]
    yield element("ol", {"class": "asked"}, asked)
    if len(questions) > MOST_QUESTIONS:
        count = len(questions) - MOST_QUESTIONS
        yield element("p", {"class": "quiet"}, [tell("{count} more stand among the findings.", count=count)])


def _question(entry: Entry, tell: Tell) -> Iterator[Child]:
    yield entry.text
    if entry.row:
        yield element("span", {"class": "quiet"}, [tell(" ({row})", row=entry.row)])
    yield " "
    yield element("a", {"href": link(finding=entry.id)}, [tell("see finding {number}", number=entry.number)])


def _open_facts(facts: tuple[OpenFact, ...], number: int, tell: Tell) -> Iterator[Element]:
    yield element("h2", {"id": f"unknown-{number}"}, [tell("Facts not known ({count})", count=len(facts))])
    lead = tell("With these facts the rules that wait for them can be decided.")
    yield element("p", {"class": "quiet"}, [lead])
    columns = (tell("Fact"), tell("Ask"), tell("Row"), tell("Waiting"))
    titles = element("tr", {}, [element("th", {}, [column]) for column in columns])
    rows = [element("tr", {}, [element("td", {}, [cell]) for cell in _cells(fact, tell)]) for fact in facts]
    table = element("table", {}, [element("thead", {}, [titles]), element("tbody", {}, rows)])
    yield element("div", {"class": "scroll"}, [table])


def _cells(fact: OpenFact, tell: Tell) -> tuple[str, ...]:
    return fact.label, fact.question, fact.rows, tell("; ").join(fact.waiting)


def _list(title: str, lines: tuple[str, ...]) -> Element:
    items = element("ul", {}, [element("li", {}, [line]) for line in lines])
    return element("section", {}, [element("h2", {}, [title]), items])
