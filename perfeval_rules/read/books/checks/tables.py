"""Tables among the parameters: lists of records that all have the same fields, whatever the period."""

from collections.abc import Iterator

from perfeval_rules.feel import is_name
from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.read.books.checks.draft import Draft
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import at, entries, items
from perfeval_rules.read.text.tree import Mapping, Scalar, Tree


def tables(draft: Draft) -> Iterator[Diagnostic]:
    """What is wrong with the records of every table."""
    for link in draft.chain.links:
        for name, parameter in entries(at(link.tree, "parameters")):
            yield from _table(name.text, list(_items(parameter)))


def _items(parameter: Tree) -> Iterator[Tree]:
    """The items of a parameter's lists, in all its periods."""
    for value in (at(parameter, "value"), *(at(dated, "value") for dated in items(at(parameter, "values")))):
        yield from items(value)


def _table(name: str, rows: list[Tree]) -> Iterator[Diagnostic]:
    """All items are records, or none is; the first record says which fields there are."""
    first = next((row for row in rows if isinstance(row, Mapping)), None)
    if first is None:
        return
    keys = [key.text for key, _ in first.entries]
    yield from (_unwritable(key) for key, _ in first.entries if not is_name(key.text))
    for row in rows:
        if isinstance(row, Mapping):
            yield from _differences(name, row, keys)
        else:
            yield Diagnostic(row.span, say("'{name}' mixes records with single values", name=name))


def _unwritable(key: Scalar) -> Diagnostic:
    message = say("'{name}' cannot be written as a name in an expression", name=key.text)
    hint = say("Use letters and digits without spaces or signs, and begin with a letter.")
    return Diagnostic(key.span, message, hint)


def _differences(name: str, row: Mapping, keys: list[str]) -> Iterator[Diagnostic]:
    present = [key.text for key, _ in row.entries]
    for key, _ in row.entries:
        if key.text not in keys:
            message = say("the first record of '{name}' has no '{key}'", name=name, key=key.text)
            yield Diagnostic(key.span, message, did_you_mean(key.text, [one for one in keys if one not in present]))
    missing = [key for key in keys if key not in present]
    if missing and len(present) < len(keys):
        message = say("this record of '{name}' lacks {keys}", name=name, keys="、".join(missing))
        yield Diagnostic(row.span, message, say("Write null where there is nothing to say."))
