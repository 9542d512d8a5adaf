"""How alike two texts are, whatever their spaces and punctuation."""

import unicodedata
from difflib import SequenceMatcher


def bare(text: str) -> str:
    """A text without spaces and punctuation; what makes up a figure stays."""
    flat = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in flat if letter in ".%" or unicodedata.category(letter)[0] in "LNS")


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same characters in the same order."""
    return SequenceMatcher(None, bare(one), bare(other), autojunk=False).ratio()
