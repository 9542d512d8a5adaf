"""Binary workbooks, which no program here writes: their records are put together by hand."""

import struct

from hand_made import PACKAGE, links, package

from perfeval_rules.documents.read import read_original
from perfeval_rules.model.originals import Grid


def record(number: int, *pieces: bytes) -> bytes:
    """A record of a binary part."""
    contents = b"".join(pieces)
    name = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    return name + bytes([len(contents)]) + contents


def wide(text: str) -> bytes:
    """A text as binary parts hold it."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_workbook(row: int, column: int) -> bytes:
    """A binary workbook with a text in its first cell and 0.5 in another one, both of which count from 0."""
    sheet = record(0x81) + record(0x94, struct.pack("<IIII", 0, row, 0, column)) + record(0x91)
    sheet += record(0, struct.pack("<I", 0), bytes(21)) + record(6, bytes(8), wide("分"))
    sheet += record(0, struct.pack("<I", row), bytes(21)) + record(5, struct.pack("<IId", column, 0, 0.5))
    book = record(0x83) + record(0x8F) + record(0x9C, bytes(4), struct.pack("<I", 1), wide("s1"), wide("表"))
    types = "".join(
        f'<Override PartName="/xl/{part}" ContentType="application/vnd.ms-excel.{kind}"/>'
        for part, kind in (("workbook.bin", "sheet.binary.macroEnabled.main"), ("worksheets/sheet1.bin", "worksheet"))
    )
    return package(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{types}</Types>',
            "_rels/.rels": links(("d", "officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": book + record(0x90) + record(0x84),
            "xl/_rels/workbook.bin.rels": links(("s1", "worksheet", "worksheets/sheet1.bin")),
            "xl/worksheets/sheet1.bin": sheet + record(0x92) + record(0x82),
        }
    )


def test_binary_workbook() -> None:
    """Texts and numbers of a binary workbook are read; that number formats are not is noted."""
    original, diagnostics = read_original(binary_workbook(1, 2), "a.xlsb")

    assert () == diagnostics
    assert original is not None
    (grid,) = original.pieces
    assert isinstance(grid, Grid)
    expected = [("工作表“表”A1", "分"), ("工作表“表”C2", "0.5")]
    assert expected == [(box.place, box.text) for box in grid.boxes if box.text]
    assert ["number formats of .xlsb are not read: a percentage stands as its plain number"] == [
        str(note) for note in original.notes
    ]


def test_cells_far_apart() -> None:
    """A binary workbook that would fill the memory is refused before it is laid out."""
    original, (diagnostic,) = read_original(binary_workbook(1_048_575, 16_383), "a.xlsb")

    assert original is None
    assert "a sheet reaches over 17179869184 cells, most of them empty" == str(diagnostic.message)
