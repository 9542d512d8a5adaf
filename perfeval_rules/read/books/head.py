"""``book.yaml``: from its tree to the head of a book."""

from decimal import Decimal

from perfeval_rules.model.rules import BookHead, Citation, Grade, Section
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Dated, Parameter
from perfeval_rules.read.pieces import (
    at,
    day,
    entries,
    flag,
    items,
    number,
    percent,
    span_under,
    text,
    texts,
    unverified,
    whole,
)
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree


def head_of(tree: Mapping) -> BookHead:
    """What a ``book.yaml`` says."""
    grades, in_force = at(tree, "grades"), at(tree, "in_force")
    return BookHead(
        name=text(at(tree, "book")),
        title=text(at(tree, "title")),
        kinds=texts(at(tree, "kind")),
        jurisdiction=text(at(tree, "jurisdiction")),
        extends=text(at(tree, "extends")) or None,
        since=day(at(in_force, "from")),
        until=day(at(in_force, "until")),
        citations={name.text: _citation(name, body) for name, body in entries(at(tree, "citations"))},
        sections=None if at(tree, "sections") is None else _sections(at(tree, "sections")),
        grades=None if grades is None else _grades(at(grades, "bands")),
        grades_basis=texts(at(grades, "basis")),
        grades_unverified=unverified(grades),
        parameters={name.text: _parameter(name, body) for name, body in entries(at(tree, "parameters"))},
        rescale=flag(at(tree, "rescale")),
        disable=texts(at(tree, "disable")),
        categories={name.text: texts(body) for name, body in entries(at(tree, "categories"))},
        span=tree.span,
    )


def _citation(name: Scalar, body: Tree) -> Citation:
    return Citation(
        name=name.text,
        title=text(at(body, "title")),
        issued=day(at(body, "issued")),
        unverified=unverified(body),
        span=name.span,
    )


def _sections(tree: Tree | None) -> tuple[Section, ...]:
    return tuple(
        Section(
            name=text(at(item, "section")),
            weight=number(at(item, "weight")) or Decimal(0),
            aliases=texts(at(item, "aliases")),
            open=flag(at(item, "open")),
            span=item.span if not isinstance(item, Mapping) else span_under(item, "weight"),
        )
        for item in items(tree)
    )


def _grades(tree: Tree | None) -> tuple[Grade, ...]:
    return tuple(
        Grade(
            name=text(at(item, "grade")),
            least=number(at(item, "from")) or Decimal(0),
            span=item.span if not isinstance(item, Mapping) else span_under(item, "from"),
        )
        for item in items(tree)
    )


def _parameter(name: Scalar, body: Tree) -> Parameter:
    return Parameter(
        name=name.text,
        values=_dated_values(body),
        label=text(at(body, "label")),
        unit=text(at(body, "unit")),
        decimals=whole(at(body, "decimals")),
        basis=texts(at(body, "basis")),
        reconstructed=text(at(body, "reconstructed")),
        unverified=unverified(body),
        by_evaluation=text(at(body, "chosen_by")) == "evaluation date",
        span=name.span,
    )


def _dated_values(body: Tree) -> tuple[Dated, ...]:
    always = at(body, "value")
    if always is not None:
        return (Dated(parameter_value(always), None, None),)
    return tuple(
        Dated(parameter_value(at(item, "value")), day(at(item, "from")), day(at(item, "until")))
        for item in items(at(body, "values"))
    )


def parameter_value(tree: Tree | None) -> Value:
    """A number (also ``95%``), text, true or false, or a list of those; a list may also hold records of them."""
    if isinstance(tree, Sequence):
        return [parameter_value(item) for item in tree.items]
    if isinstance(tree, Mapping):
        return {key.text: parameter_value(value) for key, value in tree.entries}
    if not isinstance(tree, Scalar):
        return None
    share = percent(tree.text) if isinstance(tree.value, str) else None
    return tree.value if share is None else share
