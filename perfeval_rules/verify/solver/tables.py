"""What no formula expresses, looked up: a node and arguments of few values in, the term of its result out."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from math import prod

from perfeval_rules.feel import compile_node
from perfeval_rules.model.syntax import Arithmetic, Call, Name, Negation, Node
from perfeval_rules.model.values import Value
from perfeval_rules.verify.solver.merging import chosen
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import Scalar, Term, Untranslatable, every

MOST_ROWS = 800
"""A table has no more rows; what would need more is not looked up."""


def looked_up(node: Call | Arithmetic | Negation, arguments: Sequence[Term], sight: Sight) -> Term | None:
    """The result of ``node`` for every combination of its arguments' values, if these are few; else nothing."""
    known = [argument.cases for argument in arguments if isinstance(argument, Scalar) and argument.cases is not None]
    if len(known) < len(arguments) or prod(map(len, known)) > MOST_ROWS:
        return None
    evaluate = compile_node(_with_names(node), sight.functions)
    cases: list[tuple[object, Value]] = []
    for combination in product(*known):
        values = {f"值{at}": value for at, (_, value) in enumerate(combination)}
        cases.append((every(guard for guard, _ in combination), evaluate(values)))
    try:
        return chosen(cases, sight.world.texts)
    except (Untranslatable, TypeError):
        return None


def _with_names(node: Call | Arithmetic | Negation) -> Node:
    """``node`` with a name in place of each argument."""
    match node:
        case Call():
            return replace(node, arguments=tuple(Name(node.span, f"值{at}") for at in range(len(node.arguments))))
        case Arithmetic():
            return replace(node, left=Name(node.span, "值0"), right=Name(node.span, "值1"))
    return replace(node, operand=Name(node.span, "值0"))


def whole_constant(term: Term) -> int | None:
    """The whole number that a term always is."""
    if isinstance(term, Scalar) and term.cases is not None and len(term.cases) == 1:
        value = term.cases[0][1]
        if isinstance(value, Decimal) and value == value.to_integral_value():
            return int(value)
    return None
