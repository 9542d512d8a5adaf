"""What all sentences together state: statements in the order of the book in; facts, and what clashes, out.

The records of a fact that bear the same name are one: what one sentence leaves blank another one may fill in. The name
of a record is its first field, if that is a text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from perfeval_rules.model.cases import Evidence, Fact, Record, Standing
from perfeval_rules.model.imports import Unread
from perfeval_rules.model.places import Span
from perfeval_rules.model.values import Value
from perfeval_rules.recognise.findings import clash
from perfeval_rules.recognise.sentences.stating import Statement

Facts = dict[str, Fact]


@dataclass(slots=True)
class Gathered:
    """What was stated so far: facts, and the records of others, each by its name or number; ``span`` is the file."""

    span: Span
    stated: Facts = field(default_factory=dict)
    records: dict[str, dict[str | int, Facts]] = field(default_factory=dict)
    lists: dict[str, Evidence] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    clashes: list[Unread] = field(default_factory=list)

    def add(self, statement: Statement, whole: Evidence) -> None:
        """Takes up a statement; ``whole`` is the evidence of the list that a record belongs to."""
        facts: Facts = {}
        for name, one in statement.values.items():
            if one.why is None:
                facts[name] = self.fact(name, one.value, one.evidence)
            else:
                self.unread.append(Unread(place=one.evidence.place, text=one.evidence.quote, why=one.why))
        if not statement.record:
            for fact in facts.values():
                self.state(fact)
        elif facts:
            records = self.records.setdefault(statement.fact.name, {})
            self.lists.setdefault(statement.fact.name, whole)
            self._lay_over(records.setdefault(_name_of(facts, len(records)), {}), facts)

    def state(self, fact: Fact) -> None:
        """Takes up a case fact."""
        self._lay_over(self.stated, {fact.name: fact})

    def fact(self, name: str, value: "Value | tuple[Record, ...]", evidence: Evidence) -> Fact:
        """A fact of the document."""
        return Fact(name=name, value=value, evidence=evidence, standing=Standing.STATED, span=self.span)

    def record(self, facts: Mapping[str, Fact]) -> Record:
        """A record of the document."""
        return Record(fields=dict(facts), span=self.span)

    def facts(self) -> Facts:
        """Everything that was stated."""
        found = dict(self.stated)
        for name, records in self.records.items():
            found[name] = self.fact(name, tuple(map(self.record, records.values())), self.lists[name])
        return found

    def _lay_over(self, known: Facts, new: Facts) -> None:
        for name, fact in new.items():
            before = known.setdefault(name, fact)
            if before.value is None:
                known[name] = fact
            elif fact.value is not None and fact.value != before.value:
                self.clashes.append(clash(before, fact))


def _name_of(facts: Facts, number: int) -> str | int:
    """The name by which a record is known again; without one it is a record of its own."""
    first = next(iter(facts.values())).value
    return first if isinstance(first, str) else number
