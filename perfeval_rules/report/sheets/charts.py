"""Native charts: what they show and where it stands in, charts of the workbook out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from perfeval_rules.report.sheets.book import Book
from perfeval_rules.report.sheets.cells import address, quoted
from perfeval_rules.report.sheets.look import FONT


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series of bars: the column its name and figures stand in, and its colour, or one colour a bar."""

    column: int
    colour: str
    colours: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars over the rows ``first`` to ``last`` of a sheet, named in its column ``names``, with headings in ``head``."""

    title: str
    sheet: str
    head: int
    first: int
    last: int
    names: int
    series: Sequence[Series]


def bars(book: Book, what: Bars, width: int, height: int) -> Any:
    """A chart of clustered bars, that many pixels in size."""
    chart = book.workbook.add_chart({"type": "column"})
    for one in what.series:
        chart.add_series(_series(what, one))
    text = {"name": FONT, "size": 9}
    chart.set_title({"name": what.title, "name_font": {"name": FONT, "size": 12, "bold": True}, "overlay": False})
    chart.set_x_axis({"num_font": text})
    chart.set_y_axis({"num_font": text, "min": 0, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    chart.set_legend({"none": True} if len(what.series) == 1 else {"position": "bottom", "font": text})
    chart.set_size({"width": width, "height": height})
    return chart


def _series(what: Bars, one: Series) -> dict[str, Any]:
    sheet = quoted(what.sheet)
    figures = f"={sheet}{address(what.first, one.column)}:{address(what.last, one.column)}"
    return {
        "name": f"={sheet}{address(what.head, one.column)}",
        "categories": f"={sheet}{address(what.first, what.names)}:{address(what.last, what.names)}",
        "values": figures,
        "fill": {"color": one.colour},
        "points": [{"fill": {"color": colour}} for colour in one.colours] or None,
        "gap": 80,
        "data_labels": {"value": True, "font": {"name": FONT, "size": 8}, "num_format": "General;-General;"},
    }
