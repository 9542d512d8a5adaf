"""Plain text, as people write it and as a PDF reader copies it."""

import pytest

from perfeval_rules.documents.read import read_original
from perfeval_rules.model.originals import Original, Paragraph


def read(data: bytes, file: str) -> Original:
    """The original in a file that nothing is wrong with."""
    original, diagnostics = read_original(data, file)

    assert () == diagnostics
    assert original is not None
    return original


def test_copied_text() -> None:
    """Where spaces at the end are a habit, a line without one goes on in the next; blank lines mean nothing."""
    original = read("资金使用的\n\n合规性 \n\n6 6  \n项目概况 \n".encode(), "copied.txt")

    expected = (
        Paragraph(text="资金使用的", place="第 1 行", ends=False),
        Paragraph(text="合规性 ", place="第 3 行"),
        Paragraph(text="6 6  ", place="第 5 行"),
        Paragraph(text="项目概况 ", place="第 6 行"),
    )
    assert expected == original.pieces


def test_written_text() -> None:
    """Where nobody leaves spaces at the end, and where one line does by chance, every line ends."""
    lines = ["项目名称：某项目", "一、基本情况 ", *[f"第{number}项" for number in range(20)]]
    original = read("\n".join(lines).encode(), "written.txt")

    assert [True] * 22 == [piece.ends for piece in original.pieces if isinstance(piece, Paragraph)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(encoding: str) -> None:
    """A text is read in every encoding that Windows writes, with any end of line."""
    original = read("预算执行率\r\n98.92%\r".encode(encoding), "a.txt")

    expected = (Paragraph(text="预算执行率", place="第 1 行"), Paragraph(text="98.92%", place="第 2 行"))
    assert expected == original.pieces


def test_signs_of_control_are_left_out() -> None:
    """What would upset a terminal or a report is not in an original."""
    original = read("预算\x1b[31m执行率，完成情况良好\x0c".encode() * 9, "a.txt")

    assert "预算[31m执行率，完成情况良好" * 9 == "".join(
        piece.text for piece in original.pieces if isinstance(piece, Paragraph)
    )


@pytest.mark.parametrize(
    ("text", "file", "form"),
    [
        ("指标\t分值\n执行率\t10\n", "copied from a sheet", "csv"),
        ("指标;分值\n执行率;10\n", "a.dat", "csv"),
        ("指标\t分值\n执行率\t10\n", "a.txt", "text"),
        ("指标 分值\n", "a.csv", "csv"),
        ("指标 分值\n执行率, 10\n", "a", "text"),
    ],
)
def test_table_or_text(text: str, file: str, form: str) -> None:
    """Text whose every line has the same separator is a table, unless its name says otherwise."""
    assert form == read(text.encode(), file).form
