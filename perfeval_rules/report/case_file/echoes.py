"""Quotations that only say a fact's value again: facts in, the same without them out."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from perfeval_rules.figures.likeness import bare
from perfeval_rules.figures.yaml_texts import plainly
from perfeval_rules.model.cases import Evidence, Fact, Record
from perfeval_rules.model.values import Value


def without_echoes(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The facts, with quotations only where they tell more than the value does."""
    return {name: _quiet(fact) for name, fact in facts.items()}


def _quiet(fact: Fact) -> Fact:
    if isinstance(fact.value, tuple):
        records = (replace(record, fields=without_echoes(record.fields)) for record in fact.value)
        evidence = fact.evidence and replace(fact.evidence, quote="")
        return replace(fact, value=tuple[Record, ...](records), evidence=evidence)
    return replace(fact, evidence=_evidence(fact.evidence, fact.value))


def _evidence(evidence: Evidence | None, value: Value) -> Evidence | None:
    """A text is quoted by itself, however long; a number where the document writes it just so."""
    if evidence is None or not evidence.quote:
        return evidence
    said = plainly(value) if isinstance(value, Decimal) else str(value)
    echo = bare(said).startswith(bare(evidence.quote)) if isinstance(value, str) else said == evidence.quote
    return replace(evidence, quote="") if echo else evidence
