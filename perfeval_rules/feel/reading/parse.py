"""Expressions: text in, syntax tree out, or ``FeelSyntaxError`` with what is wrong and where."""

from bisect import bisect_right

from perfeval_rules.feel.errors import Fault, FeelSyntaxError
from perfeval_rules.feel.reading import atoms, forms, ranges
from perfeval_rules.feel.reading.climbing import expression
from perfeval_rules.feel.reading.cursor import Cursor, Place
from perfeval_rules.feel.reading.faults import DEPTH, too_deep
from perfeval_rules.feel.reading.operators import INFIXES
from perfeval_rules.feel.reading.tokens import scan
from perfeval_rules.feel.tree import depth_of
from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.syntax import Name, Node

LONGEST = 64 * 1024
"""How many bytes an expression may have."""

PREFIXES = {
    "number": atoms.number,
    "text": atoms.text,
    "temporal": atoms.temporal,
    "name": atoms.name,
    "true": atoms.constant,
    "false": atoms.constant,
    "null": atoms.constant,
    "-": atoms.negation,
    "{": atoms.context,
    "(": ranges.group,
    "[": ranges.list_or_range,
    "]": ranges.open_range,
    "if": forms.conditional,
    "for": forms.loop,
    "some": forms.quantified,
    "every": forms.quantified,
    "function": forms.function,
}


def parse(text: str, place: Place | None = None) -> Node:
    """The tree of the expression ``text``; ``place`` turns offsets in it into spans."""
    place = place or places_in(text)
    try:
        return _tree(text, place)
    except Fault as met:
        fault = met
    except RecursionError:
        fault = too_deep(0, len(text))
    raise FeelSyntaxError((Diagnostic(place(fault.start, fault.end), fault.message, fault.hint),))


def _tree(text: str, place: Place) -> Node:
    if len(text) > LONGEST or len(text.encode("utf-8", "surrogatepass")) > LONGEST:
        raise Fault(0, len(text), say("the expression is longer than {bytes} bytes", bytes=LONGEST))
    tokens = scan(text)
    cursor = Cursor(tokens, place, PREFIXES, INFIXES)
    node = expression(cursor)
    if cursor.kind != "end":
        cursor.fail_here()
    if len(tokens) > DEPTH and depth_of(node) > DEPTH:
        raise too_deep(0, len(text))
    return node


def is_name(text: str) -> bool:
    """Whether ``text``, written in an expression, reads as the name ``text``."""
    try:
        return parse(text) == Name(Span("", 1, 1, 1, 1), text)
    except FeelSyntaxError:
        return False


def places_in(text: str, file: str = "<expression>") -> Place:
    """Turns offsets in ``text`` into spans of a file that holds nothing else."""
    starts = [0] + [at + 1 for at, character in enumerate(text) if character == "\n"] if "\n" in text else [0]

    def place(start: int, end: int) -> Span:
        if len(starts) == 1:
            return Span(file, 1, start + 1, 1, end + 1)
        first, last = bisect_right(starts, start), bisect_right(starts, end)
        return Span(file, first, start - starts[first - 1] + 1, last, end - starts[last - 1] + 1)

    return place
