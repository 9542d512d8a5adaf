"""Expressions and what they mean, from the files in ``cases``: given an expression and a context, expect an answer.

Contexts and answers are written as expressions too, in which ``unknown("fact")`` and ``interval("fact", low, high)``
stand for what has no notation of its own.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.feel import (
    BOOLEAN,
    DATE,
    NUMBER,
    TEXT,
    ContextType,
    FeelSyntaxError,
    ListType,
    compile_node,
    infer,
    parse,
    reasons,
    signature,
)
from perfeval_rules.model.places import Diagnostic
from perfeval_rules.model.values import Function, Interval, Unknown, Value

CASES = Path(__file__).parent / "cases"

NOTATIONS = {
    "unknown": Function("unknown", ("fact",), lambda fact: Unknown(frozenset(fact.split()))),
    "interval": Function(
        "interval", ("fact", "low", "high"), lambda fact, low, high: Interval(frozenset([fact]), low, high)
    ),
}

FACTS = {
    "金额": ListType(NUMBER),
    "执行率": NUMBER,
    "等级": TEXT,
    "达标": BOOLEAN,
    "开始": DATE,
    "巡考": ListType(ContextType({"考点": TEXT, "人数": NUMBER, "正常": BOOLEAN})),
    "参数": ContextType({"容差": NUMBER}),
}
FUNCTIONS = {"score": signature("score(id: text) -> number")}


def cases(*files: str) -> list[Any]:
    """The cases of some files, each named by its file and number."""
    return [
        pytest.param(case, id=f"{file}-{number}")
        for file in files
        for number, case in enumerate(yaml.safe_load((CASES / f"{file}.yaml").read_text(encoding="utf-8")), 1)
    ]


ANSWERS = sorted({path.stem for path in CASES.glob("*.yaml")} - {"errors", "inference"})
"""The files of cases that expect a value."""


def value_of(text: str) -> Value:
    """The value that an expression with our notations writes."""
    return compile_node(parse(str(text)), NOTATIONS)({})


def plain(value: Any) -> Any:
    """``value`` with unknowns as tuples, which can be compared."""
    match value:
        case Interval(facts, low, high):
            return ("interval", sorted(facts), low, high)
        case Unknown(facts):
            return ("unknown", sorted(facts))
        case list():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(item) for name, item in value.items()}
    return value.__class__, value


def sentence(diagnostic: Diagnostic) -> str:
    """A diagnostic in one line: line, columns, message and hint."""
    span = diagnostic.span
    end = span.end_column if span.end_line == span.line else f"{span.end_line}:{span.end_column}"
    hint = f" | {diagnostic.hint}" if diagnostic.hint else ""
    return f"{span.line}:{span.column}-{end} {diagnostic.message}{hint}"


@pytest.mark.parametrize("case", cases(*ANSWERS))
def test_answer(case: dict[str, Any]) -> None:
    """An expression yields what its case expects, and for the reasons it gives, if it gives any."""
    node = parse(case["expression"])
    context = value_of(case.get("context", "{}"))
    assert isinstance(context, dict)

    assert plain(value_of(case["expect"])) == plain(compile_node(node)(context))
    if "reasons" in case:
        assert case["reasons"] == [sentence(reason) for reason in reasons(node, context)]


@pytest.mark.parametrize("case", cases("errors"))
def test_error(case: dict[str, Any]) -> None:
    """A text that is no expression is reported as its case says."""
    with pytest.raises(FeelSyntaxError) as caught:
        parse(case["expression"])

    assert case["error"] == "\n".join(map(sentence, caught.value.diagnostics))


@pytest.mark.parametrize("case", cases("inference"))
def test_inference(case: dict[str, Any]) -> None:
    """Type, reads and complaints are known before an expression runs."""
    found = infer(parse(case["expression"]), FACTS, FUNCTIONS)

    assert case["type"] == str(found.type)
    assert case.get("reads", []) == [".".join(read.path) for read in found.reads]
    assert case.get("complaints", []) == [sentence(diagnostic) for diagnostic in found.diagnostics]
