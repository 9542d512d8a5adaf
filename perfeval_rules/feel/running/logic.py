"""``and``, ``or``, ``not``, ``if`` and ``instance of``: nodes in, code that decides as early as it can out."""

from perfeval_rules.feel.running.scopes import Code, Frame, Scope
from perfeval_rules.feel.values.instances import is_instance
from perfeval_rules.feel.values.unknowns import UNKNOWNS, conjunction, disjunction, negated, unite
from perfeval_rules.model.syntax import And, If, InstanceOf, Not, Or
from perfeval_rules.model.values import Value


def all_of(node: And, scope: Scope) -> Code:
    """Kleene's and; parts behind a false one are not looked at."""
    parts = [scope.compile(part) for part in node.parts]
    if len(parts) == 2:
        return _two(parts[0], parts[1], False)
    return lambda frame: conjunction(part(frame) for part in parts)


def any_of(node: Or, scope: Scope) -> Code:
    """Kleene's or; parts behind a true one are not looked at."""
    parts = [scope.compile(part) for part in node.parts]
    if len(parts) == 2:
        return _two(parts[0], parts[1], True)
    return lambda frame: disjunction(part(frame) for part in parts)


def _two(first: Code, second: Code, decisive: bool) -> Code:
    combine = disjunction if decisive else conjunction

    def run(frame: Frame) -> Value:
        left = first(frame)
        if left is decisive:
            return decisive
        right = second(frame)
        if right is decisive:
            return decisive
        if left.__class__ is bool and right.__class__ is bool:
            return not decisive
        return combine((left, right))

    return run


def negation(node: Not, scope: Scope) -> Code:
    """Kleene's not."""
    operand = scope.compile(node.operand)

    def run(frame: Frame) -> Value:
        value = operand(frame)
        return not value if value.__class__ is bool else negated(value)

    return run


def conditional(node: If, scope: Scope) -> Code:
    """``if``: what is not true, null included, goes to ``else``; an unknown condition leaves the answer unknown."""
    condition, yes, no = scope.compile(node.condition), scope.compile(node.yes), scope.compile(node.no)

    def run(frame: Frame) -> Value:
        decided = condition(frame)
        if decided is True:
            return yes(frame)
        return unite((decided,)) if decided.__class__ in UNKNOWNS else no(frame)

    return run


def instance(node: InstanceOf, scope: Scope) -> Code:
    """``operand instance of type``."""
    operand, kind = scope.compile(node.operand), node.type
    return lambda frame: is_instance(operand(frame), kind)
