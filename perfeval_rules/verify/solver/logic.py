"""Truth: comparisons, Kleene's and/or/not, conditions; nodes in, terms out."""

from collections.abc import Sequence

from perfeval_rules.model.syntax import (
    And,
    Between,
    Comparison,
    If,
    In,
    ListOf,
    Node,
    Not,
    NotEqualTo,
    NotIn,
    Or,
    RangeOf,
)
from perfeval_rules.verify.solver.merging import either
from perfeval_rules.verify.solver.sight import Sight
from perfeval_rules.verify.solver.terms import (
    NO,
    YES,
    Formula,
    Items,
    Scalar,
    Sort,
    Term,
    Untranslatable,
    every,
    none,
    some,
    when,
)

ORDERED = (Sort.NUMBER, Sort.DATE, Sort.DAYS)


def boolean(value: Formula, blank: Formula = NO) -> Scalar:
    """A truth value, with its three cases."""
    known = none(blank)
    cases = ((every([known, value]), True), (every([known, none(value)]), False), (blank, None))
    return Scalar(Sort.BOOLEAN, value, blank, cases)


def yes(term: Scalar) -> Formula:
    """That a truth value is true."""
    return every([none(term.blank), term.value]) if term.sort is Sort.BOOLEAN else NO


def no(term: Scalar) -> Formula:
    """That a truth value is false."""
    return every([none(term.blank), none(term.value)]) if term.sort is Sort.BOOLEAN else NO


def all_of(parts: Sequence[Scalar]) -> Scalar:
    """Kleene's and."""
    true, false = every(yes(part) for part in parts), some(no(part) for part in parts)
    return boolean(true, every([none(true), none(false)]))


def any_of(parts: Sequence[Scalar]) -> Scalar:
    """Kleene's or."""
    true, false = some(yes(part) for part in parts), every(no(part) for part in parts)
    return boolean(true, every([none(true), none(false)]))


def negated(term: Scalar) -> Scalar:
    """Kleene's not."""
    return boolean(no(term), every([none(yes(term)), none(no(term))]))


def conjunction(node: And, sight: Sight) -> Term:
    """``and``."""
    return all_of([sight.scalar(part, Sort.BOOLEAN) for part in node.parts])


def disjunction(node: Or, sight: Sight) -> Term:
    """``or``."""
    return any_of([sight.scalar(part, Sort.BOOLEAN) for part in node.parts])


def negation(node: Not, sight: Sight) -> Term:
    """``not``."""
    return negated(sight.scalar(node.operand, Sort.BOOLEAN))


def conditional(node: If, sight: Sight) -> Term:
    """``if``: what is not true goes to ``else``."""
    condition = yes(sight.scalar(node.condition, Sort.BOOLEAN))
    return either(condition, sight.term(node.yes), sight.term(node.no))


def comparison(node: Comparison, sight: Sight) -> Term:
    """``left operator right``."""
    return compared(node.operator, sight.term(node.left), sight.term(node.right))


def compared(operator: str, left: Term, right: Term) -> Scalar:
    """Two terms compared."""
    if operator == "=":
        return boolean(equal(left, right))
    if operator == "!=":
        return boolean(none(equal(left, right)))
    if not isinstance(left, Scalar) or not isinstance(right, Scalar):
        raise Untranslatable(operator)
    if Sort.NULL in (left.sort, right.sort):
        return boolean(NO, YES)
    if left.sort is not right.sort or left.sort not in ORDERED:
        raise Untranslatable(operator)
    one, two = left.value, right.value
    value = {"<": one < two, "<=": one <= two, ">": one > two, ">=": one >= two}[operator]
    return boolean(value, some([left.blank, right.blank]))


def equal(left: Term, right: Term) -> Formula:
    """That two terms are equal: null equals null alone."""
    if isinstance(right, Scalar) and right.sort is Sort.NULL:
        return left.blank
    if isinstance(left, Scalar) and left.sort is Sort.NULL:
        return right.blank
    if isinstance(left, Items) and isinstance(right, Items):
        return _empty_together(left, right)
    if not isinstance(left, Scalar) or not isinstance(right, Scalar) or left.sort is not right.sort:
        raise Untranslatable("=")
    both = every([none(left.blank), none(right.blank), left.value == right.value])
    return some([every([left.blank, right.blank]), both])


def _empty_together(left: Items, right: Items) -> Formula:
    """Lists are compared with the empty list only."""
    if left.entries and right.entries:
        raise Untranslatable("=")
    there = some(guard for guard, _ in (*left.entries, *right.entries))
    return every([none(there), none(left.blank), none(right.blank)])


def between(node: Between, sight: Sight) -> Term:
    """``between``."""
    operand = sight.term(node.operand)
    low, high = sight.term(node.low), sight.term(node.high)
    return all_of([compared(">=", operand, low), compared("<=", operand, high)])


def membership(node: In, sight: Sight) -> Term:
    """``operand in tests``."""
    operand = sight.term(node.operand)
    return any_of([_test(operand, test, sight) for test in node.tests])


def _test(operand: Term, test: Node, sight: Sight) -> Scalar:
    match test:
        case RangeOf():
            return _in_range(operand, test, sight)
        case NotEqualTo():
            return compared("!=", operand, sight.term(test.operand))
        case NotIn():
            return negated(any_of([_test(operand, inner, sight) for inner in test.tests]))
        case ListOf():
            return any_of([_test(operand, item, sight) for item in test.items])
    term = sight.term(test)
    if isinstance(term, Items):
        return any_of([boolean(every([guard, equal(operand, item)])) for guard, item in term.entries])
    return compared("=", operand, term)


def _in_range(operand: Term, test: RangeOf, sight: Sight) -> Scalar:
    if test.low is not None and test.low is test.high:
        return compared("=", operand, sight.term(test.low))
    parts = []
    if test.low is not None:
        parts.append(compared(">=" if test.includes_low else ">", operand, sight.term(test.low)))
    if test.high is not None:
        parts.append(compared("<=" if test.includes_high else "<", operand, sight.term(test.high)))
    return all_of(parts)


def least(one: Formula, two: Formula) -> Formula:
    """The lesser of two numbers."""
    return when(one <= two, one, two)
