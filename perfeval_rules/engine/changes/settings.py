"""A case with some facts set otherwise: a case and settings in, the changed case out."""

from collections.abc import Iterable
from dataclasses import replace

from perfeval_rules.model.cases import Case, Evidence, Fact, Record
from perfeval_rules.model.changes import Replaced, Setting


def with_settings(case: Case, settings: Iterable[Setting], evidence: Evidence) -> Case:
    """``case`` after the settings, one after another; each stands as ``evidence`` does."""
    facts = dict(case.facts)
    for setting in settings:
        known = facts.get(setting.fact)
        facts[setting.fact] = _set(known, setting, case, evidence)
    return replace(case, facts=facts)


def _set(known: Fact | None, setting: Setting, case: Case, evidence: Evidence) -> Fact:
    span = case.span if known is None else known.span
    if not setting.field or known is None or not isinstance(known.value, tuple):
        return Fact(name=setting.fact, value=setting.value, evidence=evidence, standing=evidence.standing, span=span)
    records = list(known.value)
    record = records[setting.number - 1]
    field = Fact(
        name=setting.field, value=setting.value, evidence=evidence, standing=evidence.standing, span=record.span
    )
    records[setting.number - 1] = replace(record, fields={**record.fields, setting.field: field})
    return replace(known, value=tuple(records))


def replaced(case: Case, setting: Setting) -> Replaced:
    """``setting`` beside what ``case`` says so far."""
    known = case.facts.get(setting.fact)
    if not setting.field:
        return Replaced(setting, known)
    records: tuple[Record, ...] = known.value if known is not None and isinstance(known.value, tuple) else ()
    there = setting.number <= len(records)
    return Replaced(setting, records[setting.number - 1].fields.get(setting.field) if there else None)
