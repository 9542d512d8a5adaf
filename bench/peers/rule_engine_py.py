"""rule-engine (zeroSteiner, Python): one compiled rule a step, evaluated in order over one dictionary."""

from collections.abc import Callable
from typing import Any

import rule_engine

from peers.infix import infix
from peers.steps import Steps

PACKAGE = "rule-engine"

OVER = "[{2} for r in {0} if {1}]"
TEMPLATES = {
    "field": 'r["{0}"]',
    "abs": "$abs({0})",
    "lesser": "$min([{0}, {1}])",
    "greater": "$max([{0}, {1}])",
    "round": "(({0} * {1} + {2}) // 1 / {1})",
    "length": "{0}.length",
    "count": "[r for r in {0} if {1}].length",
    "sum": f"$sum({OVER})",
    "min": f"$min({OVER})",
    "max": f"$max({OVER})",
}


def load(steps: Steps) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """From a case's plain values to what every step came to."""
    context = rule_engine.Context(resolver=rule_engine.resolve_item)
    rules = [
        (name, rule_engine.Rule(infix(term, TEMPLATES), context=context))
        for stage in steps.stages
        for name, term in stage
    ]

    def one(case: dict[str, Any]) -> dict[str, Any]:
        seen = dict(case)
        for name, rule in rules:
            seen[name] = rule.evaluate(seen)
        return seen

    return one
