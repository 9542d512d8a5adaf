"""``facts.yaml``: from its tree to declarations, and the vocabulary of a chain of books made of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.vocabulary import COMPUTED_SCORE, TABLE, Declaration, Kind
from perfeval_rules.read.pieces import at, entries, flag, number, text, texts, whole
from perfeval_rules.read.rules.notes import Notes, Wanted, expression
from perfeval_rules.read.text.tree import Scalar, Tree
from perfeval_rules.read.vocabulary.reserved import ROW_SCORE

KINDS = {str(kind): kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The facts of a chain of books.

    ``vague`` holds those whose type could not be read (``name`` or ``record.field``). A vocabulary that is not
    ``complete`` lacks facts of a file that could not be read: then no name can be called unknown.
    """

    facts: Mapping[str, Declaration]
    vague: frozenset[str]
    complete: bool


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What one ``facts.yaml`` declares."""

    facts: Mapping[str, Declaration]
    vague: frozenset[str]


def declared_facts(tree: Tree | None, notes: Notes) -> FactsFile:
    """The declarations of a ``facts.yaml``."""
    facts, vague = {}, set()
    for key, body in entries(at(tree, "facts")):
        declaration = _declaration(key, body, notes)
        facts[key.text] = declaration
        vague |= set(_vague(key.text, body))
    return FactsFile(facts, frozenset(vague))


def _declaration(key: Scalar, body: Tree, notes: Notes) -> Declaration:
    return Declaration(
        name=key.text,
        kind=KINDS.get(text(at(body, "type")), Kind.TEXT),
        label=text(at(body, "label")),
        unit=text(at(body, "unit")),
        decimals=whole(at(body, "decimals")),
        question=text(at(body, "question")),
        choices=texts(at(body, "choices")),
        least=number(at(body, "min")),
        most=number(at(body, "max")),
        derive=expression(at(body, "derive"), Wanted.ANYTHING, notes),
        fixed=flag(at(body, "fixed")),
        fields={name.text: _declaration(name, field, notes) for name, field in entries(at(body, "fields"))},
        span=key.span,
    )


def _vague(name: str, body: Tree) -> Iterator[str]:
    kind = KINDS.get(text(at(body, "type")))
    if kind is None or (kind is Kind.RECORDS and not entries(at(body, "fields"))):
        yield name
    for field, declaration in entries(at(body, "fields")):
        yield from _vague(f"{name}.{field.text}", declaration)


def merged_facts(files: Iterable[FactsFile], complete: bool, notes: Notes) -> Vocabulary:
    """The vocabulary of a chain, given its files from the farthest ancestor down."""
    facts: dict[str, Declaration] = {}
    vague: set[str] = set()
    for file in files:
        vague |= file.vague
        for name, declaration in file.facts.items():
            known = facts.get(name)
            facts[name] = declaration if known is None else _over(known, declaration, vague, "", notes)
    return Vocabulary(_with_row_score(facts), frozenset(vague), complete)


def _with_row_score(facts: dict[str, Declaration]) -> dict[str, Declaration]:
    table = facts.get(TABLE)
    if table is None or table.kind is not Kind.RECORDS:
        return facts
    own = table.fields.get(COMPUTED_SCORE)  # which no book may declare: that is told elsewhere
    return {**facts, TABLE: replace(table, fields={**table.fields, COMPUTED_SCORE: own or ROW_SCORE})}


def _over(known: Declaration, new: Declaration, vague: set[str], record: str, notes: Notes) -> Declaration:
    """The declaration of a book laid over its parent's: what the book leaves out stays."""
    full_name = record + new.name
    if known.kind != new.kind and full_name not in vague:
        notes.diagnostics.append(_other_type(known, new))
        vague.add(full_name)
    fields = dict(known.fields)
    for name, field in new.fields.items():
        fields[name] = _over(fields[name], field, vague, f"{full_name}.", notes) if name in fields else field
    return replace(
        known if full_name in vague else new,
        label=new.label or known.label,
        unit=new.unit or known.unit,
        decimals=known.decimals if new.decimals is None else new.decimals,
        question=new.question or known.question,
        choices=new.choices or known.choices,
        least=known.least if new.least is None else new.least,
        most=known.most if new.most is None else new.most,
        derive=new.derive or known.derive,
        fixed=new.fixed or known.fixed,
        fields=fields,
    )


def _other_type(known: Declaration, new: Declaration) -> Diagnostic:
    message = say(
        "'{name}' is of type {new} here, but {known} in {place}",
        name=new.name,
        new=new.kind,
        known=known.kind,
        place=known.span,
    )
    return Diagnostic(new.span, message, say("Give the fact another name, or take the same type."))
