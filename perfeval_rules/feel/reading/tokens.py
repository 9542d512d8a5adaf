"""Cuts an expression into tokens: text in, a list of tokens with their offsets out.

Full-width punctuation and digits outside texts are read as their ASCII twins.
"""

import re
from typing import NamedTuple

from perfeval_rules.feel.reading import mistakes

_LOGIC = ("and", "or", "if", "then", "else", "between", "instance", "in", "true", "false", "null")

KEYWORDS = frozenset([*_LOGIC, "for", "return", "some", "every", "satisfies", "function"])

TWINS = str.maketrans(
    "（），：＞＜＝！＋－−＊×／÷［］｛｝．＠％？＆｜０１２３４５６７８９＇",
    "(),:><=!+--**//[]{}.@%?&|0123456789'",
)

_COMPARISONS = {"≥": ">=", "≤": "<=", "≠": "!="}

_TOKEN = re.compile(
    r"""
    (?P<space>(?:[\s\u180e\u200b\ufeff]+|//[^\n]*|/\*.*?\*/)+)
    |(?P<name>(?:[^\W\d]|[\u200c\u200d\U00010000-\U000effff])
              (?:[\w\u00b7\u0300-\u036f\u203f\u2040\u200c\u200d\ufe0f]|[\U00010000-\U000effff])*|\?)
    |(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?%?)
    |(?P<text>@?(?:"(?:[^"\\\n\r]|\\[^\n\r])*"|＂(?:[^＂\\\n\r]|\\[^\n\r])*＂|[“”](?:[^”\\\n\r]|\\[^\n\r])*”))
    |(?P<operator>\.\.|\*\*|->|<=|>=|!=|==|<>|=<|=>|&&|\|\||/(?!\*)|[-+*=<>≥≤≠()\[\]{},:.!&|%])
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of the text: ``kind`` is name, number, text, temporal, end, or the keyword or operator itself."""

    kind: str
    text: str
    start: int
    end: int


def scan(text: str) -> list[Token]:
    """The tokens of ``text``, closed by one of kind ``end``; raises ``Fault`` at what is no token."""
    plain = text if text.isascii() else text.translate(TWINS)
    tokens: list[Token] = []
    position, length = 0, len(text)
    match_at = _TOKEN.match
    while position < length:
        match = match_at(plain, position)
        if match is None:
            raise mistakes.no_token(text, position)
        start, position = position, match.end()
        group = match.lastgroup
        if group != "space":
            tokens.append(_token(group, match.group(), text, start, position))
    tokens.append(Token("end", "", length, length))
    return tokens


def _token(group: str | None, plain: str, text: str, start: int, end: int) -> Token:
    if group == "name":
        return Token(plain if plain in KEYWORDS else "name", plain, start, end)
    if group == "number":
        return Token("number", plain, start, end)
    if group == "operator":
        return Token(_COMPARISONS.get(plain, plain), plain, start, end)
    if plain[0] == "@":
        return Token("temporal", text[start + 2 : end - 1], start, end)
    return Token("text", text[start + 1 : end - 1], start, end)
