"""A case's facts as values: every declared fact and field is there, unknown where nothing counts as known."""

from datetime import date
from decimal import Decimal
from typing import Any

from perfeval_rules.model.cases import Case, Fact, Record, Standing
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_TOTAL, PARAMETERS, Declaration, Parameter

YEAR, EVALUATED = "年度", "自评日期"


_NOT_YET = Unknown(frozenset())


def values_of(case: Case, book: RuleBook, standing: Standing) -> dict[str, Value]:
    """The entered facts of ``case`` that stand at least at ``standing``, by name; unknown for all others.

    Derived facts, parameters and computed totals are unknown still; ``derive`` adds them.
    """
    values = {
        name: _value(name, declaration, case.facts.get(name), standing) for name, declaration in book.facts.items()
    }
    values[COMPUTED_TOTAL] = values[COMPUTED_GRADE] = _NOT_YET
    return values


def _value(name: str, declaration: Declaration, fact: Fact | None, standing: Standing) -> Value:
    if fact is None:
        return Unknown(frozenset([name])) if declaration.derive is None else _NOT_YET
    if standing is not Standing.CLAIMED and standing_of(fact) < standing:
        return Unknown(frozenset([name]))
    if isinstance(fact.value, tuple):
        return [_record(f"{name}[{at}]", declaration, record, standing) for at, record in enumerate(fact.value, 1)]
    return fact.value


def standing_of(fact: Fact) -> Standing:
    """How well ``fact`` is established; a list without evidence of its own stands as its weakest field does."""
    if fact.evidence is None and isinstance(fact.value, tuple) and fact.value:
        fields = [field for record in fact.value for field in record.fields.values()]
        return min((standing_of(field) for field in fields), default=fact.standing)
    return fact.standing


def _record(name: str, declaration: Declaration, record: Record, standing: Standing) -> dict[str, Value]:
    facts, every_fact_counts = record.fields, standing is Standing.CLAIMED
    values: dict[str, Any] = {
        field: facts[field].value
        if every_fact_counts and field in facts
        else _value(f"{name}.{field}", inner, facts.get(field), standing)
        for field, inner in declaration.fields.items()
    }
    return values


def parameters_of(book: RuleBook, values: dict[str, Value], *, newest: bool = False) -> dict[str, Value]:
    """The value of each parameter on the last day of the case's year, or on its day of evaluation.

    Where that day is unknown or blank and the choice depends on it, so is the parameter, unless the ``newest`` is asked
    for.
    The book's sections and grades are there too, as ``一级指标`` and ``等级``.
    """
    chosen = {name: _in_force(parameter, values, newest) for name, parameter in book.parameters.items()}
    chosen["一级指标"] = [
        {"名称": section.name, "权重": section.weight, "别名": list(section.aliases)} for section in book.sections
    ]
    chosen["等级"] = [{"等级": grade.name, "起点": grade.least} for grade in book.grades]
    return chosen


def _in_force(parameter: Parameter, values: dict[str, Value], newest: bool) -> Value:
    only = parameter.values[0]
    if len(parameter.values) == 1 and only.since is None and only.until is None:
        return only.value
    fact = EVALUATED if parameter.by_evaluation else YEAR
    known = values.get(fact, Unknown(frozenset([fact])))
    day = date(int(known), 12, 31) if isinstance(known, Decimal) and 1 <= known <= 9999 else known
    if not isinstance(day, date):
        if newest:
            return max(parameter.values, key=lambda dated: dated.since or date.min).value
        return known if isinstance(known, Unknown) else None
    for dated in parameter.values:
        if (dated.since is None or dated.since <= day) and (dated.until is None or day <= dated.until):
            return dated.value
    return Unknown(frozenset([f"{PARAMETERS}.{parameter.name}"]))
