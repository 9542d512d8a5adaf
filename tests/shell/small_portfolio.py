"""A small batch of projects, written to a folder: their rule book, their cases, and what a summary states of them."""

from collections.abc import Iterable
from pathlib import Path

BOOK = {
    "book.yaml": """
book: tiny
title: 小项目
sections: [{section: 产出, weight: 100}]
grades: {basis: 通行做法, bands: [{grade: 优, from: 90}, {grade: 良, from: 0}]}
""",
    "facts.yaml": """
facts:
  年度: {type: number}
  项目名称: {type: text}
  预算单位: {type: text}
  自评总分: {type: number}
  自评等级: {type: text}
  当年预算数: {type: number}
  预算执行数: {type: number}
  指标: {type: records, fields: {名称: {type: text}, 权重: {type: number}, 自评分: {type: number}, 备注: {type: text}}}
  问题: {type: records, fields: {问题摘要: {type: text}}}
""",
    "checks/total.yaml": """
check: 自评总分等于各行得分之和
severity: error
basis: 算术关系
when: sum(指标.自评分) != 自评总分
finding: 各行得分之和为 {sum(指标.自评分)}。
examples:
  - {given: {自评总分: 9, 指标: [{自评分: 8}]}, expect: fires}
  - {given: {自评总分: 8, 指标: [{自评分: 8}]}, expect: quiet}
""",
    "indicators/spending.yaml": """
indicator: 资金执行
section: 产出
weight: 100
basis: 通行做法
first: [{score: 100 * 预算执行数 / 当年预算数}]
examples:
  - {given: {当年预算数: 100, 预算执行数: 90}, expect: {score: 90}}
  - {given: {当年预算数: 100, 预算执行数: 80}, expect: {score: 80}}
""",
}

CASE = """
case: {name}
book: tiny
title: 第 {name} 号案例
facts:
  年度: 2024
  项目名称: 培训经费 {name}
  预算单位: 某局
  自评总分: {total}
  自评等级: {grade}
  当年预算数: 1000000.00
  预算执行数: {spent}
  指标:
    - {{名称: 资金执行, 权重: 100, 自评分: {score}, 备注: {remark}}}
  问题: [{problems}]
"""

COPIED = "受天气影响，部分户外培训推迟到第四季度举办，已经补齐。"


def write_case(folder: Path, name: str, **figures: object) -> None:
    """Writes one case; what is not given is as in a project that is all right."""
    plain = {"total": 99, "grade": "优", "spent": 990000, "score": 99, "remark": "null", "problems": ""}
    text = CASE.format(name=name, **{**plain, **figures})
    write(folder / "cases" / name / "case.yaml", text)


def write_book(folder: Path) -> None:
    """Writes the rule book of the projects."""
    for name, text in BOOK.items():
        write(folder / "rules" / "tiny" / name, text)


def write_summary(folder: Path, lines: Iterable[str], book: str = "portfolio") -> Path:
    """Writes a case file with what a summary states, one fact a line."""
    facts = "".join(f"\n  {line}" for line in lines)
    return write(
        folder / "summary.yaml", f"case: summary\nbook: {book}\ntitle: 某局 2024 年度自评汇总\nfacts:{facts}\n"
    )


def write(path: Path, text: str) -> Path:
    """Writes a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.lstrip(), encoding="utf-8")
    return path
