"""Numbers with units in cells: the part of a cell that may be one in, number and base unit out."""

import re
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.figures.cell_texts import longest_start
from perfeval_rules.model.cells import CellWords, Unit

SHARE = "%"
"""The base unit of shares."""

DOUBTFUL_SHARE = Decimal("1.5")
"""A bare number in a column of percentages up to this may be a share as well, so that it is not read."""

_NUMBER = re.compile(
    r"(?P<number>[-+]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]{1,12})?)(?P<rest>[^0-9].*)?"
)
_LONGEST_UNIT = 8
_NEVER_IN_UNITS = frozenset("未不无没余多几")
_CALENDAR = re.compile(r"(?:19|20)[0-9]{2}年.*|[0-9]+[月号].*")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in its base unit, and what the words behind it multiplied it by; the unit may be empty."""

    number: Decimal
    unit: str
    times: Decimal

    def in_unit(self, unit: Unit) -> "Quantity":
        """The same with a unit behind it."""
        times = CONTEXT.multiply(self.times, unit.times)
        return Quantity(CONTEXT.multiply(self.number, unit.times), unit.unit, times)

    def beside(self, column: Unit | None) -> "Quantity | None":
        """The same in a table whose column of units says ``column``; ``None`` where it may be read in two ways."""
        if column is None or self.unit:
            return self
        if self.times != 1:  # 1.1万 beside 万人次 is 1.1万人次 all the same
            return self if column.unit == SHARE else Quantity(self.number, column.unit, self.times)
        if column.unit == SHARE and self.number and abs(self.number) <= DOUBTFUL_SHARE:
            return None
        return self.in_unit(column)


def quantity(text: str, words: CellWords) -> Quantity | None:
    """The number with its unit that ``text`` is, if it is nothing else."""
    found = _NUMBER.fullmatch(text)
    if found is None or _CALENDAR.fullmatch(text):
        return None
    number = Decimal(found["number"].replace(",", ""))
    unit = unit_of(found["rest"] or "", words)
    bare = Quantity(number, "", Decimal(1))
    if unit is None:
        return None if found["rest"] else bare
    return bare.in_unit(unit)


def unit_of(text: str, words: CellWords) -> Unit | None:
    """The unit that ``text`` is: of declared words, or any short word as it is typed."""
    if not text or text in words.blank:
        return None
    size, rest = _size_and_rest(text, words)
    return declared_unit(text, words) or (Unit(rest, size) if _may_be_unit(rest) else None)


def declared_unit(text: str, words: CellWords) -> Unit | None:
    """The unit that ``text`` is, if it is a declared word, or one behind a size such as 万."""
    if text in words.units:
        return words.units[text]
    size, rest = _size_and_rest(text, words)
    behind = words.units.get(rest)
    return None if behind is None else Unit(behind.unit, CONTEXT.multiply(size, behind.times))


def _size_and_rest(text: str, words: CellWords) -> tuple[Decimal, str]:
    size = longest_start(text, (word for word, unit in words.units.items() if not unit.unit))
    return (words.units[size].times, text.removeprefix(size)) if size else (Decimal(1), text)


def _may_be_unit(word: str) -> bool:
    """Whether a word that nobody declared is short and plain enough, such as 台套 or 元/人."""
    of, _, per = word.partition("/")
    letters = of.isalpha() and (per.isalpha() or not per) and not word.endswith("/")
    return letters and len(word) <= _LONGEST_UNIT and _NEVER_IN_UNITS.isdisjoint(word)
