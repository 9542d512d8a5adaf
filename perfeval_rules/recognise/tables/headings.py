"""The heading of the table of indicators: a table in, the rows of its heading and what its columns hold out."""

from dataclasses import dataclass

from perfeval_rules.model.originals import Box
from perfeval_rules.recognise.tables.lattice import Lattice
from perfeval_rules.recognise.words import Words, named

NAME, SECTION, GROUP = "名称", "一级", "二级"
WEIGHT, SCORE, TARGET, ACTUAL = "权重", "自评分", "年度指标值", "实际完成值"
REVIEWED, REMARK = "复核分", "备注"

_LEAST_COLUMNS = 3
_HIGHEST = 2
"""How many rows a heading may take up."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows of a heading, the columns of each field of 指标, and the units that their headings name.

    ``judged`` are fields that a person reads from a column here; ``strange`` are headings of no field, or of one that
    another column has.
    """

    row: int
    height: int
    columns: dict[str, tuple[int, ...]]
    units: dict[str, str]
    judged: frozenset[str]
    boxes: tuple[Box, ...]
    strange: tuple[Box, ...]

    @property
    def below(self) -> int:
        """The first row under it."""
        return self.row + self.height


def best_heading(lattice: Lattice, words: Words) -> Heading | None:
    """The heading that names the most fields in the fewest rows, the first of several; none where there is none."""
    rows = range(1, lattice.grid.height + 1)
    ways = (heading_at(lattice, row, height, words) for height in range(1, _HIGHEST + 1) for row in rows)
    return max((found for found in ways if found is not None), key=lambda found: len(found.columns), default=None)


def heading_at(lattice: Lattice, row: int, height: int, words: Words) -> Heading | None:
    """The heading that these rows are, if they name the fields that a table of indicators needs."""
    over = [_over(lattice, row, height, column) for column in range(1, lattice.grid.width + 1)]
    if sum(1 for boxes in over for box in boxes[:1] if named(box.text, words.columns)) < _LEAST_COLUMNS:
        return None
    columns: dict[str, tuple[int, ...]] = {}
    used: dict[str, Box] = {}
    judged: set[str] = set()
    boxes: dict[Box, None] = {}
    for column, stack in enumerate(over, start=1):
        boxes |= dict.fromkeys(stack)
        box, field = next(((box, found) for box in stack if (found := named(box.text, words.columns))), (None, ""))
        if box is not None and used.setdefault(field, box) is box:
            columns[field] = (*columns.get(field, ()), column)
        judged |= {found for one in stack if (found := named(one.text, words.judged))}
    if not _enough(columns):
        return None
    strange = tuple(box for box in boxes if box not in used.values() and not _known(box, words))
    units = {field: unit for field, box in used.items() if (unit := words.unit_in(box.text))}
    return Heading(row, height, columns, units, frozenset(judged - columns.keys()), tuple(boxes), strange)


def _enough(columns: dict[str, tuple[int, ...]]) -> bool:
    return NAME in columns and len(columns) >= _LEAST_COLUMNS and not columns.keys().isdisjoint(_FIGURES)


_FIGURES = frozenset({WEIGHT, SCORE, TARGET, ACTUAL})


def _over(lattice: Lattice, row: int, height: int, column: int) -> tuple[Box, ...]:
    """The headings over a column, from the lowest up."""
    found = (lattice.box(at, column) for at in range(row + height - 1, row - 1, -1))
    return tuple(dict.fromkeys(box for box in found if box is not None and box.text.strip()))


def _known(box: Box, words: Words) -> bool:
    """Whether a heading gives no column of its own: it is set aside, judged by a person, or stands over others."""
    return words.is_aside(box.text) or named(box.text, words.judged) is not None or box.columns > 1


def repeats(lattice: Lattice, row: int, heading: Heading, words: Words) -> bool:
    """Whether the heading stands here again, as on each page."""
    again = heading_at(lattice, row, heading.height, words)
    return again is not None and again.columns == heading.columns
