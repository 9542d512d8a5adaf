"""Facts as lines of a case file: each with its evidence, what is the same for all records of a list said once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from perfeval_rules.figures.yaml_texts import yaml_text, yaml_value
from perfeval_rules.model.cases import Evidence, Fact, Record, Standing
from perfeval_rules.model.vocabulary import Declaration

WIDTH = 120
"""Longer lines are broken where YAML lets one."""


def fact_lines(fact: Fact, declared: Declaration, without: Sequence[str] = ()) -> Iterator[str]:
    """The lines of one fact; ``without`` are the fields that the table has no column for."""
    if isinstance(fact.value, tuple):
        yield from _list_lines(fact, fact.value, declared, without)
        return
    value = yaml_value(fact.value, declared.unit)
    if fact.evidence is None:
        yield f"  {fact.name}: {value}"
        return
    evidence = evidence_text(fact.evidence)
    line = f"  {fact.name}: {{value: {value}, evidence: {evidence}}}"
    if width(line) <= WIDTH:
        yield line
        return
    yield f"  {fact.name}:"
    yield f"    value: {value}"
    yield f"    evidence: {evidence}"


def evidence_text(evidence: Evidence, outer: Evidence | None = None) -> str:
    """Where a fact was found, in braces; the document is left out where it is that of what the fact stands in."""
    inherited = outer is not None and outer.document == evidence.document
    parts = {
        "document": "" if inherited else evidence.document,
        "place": evidence.place and yaml_text(evidence.place),
        "quote": evidence.quote and yaml_text(evidence.quote),
        "interpreted": evidence.interpreted and yaml_text(evidence.interpreted),
        "standing": "" if evidence.standing is Standing.STATED else evidence.standing.name.lower(),
    }
    return f"{{{', '.join(f'{name}: {text}' for name, text in parts.items() if text)}}}"


def _list_lines(fact: Fact, records: Sequence[Record], declared: Declaration, without: Sequence[str]) -> Iterator[str]:
    if fact.evidence is None and not without:
        yield f"  {fact.name}:" if records else f"  {fact.name}: []"
        indent = "    "
    else:
        yield f"  {fact.name}:"
        if fact.evidence is not None:
            yield f"    evidence: {evidence_text(fact.evidence)}"
        if without:
            yield f"    without: [{', '.join(without)}]"
        yield "    value:" if records else "    value: []"
        indent = "      "
    for record in records:
        yield from _record_lines(record, declared.fields, fact.evidence, without, indent)


def _record_lines(
    record: Record,
    fields: Mapping[str, Declaration],
    outer: Evidence | None,
    without: Sequence[str],
    indent: str,
) -> Iterator[str]:
    """One record: on one line where that is short and every field stands at the same place."""
    given = [fact for name, fact in record.fields.items() if not (name in without and fact.value is None)]
    common = _common(given, outer)
    texts = [_field(fact, fields[fact.name], common) for fact in given]
    if common is not None and common != outer:
        texts.append(("evidence", evidence_text(common, outer), ""))
    line = f"{indent}- {{{', '.join(_in_a_line(*text) for text in texts)}}}"
    if width(line) <= WIDTH:
        yield line
        return
    for number, (name, value, evidence) in enumerate(texts):
        begins = f"{indent}{'  ' if number else '- '}"
        line = f"{begins}{_in_a_line(name, value, evidence)}"
        if not evidence or width(line) <= WIDTH:
            yield line
        else:
            yield f"{begins}{name}:"
            yield f"{indent}    value: {value}"
            yield f"{indent}    evidence: {evidence}"


def _common(facts: Iterable[Fact], outer: Evidence | None) -> Evidence | None:
    """The evidence that most fields of a record share."""
    found = Counter(fact.evidence for fact in facts)
    if not found or found.get(outer, 0) == found.total():
        return outer
    return next((evidence for evidence, _ in found.most_common() if evidence is not None), outer)


def _field(fact: Fact, declared: Declaration, common: Evidence | None) -> tuple[str, str, str]:
    """Name, value and evidence of a field; no evidence where it has that of its record."""
    assert not isinstance(fact.value, tuple), "fields of records hold no records"
    value = yaml_value(fact.value, declared.unit)
    if fact.evidence is None or fact.evidence == common:
        return fact.name, value, ""
    return fact.name, value, evidence_text(fact.evidence, common)


def _in_a_line(name: str, value: str, evidence: str) -> str:
    return f"{name}: {{value: {value}, evidence: {evidence}}}" if evidence else f"{name}: {value}"


def width(text: str) -> int:
    """How many columns a line takes, Chinese characters taking two."""
    return sum(2 if one > "\u2e7f" else 1 for one in text)
