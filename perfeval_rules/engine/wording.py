"""Values and templates as people read them: rule texts in, Chinese sentences with figures out."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from perfeval_rules.engine.program import Program
from perfeval_rules.model.syntax import Call, Expression, Filter, Name, Node, Path, Template
from perfeval_rules.model.values import Interval, Months, Range, Unknown, Value
from perfeval_rules.model.vocabulary import PARAMETERS, Declaration

UNKNOWN, BLANK = "未知", "空"
_KEEP_SHAPE = frozenset(["sum", "min", "max", "abs", "mean", "median"])
_MOST_SHOWN = 12


def shown(value: Value, decimals: int | None = None, unit: str = "") -> str:
    """``value`` as people read it: numbers with their decimals and unit, lists joined by 、, unknown as 未知."""
    match value:
        case Interval(_, low, high):
            return f"{shown(low, decimals)}–{shown(high, decimals, unit)}"
        case Unknown():
            return UNKNOWN
        case None:
            return BLANK
        case bool():
            return "是" if value else "否"
        case Decimal():
            return _number(value, decimals, unit)
        case list():
            rest = f" 等 {len(value)} 项" if len(value) > _MOST_SHOWN else ""
            return "、".join(shown(item, decimals, unit) for item in value[:_MOST_SHOWN]) + rest if value else "（无）"
        case dict():
            return next((shown(item) for item in value.values() if isinstance(item, str)), "（记录）")
        case _:
            return _temporal(value)


def _number(number: Decimal, decimals: int | None, unit: str) -> str:
    """A number with grouped thousands; without declared decimals, plainly and without trailing zeros."""
    percent = unit == "%"
    exact = number * 100 if percent else number
    places = None if decimals is None else max(decimals - 2, 0) if percent else decimals
    if places is None or exact != round(exact, places):
        text = f"{exact:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = f"{exact:.{places}f}"
    whole, point, fraction = text.partition(".")
    grouped = f"{int(whole):,}" if len(whole.lstrip("-")) > 4 else whole
    return ("-0" if grouped == "-0" and fraction.strip("0") else grouped) + point + fraction + unit


def _temporal(value: Value) -> str:
    match value:
        case datetime() | time():
            return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
        case date():
            return value.isoformat()
        case timedelta():
            return f"{value.days} 天"
        case Months(months):
            return f"{months} 个月"
        case Range(low, high, includes_low, includes_high):
            return f"{'[' if includes_low else '('}{shown(low)}..{shown(high)}{']' if includes_high else ')'}"
        case _:
            return str(value)


def render(
    template: Template, program: Program, scope: Mapping[str, Value], fields: Mapping[str, Declaration] | None = None
) -> str:
    """``template`` with its placeholders filled from ``scope``; ``fields`` are those of the row it stands in."""
    return "".join(
        part if isinstance(part, str) else _placeholder(part, program, scope, fields or {}) for part in template.parts
    )


def _placeholder(
    part: Expression, program: Program, scope: Mapping[str, Value], fields: Mapping[str, Declaration]
) -> str:
    decimals, unit = shape(part.tree, program, fields)
    return shown(program.evaluate(part.tree, scope), decimals, unit)


def shape(node: Node, program: Program, fields: Mapping[str, Declaration]) -> tuple[int | None, str]:
    """The decimals and unit that a value keeps from the one fact it is taken from; none for other computations."""
    match node:
        case Name(_, name):
            declared = fields.get(name) or program.book.facts.get(name)
            return (declared.decimals, declared.unit) if declared else (None, "")
        case Path(_, Name(_, name), field) if name == PARAMETERS:
            parameter = program.book.parameters.get(field)
            return (parameter.decimals, parameter.unit) if parameter else (None, "")
        case Path(_, _, field):
            return _field_shape(field, program)
        case Filter(_, source, _):
            return shape(source, program, fields)
        case Call(_, Name(_, function), (argument,)) if function in _KEEP_SHAPE:
            return shape(argument, program, fields)
        case _:
            return (None, "")


def _field_shape(field: str, program: Program) -> tuple[int | None, str]:
    """The shape of the one record field of this name."""
    found = [fact.fields[field] for fact in program.book.facts.values() if field in fact.fields]
    return (found[0].decimals, found[0].unit) if len(found) == 1 else (None, "")
