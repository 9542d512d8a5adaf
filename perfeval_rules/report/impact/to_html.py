"""A change of the rules as one HTML file that needs nothing else: a view in, text out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.impact.look import STYLE
from perfeval_rules.report.impact.view import CaseView, Difference, Grid, View
from perfeval_rules.report.pages.document import document
from perfeval_rules.report.pages.elements import Child, element


def to_html(view: View, language: str, tell: Tell) -> str:
    """The whole page."""
    return document(view.title, language, STYLE, _body(view, tell))


def _body(view: View, tell: Tell) -> Iterator[Element]:
    yield element("h1", {}, [view.title])
    cards = [element("li", {}, [element("b", {}, [count]), label]) for label, count in view.counts.items()]
    yield element("ul", {"class": "cards"}, cards)
    for title, ids in view.rules:
        yield element("details", {}, [element("summary", {}, [title]), ids])
    for grid in view.grids:
        yield element("h2", {}, [grid.title])
        yield _grid(grid)
    if view.cases:
        yield element("h2", {}, [view.cases_title])
        yield from (_case(case, tell) for case in view.cases)


def _grid(grid: Grid) -> Element:
    numbers = [{"class": "number"} if numeric else {} for numeric in grid.numeric]
    head = [element("th", number, [name]) for name, number in zip(grid.columns, numbers, strict=True)]
    rows = [
        element(
            "tr", {}, [_cell(cell.tone.value, cell.text, number) for cell, number in zip(row, numbers, strict=True)]
        )
        for row in grid.rows
    ]
    table = [element("thead", {}, [element("tr", {}, head)]), element("tbody", {}, rows)]
    return element("div", {"class": "scroll"}, [element("table", {}, table)])


def _cell(tone: str, text: str, number: dict[str, str]) -> Element:
    return element("td", {"class": f"{tone} {number.get('class', '')}".strip()}, [text])


def _case(case: CaseView, tell: Tell) -> Element:
    """One case, to unfold."""
    summary: list[Child] = [element("b", {}, [case.name]), case.total, " "]
    summary.append(element("span", {"class": "quiet"}, [case.file]))
    scores = [_grid(case.scores)] if case.scores.rows else []
    return element(
        "details",
        {},
        [element("summary", {}, summary), *scores, *(_difference(found, tell) for found in case.differences)],
    )


def _difference(found: Difference, tell: Tell) -> Element:
    """One finding with its text before and after."""
    mark = element("span", {"class": f"mark {found.mark.tone.value}"}, [found.mark.text])
    row: list[Child] = [" ", element("span", {}, [f"({found.row})"])] if found.row else []
    rule = element("span", {"class": "quiet"}, [found.rule])
    texts = [(tell("Before"), found.old), (tell("After"), found.new)]
    pairs = [part for term, text in texts if text for part in (element("dt", {}, [term]), element("dd", {}, [text]))]
    return element("div", {"class": "finding"}, [mark, found.title, *row, " ", rule, element("dl", {}, pairs)])
