"""An answer of the solver as facts: a model and the world it is of in, entered facts by name out."""

from datetime import date
from decimal import Decimal

import z3

from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Kind
from perfeval_rules.verify.solver.terms import Formula, Scalar, Sort
from perfeval_rules.verify.solver.world import World

MOST_DECIMALS = 12
"""Numbers that do not end are cut off; the engine then says whether they still do."""


def facts_of(model: Formula, world: World) -> dict[str, Value]:
    """The facts that the world was asked for, as the model has them; the rest stays unknown."""
    facts: dict[str, Value] = {}
    for name, items in world.lists.items():
        there = [_holds(model, guard) for guard, _ in items.entries]
        facts[name] = [{} for present in there if present] if world.book.facts[name].kind is Kind.RECORDS else []
    for (name, position, field), term in world.entered.items():
        value = _value(model, term, world)
        if not position:
            facts[name] = value
            continue
        records = facts.setdefault(name, [{}])
        assert isinstance(records, list), "a place with a position is in a list"
        if not field:
            _append(records, position, value, _present(model, world, name, position))
        elif position <= len(records):
            record = records[position - 1]
            assert isinstance(record, dict), "a record is a mapping"
            record[field] = value
    return facts


def _present(model: Formula, world: World, name: str, position: int) -> bool:
    return _holds(model, world.lists[name].entries[position - 1][0])


def _append(items: list[Value], position: int, value: Value, present: bool) -> None:
    if present and position == len(items) + 1:
        items.append(value)


def _holds(model: Formula, formula: Formula) -> bool:
    return bool(z3.is_true(model.eval(formula, model_completion=True)))


def _value(model: Formula, term: Scalar, world: World) -> Value:
    if _holds(model, term.blank):
        return None
    found = model.eval(term.value, model_completion=True)
    match term.sort:
        case Sort.BOOLEAN:
            return bool(z3.is_true(found))
        case Sort.TEXT:
            return world.texts.text(found.as_long())
        case Sort.DATE:
            return date.fromordinal(min(max(found.as_long(), 1), date.max.toordinal()))
        case _:
            return _decimal(found)


def _decimal(found: Formula) -> Decimal:
    if z3.is_algebraic_value(found):
        found = found.approx(MOST_DECIMALS)
    fraction = found.as_fraction()
    exact = Decimal(fraction.numerator) / Decimal(fraction.denominator)
    return round(exact, MOST_DECIMALS).normalize() + Decimal(0)
