"""The catalogue as Markdown: an overview and a page for each book in one value, texts by file name out."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from perfeval_rules.figures.values import Tell
from perfeval_rules.report.catalogue.parts import Catalogue, Entry, Grid, Line, Lines, Page, Part, Place, Run, Style
from perfeval_rules.report.to_markdown import escaped

OVERVIEW, BOOKS = "catalogue.md", "books"


def to_markdown_files(catalogue: Catalogue, tell: Tell) -> Mapping[str, str]:
    """The text of every file, by its path from the catalogue's folder."""
    overview = "\n\n".join(_overview(catalogue, tell))
    pages = {f"{BOOKS}/{page.book}.md": "\n\n".join(_page(page, tell)) for page in catalogue.pages}
    return {name: f"{text}\n" for name, text in {OVERVIEW: overview, **pages}.items()}


def _overview(catalogue: Catalogue, tell: Tell) -> Iterator[str]:
    yield f"# {escaped(catalogue.title)}"
    titles = (tell("Rule"), tell("Kind"), tell("Title"), tell("Severity or weight"), tell("Catalogue"))
    for page in catalogue.pages:
        yield f"## [{escaped(page.title)}]({BOOKS}/{page.book}.md)"
        if page.entries:
            yield "\n".join([_row(titles), _row(["---"] * len(titles)), *map(_listed, page.entries)])


def _listed(entry: Entry) -> str:
    where = f"[{entry.id}]({BOOKS}/{entry.place.book}.md#{entry.place.stem})"
    return _row([where, entry.kind, escaped(entry.title), entry.measure, escaped(" ".join(entry.tags))])


def _page(page: Page, tell: Tell) -> Iterator[str]:
    yield f"# {escaped(tell('{title} [{id}]', title=page.title, id=page.book))}"
    for part in page.parts:
        yield from _part(part, page.book)
    for kind, entries in groupby(page.entries, key=lambda entry: entry.kind):
        rules = list(entries)
        yield f"## {tell('{kind}: {count}', kind=kind, count=len(rules))}"
        for entry in rules:
            yield from _entry(entry, tell)


def _entry(entry: Entry, tell: Tell) -> Iterator[str]:
    yield f'<a id="{entry.place.stem}"></a>'
    yield f"### {escaped(entry.title)}"
    marks = [f"`{entry.id}`", entry.measure, *(escaped(tag) for tag in entry.tags)]
    yield " · ".join([*marks, *([tell("to be verified")] if entry.doubtful else [])])
    for part in entry.parts:
        yield from _part(part, entry.place.book)


def _part(part: Part, book: str) -> Iterator[str]:
    term = f"**{escaped(part.term)}**"
    if isinstance(part.content, Grid):
        yield term
        yield "\n".join(_grid(part.content, book))
    elif len(part.content.lines) == 1:
        yield f"{term} {_line(part.content.lines[0], book)}"
    else:
        yield term
        yield "\n".join(f"- {_line(line, book)}" for line in part.content.lines)


def _grid(grid: Grid, book: str) -> Iterator[str]:
    yield _row(list(map(escaped, grid.columns)))
    yield _row(["---"] * len(grid.columns))
    for row in grid.rows:
        yield _row([_cell(cell, book) for cell in row])


def _cell(lines: Lines, book: str) -> str:
    return "<br>".join(_line(line, book) for line in lines.lines)


def _line(line: Line, book: str) -> str:
    return "".join(_run(run, book) for run in line if run.text)


def _run(run: Run, book: str) -> str:
    if run.target is not None:
        return f"[{escaped(run.text)}]({_link(run.target, book)})"
    return _code(run.text) if run.style is Style.CODE else escaped(run.text)


def _link(place: Place, book: str) -> str:
    return f"#{place.stem}" if place.book == book else f"{place.book}.md#{place.stem}"


def _code(text: str) -> str:
    """Text as code, which stays code even in a table: between more backticks than it holds in a row."""
    runs = [len(list(same)) for char, same in groupby(text) if char == "`"]
    fence = "`" * (max(runs, default=0) + 1)
    flat = " ".join(text.split()).replace("|", "\\|")
    space = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{space}{flat}{space}{fence}"


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
