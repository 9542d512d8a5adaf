"""The facts of a case file, each value with its evidence.

Records take the evidence of their list and fields that of their record, unless they bring their own.
"""

from collections.abc import Iterator
from collections.abc import Mapping as ByName

from perfeval_rules.model.cases import Evidence, Fact, Record, Standing
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.blank_fields import KEY, Blanks, blank_fields, with_blanks
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import entries
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.vocabulary.records import not_a_record, unknown_field
from perfeval_rules.read.vocabulary.reserved import RESERVED, ROW_SCORE
from perfeval_rules.read.vocabulary.values import records_problem, value_of


def facts_of(tree: Tree | None, vocabulary: ByName[str, Declaration], reader: CaseReader) -> dict[str, Fact]:
    """The facts of a case by name; the reader notes what is wrong with them."""
    facts: dict[str, Fact] = {}
    for key, body in entries(tree):
        declaration = vocabulary.get(key.text)
        if declaration is None:
            reader.diagnostics.append(_unknown_fact(key, vocabulary))
        elif declaration.derive is not None:
            reader.diagnostics.append(_derived_fact(key, vocabulary))
        else:
            facts[key.text] = _fact(key, body, declaration, None, reader)
    return facts


def _fact(key: Scalar, body: Tree, declaration: Declaration, outer: Evidence | None, reader: CaseReader) -> Fact:
    """One fact or field; without evidence of its own it has that of what it stands in."""
    value, evidence = body, outer
    blanks: Blanks = {}
    if isinstance(body, Mapping):
        value = body.get("value") or body
        evidence = reader.evidence(body.get("evidence"), outer)
        blanks = blank_fields(body.get(KEY), declaration, evidence, reader)
    standing = Standing.CLAIMED if evidence is None else evidence.standing
    if declaration.kind is Kind.RECORDS and not (isinstance(value, Scalar) and value.value is None):
        records = tuple(with_blanks(_records(value, declaration, evidence, reader), blanks, reader))
        return Fact(name=key.text, value=records, evidence=evidence, standing=standing, span=key.span)
    found, wrong = value_of(value, declaration)
    reader.diagnostics.extend(() if isinstance(value, Mapping) else wrong)  # the schema has told of a mapping
    return Fact(name=key.text, value=found, evidence=evidence, standing=standing, span=value.span)


def _records(tree: Tree, declaration: Declaration, outer: Evidence | None, reader: CaseReader) -> Iterator[Record]:
    if not isinstance(tree, Sequence):
        reader.diagnostics.append(records_problem(tree, declaration.name))
        reader.explained.append(tree.span)
        return
    for item in tree.items:
        if isinstance(item, Mapping):
            yield _record(item, declaration, reader.evidence(item.get("evidence"), outer), reader)
        else:
            reader.diagnostics.append(not_a_record(item, declaration.name))


def _record(tree: Mapping, declaration: Declaration, outer: Evidence | None, reader: CaseReader) -> Record:
    fields: dict[str, Fact] = {}
    for key, body in tree.entries:
        if key.text == "evidence":
            continue
        field = declaration.fields.get(key.text)
        if field == ROW_SCORE:
            reader.diagnostics.append(_computed(key))
        elif field is None:
            reader.diagnostics.append(unknown_field(key, declaration))
        elif field.derive is not None:
            reader.diagnostics.append(_derived_fact(key, declaration.fields))
        else:
            fields[key.text] = _fact(key, body, field, outer, reader)
    return Record(fields=fields, span=tree.span)


def _unknown_fact(key: Scalar, vocabulary: ByName[str, Declaration]) -> Diagnostic:
    if key.text in RESERVED:
        return _computed(key)
    message = say("no fact is called '{name}'", name=key.text)
    settable = [name for name, declaration in vocabulary.items() if declaration.derive is None]
    return Diagnostic(key.span, message, did_you_mean(key.text, settable))


def _computed(key: Scalar) -> Diagnostic:
    return Diagnostic(key.span, say("'{name}' is computed by the program", name=key.text))


def _derived_fact(key: Scalar, vocabulary: ByName[str, Declaration]) -> Diagnostic:
    """A stated figure has its own name, so that it can be held against the derived one."""
    stated = f"自报{key.text}"
    hint = say("Declare '{stated}' in facts.yaml for the figure that the document states.", stated=stated)
    if stated in vocabulary:
        hint = say("Give the figure that the document states as '{stated}'.", stated=stated)
    return Diagnostic(key.span, say("'{name}' is derived, so that a case cannot set it", name=key.text), hint)
