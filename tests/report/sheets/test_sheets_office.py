"""Workbooks in LibreOffice: what formulas come to there is what we stored, and edits add up."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sheets_dossier import score_line, small

from perfeval_rules.documents.read import read_original
from perfeval_rules.model.ledger import LedgerField
from perfeval_rules.read.ledgers import read_ledger
from perfeval_rules.report.sheets.to_xlsx import to_xlsx
from perfeval_rules.report.sheets.to_xlsx_many import to_xlsx_many

OFFICE = shutil.which("soffice")
SCORES, FINDINGS = "复核表", "问题清单"
Computed = Callable[[bytes], bytes]
Cells = dict[str, Any]

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")


@pytest.fixture
def computed(tmp_path: Path) -> Computed:
    """Opens a workbook in LibreOffice, which computes its formulas, and saves it as XLSX again."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    def again(data: bytes) -> bytes:
        (tmp_path / "book.xlsx").write_bytes(data)
        out = tmp_path / "out"
        command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
        subprocess.run([*command, str(tmp_path / "book.xlsx")], check=True, capture_output=True, timeout=240)
        return (out / "book.xlsx").read_bytes()

    return again


def without_values(data: bytes) -> bytes:
    """The workbook without the stored values of its formulas, so that they must be computed."""
    book = load_workbook(BytesIO(data))
    return saved(book)


def saved(book: Any) -> bytes:
    """The bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def formula_values(formulas: bytes, values: bytes) -> Cells:
    """What stands in each cell of ``values`` that is a formula in ``formulas``."""
    known, found = load_workbook(BytesIO(formulas)), load_workbook(BytesIO(values), data_only=True)
    return {
        f"{sheet.title}!{cell.coordinate}": found[sheet.title][cell.coordinate].value
        for sheet in known
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.parametrize("settled", ["5", "45.5", None])
def test_same_values(settled: str | None, computed: Computed) -> None:
    """Every formula of a case comes to what we stored with it."""
    data = to_xlsx(small(settled))
    values = formula_values(data, computed(without_values(data)))

    assert 30 < len(values)
    assert formula_values(data, data) == values


def test_same_values_of_many(computed: Computed) -> None:
    """The same holds for the workbook of several cases."""
    data = to_xlsx_many([small(), small(None), small(lines=[score_line(1, "产出", "数量", "10", None)])])

    assert formula_values(data, data) == formula_values(data, computed(without_values(data)))


def test_rows_without_any_score(computed: Computed) -> None:
    """There is no settled total while a row has neither stated nor settled points."""
    data = to_xlsx(small(lines=[score_line(1, "产", "甲", "10", "5", "4"), score_line(2, "产", "乙", "10", None)]))
    values = formula_values(data, computed(without_values(data)))

    assert formula_values(data, data) == values
    assert "—" in values.values()


@pytest.mark.parametrize(
    ("scores", "total", "grade"),
    [
        ({"J5": 50, "J6": 30.1, "J7": 9.9}, 90.0, "优"),
        ({"J5": 49.9, "J6": 20.1, "J7": 19.9}, 89.9, "良"),
        ({"J5": None}, "—", "—"),
        ({"J5": None, "J7": 0}, 75.6, "中"),
    ],
)
def test_edits_add_up(scores: Cells, total: float | str, grade: str, computed: Computed) -> None:
    """After a reviewer edited settled points, total and grade follow on both sheets, to the last tenth of a point."""
    book = load_workbook(BytesIO(to_xlsx(small())))
    for place, score in scores.items():
        book[SCORES][place] = score
    found = load_workbook(BytesIO(computed(saved(book))), data_only=True)

    assert [total, grade] == [found[SCORES]["J12"].value, found[SCORES]["J13"].value]
    assert [total, grade] == [found["概况"]["E17"].value, found["概况"]["E18"].value]


def test_comes_back(computed: Computed) -> None:
    """A ledger that was edited and saved by another program says exactly what was edited."""
    book = load_workbook(BytesIO(to_xlsx(small())))
    book[FINDINGS]["L5"], book[FINDINGS]["M5"], book[FINDINGS]["O5"] = "属实", "=已核对", date(2026, 2, 1)
    book[FINDINGS]["M5"].data_type = "s"
    book[SCORES]["J6"] = 20.05
    original, _ = read_original(computed(saved(book)), "ledger.xlsx")
    assert original is not None
    read, wrong = read_ledger(original)

    assert () == wrong
    assert read is not None
    edits = {(row.key, field): cell.now for row in read.rows for field, cell in row.cells.items() if cell.changed}
    assert {
        ("some-check-00000001", LedgerField.DECISION): "confirmed",
        ("some-check-00000001", LedgerField.REASON): "=已核对",
        ("some-check-00000001", LedgerField.ON): date(2026, 2, 1),
        ("质量", LedgerField.SCORE): Decimal("20.05"),
    } == edits
