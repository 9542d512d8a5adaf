"""Dossiers as one HTML file: dossiers in, the text of the page in pieces out.

The first findings and cases stand in the page as they are; the rest lies on shelves, which the page's script reads.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier, Entry
from perfeval_rules.report.case_page.behaviour import SCRIPT
from perfeval_rules.report.case_page.card import card
from perfeval_rules.report.case_page.facets import Facet, facets, index
from perfeval_rules.report.case_page.head import case_head, contents, head
from perfeval_rules.report.case_page.look import STYLE
from perfeval_rules.report.case_page.overview import overview
from perfeval_rules.report.case_page.printing import running_title
from perfeval_rules.report.case_page.sheet import rest, scores
from perfeval_rules.report.case_page.shelf import shelves
from perfeval_rules.report.case_page.toolbar import toolbar
from perfeval_rules.report.pages.document import pieces
from perfeval_rules.report.pages.elements import Child, element
from perfeval_rules.report.words.sentences import teller

PLAIN_FINDINGS = 500
"""How many findings stand in the page itself; a reader without scripts sees no more."""

PLAIN_CASES = 20
"""How many of several cases stand in the page itself."""

FINDINGS_ON_A_SHELF = 50
CASES_ON_A_SHELF = 10


def to_html(dossiers: Sequence[Dossier]) -> Iterator[str]:
    """The page of all ``dossiers``, at least one, in the language of the first."""
    first = dossiers[0]
    tell = teller(first.language)
    title = first.title if len(dossiers) == 1 else tell("Review of {count} self-evaluations", count=len(dossiers))
    return pieces(title, first.language, STYLE + running_title(title), _body(title, dossiers, tell), SCRIPT)


def _body(title: str, dossiers: Sequence[Dossier], tell: Tell) -> Iterator[Element]:
    found = facets(dossiers, tell)
    several = len(dossiers) > 1
    yield head(title, [] if several else [*case_head(dossiers[0], tell), contents(dossiers[0], tell)], tell)
    before = _several(dossiers, tell) if several else scores(dossiers[0], 0, tell)
    after = [] if several else rest(dossiers[0], 0, tell)
    yield element("main", {}, [*before, _findings(dossiers, found, tell), *after])
    yield from index(dossiers, found)
    later = islice(_cards(dossiers, tell), PLAIN_FINDINGS, None)
    yield from shelves("findings", later, FINDINGS_ON_A_SHELF, PLAIN_FINDINGS)
    if several:
        folded = (_folded(dossier, number, tell) for number, dossier in enumerate(dossiers) if number >= PLAIN_CASES)
        yield from shelves("cases", folded, CASES_ON_A_SHELF, PLAIN_CASES)


def _several(dossiers: Sequence[Dossier], tell: Tell) -> Iterator[Element]:
    """What all cases come to, then each of them folded."""
    yield from overview(dossiers, tell)
    plain = [_folded(dossier, number, tell) for number, dossier in enumerate(dossiers[:PLAIN_CASES])]
    yield element("h2", {}, [tell("Case by case")])
    yield element("div", {"id": "cases"}, plain)
    if len(dossiers) > PLAIN_CASES:
        text = tell("The cases after the first {count} open by script, from the table above.", count=PLAIN_CASES)
        yield element("p", {"class": "quiet"}, [text])


def _folded(dossier: Dossier, number: int, tell: Tell) -> Element:
    title: list[Child] = [element("b", {}, [dossier.title]), " ", element("span", {"class": "quiet"}, [dossier.case])]
    inside = [*case_head(dossier, tell), *scores(dossier, number, tell), *rest(dossier, number, tell)]
    attributes = {"class": "case", "id": f"case={dossier.case}"}
    return element("details", attributes, [element("summary", {}, title), *inside])


def _findings(dossiers: Sequence[Dossier], found: Sequence[Facet], tell: Tell) -> Element:
    """The findings that stand in the page, under the tools to choose from all of them."""
    count = sum(len(dossier.entries) for dossier in dossiers)
    plain = list(islice(_cards(dossiers, tell), PLAIN_FINDINGS))
    parts = [element("h2", {"id": "findings"}, [tell("Findings ({count})", count=count)])]
    parts.append(toolbar(found, count, tell))
    parts.append(element("div", {"id": "list"}, plain))
    parts.extend(_rest(count, tell))
    return element("section", {"class": "findings"}, parts)


def _rest(count: int, tell: Tell) -> Iterator[Element]:
    """What to say where not all findings are shown: by the script, without it, and on paper."""
    before, _, after = tell("Show more ({count} left)", count="\0").partition("\0")
    label: list[Child] = [before, element("output", {}, []), after]
    yield element("button", {"id": "more", "type": "button", "hidden": ""}, label)
    hidden = {"hidden": ""} if count else {}
    none = tell("No finding fits this choice.") if count else tell("No rule found anything amiss.")
    yield element("p", {"id": "none", "class": "quiet", **hidden}, [none])
    before, _, after = tell("{count} more findings are not printed; choose fewer to print them.", count="\0").partition(
        "\0"
    )
    yield element("p", {"id": "unprinted", "hidden": ""}, [before, element("output", {}, []), after])
    if count > PLAIN_FINDINGS:
        text = tell(
            "The first {shown} of {count} findings are shown; the others need a browser that runs scripts.",
            shown=PLAIN_FINDINGS,
            count=count,
        )
        yield element("p", {"id": "unscripted", "class": "doubt"}, [text])


def _cards(dossiers: Sequence[Dossier], tell: Tell) -> Iterator[Element]:
    several = len(dossiers) > 1
    entries: Iterable[tuple[Dossier, Entry]] = ((dossier, entry) for dossier in dossiers for entry in dossier.entries)
    return (card(entry, dossier.title if several else "", tell) for dossier, entry in entries)
