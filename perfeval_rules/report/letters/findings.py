"""Findings and what is to be done about them, under the names that templates use."""

from collections.abc import Iterable

from perfeval_rules.model.dossier import DecisionLine, Entry, RemedyLine
from perfeval_rules.report.letters.choice import PROBLEM, Numbered
from perfeval_rules.report.letters.figures import clean, counted, day
from perfeval_rules.report.letters.names import Filling


def findings(chosen: Iterable[Numbered]) -> list[Filling]:
    """The findings of a list, each with its number in the letter."""
    return [finding(number, entry) for number, entry in chosen]


def grouped(chosen: Iterable[Numbered]) -> list[Filling]:
    """The same under their categories, in the order in which these first occur."""
    groups: dict[str, list[Filling]] = {}
    for number, entry in chosen:
        groups.setdefault(entry.category, []).append(finding(number, entry))
    return [{"类别": clean(category), "问题": items} for category, items in groups.items()]


def finding(number: int, entry: Entry) -> dict[str, Filling]:
    """One finding."""
    return {
        "序号": number,
        "种类": "问题" if entry.kind == PROBLEM else "核对",
        **{name: clean(text) for name, text in _texts(entry).items()},
        **_decision(entry.decision),
        "整改措施": [_remedy(line) for line in entry.remedies],
    }


def _texts(entry: Entry) -> dict[str, str]:
    return {
        "编号": entry.id,
        "类别": entry.category,
        "严重程度": entry.severity_word,
        "要求": entry.title,
        "描述": entry.text,
        "一级指标": entry.section,
        "指标": entry.row,
        "位置": entry.places,
        "核对": entry.figures,
        "依据": entry.basis,
        "待核实": entry.doubt,
        "影响": entry.effect,
        "建议": entry.advice,
        "单位反馈": entry.reply,
        "复查": entry.presence_word,
        "审核提示": entry.note,
    }


def _decision(decision: DecisionLine | None) -> dict[str, Filling]:
    """A decision that holds; one that has gone stale is not told to the unit."""
    if decision is None or decision.stale:
        return dict.fromkeys(("决定", "决定理由", "决定人", "决定日期", "暂缓至"), "")
    return {
        "决定": clean(decision.word),
        "决定理由": clean(decision.reason),
        "决定人": clean(decision.by),
        "决定日期": day(decision.on),
        "暂缓至": day(decision.until),
    }


def _remedy(line: RemedyLine) -> Filling:
    return {
        "措施": clean(line.title),
        "内容": [clean(action) for action in line.actions],
        "责任单位": clean(line.responsible),
        "责任人": clean(line.owner),
        "期限": _deadline(line),
        "完成标志": clean(line.done_when),
        "已具备": int(line.proposed),
        "进展": clean(line.progress_word),
        "完成情况": clean(line.report),
    }


def _deadline(line: RemedyLine) -> str:
    return day(line.due) or clean(line.within)


def measures(due: Iterable[Numbered]) -> list[Filling]:
    """What is to be put right: each remedy once, and the advice of findings without one, with the findings it is for.

    Findings of one rule share their advice, and what shows it done is what the rule demands.
    """
    rows: dict[tuple[str, str, int], list[Numbered]] = {}
    for number, entry in due:
        for key in _keys(entry):
            rows.setdefault(key, []).append((number, entry))
    return [_measure(key[2], chosen) for key, chosen in rows.items()]


def _keys(entry: Entry) -> list[tuple[str, str, int]]:
    if entry.remedies:
        return [(entry.rule, line.title, place) for place, line in enumerate(entry.remedies)]
    return [(entry.rule, entry.advice, -1)]


def _measure(place: int, chosen: list[Numbered]) -> Filling:
    first = chosen[0][1]
    line = first.remedies[place] if place >= 0 else RemedyLine(title=first.advice or first.title)
    return {
        "问题": counted(number for number, _ in chosen),
        "措施": clean(line.title),
        "内容": [clean(action) for action in line.actions],
        "责任单位": clean(line.responsible),
        "责任人": clean(line.owner),
        "期限": _deadline(line),
        "完成标志": clean(line.done_when or first.title),
    }
