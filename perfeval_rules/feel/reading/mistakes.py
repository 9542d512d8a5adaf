"""What people write instead of FEEL, and what to tell them: a place in, a ``Fault`` with a hint out."""

import re
from decimal import Decimal

from perfeval_rules.feel.errors import Fault
from perfeval_rules.feel.values.numbers import plainly
from perfeval_rules.model.places import Message, say

FOREIGN_OPERATORS = {
    "==": "=",
    "<>": "!=",
    "=<": "<=",
    "=>": ">=",
    "&&": "and",
    "&": "and",
    "||": "or",
    "|": "or",
    "!": "not(…)",
}
"""Operators of other languages, and what FEEL writes."""

WORDS = {
    "若": "if … then … else …",
    "如果": "if … then … else …",
    "则": "if … then … else …",
    "那么": "if … then … else …",
    "否则": "if … then … else …",
    "且": "and",
    "并且": "and",
    "而且": "and",
    "或": "or",
    "或者": "or",
    "非": "not(…)",
    "不是": "!=",
    "是": "=",
    "为": "=",
    "等于": "=",
    "不等于": "!=",
    "大于": ">",
    "高于": ">",
    "多于": ">",
    "超过": ">",
    "小于": "<",
    "低于": "<",
    "少于": "<",
    "不足": "<",
    "大于等于": ">=",
    "小于等于": "<=",
    "不小于": ">=",
    "不低于": ">=",
    "达到": ">=",
    "不大于": "<=",
    "不高于": "<=",
    "不少于": ">=",
    "不超过": "<=",
    "包含": "contains(…, …)",
    "属于": "in",
    "存在": "some … in … satisfies …",
    "每个": "every … in … satisfies …",
    "介于": "… between … and …",
    "AND": "and",
    "OR": "or",
    "NOT": "not(…)",
    "is": "=",
}
"""Chinese and upper-case words that look like operators, and what FEEL writes."""

_LOOKALIKES = {
    "、": ",",
    "；": ",",
    ";": ",",
    "。": ".",
    "—": "-",
    "–": "-",
    "《": '"',
    "》": '"',
    "「": '"',
    "」": '"',
    "^": "**",
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
}

_SINGLE_QUOTED = re.compile(r"['‘’＇`]([^'‘’＇`\n\r]*)['‘’＇`]")
_UNCLOSED = re.compile('[@＠]?(["“”＂])[^\n\r]*')
_UNITS = {"万": 10_000, "亿": 100_000_000}


def foreign_operator(operator: str, start: int, end: int) -> Fault:
    """An operator that other languages have."""
    hint = say("Write {right}.", right=FOREIGN_OPERATORS[operator])
    return Fault(start, end, say("'{operator}' is not an operator", operator=operator), hint)


def no_token(text: str, position: int) -> Fault:
    """Why nothing can be read at ``position``."""
    if unclosed := _UNCLOSED.match(text, position):
        quote = unclosed.group(1).replace("“", "”")
        return Fault(position, unclosed.end(), say("this text is never closed"), _close_with(quote))
    if quoted := _SINGLE_QUOTED.match(text, position):
        hint = say('Write "{text}".', text=quoted.group(1))
        return Fault(position, quoted.end(), say("a text stands in double quotes"), hint)
    if text.startswith("/*", position):
        return Fault(position, position + 2, say("this comment is never closed"), _close_with("*/"))
    character = text[position]
    message = say("the character '{character}' has no meaning here", character=character)
    if character in "…‥～~":
        return Fault(position, position + 1, message, say("Write [low..high]."))
    right = _LOOKALIKES.get(character)
    return Fault(position, position + 1, message, say("Write {right}.", right=right) if right else None)


def _close_with(quote: str) -> Message:
    return say("Close it with {quote}.", quote=quote)


def word(text: str, start: int, end: int) -> Fault | None:
    """A word that stands where an operator should, if it is one that people write."""
    right = WORDS.get(text)
    if right is None:
        return None
    message = say("'{word}' is not a word of the language", word=text)
    return Fault(start, end, message, say("Write {right}.", right=right))


def unit_hint(number: str, unit: str) -> Message | None:
    """How to write a number that is followed by 万 or 亿."""
    factor = _UNITS.get(unit[0])
    if factor is None or len(number) > 12 or not number.replace(".", "").isdigit():
        return None
    return say("Write {right}.", right=plainly(Decimal(number) * factor))
