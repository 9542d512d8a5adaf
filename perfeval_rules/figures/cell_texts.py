"""The normal form of a cell's text, in which its words are compared; and the words it begins or ends with."""

import re
import unicodedata
from collections.abc import Iterable

_GAP = re.compile(r"\s+")
_TYPED_MINUS = str.maketrans({"−": "-"})
_CLOSING = "。.;,、"


def normal(text: str) -> str:
    """``text`` in half-width characters, without spaces, line breaks and closing punctuation.

    A space between two digits stays, since what it parts may be two numbers. A text with small or circled digits is
    left as it is: 10² is not 102.
    """
    if _has_odd_digits(text):
        return text
    plain = unicodedata.normalize("NFKC", text).translate(_TYPED_MINUS)
    visible = "".join(one for one in plain if one.isspace() or unicodedata.category(one) not in ("Cc", "Cf"))
    return _GAP.sub(_gap, visible).rstrip(_CLOSING).strip()


def _gap(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return " " if _is_digit(before) and _is_digit(after) else ""


def _is_digit(one: str) -> bool:
    return one.isascii() and one.isdigit()


def _has_odd_digits(text: str) -> bool:
    """Whether it has a digit of another size that does not belong to a unit such as m²."""
    return any(
        unicodedata.category(one) == "No" and not text[max(at - 1, 0) : at].isalpha() for at, one in enumerate(text)
    )


def longest_start(text: str, words: Iterable[str]) -> str:
    """The longest of ``words`` that ``text`` begins with, or nothing."""
    return max((word for word in words if text.startswith(word)), key=len, default="")


def longest_end(text: str, words: Iterable[str]) -> str:
    """The longest of ``words`` that ``text`` ends with, or nothing."""
    return max((word for word in words if text.endswith(word)), key=len, default="")
