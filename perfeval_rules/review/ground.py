"""What a decision rests on: a finding and its assessment in, the rule's meaning and the facts behind it as text out.

The meaning is what decides whether and how gravely the rule fires: its conditions, its severity, the values of its
parameters. Rewording its texts does not change it, and moving rows changes no fact.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.cases import Fact
from perfeval_rules.model.findings import Assessment, Finding
from perfeval_rules.model.review import Ground
from perfeval_rules.model.rules import Check, Problem
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import PARAMETERS
from perfeval_rules.review.reads import OF_RULES, Reads, conditions_of, decides, is_list_of_values
from perfeval_rules.review.values import as_text, digest_of

DIGITS = 16
"""How many hexadecimal digits the digest of a rule's meaning has."""


def ground_of(finding: Finding, assessment: Assessment) -> Ground:
    """What a decision on ``finding`` rests on; for many findings of an assessment ask one ``Grounds``."""
    return Grounds(assessment).of(finding)


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds of an assessment's findings; what several of them rest on is worked out once."""

    assessment: Assessment
    _rules: dict[str, tuple[Reads, str]] = field(default_factory=dict)
    _columns: dict[tuple[str, ...], str | None] = field(default_factory=dict)

    def of(self, finding: Finding) -> Ground:
        """What a decision on ``finding`` rests on."""
        rule = finding.rule
        if rule.id not in self._rules:
            reads = decides(rule, self.assessment.book)
            self._rules[rule.id] = reads, _meaning(rule, reads, self.assessment)
        reads, meaning = self._rules[rule.id]
        facts = dict(self._facts(finding, reads))
        return Ground(rule=meaning, facts={name: text for name, text in sorted(facts.items()) if text is not None})

    def _facts(self, finding: Finding, reads: Reads) -> Iterator[tuple[str, str | None]]:
        """The facts behind a finding; unknown ones are ``None``."""
        columns: dict[str, list[str]] = {}
        for name in reads.names:
            source, _, inner = name.partition(".")
            if source == PARAMETERS:
                continue
            if name.startswith(OF_RULES):
                yield name, as_text(self.assessment.values.get(_posted(name)))
            elif not inner:
                yield name, self._whole(name, reads)
            elif source == finding.rule.each and finding.row is not None:
                yield inner, as_text(self._row(source, finding.row.number).get(inner))
            if inner and (source != finding.rule.each or finding.row is None or source in reads.lists):
                columns.setdefault(source, []).append(inner)
        for source, fields in columns.items():
            yield from self._columns_of(source, sorted(fields))

    def _row(self, name: str, number: int) -> dict[str, Value]:
        records = self.assessment.values.get(name)
        record = records[number - 1] if isinstance(records, list) else None
        return record if isinstance(record, dict) else {}

    def _columns_of(self, name: str, fields: Sequence[str]) -> Iterator[tuple[str, str | None]]:
        """Fields of all records of a list: each by itself, and which stand together in a record."""
        for one in fields:
            yield f"{name}.{one}", self._together(name, (one,))
        if len(fields) > 1:
            yield name, self._together(name, tuple(fields))

    def _together(self, name: str, fields: tuple[str, ...]) -> str | None:
        key = (name, *fields)
        if key not in self._columns:
            records = self.assessment.values.get(name)
            rows = [one for one in records if isinstance(one, dict)] if isinstance(records, list) else None
            self._columns[key] = None if rows is None else digest_of([[row.get(one) for one in fields] for row in rows])
        return self._columns[key]

    def _whole(self, name: str, reads: Reads) -> str | None:
        """A fact of the case; of records only what the case file says of them, where no field of theirs is read."""
        declared = self.assessment.book.facts.get(name)
        if declared is None or not declared.fields:
            places = declared is not None and declared.derive is not None and is_list_of_values(declared)
            return None if places else as_text(self.assessment.values.get(name))
        if name not in reads.lists or any(other.startswith(f"{name}.") for other in reads.names):
            return None
        if (name,) not in self._columns:
            self._columns[name,] = _records(self.assessment.case.facts.get(name))
        return self._columns[name,]


def _records(fact: Fact | None) -> str | None:
    if fact is None or not isinstance(fact.value, tuple):
        return None
    return digest_of({name: _entered(inner) for name, inner in record.fields.items()} for record in fact.value)


def _entered(fact: Fact) -> Value:
    return None if isinstance(fact.value, tuple) else fact.value


def _posted(name: str) -> str:
    """The name under which the values of an assessment have a score, or whether a rule fired."""
    kind, _, key = name.partition(":")
    return f'{kind}("{key}")'


def _meaning(rule: Check | Problem, reads: Reads, assessment: Assessment) -> str:
    """The digest of what decides whether and how gravely a rule fires."""
    parameters = {name.partition(".")[2] for name in reads.names if name.startswith(f"{PARAMETERS}.")}
    said = {
        "severity": rule.severity,
        "each": rule.each,
        "conditions": [unparse(one.tree) for one in conditions_of(rule)],
        "applies": rule.applies_when is not None,
        "formulas": [unparse(one.tree) for one in reads.formulas],
        "parameters": {name: as_text(assessment.parameters.get(name)) for name in sorted(parameters)},
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:DIGITS]
