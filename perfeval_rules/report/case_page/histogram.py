"""How the totals of many cases spread: their dossiers in, a picture of stated and computed totals by steps of 5 out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element

from perfeval_rules.figures.values import Tell
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.report.case_page.drawing import bar, line, picture, words
from perfeval_rules.report.pages.elements import element

STEP = 5
FULL = 100
WIDTH = 820
HEIGHT = Decimal(180)
TOP, BOTTOM = Decimal(30), Decimal(210)
LEFT = Decimal(20)

Counts = Mapping[int, int]


def histogram(dossiers: Sequence[Dossier], tell: Tell) -> Element:
    """The picture with what its marks mean; totals below 0 stand with the lowest, totals above 100 with the highest."""
    stated = Counter(_step(one.totals.stated) for one in dossiers if one.totals.stated is not None)
    computed = Counter(_step(total) for total in map(_middle, dossiers) if total is not None)
    steps = _steps(stated, computed)
    title = tell("How totals spread")
    told = " ".join(_told(step, stated, computed, tell) for step in steps)
    drawn = picture("spread", (WIDTH, 250), title, told, _bars(steps, stated, computed))
    keys = {"stated": tell("stated by the unit"), "computed": tell("computed by the rules (middle of a range)")}
    marks = [element("span", {}, [element("span", {"class": f"key {look}"}), text]) for look, text in keys.items()]
    return element("figure", {"class": "scroll chart"}, [drawn, element("figcaption", {}, marks)])


def _middle(dossier: Dossier) -> Decimal | None:
    computed = dossier.totals.computed
    return None if computed is None else (computed.low + computed.high) / 2


def _step(total: Decimal) -> int:
    """The step in which a total lies, by its lower end; 100 lies in the last one."""
    return int(min(max(total, Decimal(0)), Decimal(FULL - 1)) // STEP) * STEP


def _steps(*counts: Counts) -> range:
    lowest = min((step for each in counts for step in each), default=FULL - STEP)
    return range(max(lowest - STEP, 0), FULL, STEP)


def _told(step: int, stated: Counts, computed: Counts, tell: Tell) -> str:
    return tell(
        "{low} to {high}: stated {stated}, computed {computed}.",
        low=step,
        high=step + STEP,
        stated=stated.get(step, 0),
        computed=computed.get(step, 0),
    )


def _bars(steps: range, stated: Counts, computed: Counts) -> Iterator[Element]:
    greatest = max([*stated.values(), *computed.values(), 1])
    room = (Decimal(WIDTH) - 2 * LEFT) / len(steps)
    yield line("axis", (LEFT, BOTTOM), (Decimal(WIDTH) - LEFT, BOTTOM))
    for place, step in enumerate(steps):
        left = LEFT + room * place
        for look, counts, at in (("stated", stated, room / 8), ("computed", computed, room / 2)):
            count = counts.get(step, 0)
            height = HEIGHT * count / greatest
            if count:
                yield bar(look, left + at, BOTTOM - height, room * 3 / 8, height)
                yield words("middle small", left + at + room * 3 / 16, BOTTOM - height - 5, str(count))
        yield words("middle small quiet", left, BOTTOM + 18, str(step))
    yield words("middle small quiet", Decimal(WIDTH) - LEFT, BOTTOM + 18, str(FULL))
