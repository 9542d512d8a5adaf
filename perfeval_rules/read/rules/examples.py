"""The examples of a rule: the facts they give, and the answer they expect."""

from collections.abc import Iterator
from decimal import Decimal

from perfeval_rules.model.places import Diagnostic, say
from perfeval_rules.model.rules import Example
from perfeval_rules.model.values import Value
from perfeval_rules.read.books.surroundings import Surroundings
from perfeval_rules.read.nearest import did_you_mean
from perfeval_rules.read.pieces import at, entries, items, number, one_or_more, scoring_lines, text
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.vocabulary.given import read_facts_given


def examples_of(rule: Mapping, kind: str, around: Surroundings) -> tuple[tuple[Example, ...], tuple[Diagnostic, ...]]:
    """The examples of a rule file, and what is wrong with them."""
    examples: list[Example] = []
    diagnostics: list[Diagnostic] = []
    for item in items(rule.get("examples")):
        given, wrong = read_facts_given(at(item, "given"), around.vocabulary, text(rule.get("each")) or None)
        diagnostics += [*wrong, *_unfit(at(item, "expect"), rule, kind)]
        examples.append(Example(given=given, expect=_expected(at(item, "expect")), span=item.span))
    return tuple(examples), tuple(diagnostics)


def _expected(tree: Tree | None) -> dict[str, Value]:
    """What an example expects, a bare word being the answer."""
    if isinstance(tree, Scalar):
        return {"answer": tree.text}
    return {key.text: EXPECTED[key.text](value) for key, value in entries(tree) if key.text in EXPECTED}


def _score(tree: Tree) -> Value:
    return [number(end) for end in tree.items] if isinstance(tree, Sequence) else number(tree)


def _lines(tree: Tree) -> Value:
    return [scalar.text for scalar in one_or_more(tree)]


def _rows(tree: Tree) -> Value:
    return [scalar.value for scalar in one_or_more(tree) if isinstance(scalar.value, Decimal)]


EXPECTED = {"answer": text, "score": _score, "lines": _lines, "rows": _rows, "text": text}


def _unfit(expect: Tree | None, rule: Mapping, kind: str) -> Iterator[Diagnostic]:
    """An expectation must be one that this rule can meet."""
    for key, value in entries(expect):
        if key.text in ("score", "lines") and kind != "indicator":
            yield Diagnostic(key.span, say("only an indicator has '{key}'", key=key.text))
        elif key.text == "rows" and rule.get("each") is None:
            yield Diagnostic(key.span, say("only a rule with 'each' has rows"))
        elif key.text == "lines":
            yield from _unknown_lines(value, rule)


def _unknown_lines(expected: Tree, rule: Mapping) -> Iterator[Diagnostic]:
    keys = [text(at(line, "id")) or str(position) for position, line in enumerate(scoring_lines(rule), start=1)]
    for scalar in one_or_more(expected):
        if scalar.text not in keys:
            message = say("no line is called '{line}'", line=scalar.text)
            yield Diagnostic(scalar.span, message, did_you_mean(scalar.text, keys))
