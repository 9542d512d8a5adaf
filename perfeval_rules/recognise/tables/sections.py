"""The sections of a table: their titles, weights and subtotals in, the fact 一级指标 out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from perfeval_rules.model.cases import Fact
from perfeval_rules.model.originals import Box
from perfeval_rules.recognise.findings import Findings
from perfeval_rules.recognise.texts import Titled
from perfeval_rules.recognise.words import Words

SECTIONS = "一级指标"
"""The record fact that holds the sections of the table."""

_NAME, _POINTS, _SCORE = "一级名称", "标题分值", "得分小计"


@dataclass(slots=True)
class Section:
    """A section: the box of its title, its points, and its subtotal."""

    name: str
    box: Box
    points: Decimal | None = None
    score: Decimal | None = None
    score_box: Box | None = None


@dataclass(slots=True)
class Sections:
    """The sections of a table in their order."""

    by_name: dict[str, Section] = field(default_factory=dict)

    def begin(self, title: Titled, box: Box) -> None:
        """Takes up the title of a section, or the same once more."""
        section = self.by_name.setdefault(title.name, Section(title.name, box))
        section.points = section.points if title.points is None else title.points

    def before(self, name: str, box: Box, points: Decimal | None) -> None:
        """Puts a section in front of the others, unless it is there."""
        if name not in self.by_name:
            self.by_name = {name: Section(name, box, points)} | self.by_name

    def close(self, name: str | None, points: Decimal | None, score: Decimal | None, box: Box) -> bool:
        """Takes up a subtotal of the section so called, or of the last one; ``False`` where there is none."""
        fitting = [one for one in self.by_name.values() if name in (None, one.name)]
        if not fitting:
            return False
        section = fitting[-1]
        section.points = points if section.points is None else section.points
        if score is not None and section.score is None:
            section.score, section.score_box = score, box
        return True


def sections_fact(sections: Sections, words: Words, findings: Findings) -> Fact | None:
    """The fact 一级指标, where the book has it and the table has sections."""
    declared = words.facts.get(SECTIONS)
    if declared is None or not sections.by_name:
        return None
    records = []
    for section in sections.by_name.values():
        facts = {
            _NAME: findings.fact(_NAME, section.name, section.box),
            _POINTS: findings.fact(_POINTS, section.points, section.box),
            _SCORE: findings.fact(_SCORE, section.score, section.score_box or section.box),
        }
        records.append(findings.record(_declared(facts, declared.fields)))
    return findings.fact(SECTIONS, tuple(records), next(iter(sections.by_name.values())).box)


def _declared(facts: Mapping[str, Fact], fields: Mapping[str, object]) -> list[Fact]:
    return [fact for name, fact in facts.items() if name in fields]
