"""The target and the actual of a row, read beside each other: two cells with their columns in, comparable figures out.

A number without a unit means what the cell beside it makes likely: 0.97 beside a target of 95 % is a share and 97 is
not 9,700 %; 200 beside 202.64 万元 is 200 万元. Of the ways to read it the one counts whose ratio to the other figure
lies within the bounds that the book calls plausible; where none does, the figure is not read.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.cells import read_cell
from perfeval_rules.model.cells import Cell, CellWords, Reading

PERCENT, HUNDRED = "%", Decimal(100)


@dataclass(frozen=True, slots=True)
class _Side:
    """One cell, read with the column of units (``cell``) and without it (``bare``)."""

    cell: Cell
    bare: Cell

    @property
    def told(self) -> Cell:
        """What the cell is read as, if not with its unit then without."""
        return self.bare if self.cell.reading is Reading.TEXT else self.cell


def read_pair(
    target: str | None, actual: str | None, words: CellWords, sign: str | None = None, unit: str | None = None
) -> tuple[Cell, Cell]:
    """What the cells ``target`` and ``actual`` read as; ``sign`` and ``unit`` are the columns beside them.

    An actual whose unit cannot be compared with the target's has no number.
    """
    wanted, reached = (
        _Side(read_cell(text, words, sign, unit), read_cell(text, words, sign)) for text in (target, actual)
    )
    goal = _goal(wanted, reached, words)
    goal_unit = _goal_unit(wanted, goal)
    if goal is not None and not goal and actual is not None and normal(actual) in words.zeros:
        return replace(wanted.told, sign=wanted.bare.sign, number=goal, unit=goal_unit), _nothing(goal_unit)
    result = _result(wanted, reached, goal, goal_unit, words)
    result_unit = reached.bare.unit or reached.cell.unit
    if result_unit is None and reached.told.reading is Reading.NUMBER and result is not None:
        result_unit = goal_unit
    return (
        replace(wanted.told, sign=wanted.bare.sign, number=goal, unit=goal_unit),
        replace(reached.told, sign=read_cell(actual, words).sign, number=result, unit=result_unit),
    )


def _nothing(unit: str | None) -> Cell:
    """What a word such as 无 reads as beside a target of 0."""
    return Cell(Reading.NUMBER, number=Decimal(0), unit=unit, times=Decimal(1))


def _goal(wanted: _Side, reached: _Side, words: CellWords) -> Decimal | None:
    """The target's number; without a unit it is a share or a percentage, whichever the actual makes plausible."""
    typed, read = wanted.bare.number, wanted.cell.number
    if wanted.cell.unit is not None or not typed or (read is not None and reached.cell.unit != PERCENT):
        return read
    if reached.cell.number is None:
        return typed if read is None and reached.bare.number is not None else None
    if _plausible(reached.cell.number * HUNDRED, typed, words):
        return typed / HUNDRED
    return typed if read is not None or _plausible(reached.cell.number, typed, words) else None


def _goal_unit(wanted: _Side, goal: Decimal | None) -> str | None:
    """The target's base unit; a number that was read as a percentage has it, though nothing says so."""
    if wanted.cell.unit is not None or wanted.bare.number is None:
        return wanted.cell.unit
    return PERCENT if wanted.cell.number is None or goal != wanted.cell.number else None


def _result(
    wanted: _Side, reached: _Side, goal: Decimal | None, goal_unit: str | None, words: CellWords
) -> Decimal | None:
    """The actual's number in the target's unit, as far as it is plain which is meant."""
    typed, read = reached.bare.number, reached.cell.number
    if typed is None or goal is None:
        return read
    if not typed:
        return typed
    if goal_unit is None:
        comparable = reached.bare.unit is None or not goal or _plausible(typed, goal, words)
        return typed if comparable else None
    if reached.bare.unit is not None:
        return typed if reached.bare.unit == goal_unit else None
    if reached.cell.unit not in (None, goal_unit):
        return None
    return _scaled(wanted, typed, read, goal, goal_unit, words)


def _scaled(
    wanted: _Side, typed: Decimal, read: Decimal | None, goal: Decimal, goal_unit: str, words: CellWords
) -> Decimal | None:
    """A number without a unit beside a target that has one: as typed, or in the target's own unit."""
    times = wanted.cell.times
    one_by_one = times == 1 or (wanted.bare.unit is None and wanted.bare.times == 1)
    if goal_unit != PERCENT and one_by_one:
        return read
    if not goal:
        return None
    ways = (typed, typed * (Decimal("0.01") if times in (None, 1) else times))
    return next((way for way in ways if _plausible(way, goal, words)), None)


def _plausible(number: Decimal, other: Decimal, words: CellWords) -> bool:
    """Whether the ratio of two figures lies within the book's bounds."""
    return words.plausible is not None and words.plausible[0] <= number / other <= words.plausible[1]
