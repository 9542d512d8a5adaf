"""Values as people read them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from perfeval_rules.figures.values import PLAIN, Shape, figure
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.values import Interval, Months, Range, Unknown, Value
from perfeval_rules.report.words.points import difference, points, signed
from perfeval_rules.report.words.sentences import teller

TELL = teller("zh")
D = Decimal


@pytest.mark.parametrize(
    ("value", "shape", "text"),
    [
        (D("12573618.00"), Shape(2, "元"), "12,573,618.00 元"),
        (D("12573618.00"), PLAIN, "12,573,618"),
        (D("0.9892"), Shape(4, "%"), "98.92%"),
        (D("0.95"), Shape(None, "%"), "95%"),
        (D("1.3"), Shape(2, "%"), "130%"),
        (D("0.98915"), Shape(4, "%"), "98.915%"),
        (D("83.50"), PLAIN, "83.5"),
        (D("4"), Shape(1, "分"), "4.0 分"),
        (D("-0.5"), PLAIN, "-0.5"),
        (D("-12573618"), PLAIN, "-12,573,618"),
        (D("2019"), PLAIN, "2019"),
        (D("1E+3"), PLAIN, "1000"),
        (D("0.00"), PLAIN, "0"),
        (True, PLAIN, "是"),
        (False, PLAIN, "否"),
        (None, PLAIN, "空"),
        ("口径", PLAIN, "口径"),
        (Unknown(frozenset(["甲"])), PLAIN, "未知"),
        (Interval(frozenset(), D(5), D("7.50")), PLAIN, "5–7.5"),
        ([], PLAIN, "（无）"),
        ([D(1), D(2)], Shape(None, "分"), "1 分、2 分"),
        ([D(1)] * 16, PLAIN, "、".join(["1"] * 15) + "……（共 16 项）"),
        ([{"名称": "甲"}, {"名称": "乙"}], PLAIN, "2 条记录"),
        ({"序号": D(1), "名称": "甲"}, PLAIN, "甲"),
        ({"序号": D(1)}, PLAIN, "（记录）"),
        (date(2020, 3, 1), PLAIN, "2020-03-01"),
        (datetime(2020, 3, 1, 8, 30), PLAIN, "2020-03-01 08:30:00"),
        (time(8, 30), PLAIN, "08:30:00"),
        (timedelta(days=90), PLAIN, "90 天"),
        (Months(6), PLAIN, "6 个月"),
    ],
)
def test_figure(value: Value, shape: Shape, text: str) -> None:
    """A value is printed with its decimals and unit, and no digit of it is lost."""
    assert text == figure(value, TELL, shape)


def test_range_is_printed_somehow() -> None:
    """A value for which there is no way of saying it is printed as it is."""
    value = Range(D(1), D(2), includes_low=True, includes_high=True)

    assert str(value) == figure(value, TELL)


@pytest.mark.parametrize(("number", "text"), [(D(4), "+4"), (D("-1.50"), "-1.5"), (D(0), "0"), (D("0.00"), "0")])
def test_signed(number: Decimal, text: str) -> None:
    """A difference shows its sign; no difference shows none."""
    assert text == signed(number)


@pytest.mark.parametrize(
    ("stated", "computed", "text"),
    [
        (D("87.5"), Bounds(D("83.5"), D("83.5")), "+4"),
        (D(4), Bounds(D(2), D(8)), "-4 至 +2"),
        (None, Bounds(D(2), D(2)), "—"),
        (D(4), None, "—"),
    ],
)
def test_difference(stated: Decimal | None, computed: Bounds | None, text: str) -> None:
    """A difference from a range is a range."""
    assert text == difference(stated, computed, TELL)


@pytest.mark.parametrize(
    ("bounds", "text"), [(Bounds(D("5.0"), D(7)), "5–7"), (Bounds(D(5), D("5.00")), "5"), (None, "—")]
)
def test_points(bounds: Bounds | None, text: str) -> None:
    """Points are one number where they are certain."""
    assert text == points(bounds)
