"""The catalogue as one HTML file that needs nothing else: pages in, text out."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.catalogue.look import SCRIPT, STYLE
from perfeval_rules.report.catalogue.parts import (
    Catalogue,
    Entry,
    Grid,
    Line,
    Lines,
    Page,
    Part,
    Place,
    Run,
    Style,
    tagged,
)
from perfeval_rules.report.pages.document import document
from perfeval_rules.report.pages.elements import Child, element


def to_html(catalogue: Catalogue, language: str, tell: Tell) -> str:
    """The whole catalogue as one page."""
    return document(catalogue.title, language, STYLE, _body(catalogue, tell), SCRIPT)


def _body(catalogue: Catalogue, tell: Tell) -> list[Element]:
    top = element("header", {"class": "top"}, [element("h1", {}, [catalogue.title]), *_search(catalogue, tell)])
    main = element("main", {}, [_page(page, tell) for page in catalogue.pages])
    columns = element("div", {"class": "columns"}, [_navigation(catalogue, tell), main])
    return [top, columns]


def _search(catalogue: Catalogue, tell: Tell) -> Iterator[Element]:
    hint = tell("Search words: title, id, tag, condition, basis …")
    yield element("input", {"id": "search", "type": "search", "placeholder": hint, "aria-label": hint})
    total = str(sum(len(page.entries) for page in catalogue.pages))
    before, _, after = tell("{count} rules", count="\0").partition("\0")
    yield element("span", {"class": "quiet"}, [before, element("output", {"id": "count"}, [total]), after])


def _navigation(catalogue: Catalogue, tell: Tell) -> Element:
    books = [_listed(page) for page in catalogue.pages]
    tags = [element("li", {}, [tag, *_spaced(map(_linked, entries))]) for tag, entries in tagged(catalogue).items()]
    index = element("details", {}, [element("summary", {}, [tell("By catalogue number")]), element("ul", {}, tags)])
    return element("nav", {"aria-label": catalogue.title}, [*books, *([index] if tags else [])])


def _listed(page: Page) -> Element:
    """The rules of a book, each with the link that the search shows and hides along with the rule."""
    title = element("a", {"href": f"#{page.book}"}, [page.title])
    count = element("span", {"class": "quiet"}, [f" {len(page.entries)}"])
    rules = [element("li", {}, [_linked(entry, title=True)]) for entry in page.entries]
    summary = element("summary", {}, [title, count])
    return element("details", {"data-group": "li"}, [summary, element("ul", {}, rules)])


def _linked(entry: Entry, *, title: bool = False) -> Element:
    return element("a", {"href": f"#{_anchor(entry.place)}"}, [entry.title if title else entry.place.stem])


def _spaced(elements: Iterable[Element]) -> Iterator[Child]:
    for one in elements:
        yield " "
        yield one


def _page(page: Page, tell: Tell) -> Element:
    title = element("h2", {"id": page.book}, [page.title, element("span", {"class": "quiet"}, [f" {page.book}"])])
    about = [element("div", {"class": "about"}, [_parts(page.parts)])] if page.parts else []
    kinds = groupby(page.entries, key=lambda entry: entry.kind)
    rules = (_kind(kind, list(entries), tell) for kind, entries in kinds)
    return element("section", {"class": "book", "data-group": "article"}, [title, *about, *rules])


def _kind(kind: str, entries: list[Entry], tell: Tell) -> Element:
    title = element("h3", {}, [tell("{kind}: {count}", kind=kind, count=len(entries))])
    return element("div", {"data-group": "article"}, [title, *(_entry(entry, tell) for entry in entries)])


def _entry(entry: Entry, tell: Tell) -> Element:
    badges = [
        element("span", {"class": "badge mark"}, [entry.measure]),
        element("a", {"href": f"#{_anchor(entry.place)}"}, [entry.id]),
        *(element("span", {"class": "badge"}, [tag]) for tag in entry.tags),
    ]
    if entry.doubtful:
        badges.append(element("span", {"class": "badge doubt"}, [tell("to be verified")]))
    head = [element("h4", {}, [entry.title]), element("div", {"class": "badges"}, badges)]
    children = [element("div", {"class": "head"}, head), _parts(entry.parts)]
    return element("article", {"id": _anchor(entry.place), "class": entry.mark}, children)


def _parts(parts: Iterable[Part]) -> Element:
    return element("dl", {}, [child for part in parts for child in _part(part)])


def _part(part: Part) -> Iterator[Element]:
    content = _grid(part.content) if isinstance(part.content, Grid) else _lines(part.content)
    if part.folded:
        folded = element("details", {}, [element("summary", {}, [part.term]), *content])
        yield element("dt", {}, [])
        yield element("dd", {}, [folded])
    else:
        yield element("dt", {}, [part.term])
        yield element("dd", {}, content)


def _grid(grid: Grid) -> list[Child]:
    head = element("tr", {}, [element("th", {}, [column]) for column in grid.columns])
    rows = [element("tr", {}, _cells(row, named=grid.named)) for row in grid.rows]
    return [element("table", {}, [element("thead", {}, [head]), element("tbody", {}, rows)])]


def _cells(row: tuple[Lines, ...], *, named: bool) -> Iterator[Element]:
    for at, cell in enumerate(row):
        yield element("th" if named and at == 0 else "td", {}, _lines(cell))


def _lines(lines: Lines) -> list[Child]:
    if len(lines.lines) == 1:
        return _line(lines.lines[0])
    return [element("p", {}, _line(line)) for line in lines.lines]


def _line(line: Line) -> list[Child]:
    return [_run(run) for run in line if run.text]


def _run(run: Run) -> Child:
    if run.target is not None:
        return element("a", {"href": f"#{_anchor(run.target)}"}, [run.text])
    match run.style:
        case Style.PLAIN:
            return run.text
        case Style.CODE:
            return element("code", {}, [run.text])
        case Style.QUIET | Style.DOUBT:
            return element("span", {"class": run.style.value}, [run.text])


def _anchor(place: Place) -> str:
    """The id of a rule's element; a dot stands in no name of a book or rule."""
    return f"{place.book}.{place.stem}"
