"""The executor: layers of clauses in, what each comes to on each row out, as far as possible from the networks.

A clause whose rule did not match is false when every measure it compares was sent. Otherwise something it reads is
unknown, blank, or does not fit across the border, and the clause is evaluated for what exactly it comes to.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from perfeval_rules.engine.chaining.border import Carried, carried
from perfeval_rules.engine.chaining.groups import Group, Plan, plan
from perfeval_rules.engine.chaining.host import Matching, Network
from perfeval_rules.engine.plain import Truths
from perfeval_rules.engine.program import Layer, Program, rows
from perfeval_rules.engine.ready import Evaluate
from perfeval_rules.feel import compile_node
from perfeval_rules.model.values import Function, Value


@dataclass(frozen=True, slots=True)
class _Ready:
    """A plan with its measures compiled and its networks made."""

    plan: Plan
    measures: tuple[Evaluate, ...]
    networks: tuple[Network, ...]


class ChainingExecutor:
    """Answers the clauses of a layer by matching their measures in durable-rules, in one thread of one process."""

    name = "durable-rules"

    def __init__(self, program: Program) -> None:
        """Compiles the layers of ``program``; the executor answers these and no others."""
        self._program = program  # its layers are told apart by identity, so they have to stay
        self._layers = {
            id(layer): [_ready(plan(batch), program.functions) for batch in layer.batches] for layer in program.layers
        }

    def truths(self, layer: Layer, values: Mapping[str, Value]) -> Truths:
        """What each clause of ``layer`` comes to, on the case's ``values`` or on each record of its list."""
        found: Truths = {}
        for ready in self._layers[id(layer)]:
            _answer(ready, values, found)
        return found

    def close(self) -> None:
        """Frees the rulesets."""
        for layer in self._layers.values():
            for ready in layer:
                for network in ready.networks:
                    network.close()


def _ready(plan: Plan, functions: Mapping[str, Function]) -> _Ready:
    measures = tuple(compile_node(node, functions) for node in plan.measures)
    patterns = ({member.rule: member.pattern for member in group.members} for group in plan.groups)
    return _Ready(plan, measures, tuple(map(Network, patterns)))


def _answer(ready: _Ready, values: Mapping[str, Value], found: Truths) -> None:
    """Adds to ``found`` what the clauses of a plan come to on each of its rows."""
    scopes = rows(ready.plan.batch, values)
    if not isinstance(scopes, list):
        found.update((clause.on_case, scopes) for clause in ready.plan.batch.clauses)
        return
    measured = [(number, scope, [measure(scope) for measure in ready.measures]) for number, scope in scopes]
    for group, network in zip(ready.plan.groups, ready.networks, strict=True):
        with network.case() as matching:
            for number, scope, measures in measured:
                _answer_row(group, matching, number, scope, measures, found)


def _answer_row(
    group: Group, matching: Matching, number: int, scope: Mapping[str, Value], measures: list[Value], found: Truths
) -> None:
    """Adds to ``found`` what the clauses of a group come to on one row."""
    sent: dict[str, Carried] = {}
    for field in group.fields:
        value = carried(measures[field.measure], field.sort)
        if value is not None:
            sent[field.name] = value
    matched = matching(sent)
    for member in group.members:
        if member.rule in matched:
            found[member.clause.key, number] = True
        elif len(sent) == len(group.fields) or member.reads <= sent.keys():
            found[member.clause.key, number] = False
        else:
            found[member.clause.key, number] = member.clause.evaluate(scope)
