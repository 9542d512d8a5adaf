"""What a book asks and a case does not say: questions in, tasks for a person and their lines in the case file out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from perfeval_rules.figures.yaml_texts import yaml_text
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.questionnaire import Question, Questionnaire
from perfeval_rules.model.rules import AnyRule
from perfeval_rules.model.vocabulary import TABLE, Kind

MOST_RULES = 3
"""How many rules that need a fact are named in the case file."""

KINDS = {
    Kind.NUMBER: "数",
    Kind.TEXT: "文字",
    Kind.BOOLEAN: "true 或 false",
    Kind.DATE: "日期，如 2020-03-01",
    Kind.RECORDS: "清单",
    Kind.NUMBERS: "数的列表",
    Kind.TEXTS: "文字的列表",
}
"""What is to be entered; case files speak Chinese whatever the reader's language is."""


@dataclass(frozen=True, slots=True)
class Task:
    """A fact that a person must look up or judge; with ``fields``, these of the records that are there lack it."""

    question: Question
    fields: tuple[Question, ...] = ()


def open_facts(facts: Mapping[str, Fact], asked: Questionnaire, without: Sequence[str] = ()) -> tuple[Task, ...]:
    """The tasks that are left, in the order of the vocabulary; ``without`` are fields that the table does not have."""
    tasks: list[Task] = []
    for question in asked.questions:
        fact = facts.get(question.fact.name)
        if fact is None:
            tasks.append(Task(question))
        elif isinstance(fact.value, tuple):
            blank = without if question.fact.name == TABLE else ()
            fields = tuple(field for field in question.fields if field.fact.name not in blank)
            lacking = tuple(
                field for field in fields if any(field.fact.name not in record.fields for record in fact.value)
            )
            tasks += [Task(question, lacking)] if lacking else []
    return tuple(tasks)


def open_lines(tasks: Iterable[Task]) -> Iterator[str]:
    """The lines that ask for them, to stand as comments after the facts."""
    first = True
    for task in tasks:
        if first:
            yield "以下各项材料里没有，或须由人判断；查明后去掉行首的 # 填写，不清楚的留着不动。"
            first = False
        yield from _lines(task)


def _lines(task: Task) -> Iterator[str]:
    question = task.question
    if task.fields:
        names = "、".join(field.fact.name for field in task.fields)
        yield f"{question.fact.name} 的各条还可以填：{names}"
        return
    asks = question.fact.question or question.fact.label or question.fact.name
    offered = "、".join(question.fact.choices) or KINDS[question.fact.kind]
    unit = f"，{question.fact.unit}" if question.fact.unit else ""
    yield f"{asks}（{offered}{unit}；供{_named(question.rules)}）"
    if question.fact.kind is Kind.RECORDS:
        yield f"{question.fact.name}: [{{{', '.join(f'{field.fact.name}: ' for field in question.fields)}}}]"
    else:
        yield f"{question.fact.name}: {{value: , evidence: {{document: , place: }}}}"


def _named(rules: Sequence[AnyRule]) -> str:
    titles = "、".join(yaml_text(rule.title).strip('"') for rule in rules[:MOST_RULES])
    return titles if len(rules) <= MOST_RULES else f"{titles}等 {len(rules)} 条规则"
