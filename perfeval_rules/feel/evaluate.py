"""The language in one call: expression and context in, value out, and on request why something in it became null."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from perfeval_rules.feel.running.compiling import Evaluator, compiled
from perfeval_rules.model.places import Diagnostic, Level, Message, Span
from perfeval_rules.model.syntax import Node
from perfeval_rules.model.values import Function, Value

MOST_REASONS = 50
"""How many reasons one evaluation gives at most."""

_CLOCK = {
    "now": Function("now", (), lambda: datetime.now().astimezone()),
    "today": Function("today", (), date.today),
}


def compile_node(node: Node, functions: Mapping[str, Function] = {}) -> Evaluator:
    """The function from a context to the value of ``node``; it never raises.

    ``functions`` are added to the standard's. Of these ``now`` and ``today`` are null unless given.
    """
    return compiled(node, functions)


def evaluate(expression: str, context: Mapping[str, object] = {}) -> Value:
    """The value of ``expression``; a name that ``context`` has not is null. Raises ``FeelSyntaxError``."""
    from perfeval_rules.feel.reading.parse import parse  # late: who runs trees does not always read texts

    return compiled(parse(expression), _CLOCK)(as_context(context))


def evaluate_with_reasons(expression: str, context: Mapping[str, object] = {}) -> tuple[Value, tuple[Diagnostic, ...]]:
    """The value of ``expression``, and why anything in it became null. Raises ``FeelSyntaxError``."""
    from perfeval_rules.feel.reading.parse import parse

    return _with_reasons(parse(expression), as_context(context), _CLOCK)


def reasons(node: Node, context: Mapping[str, Value], functions: Mapping[str, Function] = {}) -> tuple[Diagnostic, ...]:
    """Why anything in ``node`` becomes null in ``context``, in the order of evaluation."""
    return _with_reasons(node, context, functions)[1]


def _with_reasons(
    node: Node, context: Mapping[str, Value], functions: Mapping[str, Function]
) -> tuple[Value, tuple[Diagnostic, ...]]:
    found: dict[tuple[Span, Message], Diagnostic] = {}

    def complain(span: Span, message: Message) -> None:
        explained = _about_null(message) and any(_inside(inner, span) for inner, _ in found)
        if len(found) < MOST_REASONS and not explained:
            found.setdefault((span, message), Diagnostic(span, message, level=Level.WARNING))

    value = compiled(node, functions, complain)(context)
    return value, tuple(found.values())


def _about_null(message: Message) -> bool:
    """Whether a reason is just that something in it is null, for which there may be a reason of its own."""
    return "null" in message.template.split() or any(value == "null" for _, value in message.blanks)


def _inside(inner: Span, outer: Span) -> bool:
    starts = (outer.line, outer.column) <= (inner.line, inner.column)
    return inner != outer and starts and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)


def as_context(context: Mapping[str, object]) -> dict[str, Value]:
    """``context`` with Python's whole numbers as decimals and its tuples as lists, at every depth."""
    return {str(name): _as_value(value) for name, value in context.items()}


def _as_value(value: object) -> Value:
    match value:
        case bool():
            return value
        case int():
            return Decimal(value)
        case list() | tuple():
            return [_as_value(item) for item in value]
        case Mapping():
            return as_context(value)
    return value  # type: ignore[return-value]  # whatever else is a value already, or of no kind that FEEL knows
