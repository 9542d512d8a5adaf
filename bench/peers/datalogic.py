"""datalogic-py (JSONLogic in Rust): one compiled template a stage, whose results the next stage sees too."""

from collections.abc import Callable
from typing import Any

import datalogic_py

from peers.infix import EDGE
from peers.steps import Steps

PACKAGE = "datalogic-py"

WORDS = {
    "add": "+",
    "multiply": "*",
    "divide": "/",
    "lesser": "min",
    "greater": "max",
    "and": "and",
    "or": "or",
    "if": "if",
}


def load(steps: Steps) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """From a case's plain values to what every step came to."""
    engine = datalogic_py.Engine(templating=True)
    stages = [engine.compile({name: json_logic(term) for name, term in stage}) for stage in steps.stages]
    evaluate = engine.session().evaluate

    def one(case: dict[str, Any]) -> dict[str, Any]:
        seen = dict(case)
        for stage in stages:
            seen.update(evaluate(stage, seen))
        return seen

    return one


def json_logic(term: Any) -> Any:
    """``term`` as JSONLogic."""
    word, *parts = term
    if word in _OWN:
        return _OWN[word](*parts)
    return {WORDS[word]: [json_logic(part) for part in parts]}


def _compare(operator: str, left: Any, right: Any) -> Any:
    return {{"=": "===", "!=": "!=="}.get(operator, operator): [json_logic(left), json_logic(right)]}


def _round(number: Any, decimals: int) -> Any:
    scale = 10.0**decimals
    return {"/": [{"floor": {"+": [{"*": [json_logic(number), scale]}, 0.5 + EDGE]}}, scale]}


def _chosen(name: str, condition: Any) -> Any:
    return {"filter": [{"var": name}, json_logic(condition)]}


_OWN: dict[str, Callable[..., Any]] = {
    **dict.fromkeys(("number", "truth", "text"), lambda value: value),
    **dict.fromkeys(("get", "field"), lambda name: {"var": name}),
    "null": lambda: None,
    "compare": _compare,
    "round": _round,
    "not": lambda part: {"!": json_logic(part)},
    "abs": lambda part: {"abs": json_logic(part)},
    "negative": lambda part: {"-": [0, json_logic(part)]},
    "length": lambda name: {"length": {"var": name}},
    "count": lambda name, condition: {"length": _chosen(name, condition)},
    "sum": lambda name, condition, item: {"+": {"map": [_chosen(name, condition), json_logic(item)]}},
    "min": lambda name, condition, item: {"min": {"map": [_chosen(name, condition), json_logic(item)]}},
    "max": lambda name, condition, item: {"max": {"map": [_chosen(name, condition), json_logic(item)]}},
}
