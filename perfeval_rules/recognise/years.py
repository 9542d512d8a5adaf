"""The year of a case: titles and cells in, the year that they name out."""

import re
from collections.abc import Sequence
from decimal import Decimal

from perfeval_rules.figures.cell_texts import normal
from perfeval_rules.model.originals import Box, Paragraph
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.words import Words

YEAR = "年度"

_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?:年度?|\(?年度\)?)?")
_IN_TITLE = re.compile(r"(?P<year>(?:19|20)\d\d)年度?")
_LONGEST_TITLE = 60


def year_in(text: str) -> Decimal | None:
    """The year that a cell such as 2021 年度 says and nothing else."""
    found = _YEAR.fullmatch(normal(text))
    return Decimal(found["year"]) if found else None


def read_title(pieces: Sequence[Box | Paragraph], words: Words, findings: Findings) -> frozenset[Box | Paragraph]:
    """States the year that the first title names, and gives the titles."""
    titles = [piece for piece in pieces if _is_title(piece.text, words)]
    years = [(piece, found) for piece in pieces if (found := _year_of_title(piece, titles)) is not None]
    if years and YEAR in words.facts:
        piece, year = years[0]
        findings.state(findings.fact(YEAR, year, piece))
    return frozenset((*titles, *(piece for piece, _ in years[:1])))


def _is_title(text: str, words: Words) -> bool:
    word = normal(text)
    return len(word) <= _LONGEST_TITLE and any(one in word for one in words.forms.titles)


def _year_of_title(piece: Box | Paragraph, titles: list[Box | Paragraph]) -> Decimal | None:
    """The year in a title, or in a line of its own beside one."""
    word = normal(piece.text)
    if piece in titles:
        years = {found["year"] for found in _IN_TITLE.finditer(word)}
        return Decimal(years.pop()) if len(years) == 1 else None
    return year_in(word.strip("()")) if titles and "年" in word else None
