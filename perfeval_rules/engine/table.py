"""The stated table beside the rules: which row belongs to which indicator, and what the unit states."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.model.cases import Case, Fact
from perfeval_rules.model.findings import Row
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import TABLE

NAME, SCORE, WEIGHT, SECTION = "名称", "自评分", "权重", "一级"
TOTAL, GRADE = "自评总分", "自评等级"


@dataclass(frozen=True, slots=True)
class StatedRow:
    """A row of the stated table, the section it stands in, and the score stated there."""

    row: Row
    section: str
    score: Decimal | None
    fact: Fact | None


def normalised(name: str) -> str:
    """A name of a row without what tables vary: width, spaces, line breaks, punctuation."""
    flat = unicodedata.normalize("NFKC", name)
    return "".join(letter for letter in flat if unicodedata.category(letter)[0] in "LN")


def joined(case: Case, book: RuleBook) -> tuple[dict[str, StatedRow], tuple[Row, ...], tuple[str, ...]]:
    """Rows by the id of their indicator; then the rows that no rule scores, and the indicators without a row."""
    table = stated_rows(case)
    by_name = joined_names([stated.row.name for stated in table.values()], book)
    rows = {key: table[number] for number, key in by_name.items()}
    unmatched = tuple(stated.row for number, stated in table.items() if number not in by_name)
    return rows, unmatched, tuple(rule.id for rule in _named(book) if rule.id not in rows)


def joined_names(names: Sequence[Value], book: RuleBook) -> dict[int, str]:
    """The indicators that score rows by name, by the number of the row; of two rows alike the first counts."""
    ids = {normalised(name): rule.id for rule in _named(book) for name in (rule.title, *rule.aliases)}
    found: dict[str, int] = {}
    for number, name in enumerate(names, 1) if ids else ():
        key = ids.get(normalised(name)) if isinstance(name, str) else None
        if key is not None:
            found.setdefault(key, number)
    return {number: key for key, number in found.items()}


def _named(book: RuleBook) -> list[Indicator]:
    """The indicators that score one row each, which they find by its name."""
    return [rule for rule in book.rules.values() if isinstance(rule, Indicator) and rule.each is None]


def indicators_in_order(book: RuleBook, rows: Mapping[str, StatedRow]) -> list[Indicator]:
    """The book's indicators by section, and within one as the table has them; those without a row come last."""
    sections = [section.name for section in book.sections]
    indicators = _named(book)
    last = len(rows) + len(indicators)

    def place(rule: Indicator) -> tuple[int, int]:
        section = sections.index(rule.section) if rule.section in sections else len(sections)
        return section, rows[rule.id].row.number if rule.id in rows else last

    return sorted(indicators, key=place)


def stated_rows(case: Case) -> dict[int, StatedRow]:
    """The rows of the stated table by their numbers."""
    fact = case.facts.get(TABLE)
    records = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    return {number: _stated(number, record.fields) for number, record in enumerate(records, 1)}


def _stated(number: int, fields: Mapping[str, Fact]) -> StatedRow:
    name, section, score = (fields[key].value if key in fields else None for key in (NAME, SECTION, SCORE))
    return StatedRow(
        row=Row(number=number, name=name if isinstance(name, str) else str(number)),
        section=section if isinstance(section, str) else "",
        score=score if isinstance(score, Decimal) else None,
        fact=fields.get(SCORE),
    )


def stated_total(values: Mapping[str, Value]) -> Decimal | None:
    """The total that the unit states."""
    total = values.get(TOTAL)
    return total if isinstance(total, Decimal) else None


def stated_grade(values: Mapping[str, Value]) -> str | None:
    """The grade that the unit states."""
    grade = values.get(GRADE)
    return grade if isinstance(grade, str) else None
