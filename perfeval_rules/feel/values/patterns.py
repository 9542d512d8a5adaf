"""Regular expressions as XPath defines them, searched by the ``regex`` library, the only one here with a time limit.

Pattern, flags and text in; whether, where, or what instead out; raises ``NoValue`` at a pattern that XPath has not.
"""

import re
from functools import lru_cache
from typing import Any

from perfeval_rules.feel.errors import NoValue
from perfeval_rules.feel.values import bounds
from perfeval_rules.model.places import say

LONGEST_PATTERN = 2_000

_PIECE = re.compile(
    r"""
    (?P<category>\\[pP]\{[^}]*\})
    |(?P<escape>\\.)
    |(?P<open>\[\^?)
    |(?P<close>\])
    |(?P<count>\{[0-9]+(?:,[0-9]*)?\})
    |(?P<group>\((?:\?:)?(?!\?))
    |(?P<repeat>[*+?]\??(?![*+?]))
    |(?P<bad>[{}]|\(\?|[*+?])
    |(?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPES = frozenset("nrtsSdDwW\\|.?*+(){}-[]^$123456789")
_NAME_CLASSES = {"i": r"\p{L}_:", "c": r"\p{L}\p{Nd}\p{M}_:.\-·"}
_REPLACEMENT = re.compile(r"\\([\\$])|\$([0-9]+)|([\\$])|([^\\$]+)", re.DOTALL)


def found(text: str, pattern: str, flags: str) -> bool:
    """Whether the pattern is found in the text."""
    compiled = _compiled(pattern, flags)
    bounds.spend_text(len(text))
    return bounds.timed(lambda where, seconds: compiled.search(where, timeout=seconds), text) is not None


def replaced(text: str, pattern: str, replacement: str, flags: str) -> str:
    """The text with every match replaced; ``$1`` in the replacement is what the first group matched."""
    pieces: list[str] = []
    last = length = 0
    for match in _matches(_compiled(pattern, flags), text):
        piece = text[last : match.start()] + _filled(replacement, match)
        last = match.end()
        length += len(piece)
        bounds.spend_text(length)
        pieces.append(piece)
    return "".join([*pieces, text[last:]])


def parts(text: str, pattern: str) -> list[str]:
    """The parts of the text between matches."""
    pieces: list[str] = []
    last = 0
    for match in _matches(_compiled(pattern, ""), text):
        pieces.append(text[last : match.start()])
        last = match.end()
    return [*pieces, text[last:]]


def _matches(compiled: Any, text: str) -> list[Any]:
    """All matches, none of which may be empty."""
    bounds.spend_text(len(text))
    if compiled.search("") is not None:
        raise NoValue(say("the pattern matches the empty text"))
    matches = bounds.timed(lambda where, seconds: list(compiled.finditer(where, timeout=seconds)), text)
    bounds.spend(len(matches))
    return matches


def _filled(replacement: str, match: Any) -> str:
    """The replacement with the groups of a match in their places."""
    filled: list[str] = []
    for escaped, digits, bad, plain in _REPLACEMENT.findall(replacement):
        if bad:
            raise NoValue(say("the replacement '{text}' is malformed", text=replacement))
        if digits:
            number = digits
            while len(number) > 1 and int(number) > match.re.groups:
                number = number[:-1]
            group = match.group(int(number)) if int(number) <= match.re.groups else ""
            filled.append((group or "") + digits[len(number) :])
        else:
            filled.append(escaped or plain)
    return "".join(filled)


@lru_cache(maxsize=256)
def _compiled(pattern: str, flags: str) -> Any:
    import regex  # slow to import, and few expressions have patterns

    if len(pattern) > LONGEST_PATTERN or set(flags) - set("smixq"):
        raise NoValue(say("the pattern is too long or its flags are not of s, m, i, x and q"))
    options = regex.V1 | (regex.IGNORECASE if "i" in flags else 0) | (regex.MULTILINE if "m" in flags else 0)
    try:
        return regex.compile(regex.escape(pattern) if "q" in flags else _translated(pattern, flags), options)
    except (regex.error, ValueError, OverflowError, RecursionError):
        raise NoValue(say("the pattern '{pattern}' is malformed", pattern=pattern)) from None


def _translated(pattern: str, flags: str) -> str:
    """The pattern in the words of the library; raises ``ValueError`` where it is malformed."""
    plain = {".": "(?s:.)" if "s" in flags else r"[^\n\r]", "$": "$" if "m" in flags else r"\Z"}
    depth = 0
    pieces: list[str] = []
    for match in _PIECE.finditer(_without_spaces(pattern) if "x" in flags else pattern):
        kind, piece, inside = match.lastgroup, match.group(), depth > 0
        depth += (kind == "open") - (kind == "close")
        if depth < 0 or (kind == "open" and inside and pieces[-1] != "-") or (kind == "bad" and not inside):
            raise ValueError(piece)
        pieces.append(_in_class(kind, piece) if inside else _outside(kind, plain.get(piece, piece)))
    return "".join(pieces)


def _in_class(kind: str | None, piece: str) -> str:
    """A piece between brackets; a class in a class is one that is taken away from it."""
    if kind == "open":
        return "-" + piece
    if kind == "escape" and piece[1] in "123456789":
        raise ValueError(piece)
    return "\\" + piece if piece in ("&", "|", "~") else _outside(kind, piece)


def _outside(kind: str | None, piece: str) -> str:
    if kind == "category":
        return _category(piece)
    return _escape(piece) if kind == "escape" else piece


def _category(piece: str) -> str:
    """``IsBasicLatin`` is a block, any other name a category."""
    name = piece[3:-1]
    return f"{piece[:3]}In{name[2:]}}}" if name.startswith("Is") else piece


def _escape(piece: str) -> str:
    character = piece[1]
    if character in "iIcC":
        return f"[{'^' if character.isupper() else ''}{_NAME_CLASSES[character.lower()]}]"
    if character not in _ESCAPES:
        raise ValueError(piece)
    return piece


def _without_spaces(pattern: str) -> str:
    """The pattern without white space, except in classes."""
    kept: list[str] = []
    depth, escaped = 0, False
    for character in pattern:
        if character in "\t\n\r " and not depth:
            continue
        kept.append(character)
        if not escaped:
            depth += (character == "[") - (character == "]")
        escaped = character == "\\" and not escaped
    return "".join(kept)
