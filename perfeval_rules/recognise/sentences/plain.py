"""The text of a part as patterns see it: one line without spaces, with one form for every sign; and the way back.

What does not matter is gone: spaces, line breaks, full-width twins, kinds of quotation marks and dashes. A space or
break between two digits stays as one space, since what it parts may be two numbers.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from perfeval_rules.model.originals import Paragraph
from perfeval_rules.recognise.texts import joined

_SIGNS = {
    **dict.fromkeys("“”„‟«»「」", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("—–－―−", "-"),
    "，": "，",
    "｡": "。",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain text, and for each of its characters the paragraph and the character there that it comes from."""

    text: str
    origins: tuple[tuple[int, int], ...]
    paragraphs: tuple[Paragraph, ...]

    def place(self, at: int) -> str:
        """Where a person finds a character."""
        return self.paragraphs[self.origins[at][0]].place

    def original(self, start: int, end: int) -> str:
        """A stretch as it stands in the document, without its line breaks."""
        if start >= end:
            return ""
        (first, begin), (last, stop) = self.origins[start], self.origins[end - 1]
        texts = [paragraph.text for paragraph in self.paragraphs[first : last + 1]]
        texts[-1] = texts[-1][: stop + 1]
        texts[0] = texts[0][begin:]
        return joined("\n".join(texts))


def plain(text: str) -> str:
    """A text in the form in which patterns are compared."""
    return plain_of((Paragraph(text=text, place=""),)).text


def plain_of(paragraphs: Sequence[Paragraph]) -> Plain:
    """The paragraphs as one plain text."""
    raw = [(one, (number, at)) for number, paragraph in enumerate(paragraphs) for at, one in enumerate(paragraph.text)]
    breaks = set(accumulate(len(paragraph.text) for paragraph in paragraphs))
    found: list[tuple[str, tuple[int, int]]] = []
    gap = False
    for at, (one, origin) in enumerate(raw):
        gap = gap or at in breaks
        for character in _as_compared(one):
            if character.isspace() or unicodedata.category(character) in ("Cc", "Cf"):
                gap = True
                continue
            if gap and found and _is_digit(found[-1][0]) and _is_digit(character):
                found.append((" ", origin))
            found.append((character, origin))
            gap = False
    text = "".join(character for character, _ in found)
    return Plain(_with_commas(text), tuple(origin for _, origin in found), tuple(paragraphs))


def _as_compared(one: str) -> str:
    """A character in its usual form; a small or circled digit stays what it is."""
    if one in _SIGNS or unicodedata.category(one) == "No":
        return _SIGNS.get(one, one)
    return unicodedata.normalize("NFKC", one)


def _with_commas(text: str) -> str:
    """The text with Chinese commas, save between two digits, where a plain one groups thousands."""
    return "".join(
        "，" if one == "," and not (_is_digit(text[at - 1 : at]) and _is_digit(text[at + 1 : at + 2])) else one
        for at, one in enumerate(text)
    )


def _is_digit(one: str) -> bool:
    return one.isascii() and one.isdigit()
