"""zen-engine (GoRules, Rust): one decision graph whose one expression node computes every step in order."""

import json
from collections.abc import Callable
from typing import Any

import zen

from peers.infix import infix
from peers.steps import Steps

PACKAGE = "zen-engine"

TEMPLATES = {
    "field": "#.{0}",
    "lesser": "min([{0}, {1}])",
    "greater": "max([{0}, {1}])",
    "round": "(floor({0} * {1} + {2}) / {1})",
    "length": "len({0})",
    "count": "count({0}, {1})",
    "sum": "sum(map(filter({0}, {1}), {2}))",
    "min": "min(map(filter({0}, {1}), {2}))",
    "max": "max(map(filter({0}, {1}), {2}))",
}


def load(steps: Steps) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """From a case's plain values to what every step came to."""
    made = {name for stage in steps.stages for name, _ in stage}
    expressions = [
        {"id": name, "key": name, "value": infix(_own(term, made), TEMPLATES)}
        for stage in steps.stages
        for name, term in stage
    ]
    engine = zen.ZenEngine(
        {"loader": {"type": "static", "content": {"book": json.loads(json.dumps(_graph(expressions)))}}}
    )
    return lambda case: engine.evaluate("book", case)["result"]


def _own(term: Any, made: set[str]) -> Any:
    """``term`` with ``$.`` before the names that the node itself computes."""
    if not isinstance(term, tuple):
        return term
    if term[0] == "get":
        return ("get", f"$.{term[1]}" if term[1] in made else term[1])
    return tuple(_own(part, made) for part in term)


def _graph(expressions: list[dict[str, str]]) -> dict[str, Any]:
    content = {"expressions": expressions, "passThrough": False, "executionMode": "single"}
    kinds = {"in": "inputNode", "steps": "expressionNode", "out": "outputNode"}
    place = {"x": 0, "y": 0}
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": name, "type": kind, "name": name, "position": place, "content": content if name == "steps" else {}}
            for name, kind in kinds.items()
        ],
        "edges": [
            {"id": one + two, "sourceId": one, "targetId": two, "type": "edge"}
            for one, two in (("in", "steps"), ("steps", "out"))
        ],
    }
