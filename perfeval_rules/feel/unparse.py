"""A syntax tree written back as the expression a person would type: tree in, text out."""

from decimal import Decimal

from perfeval_rules.feel.values.numbers import CONTEXT
from perfeval_rules.feel.values.temporal_text import TEMPORAL, write_temporal
from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    ContextOf,
    Filter,
    For,
    FunctionOf,
    If,
    In,
    InstanceOf,
    Iterator,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Not,
    NotEqualTo,
    NotIn,
    Or,
    Path,
    Quantified,
    RangeOf,
    TypeName,
)

_TIGHTNESS = {"**": 7, "*": 6, "/": 6, "+": 5, "-": 5}
_LOOSEST, _OR, _AND, _COMPARISON, _SUM, _NEGATION, _UNIT = 1, 2, 3, 4, 5, 8, 9


def unparse(node: Node) -> str:
    """The text of the expression ``node``; reading it again gives an equal tree."""
    return _write(node)[0]


def _inside(node: Node, tightness: int) -> str:
    """``node``'s text, in parentheses where it binds less tightly than its surroundings."""
    text, own = _write(node)
    return text if own >= tightness else f"({text})"


def _write(node: Node) -> tuple[str, int]:
    """The text of ``node`` and how tightly it binds."""
    match node:
        case Arithmetic(_, operator, left, right):
            own = _TIGHTNESS[operator]
            return f"{_inside(left, own)} {operator} {_inside(right, own + 1)}", own
        case And(_, parts):
            return " and ".join(_inside(part, _COMPARISON) for part in parts), _AND
        case Or(_, parts):
            return " or ".join(_inside(part, _AND) for part in parts), _OR
        case Negation(_, operand):
            return f"-{_inside(operand, _NEGATION)}", _NEGATION
        case Comparison() | Between() | In() | InstanceOf():
            return _comparison(node), _COMPARISON
        case If() | For() | Quantified() | FunctionOf():
            return _form(node), _LOOSEST
    return _unit(node), _UNIT


def _comparison(node: Comparison | Between | In | InstanceOf) -> str:
    """The text of an operator that cannot be chained."""
    match node:
        case Comparison(_, operator, left, right):
            return f"{_inside(left, _SUM)} {operator} {_inside(right, _SUM)}"
        case Between(_, operand, low, high):
            return f"{_inside(operand, _SUM)} between {_inside(low, _SUM)} and {_inside(high, _SUM)}"
        case In(_, operand, tests):
            return f"{_inside(operand, _SUM)} in {_tests(tests)}"
        case InstanceOf(_, operand, kind):
            return f"{_inside(operand, _SUM)} instance of {_type(kind)}"


def _form(node: If | For | Quantified | FunctionOf) -> str:
    """The text of a construct that reaches as far to the right as it can."""
    match node:
        case If(_, condition, yes, no):
            return f"if {unparse(condition)} then {unparse(yes)} else {unparse(no)}"
        case For(_, iterators, body):
            return f"for {_iterators(iterators)} return {unparse(body)}"
        case Quantified(_, quantifier, iterators, condition):
            return f"{quantifier} {_iterators(iterators)} satisfies {unparse(condition)}"
        case FunctionOf(_, parameters, types, body):
            pairs = zip(parameters, types, strict=True)
            written = [name + (f": {_type(kind)}" if kind is not None else "") for name, kind in pairs]
            return f"function({', '.join(written)}) {unparse(body)}"


def _unit(node: Node) -> str:
    """The text of a construct that needs no parentheses anywhere."""
    match node:
        case Literal():
            return _literal(node)
        case Name(_, name):
            return name
        case Path(_, source, name):
            return f"{_inside(source, _UNIT)}.{name}"
        case Filter(_, source, condition):
            return f"{_inside(source, _UNIT)}[{unparse(condition)}]"
        case Call():
            return _call(node)
        case Not(_, operand):
            return f"not({unparse(operand)})"
        case ListOf(_, items):
            return f"[{', '.join(map(unparse, items))}]"
        case ContextOf(_, entries):
            return "{" + ", ".join(f"{_key(key)}: {unparse(value)}" for key, value in entries) + "}"
    return _test(node)


def _call(node: Call) -> str:
    match node:
        case Call(_, Name(_, name), (Literal(_, str() as text),)) if name == TEMPORAL:
            return f"@{_quoted(text)}"
        case Call(_, function, arguments, names):
            labels = [f"{name}: " for name in names] or [""] * len(arguments)
            written = [label + unparse(argument) for label, argument in zip(labels, arguments, strict=True)]
            return f"{_inside(function, _UNIT)}({', '.join(written)})"


def _test(node: Node) -> str:
    """The text of a range or unary test, which stands by itself in brackets."""
    match node:
        case RangeOf(_, None, high, _, included) if high is not None:
            return f"({'<=' if included else '<'} {_inside(high, _SUM)})"
        case RangeOf(_, low, None, included) if low is not None:
            return f"({'>=' if included else '>'} {_inside(low, _SUM)})"
        case RangeOf(_, low, high, includes_low, includes_high) if low is not None and high is not None:
            return f"{'[' if includes_low else '('}{unparse(low)}..{unparse(high)}{']' if includes_high else ')'}"
        case NotEqualTo(_, operand):
            return f"(!= {_inside(operand, _SUM)})"
        case NotIn(_, tests):
            return f"not({', '.join(map(_bare, tests))})"
    raise TypeError(f"no expression: {node!r}")


def _tests(tests: tuple[Node, ...]) -> str:
    """What stands after ``in``."""
    if len(tests) == 1 and isinstance(tests[0], Not):
        return f"({_bare(tests[0])})"
    return _inside(tests[0], _SUM) if len(tests) == 1 else f"({', '.join(map(_bare, tests))})"


def _bare(test: Node) -> str:
    """A test in a list of them, where ``>= 5`` stands without parentheses and ``not`` begins a list of its own."""
    text = unparse(test)
    if isinstance(test, Not):
        return f"({text})"
    return text[1:-1] if isinstance(test, RangeOf | NotEqualTo) and text[1] in "<>!" else text


def _iterators(iterators: tuple[Iterator, ...]) -> str:
    return ", ".join(
        f"{iterator.name} in {_inside(iterator.source, _OR)}"
        + (f"..{_inside(iterator.end, _OR)}" if iterator.end is not None else "")
        for iterator in iterators
    )


def _type(kind: TypeName) -> str:
    parts = [_type(part) for part in kind.parts]
    if kind.name == "function" and parts:
        return f"function<{', '.join(parts[:-1])}>->{parts[-1]}"
    if kind.fields:
        parts = [f"{field}: {part}" for field, part in zip(kind.fields, parts, strict=True)]
    return kind.name + (f"<{', '.join(parts)}>" if parts else "")


def _key(key: str) -> str:
    return key if key.isidentifier() else _quoted(key)


def _literal(node: Literal) -> str:
    match node.value:
        case None:
            return "null"
        case bool() as truth:
            return "true" if truth else "false"
        case Decimal() as number:
            return f"{CONTEXT.scaleb(number, Decimal(2)):f}%" if node.percent else f"{number:f}"
        case str() as text:
            return _quoted(text)
        case temporal:
            return f'@"{write_temporal(temporal)}"'


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'
