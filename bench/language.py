"""The same conditions in perfeval, in feelin on Node, and in two Python packages: rates side by side out.

feelin is looked for in ``bench/node_modules`` (``npm install --prefix bench @bpmn-io/feelin``); what is not installed
is said to be so. Every engine has to give the same value before it is timed.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from timeit import Timer
from typing import Any

from perfeval_rules.feel import compile_node, parse

HERE = Path(__file__).parent
ROWS = [{"通过率": rate / 100} for rate in range(41, 71)]
CONTEXT = {"预算执行率": 0.9892, "自评分": 4.0, "权重": 8.0, "考试类别": ROWS}
ASCII = {"预算执行率": "rate", "自评分": "score", "权重": "weight", "考试类别": "categories", "通过率": "passed"}


@dataclass(frozen=True)
class Task:
    """One condition, as each language writes it, and its value."""

    feel: str
    cel: str
    rule_engine: str
    value: object


TASKS = (
    Task(
        "预算执行率 >= 0.95 and 自评分 < 权重",
        "rate >= 0.95 && score < weight",
        "rate >= 0.95 and score < weight",
        True,
    ),
    Task(
        "count(考试类别[通过率 < 0.6])",
        "categories.filter(r, r.passed < 0.6).size()",
        '[r for r in categories if r["passed"] < 0.6].length',
        19,
    ),
)


@dataclass(frozen=True)
class Line:
    """How often a second an engine reads and evaluates a condition; or why it does not."""

    engine: str
    read: float = 0
    evaluated: float = 0
    note: str = ""


def language_rates(rounds: int) -> Iterator[tuple[str, list[Line]]]:
    """For each condition the rates of all engines."""
    feelin = _feelin()
    for at, task in enumerate(TASKS):
        lines = [_perfeval(task, rounds), feelin[at] if isinstance(feelin, list) else feelin]
        lines += [_python("cel", "common-expression-language", task.cel, task.value, rounds)]
        lines += [_python("rule_engine", "rule-engine", task.rule_engine, task.value, rounds)]
        yield task.feel, lines


def _perfeval(task: Task, rounds: int) -> Line:
    context = _decimal(CONTEXT)
    evaluate = compile_node(parse(task.feel))
    return _timed("perfeval", lambda: parse(task.feel), lambda: evaluate(context), task.value, rounds)


def _python(module: str, package: str, text: str, value: object, rounds: int) -> Line:
    if find_spec(module) is None:
        return Line(package, note="not installed")
    context = _ascii(CONTEXT)
    compiled = _compiled(module, text)
    return _timed(package, lambda: _compiled(module, text), lambda: compiled(context), value, rounds)


def _compiled(module: str, text: str) -> Callable[[Any], Any]:
    engine = import_module(module)
    if module == "cel":
        return engine.compile(text).execute
    return engine.Rule(text, context=engine.Context(resolver=engine.resolve_item)).evaluate


def _timed(engine: str, read: Callable[[], object], evaluate: Callable[[], object], value: object, rounds: int) -> Line:
    found = evaluate()
    if found != value:
        return Line(engine, note=f"gives {found!r}")
    return Line(engine, _rate(read, rounds), _rate(evaluate, rounds))


def _rate(action: Callable[[], object], rounds: int) -> float:
    timer = Timer(action)
    number, _ = timer.autorange()
    return number / min(timer.repeat(rounds, number))


def _feelin() -> list[Line] | Line:
    """The lines of feelin, one a task, as a Node process measures them."""
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules" / "@bpmn-io" / "feelin").is_dir():
        return Line("feelin", note="not installed")
    tasks = [{"name": "feelin", "text": task.feel, "context": CONTEXT} for task in TASKS]
    done = subprocess.run(
        [node, str(HERE / "language.mjs"), str(HERE)],
        input=json.dumps(tasks),
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        Line("feelin", found["parsed"], found["evaluated"])
        if found["value"] == task.value
        else Line("feelin", note=f"gives {found['value']!r}")
        for found, task in zip(json.loads(done.stdout), TASKS, strict=True)
    ]


def _decimal(value: Any) -> Any:
    """Numbers as perfeval has them."""
    match value:
        case float():
            return Decimal(str(value))
        case dict():
            return {key: _decimal(item) for key, item in value.items()}
        case list():
            return [_decimal(item) for item in value]
    return value


def _ascii(value: Any) -> Any:
    """Names as languages without Chinese identifiers have them."""
    match value:
        case dict():
            return {ASCII[key]: _ascii(item) for key, item in value.items()}
        case list():
            return [_ascii(item) for item in value]
    return value
