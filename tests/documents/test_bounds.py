"""Files made to fill the memory or to take for ever: what reading them costs."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_made import SHEET, page_of, pdf, stream, workbook

from perfeval_rules.documents import apart
from perfeval_rules.documents.read import read_original

MIB = 1 << 20
MEASURE = """
import resource, sys
from perfeval_rules.documents.read import read_original
data = open(sys.argv[1], "rb").read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
original, diagnostics = read_original(data, sys.argv[1])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, *(piece.height for piece in original.pieces))
print(*diagnostics)
"""


def measured(data: bytes, folder: Path) -> tuple[int, str]:
    """By how many bytes reading ``data`` makes a process grow, and how high its grids are."""
    if sys.platform != "linux":
        pytest.skip("elsewhere the figure is told in other units, or not at all")
    file = folder / "a.xlsx"
    file.write_bytes(data)
    told = subprocess.run([sys.executable, "-c", MEASURE, file], capture_output=True, text=True, check=True).stdout
    grown, _, heights = told.split("\n")[0].partition(" ")
    return int(grown) * 1024, heights


def formatted(rows: int) -> Iterator[bytes]:
    """A worksheet of one written cell and many rows that are only formatted."""
    yield f'<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'.encode()
    for first in range(2, rows, 10_000):
        numbers = range(first, first + 10_000)
        yield "".join(f'<row r="{row}" s="1" customFormat="1"><c r="A{row}" s="1"/></row>' for row in numbers).encode()
    yield b"</sheetData></worksheet>"


def test_empty_rows_cost_nothing(tmp_path: Path) -> None:
    """Two million rows that are only formatted are a sheet of one row, read in 32 MiB."""
    grown, heights = measured(workbook(formatted(2_000_000)), tmp_path)

    assert "1" == heights
    assert grown < 32 * MIB


def test_large_sheet_is_bounded(tmp_path: Path) -> None:
    """Of a sheet of a million cells, as many rows are read as fit the bound, in 400 MiB."""
    row = "<row>" + "".join(f"<c><v>{number * 7919 % 1009}</v></c>" for number in range(100)) + "</row>"
    start = f'<worksheet xmlns="{SHEET}"><sheetData>'
    grown, heights = measured(workbook(start + row * 10_000 + "</sheetData></worksheet>"), tmp_path)

    assert "4000" == heights
    assert grown < 400 * MIB


def test_endless_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that draws itself a billion times is given up, and its reader is ended."""
    monkeypatch.setattr(apart, "SECONDS_TO_BEGIN", 3)
    forms = [
        stream(
            b" ".join([b"/X%d Do" % (level + 1)] * 20),
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X%d %d 0 R>> >>"
            % (level + 1, level + 7),
        )
        for level in range(7)
    ]
    data = page_of(b"/X0 Do", *forms, stream(b" "), named=b"/XObject <</X0 6 0 R>>")
    original, (diagnostic,) = read_original(data, "a.pdf")

    assert original is None
    assert "the PDF takes too long or too much memory to read" == str(diagnostic.message)


def test_pages_before_the_endless_one_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that were read before the reader was given up are kept, and the rest is said to be missing."""
    page = {"pieces": [{"text": "字", "place": "第 1 页", "ends": True}], "pictures": 0, "unknown": 0, "letters": 1}
    monkeypatch.setattr("perfeval_rules.documents.pdf.told_of", lambda *_: iter([page]))
    original, (diagnostic,) = read_original(b"%PDF-1.4", "a.pdf")

    assert original is not None
    assert ["字"] == [piece.text for piece in original.pieces if hasattr(piece, "text")]
    assert "only the first 1 pages were read" == str(diagnostic.message)


def test_many_pages() -> None:
    """Of a document of a hundred thousand pages, three hundred are read."""
    count = 100_000
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(count))
    data = pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [%b] /Count %d /MediaBox [0 0 9 9] /Resources <</Font <</F1 4 0 R>> >> >>"
        % (kids, count),
        stream(b"BT /F1 1 Tf 1 1 Td (a) Tj ET"),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        *[b"<</Type /Page /Parent 2 0 R /Contents 3 0 R>>"] * count,
    )
    original, (diagnostic,) = read_original(data, "a.pdf")

    assert original is not None
    assert 300 == len(original.pieces)
    assert "only the first 300 pages were read" == str(diagnostic.message)


def test_drawing_is_no_table() -> None:
    """A page of very many lines is read for its text, without looking for tables."""
    lines = b"".join(b"%d 0 m %d 800 l S " % (number % 600, number % 600) for number in range(20_000))
    original, diagnostics = read_original(page_of(lines + b"BT /F1 12 Tf 72 700 Td (text) Tj ET"), "a.pdf")

    assert () == diagnostics
    assert original is not None
    assert ["text"] == [piece.text for piece in original.pieces if hasattr(piece, "text")]
