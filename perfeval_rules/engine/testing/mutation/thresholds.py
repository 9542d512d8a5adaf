"""How far a threshold is moved: a number and what it is compared with in, the last place that counts out."""

from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.figures.rounding import SCORE_DECIMALS, last_place
from perfeval_rules.figures.shapes import shape_of_sum
from perfeval_rules.figures.values import Shape
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.syntax import Call, Literal, Name, Node, Path
from perfeval_rules.model.vocabulary import PARAMETERS

ONE = Decimal(1)
SHARE, POINTS = "%", "分"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where an expression stands: its book, and the record fact whose rows its rule looks at."""

    book: RuleBook
    each: str | None


def constants_in(node: Node, around: Surroundings) -> tuple[Decimal, ...] | None:
    """The values that a constant number may have: one of a literal, one a period of a parameter; else ``None``."""
    match node:
        case Literal(_, Decimal() as number):
            return (number,)
        case Path(_, Name(_, source), name) if source == PARAMETERS and name in around.book.parameters:
            values = [dated.value for dated in around.book.parameters[name].values]
            numbers = tuple(value for value in values if isinstance(value, Decimal))
            return numbers if len(numbers) == len(values) else None
        case _:
            return None


def grid(node: Node, around: Surroundings) -> Decimal | None:
    """The step in which the values of ``node`` come, as far as the vocabulary says so."""
    if isinstance(node, Call) and isinstance(node.function, Name) and node.function.name in ("count", "string length"):
        return ONE
    shape = shape_of_sum(node, around.book, around.each)
    return _declared(shape)


def _declared(shape: Shape) -> Decimal | None:
    if shape.decimals is not None:
        return last_place(shape.decimals)
    return last_place(SCORE_DECIMALS) if shape.unit == POINTS else None


def own_step(node: Node, around: Surroundings) -> Decimal:
    """The step of a constant that is compared with nothing known: its last place, or one percentage point."""
    values = constants_in(node, around) or (ONE,)
    share = isinstance(node, Literal) and node.percent
    if isinstance(node, Path):
        parameter = around.book.parameters[node.name]
        if parameter.decimals is not None:
            return last_place(parameter.decimals)
        share = parameter.unit == SHARE
    return min(_last_place(value * 100) / 100 if share else _last_place(value) for value in values)


def _last_place(number: Decimal) -> Decimal:
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else ONE


def between_steps(node: Node, other: Node, around: Surroundings) -> bool:
    """Whether a constant lies between the values that the ``other`` side can have, so that it is never equal to it."""
    values, step = constants_in(node, around), grid(other, around)
    return values is not None and step is not None and all(value % step != 0 for value in values)
