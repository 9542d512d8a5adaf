"""Overviews: many cases in one table, the rules of books in one table."""

from collections.abc import Callable

from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.compose.rules import compose_rules
from perfeval_rules.report.compose.summary import CaseLine, case_line, compose_summary
from perfeval_rules.report.to_markdown import to_markdown

Assessed = Callable[..., Assessment]


def test_summary(assessed: Assessed) -> None:
    """Each case is one row; one that could not be assessed says why."""
    names = ("findings", "clean", "undecided")
    lines = [case_line(assessed(f"tests/shell/small/cases/{name}")) for name in names]
    report = compose_summary([*lines, CaseLine("broken", trouble="文件有错")], "zh")

    assert (
        "# 共核对 4 个案例\n"
        "\n"
        "| 案例 | 自评 | 测算 | 等级 | 错误 | 警告 | 询问 | 问题 | 未能判断 |\n"
        "| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| findings | 95 | 88 | 良 | **1** | 2 | 0 | 1 | 0 |\n"
        "| clean | 98 | 100 | 优 | 0 | 0 | 0 | 0 | 0 |\n"
        "| undecided | — | 60–100 | 优或良或差 | 0 | 0 | 0 | 0 | 4 |\n"
        "| broken | — | — | **文件有错** | — | — | — | — | — |\n"
        "\n"
        "单个案例的完整报告：perfeval check 案例；全部案例的完整报告：加 --format markdown -o 文件。\n"
    ) == to_markdown(report)


def test_rules(assessed: Assessed) -> None:
    """Each rule is one row with its basis, and a mark where that is to be verified."""
    book = assessed("tests/shell/small/cases/clean").book
    listed = [book.rules[name] for name in ("small/system", "small/rate", "base/total", "small/slow")]

    assert (
        "# 小规则库〔small〕，4 条规则\n"
        "\n"
        "| 规则 | 种类 | 标题 | 程度或权重 | 目录号 | 依据 | 可信程度 |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| small/system | 指标 | 制度健全性 | 40 分 |  | "
        "某财〔2020〕1号《某市绩效评价办法》第三条〔待核实〕 | 待核实 |\n"
        "| small/rate | 指标 | 执行率 | 60 分 |  | 推定：由一份自评表推得〔待核实〕 | 待核实 |\n"
        "| base/total | 核对 | 自评总分等于各行自评分之和 | **错误** | A1 | 算术关系 |  |\n"
        "| small/slow | 问题 | 预算执行缓慢 | 警告 |  | 通行做法 | 待核实 |\n"
    ) == to_markdown(compose_rules([(book, listed)], "zh"))
