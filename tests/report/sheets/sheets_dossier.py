"""A small dossier made by hand: three rows, four findings, a decision of each kind, texts that would be formulas."""

from collections.abc import Sequence
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
    Totals,
)
from perfeval_rules.model.findings import Bounds
from perfeval_rules.model.places import Span
from perfeval_rules.model.review import Decided, Presence, Progress
from perfeval_rules.model.rules import Severity

DAY = date(2026, 1, 15)
PLACE = Span("case.yaml", 1, 1, 1, 2)
DANGEROUS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "https://example.org/x", "<r><t>x</t></r>")


def score_line(
    number: int, section: str, name: str, weight: str, stated: str | None, settled: str | None = None
) -> ScoreLine:
    """A row of the table; its computed points are the stated ones, or any at all."""
    known = Decimal(stated) if stated is not None else None
    return ScoreLine(
        number=number,
        section=section,
        second="产出数量",
        name=name,
        target="≥95%",
        actual="98.92%",
        weight=Decimal(weight),
        stated=known,
        computed=Bounds(known, known) if known is not None else Bounds(Decimal(0), Decimal(weight)),
        settled=Decimal(settled) if settled is not None else None,
        settled_by="王审核" if settled is not None else "",
        settled_why="佐证不足" if settled is not None else "",
        remark="",
        basis="财预〔2020〕10号",
        evidence="",
        doubt="规则本身" if number == 2 else "",
    )


def entry(number: int, severity: Severity, word: str, text: str) -> Entry:
    """A finding without decision and remedies."""
    return Entry(
        id=f"some-check-0000000{number}",
        number=number,
        rule="small/some-check",
        kind="check",
        title=f"核对 {number}",
        severity=severity,
        severity_word=word,
        section="产出指标",
        category="数据错误",
        row="数量",
        row_number=1,
        text=text,
        places="自评表",
        sources=(),
        rule_span=PLACE,
        basis="算术关系",
        doubt="",
        effect="相差 4 分",
        advice="核对后更正。",
        figures="",
        proof=(),
    )


def entries() -> tuple[Entry, ...]:
    """An undecided error, a waived warning that is stale, a question with a reply, a problem with two remedies."""
    waived = DecisionLine(
        what=Decided.WAIVED,
        word="暂缓",
        reason="待决算",
        by="李复核",
        on=DAY,
        until=date(2026, 3, 1),
        stale="自评总分已变动",
    )
    done = RemedyLine(
        title="建立自查制度",
        actions=("设计自查指标", "定期提交报告"),
        responsible="考核发证室",
        within="收到通知后 90 日内",
        done_when="台账完整",
        proposed=True,
        owner="张三",
        due=date(2026, 4, 15),
        progress=Progress.DONE,
        progress_word="已完成",
        report="已印发制度",
        evidence="附件 3",
        closed_on=DAY,
        closed_by="李复核",
    )
    return (
        entry(1, Severity.ERROR, "错误", "=自评总分为 87.5 分，各行合计 83.5 分。"),
        replace(
            entry(2, Severity.WARNING, "警告", "长" * 200),
            decision=waived,
            presence=Presence.REOPENED,
            presence_word="再次出现",
        ),
        replace(entry(3, Severity.QUESTION, "询问", "请说明超额原因。"), reply="因扩面"),
        replace(
            entry(4, Severity.WARNING, "警告", "监考措施没有落实"),
            kind="problem",
            advice="",
            remedies=(done, RemedyLine(title="开展抽查", progress_word="未完成")),
        ),
    )


def small(settled: str | None = "5", lines: Sequence[ScoreLine] = (), language: str = "zh") -> Dossier:
    """The dossier; ``settled`` are the settled points of its first row."""
    lines = lines or (
        score_line(1, "产出指标", "数量", "50", "45.5", settled),
        score_line(2, "产出指标", "质量", "30.1", "30.1"),
        score_line(3, "效益指标", "=满意度", "19.9", "13.8"),
    )
    names = dict.fromkeys(line.section for line in lines)
    return Dossier(
        case="small",
        title="小案例",
        synthetic=True,
        language=language,
        today=DAY,
        unit="某单位",
        department="某部门",
        project="=某项目",
        year="2019",
        documents=("《自评表》",),
        book="小规则库",
        book_name="small",
        standing="全部事实",
        cautions=("等级的划分尚未核对",),
        stamp="perfeval 0；规则库 0；案例 0",
        file="case.yaml",
        digest="0",
        totals=Totals(
            stated=Decimal("89.9"),
            added=Decimal("89.4"),
            computed=Bounds(Decimal("89.4"), Decimal("89.4")),
            settled=None,
            stated_grade="良",
            computed_grades=("良",),
            settled_grade="",
            rate=None,
        ),
        grades=(
            GradeBand(name="优", least=Decimal(90)),
            GradeBand(name="良", least=Decimal(80)),
            GradeBand(name="中", least=Decimal(60)),
            GradeBand(name="差", least=Decimal(0)),
        ),
        sections=tuple(
            SectionLine(
                name=name, weight=Decimal(0), stated=None, computed=Bounds(Decimal(1), Decimal(2)), settled=None
            )
            for name in names
        ),
        scores=tuple(lines),
        entries=entries(),
        open_facts=(
            OpenFact(label="年初批复数", question="年初批复数是多少元？", rows="", waiting=("预算调整有说明",)),
        ),
        faults=("核对：除数为零",),
        fixed=("自评总分等于各行之和",),
        history="f" * 64,
    )
