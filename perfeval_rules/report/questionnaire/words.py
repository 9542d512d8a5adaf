"""A question in words: what it asks, what may be answered, and which rules wait for it."""

from collections.abc import Sequence

from perfeval_rules.model.questionnaire import ALWAYS, BLANK, Question
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.vocabulary import Declaration

MOST_RULES = 4
"""How many rules are named before the rest is only counted."""

FOR_REPORTS = "报告以此指称案例"
NOBODY = "案例已填，规则没有用到"


def asks(question: Question) -> str:
    """What is asked: the question to a person, else what the fact is called."""
    return question.fact.question or question.fact.label or question.fact.name


def asks_for_cell(question: Question) -> str:
    """The same where a workbook is filled in, which says otherwise what case files call null."""
    return asks(question).replace("填 null", f"填 {BLANK}")


def waiting(question: Question) -> tuple[str, ...]:
    """The rules that need the answer, by title and id."""
    if not question.rules:
        return (FOR_REPORTS if question.fact.name in ALWAYS else NOBODY,)
    named = tuple(_named(rule) for rule in question.rules[:MOST_RULES])
    more = len(question.rules) - MOST_RULES
    return (*named, f"等 {len(question.rules)} 条") if more > 0 else named


def _named(rule: AnyRule) -> str:
    return f"{rule.title}（{rule.id}）"


def bounded(declared: Declaration) -> str:
    """The bounds of a number in words, behind a comma; nothing where it has none."""
    least, most = declared.least, declared.most
    ends = [f"不小于 {least}" if least is not None else "", f"不大于 {most}" if most is not None else ""]
    return "".join(f"，{end}" for end in ends if end)


def joined(choices: Sequence[str]) -> str:
    """The choices of a fact."""
    return "、".join(choices)
