"""The plain-Python executor: every condition, compiled from its syntax tree, asked of every row."""

from collections.abc import Mapping

from perfeval_rules.engine.program import Layer, rows
from perfeval_rules.engine.ready import Place
from perfeval_rules.model.values import Value

Truths = dict[Place, Value]
"""What conditions came to: by clause key and row number, 0 for the case itself or for a list that is not known."""


class PlainExecutor:
    """Answers the clauses of a layer by evaluating them."""

    name = "plain"

    def truths(self, layer: Layer, values: Mapping[str, Value]) -> Truths:
        """What each clause of ``layer`` comes to, on the case's ``values`` or on each record of its list."""
        found: Truths = {}
        for batch in layer.batches:
            if batch.each is None:
                found.update({clause.on_case: clause.evaluate(values) for clause in batch.clauses})
                continue
            scopes = rows(batch, values)
            if not isinstance(scopes, list):
                found.update((clause.on_case, scopes) for clause in batch.clauses)
                continue
            for number, scope in scopes:
                for clause in batch.clauses:
                    found[clause.key, number] = clause.evaluate(scope)
        return found

    def close(self) -> None:
        """Nothing is held."""
