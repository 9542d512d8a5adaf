"""A questionnaire as a case file: the facts that are known stand in it, and every other one that is asked is a comment.

A commented fact has all it needs to be answered. ``[待填]`` in the place of a value is refused until it is replaced,
since a fact that is left empty would mean that it is known to be blank.
"""

from collections.abc import Iterable, Iterator, Mapping

from perfeval_rules.figures.yaml_texts import yaml_text
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.imports import CaseHead
from perfeval_rules.model.questionnaire import Question, Questionnaire
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.report.case_file.facts import fact_lines, width
from perfeval_rules.report.case_file.text import head_lines
from perfeval_rules.report.questionnaire.words import asks, bounded, joined, waiting

ABOUT = (
    "本案例文件列出规则要用到的全部事实。",
    "查明一项，就去掉该项各行行首的 # 和一个空格，把 [待填] 换成所填内容，并在 evidence 里写明出处；",
    "没有出处的，可只写“事实: 值”。没有查明的留着不动；查明材料中确为空白的，填 null。",
    "出处：document 材料简称，place 位置，quote 原文（不超过 40 字）；",
    "standing 可信程度（verified 佐证核实、stated 文中载明、claimed 自评认定），interpreted 审核人怎样理解。",
)

KINDS = {
    Kind.NUMBER: "数",
    Kind.TEXT: "文字",
    Kind.BOOLEAN: "true 或 false",
    Kind.DATE: "日期，如 2020-03-01",
    Kind.RECORDS: "清单，每条一个 “- {…}”；确知一条也没有的，填 []",
    Kind.NUMBERS: "数的列表，如 [1, 2]",
    Kind.TEXTS: "文字的列表，如 [甲, 乙]",
}
"""What is to be entered."""

OPEN, OPEN_LIST = "[待填]", "待填"
"""What stands for a value: a list where one value is wanted, and the other way round, so that neither is taken."""

WIDTH = 112
"""How many columns a comment takes in a line."""


def to_yaml(asked: Questionnaire, head: CaseHead, facts: Mapping[str, Fact], book: RuleBook) -> str:
    """The case file; ``facts`` that nobody asks about are not in it."""
    lines = [*(f"# {line}" for line in ABOUT), "", *head_lines(head)]
    if not head.documents:
        lines += ["# documents:", "#   report: {title: 材料名称, issuer: 出具单位, period: 所属期间, file: 文件名}"]
    lines += ["", "facts:"]
    for question in asked.questions:
        lines += _lines(question, facts.get(question.fact.name), book)
    return "".join(f"{line}\n" for line in lines)


def _lines(question: Question, fact: Fact | None, book: RuleBook) -> Iterator[str]:
    """A known fact, or the comment that asks for it."""
    if fact is not None:
        yield from fact_lines(fact, book.facts[fact.name])
        yield from _lacking(question, fact)
        return
    yield ""
    told = asks(question)
    yield f"  # 【{question.fact.name}】{'' if told == question.fact.name else told}"
    yield f"  #   填：{_answers(question.fact)}"
    yield from (f"  #   {line}" for line in _packed("用于：", waiting(question)))
    if question.fact.kind is Kind.RECORDS:
        yield from _list(question)
    else:
        yield f"  # {question.fact.name}: {_open(question.fact)}"


def _answers(declared: Declaration) -> str:
    if declared.choices:
        return f"{joined(declared.choices)} 之一"
    unit = f"，{declared.unit}" if declared.unit else ""
    return f"{KINDS[declared.kind]}{unit}{bounded(declared)}"


def _open(declared: Declaration) -> str:
    return f"{{value: {_placeholder(declared)}, evidence: {{document: , place: , quote: }}}}"


def _placeholder(declared: Declaration) -> str:
    return OPEN_LIST if declared.kind in (Kind.NUMBERS, Kind.TEXTS) else OPEN


def _list(question: Question) -> Iterator[str]:
    """A list with its evidence, one record with a field a line, and what each field is."""
    yield f"  # {question.fact.name}:"
    yield "  #   evidence: {document: , place: }"
    yield "  #   value:"
    for number, field in enumerate(question.fields):
        told = "" if asks(field) == field.fact.name else f"{asks(field)}，"
        begins = "    " if number else "  - "
        yield f"  #   {begins}{yaml_text(field.fact.name)}: {_placeholder(field.fact)}  # {told}{_answers(field.fact)}"


def _lacking(question: Question, fact: Fact) -> Iterator[str]:
    """Which fields some record of a known list does not say."""
    if isinstance(fact.value, tuple):
        records = fact.value
        names = [
            field.fact.name for field in question.fields if any(field.fact.name not in one.fields for one in records)
        ]
        if names:
            yield from (f"    # {line}" for line in _packed("有的记录还可以填：", names))


def _packed(begins: str, parts: Iterable[str]) -> Iterator[str]:
    """The parts in as few lines as they need, none of them broken."""
    line = begins
    for part in parts:
        whole = line + part if line == begins else f"{line}；{part}"
        if width(whole) > WIDTH and line != begins:
            yield line
            whole = "　　　" + part
        line = whole
    yield line
