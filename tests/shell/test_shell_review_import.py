"""``perfeval review import``: a workbook goes out, people edit it, and it comes back."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from perfeval_rules.model.cases import Standing
from perfeval_rules.report.dossier.compose import dossier
from perfeval_rules.report.sheets.to_xlsx import to_xlsx
from perfeval_rules.shell.assessing import Asked
from perfeval_rules.shell.reviewing.desk import desk_of

SMALL = Path(__file__).parent / "small"
Perfeval = Callable[..., Any]
HEADINGS = {"复核表": "核定得分", "问题清单": "复核决定", "整改台账": "责任人"}
"""The sheets that people edit, each with a heading by which its row of headings is found."""


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, perfeval: Perfeval) -> Path:
    """The workbook of the small case, reviewed once, in the case's folder."""
    shutil.copytree(SMALL / "rules", tmp_path / "rules")
    shutil.copytree(SMALL / "cases" / "findings", tmp_path / "case")
    monkeypatch.chdir(tmp_path)
    for module in ("desk", "deciding"):
        monkeypatch.setattr(f"perfeval_rules.shell.reviewing.{module}.today", lambda: date(2026, 3, 1))
    assert 0 == perfeval("review", "case").code
    desk = desk_of("case", Asked("plain", Standing.CLAIMED, None), "zh")
    file = tmp_path / "case" / "ledger.xlsx"
    file.write_bytes(to_xlsx(dossier(desk.assessment, desk.review, desk.today, "zh", "1.0")))
    return file


def edit(file: Path, sheet: str, row: str, **cells: object) -> None:
    """Types into the cells of the row that has ``row`` in it, by the headings of their columns."""
    book = openpyxl.load_workbook(file)
    page = book[sheet]
    heads = next(line for line in page.iter_rows() if HEADINGS[sheet] in [cell.value for cell in line])
    columns = {cell.value: cell.column for cell in heads}
    (line,) = [line for line in page.iter_rows() if any(row == str(cell.value) for cell in line)]
    for heading, value in cells.items():
        cell = page.cell(line[0].row, columns[heading])
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # typed as a text, whatever it begins with
    book.save(file)


def brought(perfeval: Perfeval, *words: str) -> Any:
    """What the program makes of the ledger when 李四 brings it back."""
    return perfeval("review", "import", "case/ledger.xlsx", "--by", "李四", *words)


def test_untouched(ledger: Path, perfeval: Perfeval) -> None:
    """A ledger that nobody edited changes nothing."""
    before = (ledger.parent / "review.yaml").read_bytes()
    ended = brought(perfeval)

    assert 0 == ended.code
    assert "台账没有修改。" in ended.out
    assert before == (ledger.parent / "review.yaml").read_bytes()


def test_edits(ledger: Path, perfeval: Perfeval) -> None:
    """Decisions, settled scores, replies and remedies are taken over, and each edit is shown."""
    edit(ledger, "问题清单", "slow-054d8a85", 复核决定="属实", 理由="执行率偏低", 单位反馈="=已催办")
    edit(ledger, "复核表", "执行率", 核定得分=48, 复核意见="按规定计分")
    edit(ledger, "整改台账", "slow-054d8a85#1", 责任人="财务科", 完成时限=date(2026, 6, 30))
    dry = brought(perfeval, "--dry-run")
    assert "by: 李四" not in (ledger.parent / "review.yaml").read_text("utf-8")
    ended = brought(perfeval)
    written = (ledger.parent / "review.yaml").read_text("utf-8")

    assert (0, 0) == (dry.code, ended.code)
    assert dry.out == ended.out
    assert ended.out.startswith("台账中的修改：7 处\n")
    for text in ("what: confirmed", "reason: 执行率偏低", 'reply: "=已催办"', "owner: 财务科", "due: 2026-06-30"):
        assert text in written
    assert '{row: 执行率, score: 48, reason: 按规定计分, by: 李四, "on": 2026-03-01}' in written
    assert 0 == perfeval("review", "verify", "case").code


def test_contradictions(ledger: Path, perfeval: Perfeval) -> None:
    """While anything contradicts nothing is taken over, and all that does is told with its cell."""
    perfeval("review", "reply", "case", "total", "我们说")
    before = (ledger.parent / "review.yaml").read_bytes()
    edit(ledger, "问题清单", "slow-054d8a85", 复核决定="暂缓", 理由="已立项")
    edit(ledger, "问题清单", "total-745cd6f0", 单位反馈="他们说")
    edit(ledger, "复核表", "执行率", 核定得分=48, 复核意见="按规定计分")
    ended = brought(perfeval)

    assert 3 == ended.code
    assert ended.out.startswith("台账没有导入；需要先处理的矛盾：2 处\n")
    assert "暂缓须写明截止日期" in ended.out
    assert "复核记录此处已改为“我们说”，台账写的是“他们说”" in ended.out
    assert before == (ledger.parent / "review.yaml").read_bytes()


def test_what_is_no_ledger(ledger: Path, perfeval: Perfeval) -> None:
    """Other workbooks, other files and the ledgers of other cases are refused."""
    openpyxl.Workbook().save("other.xlsx")
    Path("text.xlsx").write_text("没有表格", "utf-8")
    file = ledger.parent / "case.yaml"
    other = [perfeval("review", "import", name, "case", "--by", "x").code for name in ("other.xlsx", "text.xlsx")]
    file.write_text(file.read_text("utf-8").replace("case: findings", "case: others"), "utf-8")
    (ledger.parent / "review.yaml").unlink()
    (ledger.parent / "review.history.jsonl").unlink()
    foreign = brought(perfeval)

    assert [3, 3] == other
    assert 2 == foreign.code
    assert "“case/ledger.xlsx”是案例“findings”的台账，不是“others”的；请写明案例" in foreign.err
    assert 2 == perfeval("review", "import", "nowhere.xlsx", "case", "--by", "x").code
