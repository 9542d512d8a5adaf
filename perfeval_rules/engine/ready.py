"""What a run does with every case, worked out once: a book's rules and formulas in, their ready forms out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from perfeval_rules.engine.meaning import Weighed, bounds
from perfeval_rules.engine.prepare import fired_name, score_name
from perfeval_rules.feel import free_names
from perfeval_rules.figures.rounding import last_place
from perfeval_rules.model.findings import Answer, Bounds
from perfeval_rules.model.rules import Check, Indicator, Line, Problem, RuleBook
from perfeval_rules.model.syntax import Literal, Node
from perfeval_rules.model.values import Value

Evaluate = Callable[[Mapping[str, Value]], Value]
Compile = Callable[[Node], tuple[Node, Evaluate]]
"""From a node to the tree that runs, and its compiled form."""

Place = tuple[str, int]
"""Where a truth is found: the key of a clause, and the number of a row (0 for the case itself)."""


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """A line: where its truth is, the name it is posted by, its points, and what it weighs when these are constant."""

    line: Line
    truth: Place | None
    fired_as: str
    points: Evaluate
    quiet: Weighed
    fires: Weighed | None


class Scored(NamedTuple):
    """An indicator's lines as weighed, its score, whether it applies, the facts it lacks, and what it posts by name."""

    lines: tuple[Weighed, ...]
    score: Bounds
    applies: Answer
    lacking: frozenset[str]
    posted: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class ReadyIndicator:
    """An indicator: where its ``applies_when`` is, the name its score is posted by, and its lines.

    ``outer`` are the case-level names that its points read on a row. ``kept`` are scores of earlier cases, by what the
    conditions of the lines said and what points were computed.
    """

    rule: Indicator
    applies: Place | None
    score_as: str
    lines: tuple[ReadyLine, ...]
    outer: frozenset[str]
    kept: dict[tuple[tuple[Value, ...], tuple[Value, ...]], Scored] = field(
        default_factory=dict, compare=False, repr=False
    )


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A check or a problem: where its truth is on the case itself, and the name it is posted by."""

    rule: Check | Problem
    truth: Place
    fired_as: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A derived fact, or a derived ``field`` of its records; ``outer`` are the case-level names that it reads there.

    ``place`` is a unit of the last decimal to which it is rounded.
    """

    key: str
    fact: str
    field: str
    evaluate: Evaluate
    place: Decimal | None
    outer: frozenset[str]


def ready_indicator(rule: Indicator, compile_tree: Compile) -> ReadyIndicator:
    """``rule`` made ready."""
    applies = None if rule.applies_when is None else (f"{rule.id}?", 0)
    lines = tuple(_line(rule, line, compile_tree) for line in rule.lines)
    outer = frozenset[str]().union(*(names_in(compile_tree(line.points.tree)[0]) for line in rule.lines))
    return ReadyIndicator(rule, applies, score_name(rule.id), lines, outer)


def ready_rule(rule: Check | Problem) -> ReadyRule:
    """``rule`` made ready."""
    return ReadyRule(rule, (rule.id, 0), fired_name(rule.id))


def _line(rule: Indicator, line: Line, compile_tree: Compile) -> ReadyLine:
    key = f"{rule.id}#{line.key}"
    tree, evaluate = compile_tree(line.points.tree)
    constant = rule.each is None and isinstance(tree, Literal) and isinstance(tree.value, Decimal)
    return ReadyLine(
        line=line,
        truth=None if line.when is None else (key, 0),
        fired_as=fired_name(key),
        points=evaluate,
        quiet=Weighed(Answer.QUIET, Bounds(Decimal(0), Decimal(0)), line.gate),
        fires=Weighed(Answer.FIRES, bounds(evaluate({}), rule.weight), line.gate) if constant else None,
    )


def formulas_of(book: RuleBook, compile_tree: Compile) -> Iterator[Formula]:
    """The formulas of the book's derived facts, in the order in which they can be computed."""
    for key in book.derived:
        name, _, field = key.partition(".")
        fact = book.facts[name]
        declared = fact.fields[field] if field else fact
        if declared.derive is not None:
            tree, evaluate = compile_tree(declared.derive.tree)
            place = None if declared.decimals is None else last_place(declared.decimals)
            yield Formula(key, name, field, evaluate, place, names_in(tree) - fact.fields.keys())


def names_in(node: Node) -> frozenset[str]:
    """Every name that ``node`` may read of what surrounds it."""
    return frozenset(name.name for name in free_names(node))
