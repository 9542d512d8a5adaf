"""What cells of a workbook hold: texts that stay texts, rows high enough for them, totals that are the dossier's."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sheets_dossier import DANGEROUS, DAY, entries, score_line, small

from perfeval_rules.documents.read import read_original
from perfeval_rules.engine.assess import assess
from perfeval_rules.model.cases import Standing
from perfeval_rules.model.dossier import Dossier
from perfeval_rules.model.originals import Grid
from perfeval_rules.model.review import Review, SettledScore
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.sheets.sums import settled_total
from perfeval_rules.report.sheets.texts import LONGEST, clean, lines, width
from perfeval_rules.report.sheets.to_xlsx import to_xlsx
from perfeval_rules.report.sheets.to_xlsx_many import to_xlsx_many
from perfeval_rules.shell.folders import case_sources
from perfeval_rules.shell.reading import case_from

ROOT = Path(__file__).parents[3]
CASES = sorted(path.parent.name for path in (ROOT / "cases").glob("*/case.yaml"))
FINDINGS, SCORES = "问题清单", "复核表"


def book_of(data: bytes, *, values: bool = False) -> Any:
    """The workbook as another program reads it."""
    return load_workbook(BytesIO(data), data_only=values)


def saying(text: str) -> Dossier:
    """A dossier in which everything that was imported is that text."""
    line = replace(score_line(1, text, text, "10", "5", "4"), second=text, target=text, actual=text, settled_why=text)
    said = tuple(
        replace(
            one,
            text=text,
            title=text,
            row=text,
            places=text,
            basis=text,
            advice=text,
            reply=text,
            effect=text,
            remedies=tuple(
                replace(remedy, title=text, actions=(text,), owner=text, report=text, responsible=text)
                for remedy in one.remedies
            ),
        )
        for one in entries()
    )
    whole = replace(small(lines=(line,)), entries=said, title=text, project=text, unit=text, year=text, case=text)
    return replace(whole, cautions=(text,), faults=(text,), fixed=(text,), documents=(text,), department=text)


@pytest.mark.parametrize("text", DANGEROUS)
def test_stays_text(text: str) -> None:
    """Imported text never becomes a formula, a link or markup, wherever it stands."""
    for data in (to_xlsx(saying(text)), to_xlsx_many([saying(text)])):
        book = book_of(data)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        formulas = {cell.value.split("(")[0] for cell in cells if cell.data_type == "f"}
        known = {"=IF", "=ROUND", "=COUNTIF", "=COUNTIFS", "=SUM", "=SUMPRODUCT"}

        assert 10 < sum(cell.value in (text, f"{text} ") for cell in cells)
        assert set() == {
            formula for formula in formulas if formula not in known and not formula.startswith(("='", "=$"))
        }
        assert [] == [cell.coordinate for cell in cells if cell.hyperlink is not None]


def test_quoted() -> None:
    """A text that looks like a formula keeps its quote, so that it stays a text when somebody edits the cell."""
    sheet = book_of(to_xlsx(small()))[FINDINGS]

    assert [True, False] == [sheet[f"E{row}"].quotePrefix for row in (5, 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00\x1fb\tc", "ab\tc"),
        ("a\ud800b\uffff", "a\ufffdb\ufffd"),
        ("x" * (LONGEST + 5), "x" * (LONGEST - 1) + "…"),
        ("<r>1</r>", "<r>1</r> "),
    ],
)
def test_clean(text: str, expected: str) -> None:
    """What no cell can hold is left out or replaced, and nothing else."""
    assert expected == clean(text)


@pytest.mark.parametrize("text", ["a\x00\x01\x1fb", "_x0041_", "a\ud800", "]]>&<'\"", "🙂🙂", "  a  ", "a\n\nb"])
def test_any_text(text: str) -> None:
    """A workbook with any text in it can be opened, and our own reader finds the text in it."""
    data = to_xlsx(replace(small(), entries=(replace(entries()[0], text=text),)))
    original, wrong = read_original(data, "ledger.xlsx")

    assert original is not None
    assert () == wrong
    boxes = [box for piece in original.pieces if isinstance(piece, Grid) for box in piece.boxes]
    assert [clean(text)] == [box.text for box in boxes if box.place == f"工作表“{FINDINGS}”E5"]


def test_heights() -> None:
    """A row is as high as its longest text needs: Chinese characters are twice as wide as letters."""
    sheet = book_of(to_xlsx(small()))[FINDINGS]

    assert 5 == width("长a字")
    assert [1, 3, 2] == [lines("长" * 8, 20), lines("长" * 20, 20), lines("a\nb", 20)]
    assert sheet.row_dimensions[6].height > 2 * sheet.row_dimensions[5].height


@pytest.mark.parametrize("name", CASES)
def test_totals(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settled total, grade and rate that the workbook stores are those of the dossier, in every case there is."""
    monkeypatch.chdir(ROOT)
    (source,) = case_sources([f"cases/{name}"])
    read = case_from(source, None)
    assert read.case is not None
    assert read.book is not None
    assessment = assess(read.case, read.book, engine="plain", standing=Standing.CLAIMED)
    rows = [line.label or line.name for line in dossier(assessment, None, DAY, "zh", "-").scores if line.number]
    settled = SettledScore(row=rows[0], score=Decimal("1.5"), reason="理由", by="李", on=DAY)
    review = Review(case=name, scores={rows[0]: settled})
    whole = dossier(assessment, review, date(2026, 1, 15), "zh", "-")
    stored = {row[1].value: row for row in book_of(to_xlsx(whole), values=True)[SCORES].iter_rows() if row[1].value}

    assert whole.totals.settled == settled_total(whole)
    assert [None if whole.totals.settled is None else float(whole.totals.settled), whole.totals.settled_grade] == [
        None if stored["总分"][9].value == "—" else stored["总分"][9].value,
        "" if stored["等级"][9].value == "—" else stored["等级"][9].value,
    ]
    assert (None if whole.totals.rate is None else float(whole.totals.rate)) == (
        None if stored["差异率"][10].value == "—" else stored["差异率"][10].value
    )
