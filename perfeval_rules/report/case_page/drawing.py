"""Pieces of drawings: coordinates and texts in, elements of an SVG picture out."""

from collections.abc import Iterable
from decimal import Decimal
from xml.etree.ElementTree import Element

from perfeval_rules.report.pages.elements import element

TENTH = Decimal("0.1")


def picture(name: str, size: tuple[int, int], title: str, told: str, parts: Iterable[Element]) -> Element:
    """A picture with its title and, for those who do not see it, all it tells; ``name`` is its own on the page."""
    attributes = {
        "viewBox": f"0 0 {size[0]} {size[1]}",
        "role": "img",
        "aria-labelledby": f"{name}-title {name}-told",
    }
    names = [
        element("title", {"id": f"{name}-title"}, [title]),
        element("desc", {"id": f"{name}-told"}, [told]),
    ]
    return element("svg", attributes, [*names, *parts])


def bar(look: str, left: Decimal, top: Decimal, width: Decimal, height: Decimal) -> Element:
    """A rectangle."""
    corner = {"x": _at(left), "y": _at(top), "width": _at(max(width, Decimal(0))), "height": _at(height)}
    return element("rect", {"class": look, **corner})


def line(look: str, start: tuple[Decimal, Decimal], end: tuple[Decimal, Decimal]) -> Element:
    """A straight line."""
    ends = {"x1": _at(start[0]), "y1": _at(start[1]), "x2": _at(end[0]), "y2": _at(end[1])}
    return element("line", {"class": look, **ends})


def words(look: str, left: Decimal, top: Decimal, text: str) -> Element:
    """A text; ``look`` says whether it ends or has its middle at ``left``."""
    return element("text", {"class": look, "x": _at(left), "y": _at(top)}, [text])


def _at(exact: Decimal) -> str:
    return str(exact.quantize(TENTH)) if exact.is_finite() else "0"
