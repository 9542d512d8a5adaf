"""``perfeval import``: documents in, a case that can be corrected and imported again out."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Perfeval = Callable[..., Any]

ROWS = [
    ["2021 年度项目支出绩效自评表"],
    ["项目名称", "农村公路养护", None, None, None, None, None, None],
    ["主管部门", "湖北省青溪县交通运输局", None, None, None, None, None, None],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "养护里程", "≥266公里", "270公里", 60, 60, None],
    ["效益指标", "社会效益指标", "投诉件数", "≤10件", "6件", 40, 35, None],
    ["总分", None, None, None, None, 100, 96, None],
]


def workbook(total: float = 96) -> bytes:
    """A self-evaluation table that states this total."""
    book = Workbook()
    page = book.active
    assert page is not None
    for row in ROWS:
        page.append([total if value == 96 else value for value in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The table as a file."""
    file = tmp_path / "自评表.xlsx"
    file.write_bytes(workbook())
    return file


def test_from_table_to_findings(perfeval: Perfeval, table: Path, tmp_path: Path) -> None:
    """The region is read from the unit's name, and what does not add up is found at once."""
    ended = perfeval("import", str(table), "-o", str(tmp_path / "case"))
    text = (tmp_path / "case" / "case.yaml").read_text(encoding="utf-8")

    assert (0, "") == (ended.code, ended.out)
    assert "region: 湖北省" in text
    assert "自评总分: {value: 96, evidence: {document: report, place: 工作表“Sheet”G7}}" in text
    checked = perfeval("check", str(tmp_path / "case"))
    assert 1 == checked.code
    assert "自评总分为 96 分，各行自评分之和为 95 分" in checked.out


def test_printed_without_a_folder(perfeval: Perfeval, table: Path) -> None:
    """Without a folder the case is printed, and what was found is told beside it."""
    ended = perfeval("import", str(table), "--book", "national-2020", "--case", "road")

    assert 0 == ended.code
    assert ended.out.startswith("case: road\nbook: national-2020\n")
    assert "已读入：2021 年度农村公路养护绩效自评" in ended.err


def test_corrections_stay(perfeval: Perfeval, table: Path, tmp_path: Path) -> None:
    """What a person corrected stays when the document is imported again, and what changed is told."""
    folder = tmp_path / "case"
    perfeval("import", str(table), "-o", str(folder))
    case = folder / "case.yaml"
    corrected = case.read_text(encoding="utf-8").replace("{value: 农村公路养护,", "{value: 农村公路日常养护,")
    corrected = corrected.replace("facts:\n", "facts:\n  # 已与批复核对\n")
    case.write_text(corrected, encoding="utf-8")
    table.write_bytes(workbook(95))

    dry = perfeval("import", str(table), "-o", str(folder), "--dry-run")
    assert corrected == case.read_text(encoding="utf-8")
    ended = perfeval("import", str(table), "-o", str(folder))

    assert (0, 0) == (dry.code, ended.code)
    assert "项目名称 人工改过，保留" in ended.err
    assert "+   自评总分: {value: 95," in ended.err
    text = case.read_text(encoding="utf-8")
    assert "{value: 农村公路日常养护," in text
    assert "  # 已与批复核对\n" in text
    assert "自评总分: {value: 95," in text


def test_a_questionnaire_comes_back(perfeval: Perfeval, tmp_path: Path) -> None:
    """A case that went out as a questionnaire comes back with all its facts."""
    sheet = tmp_path / "q.xlsx"
    perfeval(
        "case", "new", "--book", "training-centres", "--from", "cases/training-centres-2024", "--xlsx", "-o", str(sheet)
    )

    ended = perfeval("import", str(sheet), "-o", str(tmp_path / "back"))

    assert (0, "") == (ended.code, ended.out)
    before, after = (
        perfeval("check", where, "--format", "json").out
        for where in ("cases/training-centres-2024", str(tmp_path / "back"))
    )
    assert '"87"' not in after
    assert before.count('"answer": "fires"') == after.count('"answer": "fires"')


def test_piped_text(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text can be piped in."""

    class Piped:
        buffer = io.BytesIO("2021 年度项目绩效自评\n项目名称：农村公路养护\n".encode())

    monkeypatch.setattr("sys.stdin", Piped)

    ended = perfeval("import", "-", "--book", "national-2020", "--case", "road")

    assert 0 == ended.code
    assert "项目名称" in ended.out


@pytest.mark.parametrize(
    ("name", "data", "code", "says"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), 3, "错误"),
        ("empty.xlsx", b"", 3, "文件是空的"),
        ("cut.xlsx", b"PK\x03\x04rubbish", 3, "已损坏"),
        ("no-year.txt", "项目名称：农村公路养护\n".encode(), 2, "--book"),
    ],
)
def test_wrong_files(name: str, data: bytes, code: int, says: str, perfeval: Perfeval, tmp_path: Path) -> None:
    """A file that cannot be read is told, and nothing is written."""
    file = tmp_path / name
    file.write_bytes(data)

    ended = perfeval("import", str(file), "-o", str(tmp_path / "case"))

    assert (code, "") == (ended.code, ended.out)
    assert says in ended.err
    assert not (tmp_path / "case").exists()


def test_one_bad_file_of_two(perfeval: Perfeval, table: Path, tmp_path: Path) -> None:
    """Where one of several documents cannot be read, no case is made of the others."""
    (tmp_path / "empty.pdf").write_bytes(b"")

    ended = perfeval("import", str(table), str(tmp_path / "empty.pdf"), "-o", str(tmp_path / "case"))

    assert 3 == ended.code
    assert not (tmp_path / "case").exists()


def test_a_faulty_case_is_left_alone(perfeval: Perfeval, table: Path, tmp_path: Path) -> None:
    """A case file that cannot be read is told with its place, and stays as it is."""
    folder = tmp_path / "case"
    perfeval("import", str(table), "-o", str(folder), "--book", "national-2020")
    broken = (folder / "case.yaml").read_text(encoding="utf-8").replace("自评总分:", "自评总粉:")
    (folder / "case.yaml").write_text(broken, encoding="utf-8")

    ended = perfeval("import", str(table), "-o", str(folder))

    assert 3 == ended.code
    assert "没有名为“自评总粉”的事实" in ended.err
    assert broken == (folder / "case.yaml").read_text(encoding="utf-8")
