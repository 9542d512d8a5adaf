"""Cases as people's tables: a case and a layout in, a sheet of boxes out, as some unit would have filled it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from perfeval_rules.figures.yaml_texts import plainly
from perfeval_rules.model.cases import Case, Record
from perfeval_rules.model.values import Value

Layout = Mapping[str, Any]

TABLE, SECTIONS = "指标", "一级指标"
FUNDS = {"年初预算数": "年初预算数", "全年预算数": "当年预算数", "全年执行数": "预算执行数"}


@dataclass(frozen=True)
class Put:
    """A text in a sheet, over so many rows and columns; rows and columns count from 1."""

    row: int
    column: int
    text: Value
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Sheet:
    """What stands in one table, with its height and width."""

    boxes: tuple[Put, ...]
    height: int
    width: int


def sheet_of(case: Case, layout: Layout) -> Sheet:
    """The case in the layout: title, head, funds, indicators, totals, each in rows of its own."""
    width = max(len(layout["columns"]), 6)
    boxes: list[Put] = []
    row = 1
    for part in (_title, _head, _funds, _indicators, _totals):
        found = list(part(case, layout, row, width))
        boxes += found
        row = max((box.row + box.rows for box in found), default=row)
    return Sheet(tuple(boxes), row - 1, width)


def rows_of(case: Case) -> tuple[Record, ...]:
    """The rows of the indicator table."""
    fact = case.facts.get(TABLE)
    return fact.value if fact is not None and isinstance(fact.value, tuple) else ()


def value_of(case: Case, name: str) -> Value:
    """A case fact, ``None`` where the case does not have it."""
    fact = case.facts.get(name)
    return fact.value if fact is not None and not isinstance(fact.value, tuple) else None


def _title(case: Case, layout: Layout, row: int, width: int) -> Iterator[Put]:
    year = value_of(case, "年度")
    yield Put(row, 1, f"{year} 年度{layout['title']}", 1, width)


def _head(case: Case, layout: Layout, row: int, width: int) -> Iterator[Put]:
    for number, (label, fact) in enumerate(layout["head"].items()):
        yield Put(row + number, 1, label)
        yield Put(row + number, 2, value_of(case, fact), 1, width - 1)


def _funds(case: Case, layout: Layout, row: int, width: int) -> Iterator[Put]:
    """The block of annex 1, in 元 or 万元."""
    unit = layout.get("funds")
    if unit is None:
        return
    yield Put(row, 1, f"项目资金（{unit}）", 2, 1)
    yield Put(row, 2, "")
    yield Put(row + 1, 2, "年度资金总额")
    for number, (heading, fact) in enumerate(FUNDS.items(), 3):
        value = value_of(case, fact)
        yield Put(row, number, heading)
        yield Put(row + 1, number, value / 10000 if isinstance(value, Decimal) and unit == "万元" else value)
    rate = value_of(case, "自报预算执行率")
    yield Put(row, 6, "执行率")
    yield Put(row + 1, 6, f"{plainly(rate * 100)}%" if isinstance(rate, Decimal) else None)


def _indicators(case: Case, layout: Layout, row: int, width: int) -> Iterator[Put]:
    """The heading row and a row for each indicator; equal neighbours under 一级 and 二级 are one box."""
    columns = layout["columns"]
    for number, heading in enumerate(columns, 1):
        yield Put(row, number, heading)
    records = rows_of(case)
    for number, field in enumerate(columns.values(), 1):
        texts = [_cell(record, field, layout, case) for record in records]
        runs = _runs(records, texts, merged=field in ("一级", "二级"))
        yield from (Put(row + 1 + at, number, texts[at], length) for at, length in runs)


def _runs(records: Sequence[Record], texts: Sequence[Value], *, merged: bool) -> Iterator[tuple[int, int]]:
    """Where each box of a column begins, and how many rows it takes; a box ends where its section does."""
    at = 0
    while at < len(texts):
        length = 1
        while (
            merged
            and texts[at] is not None
            and at + length < len(texts)
            and texts[at + length] == texts[at]
            and _section(records[at + length]) == _section(records[at])
        ):
            length += 1
        yield at, length
        at += length


def _section(record: Record) -> Value:
    field = record.fields.get("一级")
    return field.value if field is not None and not isinstance(field.value, tuple) else None


def _cell(record: Record, field: str, layout: Layout, case: Case) -> Value:
    fact = record.fields.get(field)
    value = fact.value if fact is not None and not isinstance(fact.value, tuple) else None
    return _with_points(value, case) if field == "一级" and layout.get("points") else value


def _with_points(name: Value, case: Case) -> Value:
    """The name of a section with its points behind it."""
    fact = case.facts.get(SECTIONS)
    for record in fact.value if fact is not None and isinstance(fact.value, tuple) else ():
        points = record.fields["标题分值"].value
        if record.fields["一级名称"].value == name and isinstance(points, Decimal):
            return f"{name}（{plainly(points)} 分）"
    return name


def _totals(case: Case, layout: Layout, row: int, width: int) -> Iterator[Put]:
    """The row of totals under the columns of weights and scores, then the grade."""
    fields = list(layout["columns"].values())
    total = value_of(case, "自评总分")
    if "total" in layout and "自评分" in fields and total is not None:
        first = min(fields.index(field) for field in ("权重", "自评分") if field in fields)
        yield Put(row, 1, layout["total"], 1, first)
        if "权重" in fields:
            yield Put(row, fields.index("权重") + 1, Decimal(100))
        yield Put(row, fields.index("自评分") + 1, total)
        row += 1
    if "grade" in layout and value_of(case, "自评等级") is not None:
        yield Put(row, 1, layout["grade"])
        yield Put(row, 2, value_of(case, "自评等级"), 1, width - 1)
