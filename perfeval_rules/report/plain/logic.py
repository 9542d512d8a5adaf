"""Comparisons and logic in words."""

from perfeval_rules.model.syntax import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    In,
    Literal,
    Name,
    Node,
    Not,
    NotEqualTo,
    NotIn,
    Or,
    RangeOf,
)
from perfeval_rules.report.plain.names import constant, is_date, is_flag
from perfeval_rules.report.plain.speech import ALONE, AND, OR, Clause, Speech

_TURNED = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def conjunction(node: And | Or, speech: Speech) -> Clause:
    """Parts that must all hold, or of which one must."""
    blank = _left_blank(node)
    if blank is not None:
        template = "{what} is not filled in" if isinstance(node, Or) else "{what} is filled in"
        return Clause(speech.told(template, what=speech.value(blank)))
    own = AND if isinstance(node, And) else OR
    parts = [speech.clause(part, ALONE) for part in node.parts]
    text = parts[0]
    for part in parts[1:]:
        template = "{before}, and {part}" if own == AND else "{before}, or {part}"
        text = speech.told(template, before=text, part=part)
    return Clause(text, own)


def _left_blank(node: And | Or) -> Node | None:
    """What ``x = null or x = ""`` asks of, or ``x != null and x != ""``."""
    wanted = "=" if isinstance(node, Or) else "!="
    match node.parts:
        case (Comparison(_, one, left, Literal(_, None)), Comparison(_, two, other, Literal(_, ""))):
            return left if left == other and one == two == wanted else None
    return None


def comparison(node: Comparison, speech: Speech) -> Clause:
    """Two values beside each other."""
    left, right, operator = node.left, node.right, node.operator
    if isinstance(left, Literal) and not isinstance(right, Literal):
        left, right = right, left
        operator = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(operator, operator)  # type: ignore[assignment]
    match right:
        case Literal(_, None):
            template = "{what} is blank" if operator == "=" else "{what} is not blank"
            return Clause(speech.told(template, what=speech.value(left)))
        case Literal(_, ""):
            template = "{what} is empty" if operator == "=" else "{what} is not empty"
            return Clause(speech.told(template, what=speech.value(left)))
        case Literal(_, bool() as truth):
            return _truth(left, (operator == "=") is truth, speech)
    match left:
        case Call(_, Name(_, "count"), (counted,)):
            return Clause(_count(counted, operator, right, speech))
        case Call(_, Name(_, "abs"), (Arithmetic(_, "-", one, other),)) if operator in _APART:
            blanks = {"one": speech.value(one), "other": speech.value(other), "limit": _beside(right, left, speech)}
            return Clause(speech.told(_APART[operator], **blanks))
    kind = _EARLIER if is_date(left, speech) or is_date(right, speech) else _NUMBERS
    kind = _TEXTS if isinstance(right, Literal) and isinstance(right.value, str) and operator in _TEXTS else kind
    return Clause(speech.told(kind[operator], left=_beside(left, right, speech), right=_beside(right, left, speech)))


_NUMBERS = {
    "=": "{left} equals {right}",
    "!=": "{left} does not equal {right}",
    "<": "{left} is below {right}",
    "<=": "{left} is at most {right}",
    ">": "{left} is above {right}",
    ">=": "{left} is at least {right}",
}
_TEXTS = {"=": "{left} is {right}", "!=": "{left} is not {right}"}
_EARLIER = {
    "=": "{left} is the same day as {right}",
    "!=": "{left} is another day than {right}",
    "<": "{left} is before {right}",
    "<=": "{left} is no later than {right}",
    ">": "{left} is after {right}",
    ">=": "{left} is no earlier than {right}",
}
_APART = {
    ">": "{one} and {other} differ by more than {limit}",
    ">=": "{one} and {other} differ by {limit} or more",
    "<": "{one} and {other} differ by less than {limit}",
    "<=": "{one} and {other} differ by no more than {limit}",
}
_COUNTS = {
    "=": "there are exactly {number} of {things}",
    "!=": "there are not exactly {number} of {things}",
    "<": "there are fewer than {number} of {things}",
    "<=": "there are at most {number} of {things}",
    ">": "there are more than {number} of {things}",
    ">=": "there are at least {number} of {things}",
}


def _count(counted: Node, operator: str, right: Node, speech: Speech) -> str:
    """How many there are of something; none and any have words of their own."""
    things = speech.value(counted)
    if isinstance(right, Literal) and right.value == 0 and operator in ("=", ">", "!="):
        return speech.told("there is no {things}" if operator == "=" else "there is {things}", things=things)
    return speech.told(_COUNTS[operator], things=things, number=speech.value(right))


def _beside(node: Node, other: Node, speech: Speech) -> str:
    return constant(node, speech, other) if isinstance(node, Literal) else speech.value(node)


def _truth(node: Node, truth: bool, speech: Speech) -> Clause:
    """Something that is true, or that is false."""
    if is_flag(node, speech):
        return Clause(speech.told("“{what}” is yes" if truth else "“{what}” is no", what=speech.value(node)))
    return speech.clause_of(node, speech) if truth else negated(node, speech)


def flag(node: Node, speech: Speech) -> Clause:
    """A name or path that is itself true or false."""
    return Clause(speech.told("“{what}” is yes", what=speech.value(node)))


def negation(node: Not, speech: Speech) -> Clause:
    """The opposite of a condition, said directly where there are words for it."""
    return negated(node.operand, speech)


def negated(node: Node, speech: Speech) -> Clause:
    """The opposite of ``node``."""
    match node:
        case Comparison(span, operator, left, right):
            return comparison(Comparison(span, _TURNED[operator], left, right), speech)  # type: ignore[arg-type]
        case In(_, operand, tests):
            return _one_of(operand, tests, speech, "{what} is not {choices}")
        case Not(_, operand):
            return speech.clause_of(operand, speech)
        case Call(_, Name(_, function), (one, other)) if function in OPPOSITES:
            return Clause(speech.told(OPPOSITES[function], one=speech.value(one), other=speech.value(other)))
    if is_flag(node, speech):
        return Clause(speech.told("“{what}” is no", what=speech.value(node)))
    return Clause(speech.told("it is not so that {clause}", clause=speech.clause(node, ALONE)))


OPPOSITES = {
    "contains": "{one} does not contain {other}",
    "starts with": "{one} does not begin with {other}",
    "ends with": "{one} does not end with {other}",
    "matches": "{one} does not fit the pattern {other}",
    "list contains": "{other} is not among {one}",
}


def membership(node: In, speech: Speech) -> Clause:
    """A value that is one of several, or lies in a range."""
    return _one_of(node.operand, node.tests, speech, "{what} is {choices}")


def _one_of(operand: Node, tests: tuple[Node, ...], speech: Speech, template: str) -> Clause:
    choices = [_choice(test, operand, speech) for test in tests]
    text = choices[0]
    for choice in choices[1:]:
        text = speech.told("{before} or {choice}", before=text, choice=choice)
    return Clause(speech.told(template, what=speech.value(operand), choices=text))


def _choice(test: Node, operand: Node, speech: Speech) -> str:
    """One thing that a value may be."""
    match test:
        case Literal():
            return constant(test, speech, operand)
        case RangeOf(_, low, high, includes_low, includes_high):
            ends = [
                speech.told(_END[least, included], end=_beside(end, operand, speech))
                for end, least, included in ((low, True, includes_low), (high, False, includes_high))
                if end is not None
            ]
            return speech.tell(", ").join(ends)
        case NotEqualTo(_, other):
            return speech.told("anything but {other}", other=_beside(other, operand, speech))
        case NotIn():
            return speech.itself(test)
    return speech.told("one of {list}", list=speech.value(test))


_END: dict[tuple[bool, bool], str] = {
    (True, True): "{end} or more",
    (True, False): "more than {end}",
    (False, True): "{end} or less",
    (False, False): "less than {end}",
}


def between(node: Between, speech: Speech) -> Clause:
    """A value from one end to another."""
    low, high = (_beside(end, node.operand, speech) for end in (node.low, node.high))
    return Clause(speech.told("{what} is from {low} to {high}", what=speech.value(node.operand), low=low, high=high))
