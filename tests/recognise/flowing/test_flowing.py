"""Texts whose tables are gone, and the pieces that are made of their lines."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.model.forms import Forms
from perfeval_rules.model.originals import Box, Grid, Paragraph, Piece
from perfeval_rules.recognise.flowing import grids_from

TRIALS = {trial["says"]: trial for trial in yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text("utf-8"))}

FORMS = Forms(
    columns={
        "一级": ("一级指标",),
        "二级": ("二级指标",),
        "名称": ("指标名称", "三级指标"),
        "年度指标值": ("年度指标值",),
        "实际完成值": ("实际完成值",),
        "权重": ("权重", "分值"),
        "自评分": ("自评分", "得分"),
        "备注": ("备注", "偏差原因分析及改进措施"),
    },
    judged={"评分问题数": ("指标解释",)},
    labels={
        "项目名称": ("项目名称",),
        "主管部门": ("主管部门",),
        "预算单位": ("预算单位",),
        "实施科室": ("具体实施处",),
        "经常性项目": ("是否为经常性项目",),
        "当年预算数": ("当年预算数",),
        "自报预算执行率": ("预算执行率",),
        "自评等级": ("绩效等级",),
    },
    parts={"主要绩效": ("主要绩效",), "主要问题": ("主要问题",), "自评时间": ("自评时间",)},
    totals=("合计", "总分"),
    yes=("是",),
    no=("否",),
)
NAMES = ("预算执行率", "制度", "产出数量", "产出质量")
SECTIONS = ("投入与管理", "产出目标")


@pytest.mark.parametrize("says", TRIALS)
def test_a_text_is_cut_where_spaces_end_its_cells(says: str) -> None:
    """The pieces of a text are those of the file."""
    trial = TRIALS[says]

    pieces = grids_from(_lines(trial["text"].replace("·", " ")), FORMS, NAMES, SECTIONS)

    assert trial["pieces"] == _shown(pieces)


@pytest.mark.parametrize("says", TRIALS)
def test_a_text_without_those_spaces_is_cut_by_what_is_known(says: str) -> None:
    """Without the spaces the pieces are the same, or what the file says is left in doubt."""
    trial = TRIALS[says]

    pieces = grids_from(_lines(trial["text"].replace("·", "")), FORMS, NAMES, SECTIONS)

    assert trial.get("stripped", trial["pieces"]) == _shown(pieces)


def test_the_end_of_paragraphs_may_be_told_without_spaces() -> None:
    """A reader that knows where paragraphs end says so, and spaces are not needed."""
    lines = [
        Paragraph(text="项目名称", place="1"),
        Paragraph(text="道路", place="2", ends=False),
        Paragraph(text="养护", place="3"),
        Paragraph(text="别的话", place="4"),
    ]

    assert [[["项目名称", "道路养护"]], "别的话"] == _shown(grids_from(lines, FORMS, NAMES))


def test_boxes_and_paragraphs_stand_where_their_first_line_does() -> None:
    """The place of a piece is that of its first line."""
    lines = _lines("项目名称 \n道路\n养护 \n别的话 \n")
    grid, paragraph = grids_from(lines, FORMS, NAMES)

    assert isinstance(grid, Grid)
    assert ["第 1 行", "第 2 行"] == [box.place for box in grid.boxes]
    assert isinstance(paragraph, Paragraph)
    assert "第 4 行" == paragraph.place


def test_a_long_text_is_cut_in_time_that_grows_with_it() -> None:
    """Ten thousand lines without any mark are cut at once."""
    lines = _lines("一级指标 指标名称 指标解释 权重 自评分 备注\n" + "没有\n" * 10_000 + "8 8\n")

    pieces = grids_from(lines, FORMS, NAMES, SECTIONS)

    assert 3 == len(pieces)


def _lines(text: str) -> list[Paragraph]:
    return [Paragraph(text=line, place=f"第 {number} 行") for number, line in enumerate(text.splitlines(), 1)]


def _shown(pieces: tuple[Piece, ...]) -> list[Any]:
    return [piece.text if isinstance(piece, Paragraph) else _rows(piece) for piece in pieces]


def _rows(grid: Grid) -> list[list[str]]:
    return [[_box(box) for box in grid.boxes if box.row == row] for row in range(1, grid.height + 1)]


def _box(box: Box) -> str:
    spans = f"|{box.rows} rows" if box.rows > 1 else f"|{box.columns} columns" if box.columns > 1 else ""
    return box.text + spans
