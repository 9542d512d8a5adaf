"""A proof in one line: its steps in, the comparisons that decide it out."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from perfeval_rules.feel import parse
from perfeval_rules.model.findings import Assessment, Step
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.report.words.proof import proof_line
from perfeval_rules.report.words.sentences import teller

Assessed = Callable[..., Assessment]
D = Decimal
MISSING = Unknown(frozenset(["自评总分"]))


def step(text: str, value: Value, *parts: Step) -> Step:
    """A step of a proof, as the engine would build it."""
    return Step(node=parse(text), text=text, value=value, parts=parts)


RATE = step("执行率 < 参数.满分线", True, step("执行率", D("0.8")), step("参数.满分线", D("0.95")))
BUDGET = step("预算数 > 50", True, step("预算数", D(100)))
UNIT = step('预算单位 = "甲"', False, step("预算单位", "乙"))
TOTAL = step("自评总分 > 50", MISSING, step("自评总分", MISSING))
LISTED = step("some m in 措施 satisfies m.期限 = null", True, step("措施", []))


@pytest.mark.parametrize(
    ("proof", "line"),
    [
        (RATE, "执行率（80.00%） < 满分线（95%）"),
        (step("执行率 >= 0.95", False, step("执行率", D("0.8"))), "执行率（80.00%） ≥ 95.00%"),
        (BUDGET, "预算数（100.00 元） > 50.00 元"),
        (UNIT, "预算单位（乙） = 甲"),
        (step("预算单位 = null", True, step("预算单位", None)), "预算单位 = 空"),
        (step("预算单位 != null", True, step("预算单位", "乙")), "预算单位（乙） ≠ 空"),
        (step("制度健全", True), "制度健全＝是"),
        (step("not(制度健全)", True, step("制度健全", False)), "制度健全＝否"),
        (step("not(预算数 > 50)", False, BUDGET), "并非（预算数（100.00 元） > 50.00 元）"),
        (TOTAL, "自评总分（未知） > 50 分"),
        (step("abs(自评总分 - 90) > 5", True, step("abs(自评总分 - 90)", D(8))), "|自评总分 - 90|（8 分） > 5 分"),
        (step("措施 = []", False, step("措施", [])), "措施 = []"),
        (LISTED, ""),
        (step("not(some m in 措施 satisfies m.期限 = null)", False, LISTED), ""),
    ],
)
def test_leaf(proof: Step, line: str, assessed: Assessed) -> None:
    """A comparison shows both sides with their values and units, and nothing twice."""
    assert line == proof_line(proof, assessed("tests/shell/small/cases/clean").book, None, teller("zh"))


@pytest.mark.parametrize(
    ("text", "value", "parts", "line"),
    [
        ("a and b", True, (RATE, BUDGET), "执行率（80.00%） < 满分线（95%），且 预算数（100.00 元） > 50.00 元"),
        ("a and b", False, (RATE, UNIT), "预算单位（乙） = 甲"),
        ("a or b", True, (UNIT, BUDGET), "预算数（100.00 元） > 50.00 元"),
        ("a or b", False, (UNIT, UNIT), "预算单位（乙） = 甲，或 预算单位（乙） = 甲"),
        ("a and b", MISSING, (RATE, TOTAL), "自评总分（未知） > 50 分"),
        ("a and b", None, (RATE, BUDGET), "执行率（80.00%） < 满分线（95%），且 预算数（100.00 元） > 50.00 元"),
        ("a and b", True, (BUDGET, LISTED), "预算数（100.00 元） > 50.00 元"),
        (
            "a and b",
            True,
            (BUDGET, step("c or d", True, BUDGET, RATE)),
            (
                "预算数（100.00 元） > 50.00 元，且 "
                "（预算数（100.00 元） > 50.00 元，或 执行率（80.00%） < 满分线（95%））"
            ),
        ),
        (
            "a and b",
            True,
            (BUDGET, step("c or d", True, UNIT, RATE)),
            "预算数（100.00 元） > 50.00 元，且 执行率（80.00%） < 满分线（95%）",
        ),
    ],
)
def test_parts_that_decide(text: str, value: Value, parts: tuple[Step, ...], line: str, assessed: Assessed) -> None:
    """Of an and or an or, only the parts that settle it are shown."""
    book = assessed("tests/shell/small/cases/clean").book

    assert line == proof_line(step(text, value, *parts), book, None, teller("zh"))
