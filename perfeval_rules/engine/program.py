"""A rule book made ready to run: its conditions layer by layer and its formulas, each compiled once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from perfeval_rules.engine.functions import functions_of
from perfeval_rules.engine.part import part_of
from perfeval_rules.engine.prepare import Constant, constants_of, prepared
from perfeval_rules.engine.ready import (
    Evaluate,
    Formula,
    Place,
    ReadyIndicator,
    ReadyRule,
    formulas_of,
    names_in,
    ready_indicator,
    ready_rule,
)
from perfeval_rules.feel import compile_node
from perfeval_rules.feel.unparse import unparse
from perfeval_rules.model.rules import AnyRule, Indicator, RuleBook
from perfeval_rules.model.syntax import Expression, Node
from perfeval_rules.model.values import Function, Unknown, Value


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition that executors answer: a rule's ``when`` or ``applies_when``, or an indicator's line.

    ``key`` is the rule's id, with ``#line`` for a line and ``?`` for ``applies_when``; ``on_case`` is the place of its
    truth on the case itself. ``condition`` is prepared.
    """

    key: str
    on_case: Place
    condition: Node
    evaluate: Evaluate


@dataclass(frozen=True, slots=True)
class Batch:
    """Clauses that are asked of the same rows: of the case, or of each record of the list ``each``.

    ``outer`` are the case-level names that any of them may read on a row.
    """

    each: str | None
    outer: frozenset[str]
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """Rules that can be answered together, and their clauses; ``on_rows`` are indicators that score rows."""

    indicators: tuple[ReadyIndicator, ...]
    on_rows: tuple[ReadyIndicator, ...]
    others: tuple[ReadyRule, ...]
    batches: tuple[Batch, ...]


@dataclass(slots=True)
class Program:
    """A rule book with its layers and formulas, and its other expressions compiled when first used.

    ``indicators`` score the case once each, ``on_rows`` every row of the table.
    """

    book: RuleBook
    constants: Mapping[str, Constant]
    functions: Mapping[str, Function]
    indicators: tuple[ReadyIndicator, ...] = ()
    on_rows: tuple[ReadyIndicator, ...] = ()
    layers: tuple[Layer, ...] = ()
    formulas: tuple[Formula, ...] = ()
    _compiled: dict[int, tuple[Node, Node, Evaluate]] = field(default_factory=dict)
    _texts: dict[int, tuple[Node, str]] = field(default_factory=dict)

    def prepared(self, node: Node) -> Node:
        """``node`` as it runs."""
        return prepared(node, self.constants)

    def compiled(self, node: Node) -> tuple[Node, Evaluate]:
        """``node`` as it runs, and its compiled form; both are kept, and the node with them."""
        kept = self._compiled.get(id(node))
        if kept is None:
            runs = self.prepared(node)
            kept = self._compiled[id(node)] = (node, runs, compile_node(runs, self.functions))
        return kept[1:]

    def text(self, node: Node) -> str:
        """``node`` written out; the text is kept, and the node with it."""
        kept = self._texts.get(id(node))
        if kept is None:
            kept = self._texts[id(node)] = (node, unparse(node))
        return kept[1]

    def evaluate(self, node: Node, scope: Mapping[str, Value]) -> Value:
        """The value of ``node`` in ``scope``."""
        kept = self._compiled.get(id(node))
        return kept[2](scope) if kept is not None else self.compiled(node)[1](scope)


def program_of(book: RuleBook) -> Program:
    """The program of ``book``; making it compiles every condition and formula."""
    program = Program(book, constants_of(book), functions_of(book.cells))
    _set_layers(program, tuple(_layer([book.rules[key] for key in ids], program) for ids in book.layers))
    program.formulas = tuple(formulas_of(book, program.compiled))
    return program


def with_rule(program: Program, rule: AnyRule) -> Program:
    """``program`` with ``rule`` in the place of the one of its id, which must read no more; only its layer is new."""
    book = replace(program.book, rules={**program.book.rules, rule.id: rule})
    changed = Program(book, program.constants, program.functions, formulas=program.formulas)
    layers = zip(book.layers, program.layers, strict=True)
    _set_layers(
        changed,
        tuple(_layer([book.rules[key] for key in ids], changed) if rule.id in ids else old for ids, old in layers),
    )
    return changed


def scores_of(program: Program) -> Program:
    """``program`` with the indicators, and of the rest only what their scores rest on."""
    book = part_of(program.book, *(key for key, rule in program.book.rules.items() if isinstance(rule, Indicator)))
    part = Program(book, program.constants, program.functions, _compiled=program._compiled)
    _set_layers(part, tuple(_layer([book.rules[key] for key in ids], part) for ids in book.layers))
    part.formulas = tuple(formulas_of(book, part.compiled))
    return part


def _set_layers(program: Program, layers: tuple[Layer, ...]) -> None:
    program.layers = layers
    program.indicators = tuple(indicator for layer in layers for indicator in layer.indicators)
    program.on_rows = tuple(indicator for layer in layers for indicator in layer.on_rows)


def rows(batch: Batch, values: Mapping[str, Value]) -> "list[tuple[int, Mapping[str, Value]]] | Unknown | None":
    """The rows of ``batch`` with their numbers, the case itself being row 0; unknown or null when its list is."""
    if batch.each is None:
        return [(0, values)]
    records = values.get(batch.each)
    if not isinstance(records, list):
        return records if isinstance(records, Unknown) else None
    numbered: list[tuple[int, Mapping[str, Value]]]
    numbered = [(number, record) for number, record in enumerate(records, 1) if isinstance(record, dict)]
    if not batch.outer:
        return numbered
    return [(number, row_scope(batch.outer, values, record)) for number, record in numbered]


def row_scope(outer: Iterable[str], values: Mapping[str, Value], record: Mapping[str, Value]) -> dict[str, Value]:
    """What a condition sees of one record: its fields, and beneath them the case-level names in ``outer``."""
    scope = {name: values[name] for name in outer if name in values}
    scope.update(record)
    return scope


def _layer(rules: list[AnyRule], program: Program) -> Layer:
    by_list: dict[str | None, list[Clause]] = {}
    for rule in rules:
        clauses = (_clause(key, condition, program) for key, condition in _conditions(rule))
        by_list.setdefault(rule.each, []).extend(clauses)
    indicators = [ready_indicator(rule, program.compiled) for rule in rules if isinstance(rule, Indicator)]
    return Layer(
        tuple(ready for ready in indicators if ready.rule.each is None),
        tuple(ready for ready in indicators if ready.rule.each is not None),
        tuple(ready_rule(rule) for rule in rules if not isinstance(rule, Indicator)),
        tuple(_batch(each, clauses, program.book) for each, clauses in by_list.items() if clauses),
    )


def _batch(each: str | None, clauses: list[Clause], book: RuleBook) -> Batch:
    names = frozenset[str]().union(*(names_in(clause.condition) for clause in clauses))
    return Batch(each, names - book.facts[each].fields.keys() if each else names, tuple(clauses))


def _conditions(rule: AnyRule) -> Iterator[tuple[str, Expression]]:
    """The conditions of ``rule`` that executors answer, by the keys of their clauses."""
    if rule.applies_when is not None:
        yield f"{rule.id}?", rule.applies_when
    if not isinstance(rule, Indicator):
        yield rule.id, rule.when
        return
    for line in rule.lines:
        if line.when is not None:
            yield f"{rule.id}#{line.key}", line.when


def _clause(key: str, condition: Expression, program: Program) -> Clause:
    return Clause(key, (key, 0), *program.compiled(condition.tree))
