"""Score against weight by section: the sections of a case in, a picture with bars and their figures out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell, number
from perfeval_rules.model.dossier import SectionLine
from perfeval_rules.report.case_page.drawing import bar, line, picture, words
from perfeval_rules.report.case_page.figures import amount
from perfeval_rules.report.pages.elements import Child, element
from perfeval_rules.report.words.points import points

ROW = 46
TOP = 34
LEFT, LENGTH = Decimal(170), Decimal(350)
"""Where bars begin, and how long the bar of the greatest weight is."""

COLUMNS = (Decimal(580), Decimal(655), Decimal(735), Decimal(815))
"""Where the columns of figures end."""

LONGEST_NAME = 11


def chart(sections: Sequence[SectionLine], name: str, tell: Tell) -> Element:
    """The picture, and what its marks mean; ``name`` is its own on the page."""
    settled = any(section.settled is not None for section in sections)
    possible = any(not section.computed.certain for section in sections)
    title = tell("Scores against weights by section")
    told = " ".join(_told(section, tell) for section in sections)
    parts = [*_titles(settled=settled, tell=tell)]
    greatest = max([section.weight for section in sections] + [Decimal(1)])
    for place, section in enumerate(sections):
        parts.extend(_section(section, TOP + place * ROW, LENGTH / greatest, settled=settled))
    width = int(COLUMNS[-1 if settled else -2]) + 5
    drawn = picture(name, (width, TOP + len(sections) * ROW), title, told, parts)
    return element("figure", {"class": "scroll chart"}, [drawn, _legend(settled=settled, possible=possible, tell=tell)])


def _told(section: SectionLine, tell: Tell) -> str:
    figures = {
        "name": section.name,
        "weight": number(section.weight),
        "stated": amount(section.stated),
        "computed": points(section.computed),
    }
    if section.settled is None:
        return tell("{name}: weight {weight}, stated {stated}, computed {computed}.", **figures)
    settled = number(section.settled)
    return tell(
        "{name}: weight {weight}, stated {stated}, computed {computed}, settled {settled}.", **figures, settled=settled
    )


def _titles(*, settled: bool, tell: Tell) -> Iterator[Element]:
    titles = [tell("Weight"), tell("Stated"), tell("Computed"), *([tell("Settled")] if settled else [])]
    for right, title in zip(COLUMNS, titles, strict=False):
        yield words("end quiet", right, Decimal(18), title)


def _section(section: SectionLine, top: int, scale: Decimal, *, settled: bool) -> Iterator[Element]:
    """The outline of the weight, in it the stated points over the computed ones, across both the settled ones."""
    at = Decimal(top)
    short = section.name if len(section.name) <= LONGEST_NAME else f"{section.name[:LONGEST_NAME]}…"
    yield words("end", LEFT - 14, at + 22, short)
    yield bar("weight", LEFT, at + 4, section.weight * scale, Decimal(26))
    if section.stated is not None:
        yield bar("stated", LEFT, at + 7, section.stated * scale, Decimal(9))
    low, high = section.computed.low, section.computed.high
    yield bar("possible", LEFT + low * scale, at + 18, (high - low) * scale, Decimal(9))
    yield bar("computed", LEFT, at + 18, low * scale, Decimal(9))
    if settled and section.settled is not None:
        across = LEFT + section.settled * scale
        yield line("settled", (across, at + 1), (across, at + 33))
    figures = [number(section.weight), amount(section.stated), points(section.computed)]
    figures += [amount(section.settled)] if settled else []
    for right, figure in zip(COLUMNS, figures, strict=False):
        yield words("end figure", right, at + 22, figure)


def _legend(*, settled: bool, possible: bool, tell: Tell) -> Element:
    marks = {
        "weight": tell("weight"),
        "stated": tell("stated by the unit"),
        "computed": tell("computed by the rules"),
    }
    if possible:
        marks["possible"] = tell("possible, not yet decided")
    if settled:
        marks["settled"] = tell("settled by review")
    keys: list[list[Child]] = [[element("span", {"class": f"key {look}"}), text] for look, text in marks.items()]
    return element("figcaption", {}, [element("span", {}, key) for key in keys])
