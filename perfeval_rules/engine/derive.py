"""Derived facts: entered values in, the same values with every formula's result beside them out."""

from decimal import Decimal

from perfeval_rules.engine.program import Program, row_scope
from perfeval_rules.engine.ready import Formula
from perfeval_rules.figures.rounding import half_up
from perfeval_rules.model.values import Value


def derive(program: Program, values: dict[str, Value], given: frozenset[str] = frozenset()) -> None:
    """Adds to ``values`` what the formulas of the book's derived facts come to, in the order they need.

    A derived fact with declared decimals is rounded half up, so that what is compared is what is printed. Names in
    ``given`` were set by an example and are left as they are.
    """
    for formula in program.formulas:
        if formula.key in given:
            continue
        if formula.field:
            _derive_field(formula, values, given)
        else:
            values[formula.fact] = _rounded(formula.evaluate(values), formula.place)


def _derive_field(formula: Formula, values: dict[str, Value], given: frozenset[str]) -> None:
    """Computes one derived field in each record of a list."""
    records, field, evaluate = values[formula.fact], formula.field, formula.evaluate
    if not isinstance(records, list):
        return
    for number, record in enumerate(records, 1):
        if isinstance(record, dict) and not (given and f"{formula.fact}[{number}].{field}" in given):
            scope = row_scope(formula.outer, values, record) if formula.outer else record
            record[field] = _rounded(evaluate(scope), formula.place)


def _rounded(value: Value, place: Decimal | None) -> Value:
    return half_up(value, place) if place and isinstance(value, Decimal) else value
