"""``expect`` of a case: which checks and problems it was built to make fire, held against the rules of its book."""

from collections.abc import Mapping as ById

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.model.rules import Check, Problem, RuleBook
from perfeval_rules.read.evidence import CaseReader
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import entries, items, text, whole
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

FIRES = "fires"

Rows = tuple[int, ...]


def expected(tree: Tree | None, book: RuleBook, reader: CaseReader) -> ById[str, Rows] | None:
    """By the full id of a rule the rows on which it fires, none being named where any will do; the reader notes faults.

    ``None`` where the case does not say what it expects.
    """
    if not isinstance(tree, Mapping):
        return None
    rules = {key: rule for key, rule in book.rules.items() if isinstance(rule, Check | Problem)}
    stems = {key.rpartition("/")[2]: rule for key, rule in rules.items()}
    found: dict[str, Rows] = {}
    for key, body in entries(tree):
        rows = _rows(key, body, reader)
        rule = rules.get(key.text) or stems.get(key.text)
        if rule is None:
            reader.diagnostics.append(_unknown(key, book, [*stems, *(rules if "/" in key.text else ())]))
            continue
        if rows and rule.each is None:
            message = say("'{id}' looks at the case as a whole and has no rows", id=rule.id)
            reader.diagnostics.append(Diagnostic(body.span, message, say("Write fires.")))
        found[rule.id] = rows
    return found


def _rows(key: Scalar, body: Tree, reader: CaseReader) -> Rows:
    """The rows that are named; none for ``fires``."""
    if not isinstance(body, Sequence) and text(body) != FIRES:
        reader.explained.append(body.span)
        message = say("'{key}' must be the word fires, or a list of row numbers", key=key.text)
        reader.diagnostics.append(Diagnostic(body.span, message))
    return tuple(row for row in map(whole, items(body)) if row is not None)


def _unknown(key: Scalar, book: RuleBook, names: list[str]) -> Diagnostic:
    """Why no check or problem has this id."""
    span: Span = key.span
    for full in book.rules:
        if key.text in (full, full.rpartition("/")[2]):
            return Diagnostic(span, say("'{id}' is an indicator, which has a score and does not fire", id=full))
    for full in book.disabled:
        if key.text in (full, full.rpartition("/")[2]):
            return Diagnostic(span, say("rule '{id}' is switched off in this book", id=full))
    return Diagnostic(span, say("no rule is called '{name}'", name=key.text), did_you_mean(key.text, names))
