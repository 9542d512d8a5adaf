"""What a person asks to have explained: a word in, the rules (and rows) it means out, or what was perhaps meant."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from perfeval_rules.model.findings import Answer, Assessment, Row
from perfeval_rules.model.rules import AnyRule, Indicator

SPEAKS = (Answer.FIRES, Answer.UNDECIDED)
"""The answers that are explained without being asked for."""


@dataclass(frozen=True, slots=True)
class Target:
    """A rule to explain; on these rows only, where ``rows`` is given."""

    rule: AnyRule
    rows: frozenset[int] | None = None


def speaking(assessment: Assessment) -> list[Target]:
    """Every rule that fires or is undecided, and every indicator that costs points or is a range."""
    found: dict[str, Target] = {}
    for score in assessment.scores:
        if not score.bounds.certain or score.bounds.low != score.weight or score.stated != score.bounds.low:
            _add(found, score.indicator, score.row if score.indicator.each else None)
    for finding in assessment.findings:
        if finding.verdict.answer in SPEAKS:
            _add(found, finding.rule, finding.row)
    return list(found.values())


def _add(found: dict[str, Target], rule: AnyRule, row: Row | None) -> None:
    """Adds a row to what is to be explained of ``rule``; without one, the whole of it."""
    before = found.get(rule.id, Target(rule)).rows or frozenset()
    found[rule.id] = Target(rule, before | {row.number} if row else None)


def targets(word: str, assessment: Assessment) -> list[Target]:
    """The rules that ``word`` means: by id, stem, title, alias or tag; else by the name of a row."""
    wanted = plain(word.partition("#")[0])
    rules = [Target(rule) for rule in assessment.book.rules.values() if wanted in map(plain, names_of(rule))]
    return rules or list(_on_row(wanted, assessment))


def _on_row(wanted: str, assessment: Assessment) -> Iterator[Target]:
    """The indicator of the row of this name, and the rules that speak on it."""
    for score in assessment.scores:
        if score.row is not None and plain(score.row.name) == wanted:
            yield Target(score.indicator, frozenset([score.row.number]) if score.indicator.each else None)
    rows: dict[str, tuple[AnyRule, set[int]]] = {}
    for finding in assessment.findings:
        if finding.row is not None and plain(finding.row.name) == wanted and finding.verdict.answer in SPEAKS:
            rows.setdefault(finding.rule.id, (finding.rule, set()))[1].add(finding.row.number)
    yield from (Target(rule, frozenset(numbers)) for rule, numbers in rows.values())


def names_of(rule: AnyRule) -> list[str]:
    """Everything that a rule may be asked for by."""
    aliases = rule.aliases if isinstance(rule, Indicator) else ()
    return [rule.id, rule.id.partition("/")[2], rule.title, *aliases, *rule.tags]


def perhaps(word: str, assessment: Assessment) -> list[str]:
    """Up to three names that are like ``word`` or contain it."""
    rules = assessment.book.rules.values()
    names = list(dict.fromkeys(name for rule in rules for name in (rule.id.partition("/")[2], rule.title, *rule.tags)))
    names += [score.row.name for score in assessment.scores if score.row is not None and score.row.name not in names]
    containing = [name for name in names if plain(word) in plain(name)] if plain(word) else []
    return list(dict.fromkeys([*containing, *get_close_matches(word, names, n=3, cutoff=0.5)]))[:3]


def plain(name: str) -> str:
    """A name without width, case and spaces, as people type it."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
