"""The process that reads a workbook in the older or the binary format of Excel, sheet after sheet, by calamine."""

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from perfeval_rules.documents import ole
from perfeval_rules.documents.limits import MOST_BOXES, MOST_SHEETS
from perfeval_rules.documents.number_formats import GENERAL, day_text, shown
from perfeval_rules.documents.worker import work
from perfeval_rules.documents.xls_looks import looks_of

Value = int | float | str | bool | time | date | datetime | timedelta
FormatOf = Callable[[int, int], str]
"""The number format of the cell in this row and column."""


def told(data: bytes) -> Iterator[dict[str, object]]:
    """What stands in each sheet, then whether that was all."""
    looks = looks_of(data) if data.startswith(ole.SIGNATURE) else None
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for number, about in enumerate(book.sheets_metadata[:MOST_SHEETS]):
                sheet = book.get_sheet_by_name(about.name)
                format_of = looks.formats_of(number) if looks else _general
                from_1904 = looks is not None and looks.from_1904
                yield {
                    "sheet": about.name,
                    "hidden": about.visible is not SheetVisibleEnum.Visible,
                    "cells": list(_cells(sheet, format_of, from_1904)),
                    "merges": sheet.merged_cell_ranges or [],
                }
        yield {"end": "all"}
    except PasswordError:
        yield {"end": "password"}
    except (CalamineError, OSError, ValueError):
        yield {"end": "damaged"}


def text_of(value: Value, number_format: str = GENERAL, from_1904: bool = False) -> str:
    """What is seen of a value."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return shown(float(value), number_format, from_1904)
        case str():
            return value.replace("\r\n", "\n")
        case _:
            return day_text(value, number_format)


def _cells(sheet: CalamineSheet, format_of: FormatOf, from_1904: bool) -> Iterator[tuple[int, int, str]]:
    count = 0
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(values, start=1):
            if value != "" and count <= MOST_BOXES:
                count += 1
                yield row, column, text_of(value, format_of(row, column), from_1904)


def _general(_row: int, _column: int) -> str:
    return GENERAL


if __name__ == "__main__":
    work(told)
