"""``in`` and what may stand after it: nodes in, code out."""

from collections.abc import Callable

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.running.scopes import Code, Frame, Scope
from perfeval_rules.feel.values.order import compare, is_range, meets
from perfeval_rules.feel.values.unknowns import conjunction, disjunction, negated, unite, unknown_in
from perfeval_rules.model.places import say
from perfeval_rules.model.syntax import In, Node, NotEqualTo, NotIn, RangeOf
from perfeval_rules.model.values import Range, Value

Test = Callable[[Frame, Value], Value]


def membership(node: In, scope: Scope) -> Code:
    """``operand in tests``: Kleene's or of the tests."""
    operand = scope.compile(node.operand)
    if len(node.tests) == 1:
        single = _test(node.tests[0], scope)
        return lambda frame: single(frame, operand(frame))
    several = _any_of(node.tests, scope)
    return lambda frame: several(frame, operand(frame))


def _any_of(tests: tuple[Node, ...], scope: Scope) -> Test:
    compiled = [_test(test, scope) for test in tests]
    return lambda frame, value: disjunction([test(frame, value) for test in compiled])


def _test(node: Node, scope: Scope) -> Test:
    if isinstance(node, RangeOf):
        return _ends(node, scope)
    if isinstance(node, NotEqualTo):
        return _compared("!=", node, scope.compile(node.operand), scope)
    if isinstance(node, NotIn):
        inner = _any_of(node.tests, scope)
        return lambda frame, value: negated(inner(frame, value))
    code = scope.compile(node)

    def test(frame: Frame, value: Value) -> Value:
        try:
            return meets(value, code(frame))
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return test


def _compared(operator: str, node: Node, end: Code, scope: Scope) -> Test:
    def test(frame: Frame, value: Value) -> Value:
        try:
            return compare(operator, value, end(frame))
        except NoValue as reason:
            return scope.complain(node.span, reason)

    return test


def _ends(node: RangeOf, scope: Scope) -> Test:
    """A range compared end by end, so that one known end may decide."""
    if node.low is not None and node.low is node.high:
        return _compared("=", node, scope.compile(node.low), scope)
    ends = []
    if node.low is not None:
        ends.append(_compared(">=" if node.includes_low else ">", node, scope.compile(node.low), scope))
    if node.high is not None:
        ends.append(_compared("<=" if node.includes_high else "<", node, scope.compile(node.high), scope))
    if len(ends) == 1:
        return ends[0]
    return lambda frame, value: conjunction([end(frame, value) for end in ends])


def range_value(node: RangeOf, scope: Scope) -> Code:
    """A range by itself, as a value; a range without a proper end is null."""
    low = scope.compile(node.low) if node.low is not None else None
    high = scope.compile(node.high) if node.high is not None else None

    def run(frame: Frame) -> Value:
        start, end = low(frame) if low else None, high(frame) if high else None
        if unknown_in((start, end)):
            return unite((start, end))
        try:
            if low and high and is_range(start, end) is not True:
                raise NoValue(say("the range ends before it begins"))
        except NoValue as reason:
            return scope.complain(node.span, reason)
        return Range(start, end, node.includes_low, node.includes_high)

    return scope.folded(run, *(code for code in (low, high) if code))


def not_equal(node: NotEqualTo, scope: Scope) -> Code:
    """``!= operand`` by itself, which is no value."""
    return _only_after_in(node, scope)


def not_in(node: NotIn, scope: Scope) -> Code:
    """``not(tests)`` by itself, which is no value."""
    return _only_after_in(node, scope)


def _only_after_in(node: Node, scope: Scope) -> Code:
    return lambda _: scope.complain(node.span, NoValue(say("this test has meaning only after 'in'")))
