"""The types of constants, calculations, comparisons and logic."""

from decimal import Decimal

from perfeval_rules.feel.inference.agreement import calculated, comparable
from perfeval_rules.feel.inference.scopes import Scope, did_you_mean
from perfeval_rules.feel.signatures import CLASSES
from perfeval_rules.feel.types import (
    ANY,
    BOOLEAN,
    DATE,
    DURATION,
    NULL,
    NUMBER,
    SIMPLE_TYPES,
    TEXT,
    ContextType,
    FunctionType,
    ListType,
    RangeType,
    Type,
    either,
)
from perfeval_rules.feel.values.instances import SIMPLE
from perfeval_rules.model.places import Message, Span, say
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Comparison,
    If,
    InstanceOf,
    Literal,
    Negation,
    Node,
    Not,
    Or,
    TypeName,
)

_KINDS = {python: SIMPLE_TYPES[kind] for kind, python in CLASSES.items()} | {type(None): NULL}


def literal(node: Literal, _: Scope) -> Type:
    """The type of a constant."""
    return _KINDS[node.value.__class__]


def negation(node: Negation, scope: Scope) -> Type:
    """A number or duration, as its operand."""
    operand = scope.infer(node.operand)
    if comparable(operand, either([NUMBER, DURATION]), ordered=True):
        return operand
    scope.complain(node.span, say("cannot negate {kind}", kind=operand), first_item(operand))
    return ANY


def arithmetic(node: Arithmetic, scope: Scope) -> Type:
    """What the operator makes of the two types."""
    left, right = scope.infer(node.left), scope.infer(node.right)
    if node.operator == "/" and isinstance(node.right, Literal) and node.right.value == Decimal(0):
        scope.complain(node.span, say("division by zero"))
        return ANY
    result = calculated(node.operator, left, right)
    if result is None:
        blanks = {"left_kind": left, "operator": node.operator, "right_kind": right}
        hint = first_item(left) or first_item(right) or _without_quotes(node.left, node.right, left, right)
        scope.complain(node.span, say("cannot calculate {left_kind} {operator} {right_kind}", **blanks), hint)
    return result or ANY


def first_item(kind: Type) -> Message | None:
    """The hint for those who take a list of one for its item."""
    if not isinstance(kind, ListType):
        return None
    return say(
        "A list is not its item, even if it has only one: write [1] behind it, or use sum(…), count(…), some … ."
    )


def _without_quotes(left: Node, right: Node, left_type: Type, right_type: Type) -> Message | None:
    """The hint for a number in quotes."""
    for node, other in ((left, right_type), (right, left_type)):
        if other == NUMBER and isinstance(node, Literal) and isinstance(node.value, str):
            digits = node.value.strip().removesuffix("%").replace(".", "", 1)
            if digits.isascii() and digits.isdigit():
                return say("Write {right} without quotes.", right=node.value.strip())
    return None


def comparison(node: Comparison, scope: Scope) -> Type:
    """True or false, if the two sides can be compared at all."""
    compare(node.span, node.operator, (node.left, scope.infer(node.left)), (node.right, scope.infer(node.right)), scope)
    return BOOLEAN


def compare(span: Span, operator: str, left: tuple[Node, Type], right: tuple[Node, Type], scope: Scope) -> None:
    """Complains about a comparison that can never hold."""
    if not comparable(left[1], right[1], ordered=operator not in ("=", "!=")):
        hint = _without_quotes(left[0], right[0], left[1], right[1])
        if isinstance(left[1], ListType) != isinstance(right[1], ListType):
            hint = first_item(left[1]) or first_item(right[1])
        message = say("cannot compare {left_kind} with {right_kind}", left_kind=left[1], right_kind=right[1])
        scope.complain(span, message, hint or _of_one_kind(left[1], right[1]))


def _of_one_kind(left: Type, right: Type) -> Message:
    """What two sides that cannot be compared lack."""
    if DATE in (left, right) and TEXT in (left, right):
        return say('Write a date as date("2020-12-31").')
    return say("Both sides must be of one kind: texts stand in quotes, numbers and true or false do not.")


def in_between(node: Between, scope: Scope) -> Type:
    """True or false, if the operand can be compared with both ends."""
    operand = (node.operand, scope.infer(node.operand))
    for end in (node.low, node.high):
        compare(node.span, "<=", operand, (end, scope.infer(end)), scope)
    return BOOLEAN


def logic(node: And | Or | Not, scope: Scope) -> Type:
    """True or false, of parts that are so."""
    for part in (node.operand,) if isinstance(node, Not) else node.parts:
        condition(part, scope)
    return BOOLEAN


def condition(node: Node, scope: Scope) -> None:
    """Complains about a condition that is never true or false."""
    kind = scope.infer(node)
    if not comparable(kind, BOOLEAN, ordered=False):
        scope.complain(node.span, say("a condition is true or false, not {kind}", kind=kind))


def conditional(node: If, scope: Scope) -> Type:
    """The type of either branch."""
    condition(node.condition, scope)
    return either([scope.infer(node.yes), scope.infer(node.no)])


def instance(node: InstanceOf, scope: Scope) -> Type:
    """True or false, if there is such a type."""
    scope.infer(node.operand)
    type_of(node.type, scope)
    return BOOLEAN


def type_of(written: TypeName, scope: Scope) -> Type:
    """The type that a name of a type stands for."""
    parts = [type_of(part, scope) for part in written.parts]
    kind = SIMPLE_TYPES.get(SIMPLE.get(written.name, ""), ANY)
    if written.name not in SIMPLE and written.name != "Any":
        hint = did_you_mean(written.name, [*SIMPLE, "Any"])
        scope.complain(written.span, say("no type is called '{name}'", name=written.name), hint)
    if written.name == "list" and parts:
        return ListType(parts[0])
    if written.name == "range" and parts:
        return RangeType(parts[0])
    if written.name == "context" and written.fields:
        return ContextType(dict(zip(written.fields, parts, strict=False)))
    return FunctionType((), parts[-1]) if written.name == "function" and parts else kind
