"""The words of a book as one looks them up: a rule book in, what a heading or label stands for out."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.figures.cell_numbers import declared_unit
from perfeval_rules.figures.cell_texts import longest_start, normal
from perfeval_rules.figures.entered import MONEY, Entered, entered
from perfeval_rules.model.cells import CellWords
from perfeval_rules.model.forms import Forms
from perfeval_rules.model.rules import RuleBook
from perfeval_rules.model.vocabulary import TABLE, Declaration
from perfeval_rules.recognise.texts import bare, in_brackets, joined, without_brackets

Meant = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """What words of documents mean; ``columns`` and ``judged`` name fields of 指标, the others facts or parts."""

    forms: Forms
    cells: CellWords
    facts: Mapping[str, Declaration]
    columns: Meant
    judged: Meant
    labels: Meant
    parts: Meant
    money: Meant
    lines: Meant
    sections: Meant
    grades: frozenset[str]
    answers: dict[str, bool]

    @property
    def fields(self) -> Mapping[str, Declaration]:
        """The fields of a row of the table."""
        return self.facts[TABLE].fields if TABLE in self.facts else {}

    def is_aside(self, text: str) -> bool:
        """Whether a heading or label gives no fact."""
        return named(text, dict.fromkeys(self.forms.aside, "aside")) is not None

    def is_scored_funds(self, name: str) -> bool:
        """Whether a row is the one in which tables score how funds were spent."""
        return normal(name) == normal(self.forms.money_indicator)

    def is_hint(self, text: str) -> bool:
        """Whether a text is one that the template itself prints."""
        word = normal(text).lstrip("([【<")
        return bool(longest_start(word, self.forms.hints)) and len(word) > 0

    def value(self, text: str, declaration: Declaration, unit: str | None = None) -> Entered:
        """The value that a text gives a fact; what the template itself prints is blank."""
        if self.is_hint(text):
            return Entered()
        return entered(joined(text), declaration, self.cells, self.answers, unit)

    def unit_in(self, text: str) -> str | None:
        """The unit in the brackets of a heading or label."""
        return next((word for word in in_brackets(text) if declared_unit(word, self.cells)), None)

    def money_in(self, word: str) -> str | None:
        """``word``, if it is a unit of money."""
        unit = declared_unit(normal(word), self.cells)
        return normal(word) if unit is not None and unit.unit == MONEY else None


def words_of(book: RuleBook) -> Words:
    """The words of a book."""
    forms = book.forms
    answers = dict.fromkeys(forms.yes, True) | dict.fromkeys(forms.no, False)
    return Words(
        forms=forms,
        cells=book.cells,
        facts=book.facts,
        columns=_with_names(forms.columns),
        judged=_meant(forms.judged),
        labels=_with_names(forms.labels),
        parts=_meant(forms.parts),
        money=_meant(forms.money_columns),
        lines=_meant(forms.money_rows),
        sections={normal(word): one.name for one in book.sections for word in (one.name, *one.aliases)},
        grades=frozenset({*forms.grades, *(normal(grade.name) for grade in book.grades)}),
        answers=answers,
    )


def named(text: str, words: Meant) -> str | None:
    """What a heading or label means: as it stands, or without what stands in brackets at its end."""
    word = bare(text)
    while word not in words:
        shorter = without_brackets(word).rstrip(":")
        if shorter == word:
            return None
        word = shorter
    return words[word]


def _meant(groups: Mapping[str, tuple[str, ...]]) -> Meant:
    return {word.rstrip(":"): name for name, words in groups.items() for word in words}


def _with_names(groups: Mapping[str, tuple[str, ...]]) -> Meant:
    """The words, and the names themselves: a document may well use them."""
    return {normal(name): name for name in groups} | dict(_meant(groups))
