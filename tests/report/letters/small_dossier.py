"""A small dossier made by hand: all decisions and severities, a problem with remedies, texts that look like code."""

from datetime import date
from decimal import Decimal

from perfeval_rules.model.dossier import (
    DecisionLine,
    Dossier,
    Entry,
    GradeBand,
    OpenFact,
    RemedyLine,
    ScoreLine,
    SectionLine,
    Totals,
)
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.places import Span
from perfeval_rules.model.review import Decided, Progress
from perfeval_rules.model.rules import Severity

PLACE = Span("case.yaml", 1, 1, 1, 2)
TODAY = date(2026, 3, 5)

WORDS = {
    Severity.ERROR: "错误",
    Severity.WARNING: "警告",
    Severity.QUESTION: "询问",
    Severity.INFO: "提示",
}
DECISIONS = {
    Decided.CONFIRMED: "已确认",
    Decided.DISMISSED: "不成立",
    Decided.WAIVED: "暂缓",
    Decided.NEEDS_EVIDENCE: "需补充佐证",
}


def decision(what: Decided, reason: str, until: date | None = None, stale: str = "") -> DecisionLine:
    """A decision by the one reviewer there is."""
    return DecisionLine(what=what, word=DECISIONS[what], reason=reason, by="李明", on=TODAY, until=until, stale=stale)


def entry(number: int, severity: Severity, text: str, **more: object) -> Entry:
    """A finding with the fields that matter to a letter."""
    given: dict[str, object] = {
        "id": f"f{number:03}",
        "number": number,
        "rule": f"common/rule-{number}",
        "kind": "check",
        "title": f"第 {number} 条要求已做到",
        "severity": severity,
        "severity_word": WORDS[severity],
        "section": "产出指标",
        "category": "数据错误",
        "row": "培训人次",
        "row_number": 1,
        "text": text,
        "places": "自评得分见指标表第 1 行",
        "sources": (),
        "rule_span": PLACE,
        "basis": "算术关系",
        "doubt": "",
        "effect": "",
        "advice": "更正后重新报送。",
        "figures": "",
        "proof": (),
    }
    return Entry(**{**given, **more})  # type: ignore[arg-type] # fields are named above


ENTRIES = (
    entry(1, Severity.ERROR, "自评总分为 90 分，各行得分之和为 86 分，相差 4 分。", effect="相差 4 分"),
    entry(2, Severity.ERROR, "与事实不符。", decision=decision(Decided.DISMISSED, "已核对原件")),
    entry(
        3,
        Severity.ERROR,
        "“<w:p>{{ 单位 }}</w:p>”执行率为 1 & 2。",
        category="资金管理",
        decision=decision(Decided.CONFIRMED, "与决算一致"),
        reply="同意",
        doubt="参数 执行率下限",
    ),
    entry(
        4,
        Severity.WARNING,
        "第 2 行没有指标值。",
        category="目标设置",
        decision=decision(Decided.WAIVED, "系统升级期间无法补录", until=date(2026, 12, 31)),
    ),
    entry(5, Severity.WARNING, "第 3 行没有指标值。", category="目标设置", rule="common/target"),
    entry(6, Severity.WARNING, "第 4 行没有指标值。", category="目标设置", rule="common/target"),
    entry(
        7,
        Severity.WARNING,
        "满意度没有样本数。",
        category="佐证不足",
        decision=decision(Decided.NEEDS_EVIDENCE, "请附问卷和汇总表"),
    ),
    entry(8, Severity.QUESTION, "预算比上年增加 8.81%，请说明增加的部分用在哪里。", category="资金管理"),
    entry(9, Severity.INFO, "同一对象有两种叫法。", category="评分不规范", advice="统一叫法。"),
    entry(
        10,
        Severity.ERROR,
        "合同没有公示。",
        category="项目管理",
        decision=decision(Decided.DISMISSED, "不适用", stale="事实已变：合同数由 1 变为 2"),
    ),
    entry(
        11,
        Severity.WARNING,
        "部分考点监考措施没有落实。",
        kind="problem",
        category="项目管理",
        basis="通行做法",
        effect="失分 1.5 分",
        advice="",
        remedies=(
            RemedyLine(
                title="建立考点自查制度",
                actions=("设计自查指标", "定期提交自查报告"),
                responsible="考核发证室",
                within="收到通知后 90 天内",
                done_when="各考点视频监控正常",
            ),
            RemedyLine(title="更换监控设备", owner="王芳", due=date(2026, 6, 30), progress=Progress.ONGOING),
        ),
    ),
)


def score(number: int, name: str, weight: str, stated: str, low: str, high: str, **more: object) -> ScoreLine:
    """A row of the score table."""
    given: dict[str, object] = {
        "number": number,
        "section": "产出指标",
        "second": "数量指标",
        "name": name,
        "target": "≥100",
        "actual": "120",
        "weight": Decimal(weight),
        "stated": Decimal(stated),
        "computed": Bounds(Decimal(low), Decimal(high)),
        "settled": None,
        "settled_by": "",
        "settled_why": "",
        "remark": "",
        "basis": "",
        "evidence": "",
        "doubt": "",
    }
    return ScoreLine(**{**given, **more})  # type: ignore[arg-type] # fields are named above


SMALL = Dossier(
    case="small",
    title="2025 年度培训经费绩效自评",
    synthetic=True,
    language="zh",
    today=TODAY,
    unit="某市培训中心",
    department="某市教育局",
    project="2025 年度培训经费",
    year="2025",
    documents=("《项目支出绩效自评表》，某市培训中心，2026-02",),
    book="项目支出绩效自评（样例）",
    book_name="sample",
    standing="全部事实",
    cautions=("等级的划分尚未与原文核对",),
    stamp="版本甲",
    file="case.yaml",
    digest="0" * 12,
    totals=Totals(
        stated=Decimal(90),
        added=Decimal(86),
        computed=Bounds(Decimal(80), Decimal(84)),
        settled=Decimal("82.5"),
        stated_grade="优",
        computed_grades=("良",),
        settled_grade="良",
        rate=Decimal("0.0909"),
    ),
    grades=(GradeBand(name="优", least=Decimal(90)), GradeBand(name="良", least=Decimal(80))),
    sections=(
        SectionLine(
            name="产出指标",
            weight=Decimal(60),
            stated=Decimal(54),
            computed=Bounds(Decimal(48), Decimal(52)),
            settled=Decimal("50.5"),
        ),
    ),
    scores=(
        score(1, "培训人次", "30", "28", "26", "26", settled=Decimal("24.5"), settled_by="李明", settled_why="少 5 期"),
        score(2, "合格率", "30", "26", "22", "26", remark="没有样本数", doubt="参数 合格率下限"),
    ),
    entries=ENTRIES,
    open_facts=(
        OpenFact(label="报名人数", question="报名人数是多少？", rows="第 1 行", waiting=("安排率有分母",)),
        OpenFact(label="上年问题", question="", rows="", waiting=()),
    ),
    faults=(),
    fixed=("各行权重合计为 100",),
)
"""The dossier that most tests of letters look at."""
