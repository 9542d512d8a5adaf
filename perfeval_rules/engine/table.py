"""The stated table beside the rules: which row belongs to which indicator, and what the unit states."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from perfeval_rules.model.cases import Case, Fact
from perfeval_rules.model.findings import Row
from perfeval_rules.model.rules import Indicator, RuleBook
from perfeval_rules.model.values import Value

TABLE, NAME, SCORE = "指标", "名称", "自评分"
TOTAL, GRADE = "自评总分", "自评等级"


@dataclass(frozen=True, slots=True)
class StatedRow:
    """An indicator's row of the stated table, and the score stated there."""

    row: Row
    score: Decimal | None
    fact: Fact | None


def normalised(name: str) -> str:
    """A name of a row without what tables vary: width, spaces, line breaks, punctuation."""
    flat = unicodedata.normalize("NFKC", name)
    return "".join(letter for letter in flat if unicodedata.category(letter)[0] in "LN")


def joined(case: Case, book: RuleBook) -> tuple[dict[str, StatedRow], tuple[Row, ...], tuple[str, ...]]:
    """Rows by the id of their indicator; then the rows that no rule scores, and the indicators without a row."""
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    ids = {normalised(name): rule.id for rule in indicators for name in (rule.title, *rule.aliases)}
    rows: dict[str, StatedRow] = {}
    unmatched: list[Row] = []
    for number, fields in enumerate(_table(case), 1):
        name = fields[NAME].value if NAME in fields else None
        row = Row(number=number, name=name if isinstance(name, str) else str(number))
        key = ids.get(normalised(row.name))
        if key is None or key in rows:
            unmatched.append(row)
        else:
            rows[key] = _stated(row, fields.get(SCORE))
    return rows, tuple(unmatched), tuple(rule.id for rule in indicators if rule.id not in rows)


def indicators_in_order(book: RuleBook, rows: Mapping[str, StatedRow]) -> list[Indicator]:
    """The book's indicators by section, and within one as the table has them; those without a row come last."""
    sections = [section.name for section in book.sections]
    indicators = [rule for rule in book.rules.values() if isinstance(rule, Indicator)]
    last = len(rows) + len(indicators)

    def place(rule: Indicator) -> tuple[int, int]:
        section = sections.index(rule.section) if rule.section in sections else len(sections)
        return section, rows[rule.id].row.number if rule.id in rows else last

    return sorted(indicators, key=place)


def _table(case: Case) -> list[Mapping[str, Fact]]:
    fact = case.facts.get(TABLE)
    return [record.fields for record in fact.value] if fact is not None and isinstance(fact.value, tuple) else []


def _stated(row: Row, fact: Fact | None) -> StatedRow:
    value = fact.value if fact is not None else None
    return StatedRow(row, value if isinstance(value, Decimal) else None, fact)


def stated_total(values: Mapping[str, Value]) -> Decimal | None:
    """The total that the unit states."""
    total = values.get(TOTAL)
    return total if isinstance(total, Decimal) else None


def stated_grade(values: Mapping[str, Value]) -> str | None:
    """The grade that the unit states."""
    grade = values.get(GRADE)
    return grade if isinstance(grade, str) else None
