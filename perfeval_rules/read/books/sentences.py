"""``sentences`` of ``forms.yaml``: from the trees of one file to patterns of running text, and what is wrong in them.

A pattern is literal words with blanks such as ``{安排: number}``; what it gives are FEEL expressions over its blanks,
held against the vocabulary here, so that no document can bring a value of the wrong type.
"""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as ByName
from dataclasses import dataclass

from perfeval_rules.feel import DATE, NUMBER, TEXT, Type, infer
from perfeval_rules.feel.inference.agreement import comparable
from perfeval_rules.model.forms import Given, Sentence
from perfeval_rules.model.places import Diagnostic, Message, Span, say
from perfeval_rules.model.syntax import Expression, Literal
from perfeval_rules.model.vocabulary import Declaration, Kind
from perfeval_rules.read.books.blanks import blanks_of, reads_of
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import at, entries, items, text
from perfeval_rules.read.rules.notes import Notes, Wanted, expression
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree
from perfeval_rules.read.vocabulary.facts import Vocabulary
from perfeval_rules.read.vocabulary.scope import TYPES

BLANK_TYPES: ByName[Kind, Type] = {Kind.NUMBER: NUMBER, Kind.TEXT: TEXT, Kind.DATE: DATE}


def sentences(
    tree: Tree | None, vocabulary: Vocabulary, parts: Collection[str]
) -> tuple[tuple[Sentence, ...], tuple[Diagnostic, ...]]:
    """The sentences of one file; ``parts`` are the names of all parts of running text that the chain declares."""
    notes = Notes()
    found = tuple(_sentence(item, vocabulary, parts, notes) for item in items(tree) if isinstance(item, Mapping))
    return found, tuple(notes.diagnostics)


def _sentence(tree: Mapping, vocabulary: Vocabulary, parts: Collection[str], notes: Notes) -> Sentence:
    part = at(tree, "part")
    if isinstance(part, Scalar) and part.text not in parts:
        message = say("no part of running text is called '{name}'", name=part.text)
        notes.add(part.span, message, did_you_mean(part.text, parts))
    reads = reads_of(at(tree, "reads"), notes)
    scope = _Scope({blank.name: BLANK_TYPES[blank.kind] for blank in blanks_of(reads)}, vocabulary, notes)
    gives = tuple(given for key, body in entries(at(tree, "gives")) for given in scope.given(key, body))
    return Sentence(
        reads=reads, part=text(part), gives=gives, interpreted=text(at(tree, "interpreted")), span=tree.span
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the formulas of one sentence stand in: the types of its blanks, and the vocabulary they give facts of."""

    blanks: ByName[str, Type]
    vocabulary: Vocabulary
    notes: Notes

    def given(self, key: Scalar, body: Tree) -> Iterator[Given]:
        """What a sentence gives a fact: one value, or one or more records."""
        fact = self._declared(key, self.vocabulary.facts, say("no fact is called '{name}'", name=key.text))
        records = [item for item in (items(body) or (body,)) if isinstance(item, Mapping)]
        if fact is None:
            return
        if fact.kind is Kind.RECORDS and not isinstance(body, Scalar):
            for record in records:
                yield Given(fact=fact.name, fields=self._fields(record, fact))
        elif fact.kind is Kind.RECORDS or records or not isinstance(body, Scalar):
            message = say("'{name}' must be given as records", name=fact.name)
            plain = say("'{name}' is no list of records: write one formula", name=fact.name)
            self.notes.add(body.span, message if fact.kind is Kind.RECORDS else plain)
        else:
            yield Given(fact=fact.name, value=self._value(body, fact))

    def _fields(self, record: Mapping, fact: Declaration) -> dict[str, Expression]:
        found = {}
        for key, body in record.entries:
            message = say("the records of '{fact}' have no field called '{field}'", fact=fact.name, field=key.text)
            field = self._declared(key, fact.fields, message)
            if field is not None:
                found[field.name] = self._value(body, field)
        return found

    def _declared(self, key: Scalar, declared: ByName[str, Declaration], unknown: Message) -> Declaration | None:
        """The fact or field that a document may state under a name."""
        found = declared.get(key.text)
        if found is not None and found.derive is None:
            return found
        if found is not None:
            self.notes.add(key.span, say("'{name}' is derived, so that no document states it", name=key.text))
        elif self.vocabulary.complete:
            settable = [name for name, one in declared.items() if one.derive is None]
            self.notes.add(key.span, unknown, did_you_mean(key.text, settable))
        return None

    def _value(self, body: Tree, fact: Declaration) -> Expression:
        """The formula for a value; ``null`` is the known blank."""
        formula = expression(body, Wanted.ANYTHING, self.notes)
        if formula is None:
            return Expression("null", Literal(body.span, None), body.span)
        found = infer(formula.tree, self.blanks)
        self.notes.diagnostics.extend(found.diagnostics)
        if not found.diagnostics and not comparable(found.type, TYPES[fact.kind], ordered=False):
            self._wrong_type(formula.span, fact, found.type)
        return formula

    def _wrong_type(self, span: Span, fact: Declaration, found: Type) -> None:
        message = say(
            "'{name}' is declared as {kind}, but this gives {found_kind}",
            name=fact.name,
            kind=fact.kind,
            found_kind=found,
        )
        self.notes.add(span, message)
