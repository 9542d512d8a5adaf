"""Made-up cases for the rule book in ``workload/``: a number and a seed in, that many cases out.

Every case has the 60 facts, 12 monthly inspections and 30 exam categories. One in five has defects, each of a few
kinds; the rest are nearly faultless, as self-evaluations are. Targets are prime numbers, so that no score lies on the
edge between two roundings, where engines that count in binary could differ by a hundredth.
"""

import random
from datetime import date, timedelta
from decimal import Decimal

from perfeval_rules.model.cases import Case, Fact, Record, Standing
from perfeval_rules.model.places import Span

Values = dict[str, object]

OUTPUTS = ("培训人次", "考试场次", "发证数", "巡查次数", "宣传场次", "设备购置数")
YES = (
    "管理制度健全",
    "财务制度健全",
    "资金专账核算",
    "采购程序合规",
    "合同管理合规",
    "资料完整归档",
    "预算信息公开",
    "完成验收",
)
NO = ("审计发现问题", "存在挪用资金")
PRIMES = (97, 193, 307, 401, 503, 601, 701, 809, 907, 997)
GRADES = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))


def made_values(count: int, seed: int = 7) -> list[Values]:
    """``count`` cases as plain values by name; the same for the same seed."""
    return [_Made(random.Random(f"{seed}/{number}")).values() for number in range(count)]


def as_case(values: Values, number: int) -> Case:
    """A case as if it had been read from a file."""
    facts = {name: _fact(name, value) for name, value in values.items()}
    name = f"made-{number}"
    return Case(name=name, book="workload", title=name, synthetic=True, documents={}, facts=facts, digest="", span=HERE)


HERE = Span("made", 1, 1, 1, 1)


def _fact(name: str, value: object) -> Fact:
    if isinstance(value, list):
        value = tuple(Record(fields={key: _fact(key, item) for key, item in row.items()}, span=HERE) for row in value)
    return Fact(name=name, value=value, standing=Standing.STATED, span=HERE)  # type: ignore[arg-type]


class _Made:
    """One case in the making."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.faulty = chance.random() < 0.2

    def values(self) -> Values:
        """All facts of the case."""
        inspections, exams = self.inspections(), self.exams()
        return {
            "年度": Decimal(2024),
            **self.money(),
            **self.outputs(),
            **self.surveys(),
            **self.days(),
            **self.counts(),
            **self.self_scores(),
            **{name: not self.defect(0.6) for name in YES},
            **{name: self.defect(0.3) for name in NO},
            "自报巡检次数": Decimal(12 + self.defect(0.3)),
            "自报考试类别数": Decimal(30 - self.defect(0.2)),
            "自报考试人次": sum((row["参考人次"] for row in exams), Decimal(7 * self.defect(0.3))),
            "自报通过人次": sum((row["通过人次"] for row in exams), Decimal(0)),
            "巡检记录": inspections,
            "考试类别": exams,
        }

    def defect(self, share: float) -> bool:
        """Whether this case has a defect that ``share`` of the faulty ones have."""
        return self.faulty and self.chance.random() < share

    def number(self, low: float, high: float, decimals: int = 2) -> Decimal:
        """A number between ``low`` and ``high``."""
        return Decimal(f"{self.chance.uniform(low, high):.{decimals}f}")

    def whole(self, low: int, high: int) -> Decimal:
        """A whole number from ``low`` to ``high``."""
        return Decimal(self.chance.randint(low, high))

    def money(self) -> Values:
        """Budget and execution, which add up unless they are to be found out."""
        parts = {name: self.number(20, 900) for name in ("中央", "地方", "其他")}
        budget = sum(parts.values(), Decimal(0))
        rate = self.number(0.4, 0.9, 4) if self.defect(0.3) else self.number(0.92, 1, 4)
        spent = {name: (part * rate).quantize(Decimal("0.01")) for name, part in parts.items()}
        if self.defect(0.2):
            spent["地方"] = parts["地方"] + 2
        total = sum(spent.values(), Decimal(0))
        return {
            "年初预算数": (budget * self.number(0.7, 1.3, 3)).quantize(Decimal("0.01")) if self.defect(0.3) else budget,
            "调整后预算数": budget + self.defect(0.2) * self.number(1, 9),
            **{f"{name}预算数": part for name, part in parts.items()},
            "执行总额": total + self.defect(0.2) * self.number(1, 9),
            **{f"{name}执行数": part for name, part in spent.items()},
            "结转结余": budget - total + self.defect(0.2),
            "自报预算执行率": (total / budget).quantize(Decimal("0.0001")) + self.defect(0.3) * Decimal("0.02"),
        }

    def outputs(self) -> Values:
        """Targets and what was done."""
        found: Values = {}
        for name in OUTPUTS:
            target = self.chance.choice(PRIMES)
            share = self.chance.uniform(0.3, 0.95) if self.defect(0.4) else self.chance.uniform(0.98, 1.1)
            found |= {f"{name}目标": Decimal(target), f"{name}完成": Decimal(int(target * share))}
        return found

    def surveys(self) -> Values:
        """Forms sent out, returned and satisfied, and the rate that follows from them."""
        sent = self.chance.choice(PRIMES)
        returned = int(sent * self.chance.uniform(0.7, 1))
        satisfied = int(returned * (self.chance.uniform(0.5, 0.8) if self.defect(0.4) else self.chance.uniform(0.9, 1)))
        rate = (Decimal(satisfied) / returned).quantize(Decimal("0.0001"))
        return {
            "发放问卷数": Decimal(sent),
            "回收问卷数": Decimal(returned),
            "满意问卷数": Decimal(satisfied),
            "满意率": None if self.defect(0.2) else rate + self.defect(0.2) * Decimal("0.0131"),
        }

    def days(self) -> Values:
        """When the project ran, and for how long by its own account."""
        planned = self.chance.randint(60, 300)
        actual = planned + (self.chance.randint(1, 45) if self.defect(0.4) else -self.chance.randint(0, 20))
        start = date(2024, 1, 1) + timedelta(days=self.chance.randint(0, 60))
        return {
            "计划天数": Decimal(planned),
            "实际天数": Decimal(actual),
            "开始日期": start,
            "结束日期": start + timedelta(days=actual - 1 + 3 * self.defect(0.3)),
        }

    def counts(self) -> Values:
        """Samples, staff, complaints and unit cost."""
        samples, staff, complaints = self.chance.choice(PRIMES), self.chance.choice(PRIMES), self.whole(0, 9)
        cost = self.number(10, 300)
        return {
            "抽检总数": Decimal(samples),
            "合格抽检数": Decimal(int(samples * (0.81 if self.defect(0.3) else self.chance.uniform(0.93, 1)))),
            "职工总数": Decimal(staff),
            "培训职工数": Decimal(staff + 2 if self.defect(0.2) else int(staff * self.chance.uniform(0.9, 1))),
            "投诉件数": complaints,
            "办结件数": complaints + self.defect(0.2),
            "单位成本计划": cost,
            "单位成本实际": cost + self.number(1, 20) if self.defect(0.4) else cost - self.number(0, 5),
        }

    def self_scores(self) -> Values:
        """What the unit gives itself: nearly full marks."""
        parts = {
            "投入自评分": Decimal("15.5") if self.defect(0.1) else self.number(13, 15),
            "管理自评分": self.number(12, 14),
            "产出自评分": Decimal(43) if self.chance.random() < 0.4 else self.number(39, 43),
            "效益自评分": self.number(24, 28),
        }
        total = sum(parts.values(), Decimal(0)) + self.defect(0.3)
        grade = next(grade for least, grade in GRADES if total >= least)
        return {**parts, "自评总分": total, "自评等级": "良" if self.defect(0.2) else grade}

    def inspections(self) -> list[dict[str, object]]:
        """Twelve months of inspections."""
        good = 0.75 if self.defect(0.5) else 0.996
        names = ("安全达标", "质量达标", "记录完整", "有签字", "已整改")
        return [
            {"月份": Decimal(month), **{name: self.chance.random() < good for name in names}} for month in range(1, 13)
        ]

    def exams(self) -> list[dict[str, Decimal]]:
        """Thirty categories of exams; now and then one that nobody took."""
        return [self.exam(number) for number in range(1, 31)]  # type: ignore[misc]

    def exam(self, number: int) -> dict[str, object]:
        """One category."""
        share = self.chance.uniform(0.3, 0.6) if self.defect(0.08) else self.chance.uniform(0.75, 0.95)
        taken = 0 if self.chance.random() < 0.002 else self.chance.randint(40, 250) * (9 if self.defect(0.01) else 1)
        passed = taken + 1 if self.defect(0.005) else int(taken * share)
        return {"类别": f"类别{number:02}", "参考人次": Decimal(taken), "通过人次": Decimal(passed)}
