"""Pieces of a rule as lines of the catalogue: expressions, texts with placeholders, links, examples, parameters."""

from collections.abc import Iterable

from perfeval_rules.figures.values import Shape, Tell, figure
from perfeval_rules.model.findings import Answer
from perfeval_rules.model.rules import AnyRule, Example, RuleBook
from perfeval_rules.model.syntax import Expression, Template
from perfeval_rules.model.values import Value
from perfeval_rules.model.vocabulary import Dated, Declaration, Parameter
from perfeval_rules.report.catalogue.parts import Line, Lines, Place, Run, Style, plain
from perfeval_rules.report.catalogue.values import as_written
from perfeval_rules.report.words.sentences import answer_name, joined

NOTHING = Lines(((),))
"""An empty cell."""


def code(expression: Expression | None) -> Lines:
    """An expression as its author wrote it, its line breaks as spaces."""
    return NOTHING if expression is None else plain(" ".join(expression.text.split()), Style.CODE)


def text(template: Template | None) -> Lines:
    """A text in which the placeholders stand as expressions."""
    return NOTHING if template is None else Lines((tuple(_pieces(template)),))


def _pieces(template: Template) -> Iterable[Run]:
    for part in template.parts:
        if isinstance(part, Expression):
            yield Run(f"{{{' '.join(part.text.split())}}}", Style.CODE)
        else:
            yield Run(part)


def link(rule: AnyRule, place: Place) -> Line:
    """A line that leads to a rule."""
    return (Run(rule.title, target=place), Run(f" {rule.id}", Style.QUIET))


def given(example: Example, book: RuleBook, each: str | None) -> Lines:
    """The facts that an example gives, a line each."""
    lines = [f"{name}: {as_written(value, _declared(name, book, each))}" for name, value in example.given.items()]
    return Lines(tuple((Run(line, Style.CODE),) for line in lines)) if lines else NOTHING


def _declared(name: str, book: RuleBook, each: str | None) -> Declaration | None:
    row = book.facts.get(each or "")
    return (row.fields.get(name) if row is not None else None) or book.facts.get(name)


def expected(example: Example, tell: Tell) -> Lines:
    """What an example expects, a line each."""
    return Lines(tuple((Run(_expectation(key, value, tell)),) for key, value in example.expect.items()))


def _expectation(key: str, value: Value, tell: Tell) -> str:
    match key, value:
        case "answer", str():
            return answer_name(Answer(value), tell)
        case "score", [low, high]:
            return tell("score {low} to {high}", low=figure(low, tell), high=figure(high, tell))
        case "score", _:
            return tell("score {score}", score=figure(value, tell))
        case "lines", list():
            return tell("lines that fire: {lines}", lines=joined([str(line) for line in value], tell) or tell("none"))
        case "rows", list():
            rows = joined([figure(row, tell) for row in value], tell)
            return tell("rows that fire: {rows}", rows=rows or tell("none"))
        case _:
            return str(value)


def parameter_values(parameter: Parameter, tell: Tell) -> Lines:
    """The values of a parameter, a line for each period; of a table, a line for each record."""
    shape = Shape(parameter.decimals, parameter.unit)
    lines = [f"{value}{_period(dated, tell)}" for dated in parameter.values for value in _said(dated, shape, tell)]
    return Lines(tuple((Run(line),) for line in lines))


def _said(dated: Dated, shape: Shape, tell: Tell) -> list[str]:
    if isinstance(dated.value, list) and any(isinstance(item, dict) for item in dated.value):
        return [as_written(item) for item in dated.value]
    if isinstance(dated.value, list) and dated.value:
        return [joined([figure(item, tell, shape) for item in dated.value], tell)]
    return [figure(dated.value, tell, shape)]


def _period(dated: Dated, tell: Tell) -> str:
    if dated.since and dated.until:
        return tell(" (from {since} to {until})", since=dated.since, until=dated.until)
    if dated.since:
        return tell(" (from {since} on)", since=dated.since)
    return tell(" (until {until})", until=dated.until) if dated.until else ""
