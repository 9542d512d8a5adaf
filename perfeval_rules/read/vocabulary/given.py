"""The facts that an example gives: a tree in, plain values out, held against the vocabulary as a case's facts are.

Unlike a case, an example may set derived facts and the computed total and grade.
"""

from collections.abc import Mapping as Names

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import COMPUTED_GRADE, COMPUTED_TOTAL, Declaration, Kind
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import entries
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.vocabulary.facts import Vocabulary
from perfeval_rules.read.vocabulary.records import not_a_record, unknown_field
from perfeval_rules.read.vocabulary.values import records_problem, value_of

Diagnostics = tuple[Diagnostic, ...]

_NOWHERE = Span("", 1, 1, 1, 1)

COMPUTED = {
    COMPUTED_TOTAL: Declaration(name=COMPUTED_TOTAL, kind=Kind.NUMBER, unit="分", span=_NOWHERE),
    COMPUTED_GRADE: Declaration(name=COMPUTED_GRADE, kind=Kind.TEXT, span=_NOWHERE),
}
"""What the program computes itself, as far as an example may set it."""


def read_facts_given(
    tree: Tree | None, vocabulary: Vocabulary, each: str | None = None
) -> tuple[dict[str, Value], Diagnostics]:
    """The values under ``given``; with ``each``, the fields of that record fact may stand among them as one row."""
    row = vocabulary.facts.get(each or "")
    fields = row.fields if row is not None else {}
    vague = {name.removeprefix(f"{each}.") for name in vocabulary.vague}
    known = {**COMPUTED, **vocabulary.facts, **fields}
    values, diagnostics = _values(entries(tree), known, vague, vocabulary.complete)
    both = next((key for key, _ in entries(tree) if key.text in fields), None)
    if both is not None and each in values:
        hint = say("Put the fields into the records, or leave '{each}' out.", each=each)
        diagnostics += (Diagnostic(both.span, say("the row's fields stand beside the whole list of records"), hint),)
    return values, diagnostics


def _values(
    given: tuple[tuple[Scalar, Tree], ...], known: Names[str, Declaration], vague: set[str], complete: bool
) -> tuple[dict[str, Value], Diagnostics]:
    """The values of known names, and what is wrong with them and with the others."""
    values: dict[str, Value] = {}
    diagnostics: Diagnostics = ()
    for key, tree in given:
        declaration = known.get(key.text)
        if declaration is None and complete:
            message = say("no fact is called '{name}'", name=key.text)
            diagnostics += (Diagnostic(key.span, message, did_you_mean(key.text, known)),)
        elif declaration is not None and key.text not in vague:
            inner = {name.removeprefix(f"{key.text}.") for name in vague}
            values[key.text], wrong = _value(tree, declaration, inner)
            diagnostics += wrong
    return values, diagnostics


def _value(tree: Tree, declaration: Declaration, vague: set[str]) -> tuple[Value, Diagnostics]:
    if declaration.kind is not Kind.RECORDS:
        return value_of(tree, declaration)
    if isinstance(tree, Scalar) and tree.value is None:
        return None, ()
    if not isinstance(tree, Sequence):
        return None, (records_problem(tree, declaration.name),)
    read = [_record(record, declaration, vague) for record in tree.items]
    return [value for value, _ in read], tuple(found for _, diagnostics in read for found in diagnostics)


def _record(tree: Tree, declaration: Declaration, vague: set[str]) -> tuple[Value, Diagnostics]:
    if not isinstance(tree, Mapping):
        return None, (not_a_record(tree, declaration.name),)
    values: dict[str, Value] = {}
    diagnostics: Diagnostics = ()
    for key, field in tree.entries:
        found = declaration.fields.get(key.text)
        if found is None:
            diagnostics += (unknown_field(key, declaration),)
        elif key.text not in vague:
            values[key.text], wrong = value_of(field, found)
            diagnostics += wrong
    return values, diagnostics
