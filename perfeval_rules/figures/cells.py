"""Cells as people type them: a cell's text and the words a book declares in, what it reads as out.

Whatever is not read for certain stays a text: nobody guesses at a level, or at which of two numbers is meant.
"""

import re
from dataclasses import replace

from perfeval_rules.figures.cell_dates import day_of
from perfeval_rules.figures.cell_numbers import declared_unit, quantity, unit_of
from perfeval_rules.figures.cell_texts import longest_end, longest_start, normal
from perfeval_rules.model.cells import Cell, CellWords, Reading

MOST_CHARACTERS = 200
"""A longer cell is not looked into."""

_WITH_REMARK = re.compile(r"(?P<main>[^()]+)\((?P<remark>[^()]*)\)")
_BLANK, _TEXT = Cell(Reading.BLANK), Cell(Reading.TEXT)


def read_cell(text: str | None, words: CellWords, sign: str | None = None, unit: str | None = None) -> Cell:
    """What the cell ``text`` reads as; ``sign`` and ``unit`` are the columns beside it, for what it does not say."""
    if text is None:
        return _BLANK
    if len(text) > MOST_CHARACTERS:
        return _TEXT
    written, column = normal(text), normal(sign or "")
    if not written or written in words.blank:
        return _BLANK
    if written in words.levels:
        return Cell(Reading.LEVEL, level=words.levels[written])
    cell = _date(written, words, unit)
    if cell is None and column not in words.qualitative:
        cell = _number(written, words, unit)
    if cell is None:
        return _TEXT
    return cell if cell.sign else replace(cell, sign=words.signs.get(column))


def _date(written: str, words: CellWords, unit: str | None) -> Cell | None:
    before = longest_start(written, words.signs)
    main = written.removeprefix(before)
    after = longest_end(main, words.signs_of_dates)
    signs = {words.signs.get(before), words.signs_of_dates.get(after)} - {None}
    main = main.removesuffix(after)
    main = main.removeprefix(longest_start(main, words.around_dates))
    main = main.removesuffix(longest_end(main, words.around_dates))
    day = day_of(main, points=not unit)
    return None if day is None or len(signs) > 1 else Cell(Reading.DAY, next(iter(signs), None), day=day)


def _number(written: str, words: CellWords, unit: str | None) -> Cell | None:
    found = _WITH_REMARK.fullmatch(written)
    main, remark = (found["main"], found["remark"]) if found else (written, "")
    before, after = longest_start(main, words.signs), longest_end(main, words.signs_after)
    signs = {words.signs.get(before), words.signs_after.get(after)} - {None}
    own = quantity(main.removeprefix(before).removesuffix(after), words)
    if own is None or len(signs) > 1 or _is_figure(remark, words):
        return None
    with_remark = own.beside(declared_unit(remark, words))
    whole = with_remark and with_remark.beside(unit_of(normal(unit or ""), words))
    if whole is None:
        return None
    return Cell(Reading.NUMBER, next(iter(signs), None), whole.number, whole.unit or None, whole.times)


def _is_figure(remark: str, words: CellWords) -> bool:
    """Whether a remark in brackets is a second number or a date, so that the cell has two."""
    main = remark.removeprefix(longest_start(remark, words.signs))
    return quantity(main, words) is not None or day_of(main, points=True) is not None
