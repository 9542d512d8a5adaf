"""What ``forms.yaml`` names: fields of the table and facts that a document can state, and what is wrong with others."""

from collections.abc import Iterator
from collections.abc import Mapping as ByName

from perfeval_rules.model.places import Diagnostic, Message, say
from perfeval_rules.model.vocabulary import TABLE, Declaration, Kind
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import at, entries
from perfeval_rules.read.text.tree import Scalar, Tree
from perfeval_rules.read.vocabulary.facts import Vocabulary

_OF_FUNDS = ("元", "%")
"""The units of facts that the table of funds can state."""


def wrong_names(tree: Tree | None, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """What is wrong with the names of one file."""
    if not vocabulary.complete:
        return
    table = vocabulary.facts.get(TABLE)
    for key in ("columns", "judged"):
        for name, _ in entries(at(tree, key)):
            yield from _field(name, table.fields if table else {})
    for key in ("labels", "money_columns"):
        for name, _ in entries(at(tree, key)):
            yield from _fact(name, vocabulary, key == "money_columns")


def _field(name: Scalar, fields: ByName[str, Declaration]) -> Iterator[Diagnostic]:
    field = fields.get(name.text)
    if field is None:
        message = say("the records of '{fact}' have no field called '{field}'", fact=TABLE, field=name.text)
        yield Diagnostic(name.span, message, did_you_mean(name.text, _stated(fields)))
    elif field.derive is not None:
        yield Diagnostic(name.span, _derived(name.text))


def _fact(name: Scalar, vocabulary: Vocabulary, of_funds: bool) -> Iterator[Diagnostic]:
    fact = vocabulary.facts.get(name.text)
    if fact is None:
        message = say("no fact is called '{name}'", name=name.text)
        yield Diagnostic(name.span, message, did_you_mean(name.text, _stated(vocabulary.facts)))
    elif fact.derive is not None:
        yield Diagnostic(name.span, _derived(name.text))
    elif fact.kind in (Kind.RECORDS, Kind.NUMBERS, Kind.TEXTS):
        yield Diagnostic(name.span, say("'{name}' is a list, which no single cell states", name=name.text))
    elif of_funds and not (fact.kind is Kind.NUMBER and fact.unit in _OF_FUNDS):
        yield Diagnostic(name.span, say("'{name}' is neither an amount of money nor a percentage", name=name.text))


def _derived(name: str) -> Message:
    return say("'{name}' is derived, so that no document states it", name=name)


def _stated(declared: ByName[str, Declaration]) -> list[str]:
    return [name for name, declaration in declared.items() if declaration.derive is None]
