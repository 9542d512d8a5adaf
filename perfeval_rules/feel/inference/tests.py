"""The types of ``in`` and of ranges."""

from perfeval_rules.feel.inference.agreement import comparable
from perfeval_rules.feel.inference.operators import compare
from perfeval_rules.feel.inference.scopes import Scope
from perfeval_rules.feel.types import ANY, BOOLEAN, ListType, RangeType, Type, either
from perfeval_rules.model.syntax import In, Node, NotEqualTo, NotIn, RangeOf


def membership(node: In, scope: Scope) -> Type:
    """True or false, if the operand can meet each test."""
    operand = (node.operand, scope.infer(node.operand))
    for test in node.tests:
        _test(test, operand, scope)
    return BOOLEAN


def _test(test: Node, operand: tuple[Node, Type], scope: Scope) -> None:
    if isinstance(test, NotIn):
        for inner in test.tests:
            _test(inner, operand, scope)
    elif isinstance(test, RangeOf):
        operator = "=" if test.low is test.high else "<="
        for end in (test.low, test.high):
            if end is not None:
                compare(test.span, operator, operand, (end, scope.infer(end)), scope)
    elif isinstance(test, NotEqualTo):
        compare(test.span, "!=", operand, (test.operand, scope.infer(test.operand)), scope)
    else:
        kind = scope.infer(test)
        if not _met(kind, operand[1]):
            compare(test.span, "=", operand, (test, _item(kind)), scope)


def _met(kind: Type, operand: Type) -> bool:
    """Whether something of type ``operand`` can be equal to the test, be in it, or be in a range in it."""
    item = _item(kind)
    wholes = [kind, item, *([item.item] if isinstance(item, RangeType) else [])]
    return any(comparable(whole, operand, ordered=False) for whole in wholes)


def _item(kind: Type) -> Type:
    return kind.item if isinstance(kind, ListType | RangeType) else kind


def range_type(node: RangeOf, scope: Scope) -> Type:
    """A range between its ends, if they are of one type."""
    ends = [(end, scope.infer(end)) for end in (node.low, node.high) if end is not None]
    if len(ends) == 2 and node.low is not node.high:
        compare(node.span, "<=", ends[0], ends[1], scope)
    return RangeType(either([kind for _, kind in ends]))


def lone_test(node: NotEqualTo | NotIn, scope: Scope) -> Type:
    """A test by itself is no value."""
    for test in (node.operand,) if isinstance(node, NotEqualTo) else node.tests:
        scope.infer(test)
    return ANY
