"""What the beginning of an expression says of what comes next: the text up to a position in, what it may name out.

The text need not be an expression yet: variables, filters and paths are found by its tokens.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from perfeval_rules.editor.operands import CLOSES, ENDS_OPERAND, OPENS, Seen, item, members, path_of, type_of
from perfeval_rules.feel import Token, Type, scan
from perfeval_rules.feel.errors import Fault

_LOOPS = frozenset(["some", "every", "for"])
_WHOLE_TEXT = re.compile(r'"(?:[^"\\\n\r]|\\[^\n\r])*"|[“”](?:[^”\\\n\r]|\\[^\n\r])*”')
_MOST_MISTAKES = 20


class Next(Enum):
    """What may come next."""

    OPERAND = auto()
    OPERATOR = auto()
    MEMBER = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What may come next, and the ``word`` of it that is typed already.

    ``names`` can be seen here, or follow the point. A text is the argument of the function ``call``, or compared with
    what is at ``path``.
    """

    next: Next
    word: str
    names: Mapping[str, Seen]
    call: str = ""
    path: tuple[str, ...] = ()


@dataclass(slots=True)
class _Bracket:
    """An open bracket: the names that are bound in it, and a variable of which the list is still being read."""

    names: dict[str, Seen] = field(default_factory=dict)
    variable: str = ""
    source: int = 0
    looping: bool = False


def glimpse(text: str, names: Mapping[str, Seen]) -> Glimpse:
    """What may follow ``text``, where ``names`` can be written."""
    opening = _open_text(text)
    tokens = _tokens(text if opening is None else text[:opening])
    visible = _visible(text, tokens, names)
    if opening is not None:
        return _in_text(text, opening, tokens, visible)
    word = ""
    if tokens and tokens[-1].end == len(text) and (tokens[-1].kind == "name" or tokens[-1].text.isalpha()):
        word = tokens.pop().text
    if tokens and tokens[-1].kind == ".":
        return Glimpse(Next.MEMBER, word, members(type_of(text, tokens, len(tokens) - 1, visible)))
    ended = bool(tokens) and tokens[-1].kind in ENDS_OPERAND
    return Glimpse(Next.OPERATOR if ended else Next.OPERAND, word, visible)


def _open_text(text: str) -> int | None:
    """Where a text begins that is not closed."""
    rest = _WHOLE_TEXT.sub(lambda found: "_" * len(found[0]), text)
    return next((at for at, character in enumerate(rest) if character in '"“”'), None)


def _tokens(text: str) -> list[Token]:
    """The tokens of a text; what is none is passed over."""
    for _ in range(_MOST_MISTAKES):
        try:
            return scan(text)[:-1]
        except Fault as fault:
            end = max(fault.end, fault.start + 1)
            text = text[: fault.start] + " " * (end - fault.start) + text[end:]
    return []


def _visible(text: str, tokens: list[Token], names: Mapping[str, Seen]) -> Mapping[str, Seen]:
    """The names together with the variables and the fields of filtered lists that can be seen behind the tokens."""
    brackets = [_Bracket(dict(names))]
    for at, token in enumerate(tokens):
        top = brackets[-1]
        if token.kind in OPENS:
            filters = token.kind == "[" and at > 0 and tokens[at - 1].kind in ENDS_OPERAND
            brackets.append(_Bracket(dict(top.names)))
            if filters:
                brackets[-1].names |= _of_item(item(type_of(text, tokens, at, top.names)))
        elif token.kind in CLOSES:
            brackets = brackets[:-1] or brackets
        elif token.kind in _LOOPS:
            top.looping = True
        elif token.kind == "in" and at > 1 and _iterates(top, tokens[at - 2]):
            top.variable, top.source = tokens[at - 1].text, at + 1
        elif token.kind in ("satisfies", "return", ",", "..") and top.variable:
            source = type_of(text, tokens, at, top.names, top.source)
            top.names[top.variable] = Seen(item(source), ())
            top.variable, top.looping = "", token.kind == ","
    return brackets[-1].names


def _iterates(top: _Bracket, before: Token) -> bool:
    """Whether the word behind a token is a variable of a loop."""
    return before.kind in _LOOPS or (top.looping and before.kind == ",")


def _in_text(text: str, opening: int, tokens: list[Token], names: Mapping[str, Seen]) -> Glimpse:
    """Inside quotes: what the text is given to, or compared with."""
    word, kinds = text[opening + 1 :], [token.kind for token in tokens[-2:]]
    if kinds == ["name", "("]:
        return Glimpse(Next.TEXT, word, {}, call=tokens[-2].text)
    while tokens and (tokens[-1].kind in ("text", ",", "(", "[") or (tokens[-1].kind == "in")):
        if tokens.pop().kind == "in":
            return Glimpse(Next.TEXT, word, {}, path=path_of(text, tokens, names))
    if tokens and tokens[-1].kind in ("=", "!="):
        return Glimpse(Next.TEXT, word, {}, path=path_of(text, tokens[:-1], names))
    return Glimpse(Next.TEXT, word, {})


def _of_item(item: Type) -> dict[str, Seen]:
    """What a filter adds to the names: the fields of the item, and the item itself."""
    return {**members(item), "item": Seen(item, ())}
