"""The syntax tree of an expression: one frozen node a construct, each with the span it was read from.

Spans take no part in equality: two nodes are equal when they mean the same text.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal as OneOf
from typing import Union

from perfeval_rules.model.places import Span
from perfeval_rules.model.values import Months

ComparisonOperator = OneOf["=", "!=", "<", "<=", ">", ">="]
ArithmeticOperator = OneOf["+", "-", "*", "/", "**"]


@dataclass(frozen=True, slots=True)
class _Node:
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Literal(_Node):
    """A constant: null, boolean, number, text, or an ``@"…"`` temporal; ``percent`` when it was written as ``95%``."""

    value: bool | Decimal | str | date | time | datetime | timedelta | Months | None
    percent: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Name(_Node):
    """A fact, a record's field, a variable or a function, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Path(_Node):
    """``source.name``; over a list, the list of each item's."""

    source: "Node"
    name: str


@dataclass(frozen=True, slots=True)
class Filter(_Node):
    """``source[condition]``: the items for which it holds, or the item at that position."""

    source: "Node"
    condition: "Node"


@dataclass(frozen=True, slots=True)
class Call(_Node):
    """A function applied to arguments; ``names`` is not empty when they are given by name, and then as long as they."""

    function: "Node"
    arguments: tuple["Node", ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Negation(_Node):
    """``-operand``."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class Arithmetic(_Node):
    """``left operator right`` on numbers, texts (``+``), dates and durations."""

    operator: ArithmeticOperator
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Comparison(_Node):
    """``left operator right``."""

    operator: ComparisonOperator
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Between(_Node):
    """``operand between low and high``, both ends included."""

    operand: "Node"
    low: "Node"
    high: "Node"


@dataclass(frozen=True, slots=True)
class In(_Node):
    """``operand in tests``: one of the tests holds of the operand."""

    operand: "Node"
    tests: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not(_Node):
    """``not(operand)``."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class And(_Node):
    """Kleene's conjunction of two or more."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or(_Node):
    """Kleene's disjunction of two or more."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class If(_Node):
    """``if condition then yes else no``."""

    condition: "Node"
    yes: "Node"
    no: "Node"


@dataclass(frozen=True, slots=True)
class Iterator(_Node):
    """``name in source``; with ``end``, ``name in source..end``."""

    name: str
    source: "Node"
    end: Union["Node", None] = None


@dataclass(frozen=True, slots=True)
class For(_Node):
    """``for iterators return body``."""

    iterators: tuple[Iterator, ...]
    body: "Node"


@dataclass(frozen=True, slots=True)
class Quantified(_Node):
    """``some|every iterators satisfies condition``."""

    quantifier: OneOf["some", "every"]
    iterators: tuple[Iterator, ...]
    condition: "Node"


@dataclass(frozen=True, slots=True)
class ListOf(_Node):
    """``[item, …]``."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class ContextOf(_Node):
    """``{key: value, …}``; a later value may read an earlier key."""

    entries: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class RangeOf(_Node):
    """``[low..high]``, or a unary test such as ``>= 5`` with one end missing."""

    low: Union["Node", None]
    high: Union["Node", None]
    includes_low: bool
    includes_high: bool


@dataclass(frozen=True, slots=True)
class NotEqualTo(_Node):
    """The unary test ``!= operand``."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class NotIn(_Node):
    """The unary tests ``not(tests)``."""

    tests: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class TypeName(_Node):
    """A type as written after ``instance of``: a name, or list/range/context/function with its parts."""

    name: str
    parts: tuple["TypeName", ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InstanceOf(_Node):
    """``operand instance of type``."""

    operand: "Node"
    type: TypeName


@dataclass(frozen=True, slots=True)
class FunctionOf(_Node):
    """``function(parameters) body``; a parameter's type is ``None`` where none is written."""

    parameters: tuple[str, ...]
    types: tuple[TypeName | None, ...]
    body: "Node"


Node = (
    Literal
    | Name
    | Path
    | Filter
    | Call
    | Negation
    | Arithmetic
    | Comparison
    | Between
    | In
    | Not
    | And
    | Or
    | If
    | For
    | Quantified
    | ListOf
    | ContextOf
    | RangeOf
    | NotEqualTo
    | NotIn
    | InstanceOf
    | FunctionOf
)


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as its author wrote it, and its tree."""

    text: str
    tree: Node
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Template:
    """A text with placeholders: plain stretches and expressions, in order."""

    text: str
    parts: tuple[str | Expression, ...]
    span: Span = field(compare=False, repr=False)
