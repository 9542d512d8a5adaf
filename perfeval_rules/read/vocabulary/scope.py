"""The names that expressions of a book may use, with types: facts, fields of a row, parameters, the computed total."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from perfeval_rules.feel import (
    ANY,
    BOOLEAN,
    DATE,
    NUMBER,
    TEXT,
    ContextType,
    ListType,
    Signature,
    Type,
    signature,
)
from perfeval_rules.feel.types import either
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_TOTAL, PARAMETERS, Declaration, Kind, Parameter
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.vocabulary.reserved import GRADES_PARAMETER, SECTIONS_PARAMETER

CELL = ContextType({"读法": TEXT, "符号": TEXT, "数": NUMBER, "单位": TEXT, "倍数": NUMBER, "日期": DATE, "档次": TEXT})
"""What a cell of a table reads as."""

FUNCTIONS: Mapping[str, Signature] = {
    line.name: line
    for line in (
        signature("score(id: text) -> number"),
        signature("fired(id: text) -> boolean"),
        signature("得分区间(低: number, 高: number) -> number"),
        signature("唯一组合(列表: list of number, 合计: number) -> list of number"),
        signature("数字对调(各项: list of number, 合计: number) -> list of number"),
        signature("差额解释数(各项: list of number, 扣分: list of number, 合计: number) -> number"),
        replace(
            signature("对读(年度指标值: text?, 实际完成值: text?, 指标性质: text?, 度量单位: text?) -> context"),
            result=ContextType({"目标": CELL, "完成": CELL}),
        ),
        replace(signature("单元格(文字: text?, 性质: text?, 单位: text?) -> context"), result=CELL),
    )
}
"""The functions that rules have beyond the standard's."""

TYPES: Mapping[Kind, Type] = {
    Kind.NUMBER: NUMBER,
    Kind.TEXT: TEXT,
    Kind.BOOLEAN: BOOLEAN,
    Kind.DATE: DATE,
    Kind.NUMBERS: ListType(NUMBER),
    Kind.TEXTS: ListType(TEXT),
    Kind.RECORDS: ListType(ANY),
}


@dataclass(frozen=True, slots=True)
class Names:
    """The types of all names of a book, and of the fields of each record fact."""

    everywhere: Mapping[str, Type]
    fields: Mapping[str, Mapping[str, Type]]

    def in_row(self, each: str | None) -> dict[str, Type]:
        """What an expression sees that looks at the records of ``each``: their fields, and all other names."""
        return {**self.everywhere, **self.fields.get(each or "", {})}


def names_of(around: Surroundings) -> Names:
    """The names of a book with their types."""
    vocabulary = around.vocabulary
    fields = {
        name: {
            field.name: ANY if f"{name}.{field.name}" in vocabulary.vague else TYPES[field.kind]
            for field in fact.fields.values()
        }
        for name, fact in vocabulary.facts.items()
    }
    facts = {
        name: ANY if name in vocabulary.vague else _type(fact, fields[name]) for name, fact in vocabulary.facts.items()
    }
    fixed = {PARAMETERS: _parameters(around.parameters), COMPUTED_TOTAL: NUMBER, COMPUTED_GRADE: TEXT}
    return Names({**facts, **fixed}, fields)


def _type(fact: Declaration, fields: Mapping[str, Type]) -> Type:
    return ListType(ContextType(fields)) if fact.kind is Kind.RECORDS else TYPES[fact.kind]


def _parameters(parameters: Mapping[str, Parameter]) -> Type:
    """``参数``, with the book's sections and grades as lists."""
    return ContextType(
        {
            **{name: either([_of(dated.value) for dated in one.values]) for name, one in parameters.items()},
            SECTIONS_PARAMETER: ListType(ContextType({"名称": TEXT, "权重": NUMBER, "别名": ListType(TEXT)})),
            GRADES_PARAMETER: ListType(ContextType({"等级": TEXT, "起点": NUMBER})),
        }
    )


def _of(value: Value) -> Type:
    """The type of a parameter's value; a table's fields have the types of all its records."""
    if isinstance(value, list):
        records = [item for item in value if isinstance(item, dict)]
        return ListType(_record(records) if records else either([_of(item) for item in value]))
    if isinstance(value, bool):
        return BOOLEAN
    return TEXT if isinstance(value, str) else ANY if value is None else NUMBER


def _record(records: list[dict[str, Value]]) -> Type:
    """The type of a record of a table; a field that is blank in some records has the type it has in the others."""
    names = {name: None for record in records for name in record}
    fields = {name: [record[name] for record in records if record.get(name) is not None] for name in names}
    return ContextType({name: either([_of(value) for value in values]) for name, values in fields.items()})
