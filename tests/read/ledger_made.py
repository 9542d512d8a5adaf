"""A ledger made by hand, as a reader of documents gives it, with what was edited in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from perfeval_rules.model.originals import Box, Grid, Original

Rows = list[dict[str, str]]

SHEETS: Mapping[str, Rows] = {
    "复核表": [
        {"序号": "1", "指标名称": "数量", "核定得分": "", "复核意见": "", "核定人": ""},
        {"序号": "2", "指标名称": "质量", "核定得分": "7.5", "复核意见": "", "核定人": "王五"},
        {"序号": "", "指标名称": "", "核定得分": "", "复核意见": "", "核定人": ""},
        {"序号": "", "指标名称": "90", "核定得分": "12.5", "复核意见": "", "核定人": ""},
    ],
    "清单": [
        {"序号": "1", "编号": "check-a"},
        {"序号": "2", "编号": "check-b", "复核决定": "暂缓", "理由": "待决算", "暂缓至": "2026-06-30"},
        {"序号": "3", "编号": "check-c"},
    ],
    "台账": [
        {"序号": "1", "措施编号": "check-b#1", "完成情况": "未完成"},
        {"序号": "2", "措施编号": "check-b#2", "完成情况": "已完成", "销号日期": "2026-01-10"},
    ],
    "询问": [
        {"序号": "1", "事项": "请说明", "编号": "check-c"},
        {"序号": "2", "事项": "年初批复数", "编号": ""},
    ],
}
HEADINGS: Mapping[str, Sequence[str]] = {
    "复核表": ["序号", "指标名称", "核定得分", "复核意见", "核定人"],
    "清单": ["序号", "单位反馈", "复核决定", "理由", "决定人", "决定日期", "暂缓至", "编号"],
    "台账": ["序号", "责任人", "整改情况", "完成时限", "完成情况", "销号日期", "措施编号"],
    "询问": ["序号", "事项", "单位答复", "编号"],
}
HIDDEN = [
    ["perfeval-ledger", "1"],
    ["case", "small"],
    ["stamp", "abc"],
    *(["word", "decision", *pair] for pair in (["confirmed", "属实"], ["dismissed", "不采纳"])),
    *(["word", "decision", *pair] for pair in (["waived", "暂缓"], ["needs evidence", "待补佐证"])),
    *(["word", "progress", *pair] for pair in (["open", "未完成"], ["ongoing", "持续整改"], ["done", "已完成"])),
    *(["heading", "score", *pair] for pair in (["number", "序号"], ["key", "指标名称"], ["score", "核定得分"])),
    *(["heading", "score", *pair] for pair in (["reason", "复核意见"], ["by", "核定人"])),
    *(["heading", "finding", *pair] for pair in (["number", "序号"], ["reply", "单位反馈"], ["decision", "复核决定"])),
    *(["heading", "finding", *pair] for pair in (["reason", "理由"], ["by", "决定人"], ["on", "决定日期"])),
    *(["heading", "finding", *pair] for pair in (["until", "暂缓至"], ["key", "编号"])),
    *(["heading", "remedy", *pair] for pair in (["number", "序号"], ["owner", "责任人"], ["report", "整改情况"])),
    *(["heading", "remedy", *pair] for pair in (["due", "完成时限"], ["progress", "完成情况"])),
    *(["heading", "remedy", *pair] for pair in (["closed on", "销号日期"], ["key", "措施编号"])),
    *(["heading", "question", *pair] for pair in (["number", "序号"], ["subject", "事项"], ["reply", "单位答复"])),
    ["heading", "question", "key", "编号"],
    *(["before", "score", name, "weight", "10"] for name in ("数量", "质量")),
    ["before", "score", "质量", "score", "7.5"],
    ["before", "score", "质量", "by", "王五"],
    *(["before", "finding", "check-b", *pair] for pair in (["decision", "waived"], ["reason", "待决算"])),
    ["before", "finding", "check-b", "until", "2026-06-30"],
    *(["before", "remedy", "check-b#2", *pair] for pair in (["progress", "done"], ["closed on", "2026-01-10"])),
]


def ledger(body: Mapping[str, Any]) -> Original:
    """The ledger with the edits of ``body``; a title and the headings stand above the rows."""
    grids = [_sheet(name, body) for name in SHEETS]
    hidden = body.get("hidden", HIDDEN)
    if hidden is not None:
        grids.append(_grid("_perfeval", hidden))
    return Original(file="ledger.xlsx", form="xlsx", pieces=tuple(grids))


def _sheet(name: str, body: Mapping[str, Any]) -> Grid:
    headings = list(body.get("columns", {}).get(name, HEADINGS[name]))
    headings = [heading for heading in headings if heading != body.get("drop", {}).get(name)]
    rows = [dict(row) for row in SHEETS[name]]
    order = body.get("order", {}).get(name) or body.get("keep", {}).get(name, range(1, len(rows) + 1))
    rows = [rows[number - 1] for number in order]
    for number, edits in body["edit"].get(name, {}).items():
        rows[number - 1] |= {heading: str(text) for heading, text in edits.items()}
    shown = [body.get("headings", {}).get(name, {}).get(heading, heading) for heading in headings]
    return _grid(name, [[name], shown, *([row.get(heading, "") for heading in headings] for row in rows)])


def _grid(name: str, rows: Sequence[Sequence[str]]) -> Grid:
    place = f"工作表“{name}”"
    boxes = tuple(
        Box(text=text, place=f"{place}{chr(ord('A') + column)}{row}", row=row, column=column + 1)
        for row, cells in enumerate(rows, 1)
        for column, text in enumerate(cells)
    )
    return Grid(place=place, boxes=boxes, height=len(rows), width=max(map(len, rows)))
