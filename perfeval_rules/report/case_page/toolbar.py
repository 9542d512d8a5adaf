"""The tools above the findings: facets in, a search box, switches and lists of choices out."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.case_page.facets import Facet
from perfeval_rules.report.pages.elements import element


def toolbar(facets: Sequence[Facet], count: int, tell: Tell) -> Element:
    """Search and count in one line, below it what can be chosen."""
    switches, lists = facets[0], facets[1:]
    first = element("div", {"class": "search"}, [*_search(tell), *_count(count, tell)])
    second = element("div", {"class": "switches", "role": "group", "aria-label": switches.label}, _switches(switches))
    third = element("div", {"class": "lists"}, [_list(facet, tell) for facet in lists if len(facet.choices) > 1])
    return element("form", {"id": "tools", "role": "search", "hidden": ""}, [first, second, third])


def _search(tell: Tell) -> Iterator[Element]:
    hint = tell("Search findings (press /)")
    yield element("input", {"id": "search", "type": "search", "placeholder": hint, "aria-label": hint})


def _count(count: int, tell: Tell) -> Iterator[Element]:
    before, _, after = tell("{shown} of {count} findings", shown="\0", count=count).partition("\0")
    yield element("span", {"class": "count"}, [before, element("output", {"id": "count"}, [str(count)]), after])
    yield element("button", {"id": "clear", "type": "button"}, [tell("Show all")])
    keys = tell("Keys: / search, j next, k previous, Enter unfold, Esc clear")
    yield element("span", {"class": "keys quiet"}, [keys])


def _switches(facet: Facet) -> Iterator[Element]:
    for value, text in facet.choices.items():
        box = element("input", {"type": "checkbox", "name": facet.key, "value": value})
        yield element("label", {"class": value}, [box, text, " ", element("output", {}, [])])


def _list(facet: Facet, tell: Tell) -> Element:
    choices = [element("option", {"value": value, "data-text": text}, [text]) for value, text in facet.choices.items()]
    every = element("option", {"value": ""}, [tell("all")])
    return element("label", {}, [facet.label, element("select", {"name": facet.key}, [every, *choices])])
