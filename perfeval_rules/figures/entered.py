"""What people typed into a cell, held against the declaration of the fact it states: a text in, its value out.

Nothing is guessed: a text that is not plainly a value of its fact comes out with the reason, and without a value.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.cell_numbers import SHARE
from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.cells import read_cell
from perfeval_rules.model.cells import Cell, CellWords, Reading
from perfeval_rules.model.places import Message, say
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Declaration, Kind

MONEY = "元"
"""The base unit of amounts, in which a table may count by tens of thousands."""

_WHOLE_DAY = re.compile(r"\D*\d+\D+\d+\D+\d+\D*")


@dataclass(frozen=True, slots=True)
class Entered:
    """A value, or why there is none; ``None`` without a reason is a known blank."""

    value: Value = None
    why: Message | None = None


def entered(
    text: str, declaration: Declaration, words: CellWords, answers: dict[str, bool], unit: str | None = None
) -> Entered:
    """The value that ``text`` gives a fact; ``unit`` is what the table says of its column or line.

    ``answers`` are the words for true and false, in their normal form.
    """
    match declaration.kind:
        case _ if is_blank(text, words, declaration.kind):
            return Entered()
        case Kind.TEXT:
            return _text(text, declaration)
        case Kind.NUMBER:
            return _number(text, declaration, read_cell(text, words, None, unit))
        case Kind.DATE:
            return _day(text, read_cell(text, words))
        case Kind.BOOLEAN if normal(text) in answers:
            return Entered(answers[normal(text)])
    return Entered(why=say("'{name}' cannot be read from this", name=declaration.name))


def is_blank(text: str, words: CellWords, kind: Kind) -> bool:
    """Whether a cell says nothing; a word such as 无 stays in a text, where it may also mean 0."""
    word = normal(text)
    return not word or (word in words.blank and not (kind is Kind.TEXT and word in words.zeros))


def _text(text: str, declaration: Declaration) -> Entered:
    if declaration.choices and text not in declaration.choices:
        return Entered(why=say("'{name}' may not be '{text}'", name=declaration.name, text=text))
    return Entered(text)


def _number(text: str, declaration: Declaration, cell: Cell) -> Entered:
    name = declaration.name
    if cell.reading is not Reading.NUMBER or cell.number is None or cell.sign is not None:
        return Entered(why=say("'{name}' must be a number", name=name))
    if cell.unit is None and declaration.unit == SHARE:
        return Entered(why=say("it does not say whether this is a percentage"))
    if cell.unit is None and declaration.unit == MONEY and cell.number:
        return Entered(why=say("it does not say whether this is in 元 or 万元"))
    if cell.unit not in (None, declaration.unit):
        return Entered(why=say("'{name}' is not counted in '{unit}'", name=name, unit=cell.unit))
    if not _possible(cell.number, declaration):
        return Entered(why=say("'{name}' cannot be {number}", name=name, number=normal(text)))
    return Entered(cell.number)


def _possible(number: Decimal, declaration: Declaration) -> bool:
    above = declaration.least is None or number >= declaration.least
    return above and (declaration.most is None or number <= declaration.most)


def _day(text: str, cell: Cell) -> Entered:
    if cell.day is None or cell.sign is not None or not _WHOLE_DAY.fullmatch(normal(text)):
        return Entered(why=say("this is not a whole date"))
    return Entered(cell.day)
