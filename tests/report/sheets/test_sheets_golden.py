"""Workbooks of a small dossier: their sheets, cells, formulas and drop-downs are those of the files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sheet_dump import dump
from sheets_dossier import small

from perfeval_rules.report.sheets.to_xlsx import to_xlsx
from perfeval_rules.report.sheets.to_xlsx_many import to_xlsx_many

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[Path], str]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_case(language: str, golden: Golden) -> None:
    """The workbook of a case is that of the file, in either language."""
    assert golden(GOLDEN / f"small.{language}.txt") == dump(to_xlsx(small(language=language)))


def test_many(golden: Golden) -> None:
    """The workbook of several cases is that of the file."""
    assert golden(GOLDEN / "many.txt") == dump(to_xlsx_many([small(), small(None)]))


def test_same_bytes() -> None:
    """The same dossier always gives the same bytes."""
    assert to_xlsx(small()) == to_xlsx(small())
    assert to_xlsx_many([small()]) == to_xlsx_many([small()])
