"""Dossiers that tests make by hand: small ones with something of everything, and large ones."""

from dataclasses import replace
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
    SourcePlace,
    Totals,
)
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.places import Span
from perfeval_rules.model.report import Item, Text, Tone
from perfeval_rules.model.review import Decided, Presence, Progress
from perfeval_rules.model.rules import Severity

CASE = Span("case.yaml", 12, 3, 12, 9)
RULE = Span("rules/common/checks/total-score.yaml", 2, 1, 2, 5)

PROOF = (
    Item(
        (Text("自评总分 > 各行合计 "), Text("—— 成立", Tone.GOOD)),
        (
            Item((Text("自评总分 "), Text("＝ 90 分", Tone.STRONG))),
            Item((Text("各行合计 "), Text("＝ 86 分", Tone.STRONG))),
        ),
    ),
)

CHECK = Entry(
    id="1f00aa",
    number=1,
    rule="common/total-score",
    kind="check",
    title="自评总分等于各行自评分之和",
    severity=Severity.ERROR,
    severity_word="错误",
    section="",
    category="数据错误",
    row="",
    row_number=None,
    text="自评总分为 90 分，各行自评分之和为 86 分，总分多 4 分。",
    places="自评总分见合计行",
    sources=(SourcePlace(fact="自评总分", document="自评表", place="合计行", quote="90", span=CASE),),
    rule_span=RULE,
    basis="算术关系",
    doubt="",
    effect="相差 4 分",
    advice="核对各行自评分后更正自评总分。",
    figures="自评总分（90 分）> 各行合计（86 分）",
    proof=PROOF,
    decision=DecisionLine(
        what=Decided.CONFIRMED,
        word="属实",
        reason="与单位核对过",
        by="张三",
        on=date(2024, 5, 2),
        stale="自评总分有变动",
    ),
    presence=Presence.STILL,
    presence_word="仍存在",
    reply="已更正。\n第二行。",
    note="只录入一部分行时会误报。",
)

QUESTION = replace(
    CHECK,
    id="2b",
    number=2,
    rule="common/reason",
    title="扣分有理由",
    severity=Severity.QUESTION,
    severity_word="询问",
    section="产出指标",
    category="佐证不足",
    row="培训人次",
    row_number=3,
    text="“培训人次”扣 2 分，请说明理由。",
    effect="",
    doubt="规则本身待核实",
    decision=None,
    presence=Presence.NEW,
    presence_word="新发现",
    reply="",
)

REMEDY = RemedyLine(
    title="建立台账制度",
    actions=("设计台账", "按月自查"),
    responsible="业务科",
    within="收到通知后 90 日内",
    done_when="台账及时",
    proposed=True,
    owner="李四",
    due=date(2024, 9, 1),
    progress=Progress.ONGOING,
    progress_word="持续整改",
    report="台账已设计",
)

PROBLEM = replace(
    CHECK,
    id="3c",
    number=3,
    rule="common/ledger",
    kind="problem",
    title="台账登记不及时",
    severity=Severity.WARNING,
    severity_word="警告",
    section="效益指标",
    category="整改不实",
    text="抽查 5 处，2 处台账登记不及时。",
    sources=(),
    advice="",
    remedies=(REMEDY,),
    decision=DecisionLine(
        what=Decided.WAIVED, word="暂缓", reason="系统改造中", by="王五", on=date(2024, 5, 3), until=date(2024, 12, 31)
    ),
    presence=None,
    presence_word="",
    reply="",
    listed=False,
)

ROW = ScoreLine(
    number=1,
    section="产出指标",
    second="数量指标",
    name="培训人次",
    target="≥100",
    actual="98",
    weight=Decimal(50),
    stated=Decimal(48),
    computed=Bounds(Decimal(44), Decimal(46)),
    settled=Decimal(45),
    settled_by="张三",
    settled_why="按签到表",
    remark="未达目标",
    basis="财预〔2020〕10号",
    evidence="签到表",
    doubt="分值系推定",
)

SMALL = Dossier(
    case="small",
    title="2023 年培训项目绩效自评",
    synthetic=True,
    language="zh",
    today=date(2024, 5, 6),
    unit="甲县培训中心",
    department="甲县教育局",
    project="2023 年培训项目",
    year="2023",
    documents=("《自评表》",),
    book="通用规则",
    book_name="common",
    standing="全部事实",
    cautions=("等级的划分尚未与原文核对",),
    stamp="perfeval 0.0，规则库 -，案例 -",
    file="case.yaml",
    digest="-",
    totals=Totals(
        stated=Decimal(90),
        added=Decimal(86),
        computed=Bounds(Decimal(82), Decimal(84)),
        settled=Decimal(83),
        stated_grade="优",
        computed_grades=("良",),
        settled_grade="良",
        rate=Decimal("0.0778"),
    ),
    grades=(GradeBand(name="优", least=Decimal(90)), GradeBand(name="良", least=Decimal(80))),
    sections=(
        SectionLine(
            name="产出指标",
            weight=Decimal(50),
            stated=Decimal(48),
            computed=Bounds(Decimal(44), Decimal(46)),
            settled=Decimal(45),
        ),
        SectionLine(
            name="效益指标",
            weight=Decimal(50),
            stated=Decimal(38),
            computed=Bounds(Decimal(38), Decimal(38)),
            settled=None,
        ),
    ),
    scores=(
        ROW,
        replace(
            ROW,
            number=2,
            section="效益指标",
            second="社会效益指标",
            name="就业率",
            stated=Decimal(38),
            computed=Bounds(Decimal(38), Decimal(38)),
            settled=None,
            settled_by="",
            settled_why="",
            doubt="",
        ),
        replace(ROW, number=3, section="", second="", name="加分项", weight=None, stated=None, computed=None),
    ),
    entries=(CHECK, QUESTION, PROBLEM),
    open_facts=(
        OpenFact(label="签到人数", question="实际签到多少人？", rows="第 1 行", waiting=("人数与签到表一致",)),
    ),
    faults=("除数为 0",),
    fixed=("年度与材料一致",),
)

CLEAN = replace(SMALL, case="clean", title="2023 年图书项目绩效自评", synthetic=False, entries=(), open_facts=())


def large(count: int, case: str = "large") -> Dossier:
    """A dossier of so many findings; every tenth is an error, and each has a row and a figure of its own."""
    return replace(SMALL, case=case, title=f"{case} 绩效自评", entries=tuple(map(_one, range(count))))


def _one(number: int) -> Entry:
    base = CHECK if number % 10 == 0 else PROBLEM if number % 10 == 5 else QUESTION
    row = f"第 {number} 项指标"
    steps = tuple(
        Item(
            (Text(f"事实{step} "), Text(f"＝ {number * step} 元", Tone.STRONG)),
            (Item((Text(f"附表 第 {number} 行"),)),),
        )
        for step in range(1, 6)
    )
    return replace(
        base,
        id=f"{number:08x}",
        number=number + 1,
        rule=f"common/rule-{number % 40}",
        title=f"核对第 {number % 40} 种关系",
        section=f"一级指标{number % 7}",
        row=row,
        row_number=number + 1,
        text=f"“{row}”填报 {number * 37} 元，应为 {number * 37 + 5} 元，相差 5 元，请核对明细账与合计数。",
        places=f"附表一第 {number} 行、附表二第 {number} 行",
        proof=(*PROOF, *steps),
    )
