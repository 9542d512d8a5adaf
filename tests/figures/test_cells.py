"""What people type into cells, and what it reads as."""

import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.figures.cells import MOST_CHARACTERS, read_cell
from perfeval_rules.model.cells import Cell, CellWords, Reading, Unit

GROUPS = yaml.safe_load((Path(__file__).parent / "cells.yaml").read_text(encoding="utf-8"))
CELLS = [(group["says"], cell) for group in GROUPS for cell in group["cells"]]
YUAN, SHARE = Unit("元", Decimal(1)), Unit("%", Decimal("0.01"))
WORDS = CellWords(
    blank=frozenset(["/", "无"]),
    signs={"≥": "≥", "≤": "≤", "不少于": "≥", "不晚于": "≤", "大于等于": "≥", "大于": ">"},
    signs_after={"以上": "≥", "及以上": "≥", "以内": "≤"},
    signs_of_dates={"前": "≤", "前完成": "≤"},
    around_dates=frozenset(["于", "完成"]),
    qualitative=frozenset(["定性"]),
    units={
        "元": YUAN,
        "%": SHARE,
        "‰": Unit("%", Decimal("0.001")),
        "万": Unit("", Decimal(10_000)),
        "亿": Unit("", Decimal(100_000_000)),
        "m2": Unit("平方米", Decimal(1)),
    },
    levels={"完成": "达成", "未完成": "未达成"},
)
PIECES = (
    "≥",
    "不少于",
    "3",
    "0.95",
    "1,740",
    "%",
    "％",
    "万",
    "元",
    "次",
    "以上",
    "前",
    "(",
    ")",
    " ",
    "\n",
    "-",
    "年",
    "月",
)
TEXTS = st.text(max_size=30) | st.lists(st.sampled_from([*PIECES, "2021", "/", "完成", "①", "²"]), max_size=9).map(
    "".join
)


def _shown(cell: Cell) -> str:
    """A cell as the file writes it."""
    match cell.reading:
        case Reading.NUMBER:
            parts = (cell.sign, f"{cell.number:f}", cell.unit)
        case Reading.DAY:
            parts = (cell.sign, f"{cell.day}", None)
        case _:
            return cell.level or cell.reading
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("says", "cell"), CELLS, ids=lambda part: part if isinstance(part, str) else repr(part[0]))
def test_reading_of_a_cell(says: str, cell: list[Any]) -> None:
    """A cell reads, beside its columns, as the file says."""
    text, expected, *columns = cell
    sign, unit = (*columns, None, None)[:2]
    exact = _shown(read_cell(text, WORDS, sign, unit))

    assert _plain(str(expected)) == _plain(exact), says


def _plain(shown: str) -> list[object]:
    """The parts of what is shown, so that 0.90 and 0.9 are the same."""
    return [_number(part) for part in shown.split(" ")]


def _number(part: str) -> object:
    return Decimal(part) if part.lstrip("-").replace(".", "").isdigit() else part


@given(text=TEXTS, sign=st.none() | TEXTS, unit=st.none() | TEXTS)
def test_any_text_reads_as_something(text: str, sign: str | None, unit: str | None) -> None:
    """Whatever stands in a row is read, and each reading has its parts and no others."""
    cell = read_cell(text, WORDS, sign, unit)

    assert (cell.reading is Reading.NUMBER) == (cell.number is not None) == (cell.times is not None)
    assert (cell.reading is Reading.DAY) == (cell.day is not None)
    assert (cell.reading is Reading.LEVEL) == (cell.level is not None)
    assert cell.sign is None or cell.reading in (Reading.NUMBER, Reading.DAY)
    assert cell.unit != ""


@given(text=TEXTS.filter(lambda text: "No" not in {unicodedata.category(one) for one in text}))
def test_full_and_half_width_read_alike(text: str) -> None:
    """A text reads as its half-width form does, and its normal form as itself."""
    cell = read_cell(text, WORDS)

    assert cell == read_cell(unicodedata.normalize("NFKC", text), WORDS)
    assert cell == read_cell(normal(text), WORDS)


@given(
    number=st.decimals(-(10**9), 10**9, places=2).filter(lambda number: not 2010 <= number < 2040),
    sign=st.sampled_from(["", "≥", "≤"]),
    unit=st.sampled_from(["", "元", "次"]),
)
def test_what_is_written_plainly_is_read(number: Decimal, sign: str, unit: str) -> None:
    """A sign, a number and a unit read as just these, with and without separators."""
    expected = (sign or None, number, unit or None)
    cells = [read_cell(f"{sign}{number:{form}}{unit}", WORDS) for form in ("f", ",f")]

    assert [expected, expected] == [(cell.sign, cell.number, cell.unit) for cell in cells]


@pytest.mark.parametrize("piece", ["9", "9,", "9 ", "(", ")", "≥", "a/", "ﷺ", "以上", "年"])
def test_long_cells_are_left_alone(piece: str) -> None:
    """A cell beyond the longest is a text, and one that is just as long is read without trouble."""
    longest = (piece * MOST_CHARACTERS)[:MOST_CHARACTERS]

    assert Reading.TEXT is read_cell(longest, WORDS).reading
    assert Cell(Reading.TEXT) == read_cell(f"{'完成':>{MOST_CHARACTERS + 1}}", WORDS)
    assert Reading.LEVEL is read_cell(f"{'完成':>{MOST_CHARACTERS}}", WORDS).reading


def test_a_month_ends_on_its_last_day() -> None:
    """Every month of a year is read, to its end."""
    days = [read_cell(f"2021年{month}月", WORDS).day for month in range(1, 13)]

    assert [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] == [day.day for day in days if isinstance(day, date)]
