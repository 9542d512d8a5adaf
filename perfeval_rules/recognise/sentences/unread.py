"""Figures that no sentence reads: a text and what was read of it in, the sentences with other figures out."""

import re
from collections.abc import Iterator, Sequence

from perfeval_rules.model.imports import Unread
from perfeval_rules.model.places import say
from perfeval_rules.recognise.sentences.stating import Source

_SENTENCE = re.compile(r"[^。；;]+")
_NO_FIGURES = re.compile(
    r"(?:19|20)[0-9]{2}年度?(?:[0-9]{1,2}(?:-[0-9]{1,2})?月(?:[0-9]{1,2}[日号])?)?|[0-9]{1,2}月(?:[0-9]{1,2}[日号])?"
    r"|第[0-9]{1,3}(?![0-9.])"
)
_NUMBERING = re.compile(r"(?<![0-9])[(（]?[0-9]{1,2}(?:[.、](?![0-9])|[)）])")


def unread_figures(source: Source, read: Sequence[tuple[int, int]]) -> Iterator[Unread]:
    """The sentences that hold figures outside of the stretches that were read, save dates and the numbers of items."""
    text = source.plain.text
    starts = {at for at, (number, column) in enumerate(source.plain.origins) if not column}
    aside = [found.span() for found in _NO_FIGURES.finditer(text)]
    aside += [found.span() for found in _NUMBERING.finditer(text) if _begins(found.start(), text, starts)]
    known = {at for start, end in (*read, *aside) for at in range(start, end)}
    for sentence in _SENTENCE.finditer(text):
        if any(text[at].isdigit() and at not in known for at in range(*sentence.span())):
            quote = source.plain.original(*sentence.span())
            why = say("it holds figures that no sentence of the rule book reads")
            yield Unread(place=source.place(sentence.start()), text=quote, why=why)


def _begins(at: int, text: str, starts: set[int]) -> bool:
    """Whether a number stands where an item may begin: at the beginning of a paragraph, or behind a stop."""
    return at in starts or text[at - 1 : at] in "。；;："
