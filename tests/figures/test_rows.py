"""The fields of a table's rows that are read from their cells, by the formulas of the common book."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.engine.derive import derive
from perfeval_rules.engine.program import Program, program_of
from perfeval_rules.engine.rows import parameters_of
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.read.book import read_book

ROOT = Path(__file__).parents[2]
ROWS = yaml.load((Path(__file__).parent / "rows.yaml").read_text(encoding="utf-8"), yaml.SafeLoader)
ENTERED = ("名称", "二级", "指标性质", "年度指标值", "度量单位", "实际完成值")
READ = ("目标读法", "目标符号", "目标数", "目标单位", "目标日期", "完成读法", "完成符号", "完成数", "完成单位")


@cache
def _common() -> Program:
    files = {str(path): path.read_bytes() for path in (ROOT / "rules" / "common").rglob("*.yaml")}
    book, _ = read_book("common", {"common": files}.get)
    assert book is not None
    return program_of(book)


def _derived(row: dict[str, Value]) -> dict[str, Value]:
    """The row with its derived fields."""
    program = _common()
    missing = {name: Unknown(frozenset([name])) for name in program.book.facts["指标"].fields}
    values: dict[str, Value] = {name: Unknown(frozenset([name])) for name in program.book.facts}
    values |= {"指标": [missing | row], PARAMETERS: parameters_of(program.book, values, newest=True)}
    derive(program, values)
    rows = values["指标"]
    assert isinstance(rows, list)
    assert isinstance(rows[0], dict)
    return rows[0]


def _value(written: Any) -> Value:
    """A number of the file as the decimal it writes."""
    return Decimal(str(written)) if isinstance(written, int | float) else written


@pytest.mark.parametrize("case", ROWS, ids=lambda case: "|".join(str(cell) for cell in case["row"].values()))
def test_fields_of_a_row(case: dict[str, Any]) -> None:
    """A row's cells give the fields that the file says."""
    row = _derived({**dict.fromkeys(ENTERED), **case["row"]})

    assert {name: _value(wanted) for name, wanted in case["expect"].items()} == {
        name: row[name] for name in case["expect"]
    }


@pytest.mark.parametrize("cell", ["年度指标值", "实际完成值"])
def test_absent_cells_are_unknown(cell: str) -> None:
    """What is read from a cell that the case does not give is unknown, and says which cell."""
    row = {**dict.fromkeys(ENTERED), "年度指标值": "≥95%", "实际完成值": "96%"}
    del row[cell]
    derived = _derived(row)
    side = {"年度指标值": "目标", "实际完成值": "完成"}[cell]
    read = {name: derived[name] for name in READ if name.startswith(side)}

    assert dict.fromkeys(read, frozenset([cell])) == {
        name: value.facts for name, value in read.items() if isinstance(value, Unknown)
    }


def test_a_target_with_its_unit_is_known_without_the_actual() -> None:
    """What a target says for certain does not wait for the actual."""
    row = _derived({**dict.fromkeys(ENTERED), "年度指标值": "≥95%", "实际完成值": Unknown(frozenset(["实际完成值"]))})

    assert (Decimal("0.95"), "%") == (row["目标数"], row["目标单位"])


def test_levels_have_a_day() -> None:
    """The file has dates, so that fields of every kind are looked at."""
    assert any(isinstance(wanted, date) for case in ROWS for wanted in case["expect"].values())
