"""The remedies of a problem: their lines in, a list with deadlines and progress out."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import RemedyLine
from perfeval_rules.report.pages.elements import element


def remedies(lines: Sequence[RemedyLine], tell: Tell) -> Element:
    """Every remedy: what to do, who by when, how far it is."""
    return element("ol", {"class": "remedies"}, [_remedy(line, tell) for line in lines])


def _remedy(line: RemedyLine, tell: Tell) -> Element:
    actions = [element("li", {}, [action]) for action in line.actions]
    parts = [element("b", {}, [line.title])]
    if line.progress_word:
        parts.append(element("span", {"class": f"badge {line.progress.value}"}, [line.progress_word]))
    if actions:
        parts.append(element("ul", {}, actions))
    parts.append(element("dl", {}, [part for pair in _said(line, tell) for part in pair]))
    if line.proposed:
        proposed = tell("Its condition is met: it can be closed.")
        parts.append(element("p", {"class": "good"}, [proposed]))
    return element("li", {}, parts)


def _said(line: RemedyLine, tell: Tell) -> Iterator[tuple[Element, Element]]:
    said = {
        tell("Responsible"): line.responsible,
        tell("Owner"): line.owner,
        tell("Deadline"): tell(", ").join(word for word in (line.within, _day(line.due)) if word),
        tell("Done when"): line.done_when,
        tell("Progress"): line.report,
        tell("Evidence of it"): line.evidence,
        tell("Closed"): tell(", ").join(word for word in (_day(line.closed_on), line.closed_by) if word),
    }
    for term, text in said.items():
        if text:
            yield element("dt", {}, [term]), element("dd", {}, [text])


def _day(day: object) -> str:
    return "" if day is None else str(day)
