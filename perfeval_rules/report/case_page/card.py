"""One finding as a card: an entry of a dossier in, what is seen at once and what unfolds out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import DecisionLine, Entry, SourcePlace
from perfeval_rules.report.case_page.links import link
from perfeval_rules.report.case_page.nested import nested
from perfeval_rules.report.case_page.remedies import remedies
from perfeval_rules.report.pages.elements import Child, element


def card(entry: Entry, case: str, tell: Tell) -> Element:
    """The card of a finding; ``case`` is the title of its case where the page has several."""
    summary = element("summary", {}, list(_summary(entry, case, tell)))
    inside = [element("dl", {}, [part for pair in _said(entry, tell) for part in pair])]
    if entry.remedies:
        inside.append(element("h4", {}, [tell("Remedies")]))
        inside.append(remedies(entry.remedies, tell))
    if entry.proof:
        inside.append(element("h4", {}, [tell("How the rule came to it")]))
        inside.append(nested(entry.proof))
    inside.append(_link(entry, tell))
    folded = element("details", {}, [summary, element("div", {"class": "inside"}, inside)])
    return element("article", {"class": entry.severity.value, "id": f"finding={entry.id}"}, [folded])


def _summary(entry: Entry, case: str, tell: Tell) -> Iterator[Child]:
    """Severity and title, whose row it is and what was decided; then the finding itself."""
    yield element("span", {"class": "badge mark"}, [entry.severity_word])
    yield " "
    yield element("b", {}, [f"{entry.number}. {entry.title}"])
    row = entry.row
    if row and entry.row_number is not None:
        row = tell("row {number} {name}", number=entry.row_number, name=entry.row)
    for note, look in [(case, "case"), (row, "row"), (entry.effect, "effect"), *_marks(entry, tell)]:
        if note:
            yield " "
            yield element("span", {"class": f"badge {look}"}, [note])
    yield element("span", {"class": "text"}, [entry.text])


def _marks(entry: Entry, tell: Tell) -> Iterator[tuple[str, str]]:
    """What was decided, since when the finding is there, and whether its rule is to be verified."""
    if entry.decision is not None:
        word, stale = entry.decision.word, bool(entry.decision.stale)
        yield tell("{decision}, to be decided again", decision=word) if stale else word, "doubt" if stale else "decided"
    yield entry.presence_word, "presence"
    yield (tell("to be verified") if entry.doubt else ""), "doubt"


def _said(entry: Entry, tell: Tell) -> Iterator[tuple[Element, Element]]:
    said: dict[str, list[Child]] = {
        tell("Because"): [entry.figures],
        tell("Source"): _sources(entry, tell),
        tell("Basis"): [entry.basis],
        tell("To be verified"): [entry.doubt],
        tell("Remedy"): [entry.advice],
        tell("Take care"): [entry.note],
        tell("In the unit's own list"): [_listed(entry, tell)],
        tell("Section"): [entry.section],
        tell("Category"): [entry.category],
        tell("Decision"): _decision(entry.decision, tell),
        tell("The unit's reply"): [entry.reply],
        tell("Rule"): _rule(entry, tell),
    }
    for term, inside in said.items():
        if any(inside):
            look = {"class": "lines"} if all(isinstance(part, str) for part in inside) else {}
            yield element("dt", {}, [term]), element("dd", look, inside)


def _sources(entry: Entry, tell: Tell) -> list[Child]:
    """Where each fact stands, with its quotation and its line of the case file; in words where none is listed."""
    places = [element("li", {}, list(_place(source, tell))) for source in entry.sources]
    return [element("ul", {"class": "places"}, places)] if places else [entry.places]


def _place(source: SourcePlace, tell: Tell) -> Iterator[Child]:
    yield element("b", {}, [source.fact])
    where = " ".join(word for word in (source.document, source.place) if word)
    if where:
        yield tell(" in {place}", place=where)
    if source.quote:
        yield element("q", {}, [source.quote])
    yield " "
    yield element("code", {}, [f"{source.span.file}:{source.span.line}"])


def _decision(decision: DecisionLine | None, tell: Tell) -> list[Child]:
    if decision is None:
        return []
    by = tell("{by}, {on}", by=decision.by, on=decision.on.isoformat())
    until = tell(", until {until}", until=decision.until.isoformat()) if decision.until else ""
    said: list[Child] = [element("b", {}, [f"{decision.word}{until}"]), tell(": {reason}", reason=decision.reason)]
    said.extend([" ", element("span", {"class": "quiet"}, [by])])
    if decision.stale:
        stale = tell("does not hold any more: {why}", why=decision.stale)
        said.append(element("p", {"class": "doubt"}, [stale]))
    return said


def _listed(entry: Entry, tell: Tell) -> str:
    if entry.listed is None:
        return ""
    return tell("the unit lists it") if entry.listed else tell("raised by the rules; the unit does not list it")


def _rule(entry: Entry, tell: Tell) -> list[Child]:
    place = f"{entry.rule_span.file}:{entry.rule_span.line}"
    return [
        f"{tell(entry.kind)} ",
        element("code", {}, [entry.rule]),
        " ",
        element("span", {"class": "quiet"}, [place]),
    ]


def _link(entry: Entry, tell: Tell) -> Element:
    return element(
        "p", {"class": "link"}, [element("a", {"href": link(finding=entry.id)}, [tell("Link to this finding")])]
    )
