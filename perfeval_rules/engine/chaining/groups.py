"""The clauses of a layer, shared out over networks: clauses in, plans of bounded groups out.

The C core checks few bounds of its own, so none is come near: a condition that has too many comparisons, too many
and/or, or too many ways to hold is computed outside as one measure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from perfeval_rules.engine.chaining.border import Sort
from perfeval_rules.engine.chaining.skeleton import AllOf, Leaf, Skeleton, joints, leaves, skeleton_of, ways, whole
from perfeval_rules.engine.program import Batch, Clause
from perfeval_rules.model.syntax import Node

MOST_LEAVES = 48
"""How many comparisons a group has at most; the core matches up to 64 for one message."""

MOST_JOINTS = 12
"""How many and/or a condition has at most; the core holds 15 in one rule."""

MOST_WAYS = 16
"""In how many ways a condition can hold at most; the core walks each of them."""

Pattern = Mapping[str, object]
"""A condition as durable-rules writes it: fields with constants under ``$and``, ``$or`` and operators."""

_OPERATORS = {"=": "$eq", "!=": "$neq", "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte"}


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a group's messages: which measure of the plan it carries, and as what sort."""

    name: str
    measure: int
    sort: Sort


@dataclass(frozen=True, slots=True)
class Member:
    """A clause of a group: the name of its rule in the network, its pattern, and the fields that this reads."""

    clause: Clause
    rule: str
    pattern: Pattern
    reads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses that one network answers together."""

    fields: tuple[Field, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """How the clauses of a batch are answered: ``measures`` are computed once a row, however many clauses use them."""

    batch: Batch
    measures: tuple[Node, ...]
    groups: tuple[Group, ...]


def plan(batch: Batch) -> Plan:
    """The plan of ``batch``, in as few groups as their bounds allow."""
    measures = _Measures()
    groups = tuple(_Fields(measures).group(run) for run in _runs(batch.clauses))
    return Plan(batch, tuple(measures.nodes), groups)


def _runs(clauses: Iterable[Clause]) -> Iterator[list[tuple[Clause, Skeleton]]]:
    """``clauses`` in order, each with its skeleton, in runs of at most ``MOST_LEAVES`` leaves."""
    run: list[tuple[Clause, Skeleton]] = []
    room = MOST_LEAVES
    for clause in clauses:
        skeleton = bounded(clause.condition)
        size = len(list(leaves(skeleton)))
        if size > room:
            yield run
            run, room = [], MOST_LEAVES
        run.append((clause, skeleton))
        room -= size
    yield run


def bounded(condition: Node) -> Skeleton:
    """The skeleton of ``condition``, or the condition as one measure where that would be too much for a network."""
    skeleton = skeleton_of(condition)
    few = joints(skeleton) <= MOST_JOINTS and ways(skeleton) <= MOST_WAYS
    return skeleton if few and len(list(leaves(skeleton))) <= MOST_LEAVES else whole(condition)


class _Measures:
    """The different measures of a plan, numbered as they are met."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._numbers: dict[str, int] = {}

    def number(self, node: Node) -> int:
        # Trees that differ only in true and 1 are equal in Python; their texts are not.
        number = self._numbers.setdefault(repr(node), len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
        return number


class _Fields:
    """The different fields of a group, named shortly as they are met; equal measures of one sort share a field."""

    def __init__(self, measures: _Measures) -> None:
        self._measures = measures
        self._fields: dict[tuple[int, Sort], Field] = {}

    def group(self, run: list[tuple[Clause, Skeleton]]) -> Group:
        members = [
            Member(clause, f"c{number}", self._pattern(skeleton), frozenset(map(self._name, leaves(skeleton))))
            for number, (clause, skeleton) in enumerate(run)
        ]
        return Group(tuple(self._fields.values()), tuple(members))

    def _name(self, leaf: Leaf) -> str:
        key = self._measures.number(leaf.measure), leaf.sort
        return self._fields.setdefault(key, Field(f"f{len(self._fields)}", *key)).name

    def _pattern(self, skeleton: Skeleton) -> Pattern:
        if isinstance(skeleton, Leaf):
            return {_OPERATORS[skeleton.operator]: {self._name(skeleton): skeleton.constant}}
        joined = "$and" if isinstance(skeleton, AllOf) else "$or"
        return {joined: [self._pattern(part) for part in skeleton.parts]}
