"""The functions that rules have beyond FEEL's own."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from perfeval_rules.engine.sums import explanations, only_subset, swaps
from perfeval_rules.figures.cell_pairs import read_pair
from perfeval_rules.figures.cells import read_cell
from perfeval_rules.model.cells import Cell, CellWords
from perfeval_rules.model.values import Function, Interval, Value

MOST_CELLS = 20_000
"""How many readings of cells are kept: like tables say the same in most of theirs."""


def _only_subset(numbers: Value, total: Value) -> Value:
    values = _numbers(numbers)
    if values is None or not isinstance(total, Decimal):
        return None
    return [Decimal(position) for position in only_subset(values, total)]


def _only_swap(items: Value, total: Value) -> Value:
    values = _numbers(items)
    if values is None or not isinstance(total, Decimal):
        return None
    found = swaps(values, total) or []
    return [Decimal(found[0][0]), found[0][1]] if len(found) == 1 else []


def _explanations(items: Value, deducted: Value, total: Value) -> Value:
    values, points = _numbers(items), _numbers(deducted)
    if values is None or points is None or not isinstance(total, Decimal):
        return None
    found = explanations(values, points, total)
    return None if found is None else Decimal(found)


def _numbers(values: Value) -> list[Decimal] | None:
    """A list, if it holds nothing but numbers."""
    if not isinstance(values, list):
        return None
    numbers = [value for value in values if isinstance(value, Decimal)]
    return numbers if len(numbers) == len(values) else None


def _between(low: Value, high: Value) -> Value:
    """A score that the rules leave open between two ends, whatever is known of the case."""
    if not isinstance(low, Decimal) or not isinstance(high, Decimal) or low > high:
        return None
    return Interval(frozenset(), low, high)


def functions_of(words: CellWords) -> Mapping[str, Function]:
    """The functions of a book whose cells speak in ``words``."""
    functions = (
        Function("唯一组合", ("列表", "合计"), _only_subset),
        Function("数字对调", ("各项", "合计"), _only_swap),
        Function("差额解释数", ("各项", "扣分", "合计"), _explanations),
        Function("得分区间", ("低", "高"), _between),
        Function("对读", ("年度指标值", "实际完成值", "指标性质", "度量单位"), _pair_reader(words)),
        Function("单元格", ("文字", "性质", "单位"), _cell_reader(words)),
    )
    return {function.name: function for function in functions}


def _cell_reader(words: CellWords) -> Callable[[Value, Value, Value], Value]:
    """Reads a cell with its columns as a context; what is no text is no cell."""

    @lru_cache(MOST_CELLS)
    def read(text: str | None, sign: str | None, unit: str | None) -> Value:
        return cell_values(read_cell(text, words, sign, unit))

    def cell(text: Value, sign: Value, unit: Value) -> Value:
        if isinstance(text, str | None) and isinstance(sign, str | None) and isinstance(unit, str | None):
            return read(text, sign, unit)
        return None

    return cell


def _pair_reader(words: CellWords) -> Callable[[Value, Value, Value, Value], Value]:
    """Reads the target and the actual of a row as two contexts."""

    @lru_cache(MOST_CELLS)
    def read(target: str | None, actual: str | None, sign: str | None, unit: str | None) -> Value:
        wanted, reached = read_pair(target, actual, words, sign, unit)
        return {"目标": cell_values(wanted), "完成": cell_values(reached)}

    def pair(target: Value, actual: Value, sign: Value, unit: Value) -> Value:
        cells = (target, actual, sign, unit)
        texts = [cell for cell in cells if isinstance(cell, str | None)]
        return read(*texts) if len(texts) == len(cells) else None

    return pair


def cell_values(cell: Cell) -> dict[str, Value]:
    """A cell by the names under which rules read its parts."""
    return {
        "读法": cell.reading.value,
        "符号": cell.sign,
        "数": cell.number,
        "单位": cell.unit,
        "倍数": cell.times,
        "日期": cell.day,
        "档次": cell.level,
    }
