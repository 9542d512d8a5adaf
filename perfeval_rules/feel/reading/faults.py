"""Why reading cannot go on: the tokens at a place in, the ``Fault`` that explains it best out."""

from perfeval_rules.feel.errors import Fault
from perfeval_rules.feel.reading import mistakes
from perfeval_rules.feel.reading.tokens import Token
from perfeval_rules.model.places import Message, say

DEPTH = 200
"""How deep operators, calls and brackets may nest: whoever walks over a tree may recurse without fear."""

_CONSTANTS = ("name", "number", "text", "temporal", "true", "false", "null")

STARTS_OPERAND = frozenset([*_CONSTANTS, "(", "[", "{", "-", "if", "for", "some", "every", "function"])
"""The kinds of tokens with which an operand begins; ``]`` too may open a range, but mostly closes something."""

_OPERATORS = frozenset(["=", "!=", "<", "<=", ">", ">=", "+", "*", "/", "**", "and", "or", "in", "between", "instance"])
_ENDS_OPERAND = frozenset([*_CONSTANTS, ")", "]", "}"])


def at(before: Token | None, here: Token, wanted: str = "") -> Fault:
    """The fault of a text that cannot go on with ``here`` after ``before``; ``wanted`` would have been right."""
    if here.kind in mistakes.FOREIGN_OPERATORS:
        return mistakes.foreign_operator(*here[1:])
    for token in (here, before):
        if token is not None and token.kind == "name" and (fault := mistakes.word(*token[1:])):
            return fault
    if before is None:
        return on(here, say("the expression is empty") if here.kind == "end" else _at_start(here))
    if here.kind == "end":
        return on(before, _at_end(before, wanted))
    return _between(before, here) or _missing(before, here, wanted)


def _at_start(here: Token) -> Message:
    if here.kind in _OPERATORS:
        return say("something is missing before '{found}'", found=shown(here))
    return out_of_place(here)


def _at_end(before: Token, wanted: str) -> Message:
    if wanted:
        return say("'{wanted}' is missing after '{found}'", wanted=wanted, found=shown(before))
    return say("something is missing after '{found}'", found=shown(before))


def on(token: Token, message: Message, hint: Message | None = None) -> Fault:
    """A fault that points to one token."""
    return Fault(token.start, token.end, message, hint)


def out_of_place(token: Token) -> Message:
    """What is wrong with a token about which nothing better can be said."""
    return say("'{found}' is out of place", found=shown(token))


def _between(before: Token, here: Token) -> Fault | None:
    """The fault of two tokens that are known not to go together."""
    if before.kind in ("<", ">", "!", "=") and here.kind == "=":
        return _split_operator(before, here)
    if here.kind == "..":
        return on(here, say("a range stands in brackets"), say("Write [low..high]."))
    if here.kind == "%":
        return on(here, say("'%' stands right after a number"), say("The remainder of a division is modulo(a, b)."))
    for token in (before, here):
        if token.kind == "name" and token.text == "not":
            return on(token, say("'not' stands with brackets"), say("Write not(…)."))
    if here.text == "?":
        return on(here, out_of_place(here), say("Write if … then … else …."))
    if before.kind == "number" and here.kind == "name":
        hint = mistakes.unit_hint(before.text, here.text)
        return on(here, say("an operator is missing before '{found}'", found=shown(here)), hint)
    return None


def _split_operator(before: Token, here: Token) -> Fault:
    joined = before.text + here.text
    message = say("'{operator}' is not an operator", operator=f"{before.text} {here.text}")
    if joined == "==":
        return Fault(before.start, here.end, message, say("Write {right}.", right="="))
    return Fault(before.start, here.end, message, say("Write {right} without a space.", right=joined))


def _missing(before: Token, here: Token, wanted: str) -> Fault:
    operand, follows = before.kind in _ENDS_OPERAND, here.kind in STARTS_OPERAND
    if operand and follows:
        return on(here, say("an operator is missing before '{found}'", found=shown(here)))
    if not operand and not follows:
        ends = {"before": shown(before), "found": shown(here)}
        return on(here, say("something is missing between '{before}' and '{found}'", **ends))
    if wanted:
        return on(here, say("'{wanted}' is missing before '{found}'", wanted=wanted, found=shown(here)))
    if here.kind == "," and before.kind == "number":
        return on(here, out_of_place(here), say("Write a number without commas between its digits."))
    if here.kind in (")", "]", "}"):
        return on(here, say("this bracket was never opened"))
    return on(here, out_of_place(here))


def unclosed(opening: Token, closing: str) -> Fault:
    """The fault of a bracket that nothing closes."""
    return on(opening, say("this bracket is never closed"), say("Close it with {quote}.", quote=closing))


def too_deep(start: int, end: int) -> Fault:
    """The fault of an expression that nests too deeply, or adds up too many terms."""
    hint = say("Add up a long list with sum([…]), or give parts of the expression names of their own.")
    return Fault(start, end, say("the expression is nested more than {depth} deep", depth=DEPTH), hint)


def shown(token: Token) -> str:
    """The token as a message shows it."""
    text = token.text
    if token.kind in ("text", "temporal"):
        text = f'{"@" if token.kind == "temporal" else ""}"{text}"'
    return text if len(text) <= 40 else text[:39] + "…"
