"""common-expression-language (CEL in Rust): one expression a stage.

CEL has no sums, nor the least of a list, so it makes the lists and Python adds them up.
"""

from collections.abc import Callable
from typing import Any

import cel

from peers.infix import infix
from peers.steps import Steps
from peers.terms import Term

PACKAGE = "common-expression-language"

LISTED = "{0}.filter(r, {1}).map(r, {2})"
TEMPLATES = {
    "field": "r.{0}",
    "and": " && ",
    "or": " || ",
    "not": "(!{0})",
    "abs": "({0} < 0.0 ? -{0} : {0})",
    "lesser": "({0} < {1} ? {0} : {1})",
    "greater": "({0} > {1} ? {0} : {1})",
    "round": "(double(int({0} * {1} + {2})) / {1})",
    "length": "double({0}.size())",
    "count": "double({0}.filter(r, {1}).size())",
    "sum": LISTED,
    "min": LISTED,
    "max": LISTED,
}
HOST: dict[str, Callable[[list[float]], float]] = {"sum": sum, "min": min, "max": max}


def load(steps: Steps) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """From a case's plain values to what every step came to."""
    lists: dict[Term, str] = {}
    written = [{name: infix(_without_lists(term, lists), TEMPLATES) for name, term in stage} for stage in steps.stages]
    first = cel.compile(_map({name: infix(term, TEMPLATES) for term, name in lists.items()}))
    over = [(name, HOST[term[0]]) for term, name in lists.items()]
    stages = [cel.compile(_map(stage)) for stage in written]
    needs = [_read(stage) for stage in stages]
    listed = _read(first)

    def one(case: dict[str, Any]) -> dict[str, Any]:
        seen = dict(case)
        items = first.execute({name: case[name] for name in listed})
        seen.update((name, whole(items[name])) for name, whole in over)
        for stage, names in zip(stages, needs, strict=True):
            seen.update(stage.execute({name: seen[name] for name in names}))
        return seen

    return one


def _read(program: cel.Program) -> list[str]:
    """The names that a program reads, without the one that it gives to items of lists."""
    return [name for name in program.variables() if name != "r"]


def _without_lists(term: Any, lists: dict[Term, str]) -> Any:
    """``term`` with a name for everything that is summed over a list."""
    if not isinstance(term, tuple):
        return term
    if term[0] in HOST:
        return ("get", lists.setdefault(term, f"l{len(lists)}"))
    return tuple(_without_lists(part, lists) for part in term)


def _map(expressions: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {text}' for name, text in expressions.items()) + "}"
