"""What may be entered in a cell: a declaration in, the drop-down or the note that pops up beside the cell out."""

from collections.abc import Mapping, Sequence
from typing import Any

from perfeval_rules.model.questionnaire import BLANK, STANDINGS, Found, Sheet
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.report.questionnaire.values import NO, SHARE, YES
from perfeval_rules.report.questionnaire.words import bounded, joined
from perfeval_rules.report.sheets.cells import Style

MOST_CHARACTERS = 255
"""How long the choices of a drop-down may be together."""

MOST_DOCUMENTS = 100
"""How many rows of the sheet of documents are offered."""

FIRST_DOCUMENT = 4
"""The first row of that sheet that may name one, counted from 1."""

Rule = Mapping[str, Any]

_FOR_BLANK = f"材料中确为空白的填 {BLANK}；没有查明的留空。"
LISTS = (Kind.NUMBERS, Kind.TEXTS)


def rule_for(declared: Declaration) -> Rule | None:
    """The rule for the cell of a fact; a text without choices has none."""
    match declared.kind:
        case Kind.BOOLEAN:
            return choices_rule((YES, NO, BLANK))
        case Kind.DATE:
            return _note("填日期，如 2020-03-01。")
        case Kind.NUMBER:
            return _note(f"填数，{_unit(declared)}。")
        case Kind.NUMBERS | Kind.TEXTS:
            return _note("每行一项，按 Alt+Enter 换行。")
        case _:
            return choices_rule((*declared.choices, BLANK)) if declared.choices else None


def choices_rule(choices: Sequence[str]) -> Rule | None:
    """A drop-down; nothing where the choices are too long for one."""
    if len(",".join(choices)) > MOST_CHARACTERS or any("," in choice for choice in choices):
        return None
    return {"validate": "list", "source": list(choices), **_refusal(f"只能填：{joined(choices)}。")}


def evidence_rules() -> dict[Found, Rule]:
    """The rules for the cells of evidence."""
    last = FIRST_DOCUMENT + MOST_DOCUMENTS - 1
    documents = f"='{Sheet.DOCUMENTS}'!$A${FIRST_DOCUMENT}:$A${last}"
    told = f"先在“{Sheet.DOCUMENTS}”表中登记材料，再在这里选它的简称。"
    standings = choices_rule(tuple(STANDINGS.values()))
    assert standings is not None, "three short words fit a drop-down"
    return {
        Found.DOCUMENT: {"validate": "list", "source": documents, **_refusal(told)},
        Found.QUOTE: _length_rule(),
        Found.STANDING: standings,
    }


def answers(declared: Declaration) -> str:
    """What may be answered, in the fewest words."""
    match declared.kind:
        case Kind.BOOLEAN:
            return f"{YES}／{NO}"
        case Kind.DATE:
            return "日期"
        case Kind.NUMBER:
            return (declared.unit or "数") + bounded(declared)
        case Kind.NUMBERS:
            return f"{declared.unit or '数'}，每行一个"
        case Kind.TEXTS:
            return "文字，每行一项"
        case _:
            return "／".join(declared.choices) or "文字"


def style_of_evidence(part: Found) -> Style:
    """How the cell of a part of evidence looks."""
    return Style.EDIT_CENTRE if part in (Found.DOCUMENT, Found.STANDING) else Style.EDIT_LITERAL


def _unit(declared: Declaration) -> str:
    if declared.unit == SHARE:
        return "百分数，如 98.92%"
    return f"单位：{declared.unit}{bounded(declared)}" if declared.unit else f"没有单位{bounded(declared)}"


def _note(text: str) -> Rule:
    return {"validate": "any", "input_message": text + _FOR_BLANK}


def _length_rule() -> Rule:
    told = "原文不超过 40 字。"
    return {"validate": "length", "criteria": "<=", "value": 40, **_refusal(told)}


def _refusal(text: str) -> Rule:
    return {"error_title": "不能这样填", "error_message": text[:MOST_CHARACTERS], "ignore_blank": True}
