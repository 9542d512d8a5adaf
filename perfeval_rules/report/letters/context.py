"""Everything a template may use: a dossier and a person's own fields in, values under the names of ``names.py`` out."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from perfeval_rules.model.dossier import Dossier, ScoreLine
from perfeval_rules.model.rules import Severity
from perfeval_rules.report.letters.choice import Choice, chosen
from perfeval_rules.report.letters.figures import clean, day, points, ranged, share, signed
from perfeval_rules.report.letters.findings import findings, grouped, measures
from perfeval_rules.report.letters.kinds import Letter
from perfeval_rules.report.letters.names import BLANKS, Filling


def filling(
    kind: Letter, dossier: Dossier, fields: Mapping[str, str], only_confirmed: bool = False
) -> dict[str, Filling]:
    """What a letter of this kind is filled with; a blank that ``fields`` does not fill shows its own name."""
    choice = chosen(kind, dossier, only_confirmed)
    return {
        **{name: f"〔{name}〕" for name in BLANKS},
        **{name: clean(value) for name, value in fields.items()},
        **_about(dossier),
        **_totals(dossier),
        **_counts(choice),
        "材料": [clean(document) for document in dossier.documents],
        "注意事项": [clean(caution) for caution in dossier.cautions],
        "已消除": [clean(title) for title in dossier.fixed],
        "分项": _sections(dossier),
        "评分": [_score(line) for line in dossier.scores],
        "问题": findings(choice.listed),
        "主要问题": grouped(choice.main),
        "暂缓": findings(choice.waived),
        "询问": findings(choice.asked),
        "补充佐证": findings(choice.unproven),
        "整改事项": measures(choice.due),
        "未知事实": _open_facts(dossier),
    }


def _about(dossier: Dossier) -> dict[str, Filling]:
    texts = {
        "案例": dossier.case,
        "标题": dossier.title,
        "项目名称": dossier.project or dossier.title,
        "单位": dossier.unit or "〔单位〕",
        "主管部门": dossier.department,
        "年度": dossier.year or "〔年度〕",
        "规则库": dossier.book,
        "采信范围": dossier.standing,
        "版本": dossier.stamp,
    }
    cleaned: dict[str, Filling] = {name: clean(text) for name, text in texts.items()}
    return {**cleaned, "生成日期": day(dossier.today), "模拟": int(dossier.synthetic)}


def _totals(dossier: Dossier) -> dict[str, Filling]:
    totals = dossier.totals
    return {
        "自评得分": points(totals.stated),
        "合计得分": points(totals.added),
        "测算得分": ranged(totals.computed),
        "核定得分": points(totals.settled),
        "自评等级": clean(totals.stated_grade),
        "测算等级": "或".join(clean(grade) for grade in totals.computed_grades),
        "核定等级": clean(totals.settled_grade),
        "差异率": share(totals.rate),
    }


def _counts(choice: Choice) -> dict[str, Filling]:
    severities = Counter(entry.severity for _, entry in choice.listed)
    return {
        "问题数": len(choice.listed),
        "错误数": severities[Severity.ERROR],
        "警告数": severities[Severity.WARNING],
        "询问数": severities[Severity.QUESTION],
        "提示数": severities[Severity.INFO],
    }


def _sections(dossier: Dossier) -> list[Filling]:
    return [
        {
            "名称": clean(line.name),
            "分值": points(line.weight),
            "自评得分": points(line.stated),
            "测算得分": ranged(line.computed),
            "核定得分": points(line.settled),
        }
        for line in dossier.sections
    ]


def _score(line: ScoreLine) -> Filling:
    texts = {
        "一级指标": line.section,
        "二级指标": line.second,
        "指标": line.name,
        "指标值": line.target,
        "实际完成值": line.actual,
        "复核意见": line.remark,
        "核定人": line.settled_by,
        "核定理由": line.settled_why,
        "依据": line.basis,
        "佐证": line.evidence,
        "待核实": line.doubt,
    }
    return {
        "序号": "" if line.number is None else line.number,
        **{name: clean(text) for name, text in texts.items()},
        "分值": points(line.weight),
        "自评得分": points(line.stated),
        "测算得分": ranged(line.computed),
        "核定得分": points(line.settled),
        "差异": signed(_difference(line)),
    }


def _difference(line: ScoreLine) -> Decimal | None:
    """What the unit gave itself beyond the settled score, or beyond the computed one where that is certain."""
    computed = line.computed.low if line.computed is not None and line.computed.certain else None
    right = computed if line.settled is None else line.settled
    return None if line.stated is None or right is None else line.stated - right


def _open_facts(dossier: Dossier) -> list[Filling]:
    return [
        {
            "名称": clean(fact.label),
            "问题": clean(fact.question),
            "涉及": clean(fact.rows),
            "用途": "、".join(clean(rule) for rule in fact.waiting),
        }
        for fact in dossier.open_facts
    ]
