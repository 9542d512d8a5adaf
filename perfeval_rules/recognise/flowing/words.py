"""The words by which a text is divided: forms and a book's names in; labels, headings and names found in texts out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.forms import Forms
from perfeval_rules.recognise.parts.headings import Heading, heading_of, words_of
from perfeval_rules.recognise.words import named

MOST_PIECES = 4
"""Into how many pieces spaces may break a label, such as 项 目 名 称."""

_POINTS = re.compile(r"\([0-9.]+分\)")
_WHOLE = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?%?")


@dataclass(frozen=True, slots=True)
class Label:
    """A label in a line: from where to where it stands there."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of a document before it is read, every word in its normal form."""

    labels: Mapping[str, str]
    parts: Mapping[str, str]
    columns: Mapping[str, str]
    totals: tuple[str, ...]
    names: frozenset[str]
    sections: frozenset[str]
    complete: frozenset[str]

    def labels_in(self, text: str) -> tuple[Label, ...]:
        """The labels of a line, each a word of its own or before a colon."""
        tokens = list(re.finditer(r"[^\s:：]+[:：]?", text))
        found: list[Label] = []
        at = 0
        while at < len(tokens):
            size = next((size for size in range(1, MOST_PIECES + 1) if self._is_label(text, tokens[at : at + size])), 0)
            if size:
                found.append(Label(tokens[at].start(), tokens[at + size - 1].end()))
            at += size or 1
        return tuple(found)

    def _is_label(self, text: str, tokens: "Sequence[re.Match[str]]") -> bool:
        if not tokens or any(token.group()[-1] in ":：" for token in tokens[:-1]):
            return False
        return named(text[tokens[0].start() : tokens[-1].end()], self.labels) is not None

    def field(self, heading: str) -> str | None:
        """The field of 指标 below a heading, which is empty where it has none; ``None`` for an unknown heading."""
        return named(heading, self.columns)

    def heading(self, text: str) -> Heading | None:
        """The heading of a part that a line begins with."""
        return heading_of(text, self.parts)

    def is_name(self, text: str) -> bool:
        """Whether a text is the name of an indicator that the book knows."""
        return normal(text) in self.names

    def is_section(self, text: str) -> bool:
        """Whether a text is the name of a section, maybe with its points."""
        word = normal(text)
        return word in self.sections or _POINTS.sub("", word) in self.sections

    def begins_totals(self, text: str) -> bool:
        """Whether a line is a row of totals."""
        return normal(text.split()[0]) in self.totals

    def is_complete(self, value: str) -> bool:
        """Whether a value is a number or a yes or no, so that it cannot go on in the next line."""
        word = normal(value)
        return word in self.complete or _WHOLE.fullmatch(word) is not None


def is_points(text: str) -> bool:
    """Whether a text only says how many points the section above has: （36 分）."""
    return _POINTS.fullmatch(normal(text)) is not None


def known_words(forms: Forms, names: Sequence[str], sections: Sequence[str]) -> Words:
    """The words of forms, and the names of a book's indicators and sections."""
    return Words(
        labels={word: name for name, words in _labels(forms).items() for word in words},
        parts=words_of(forms),
        columns=_columns(forms),
        totals=(*forms.totals, *forms.subtotals),
        names=frozenset(normal(name) for name in names),
        sections=frozenset(normal(name) for name in sections),
        complete=frozenset({*forms.yes, *forms.no}),
    )


def _labels(forms: Forms) -> Mapping[str, Sequence[str]]:
    """What may stand before a value: labels, with and without a fact, and headings of parts."""
    return {"": (*forms.aside, *words_of(forms)), **forms.labels}


def _columns(forms: Forms) -> dict[str, str]:
    """Headings with the fields below them; what a person reads in a column, or nobody, is none of its fields."""
    unread = (word for words in ({"": forms.aside} | dict(forms.judged)).values() for word in words)
    return dict.fromkeys(unread, "") | {word: field for field, words in forms.columns.items() for word in words}
