"""Expressions as Python functions: where they answer, they answer as the closures do; elsewhere they give up."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_feel import TEMPLATES, Values, expression

from perfeval_rules.feel import compile_node, parse
from perfeval_rules.feel.direct.build import Slowly, direct
from perfeval_rules.feel.evaluate import as_context
from perfeval_rules.feel.running.compiling import OFTEN, Evaluator
from perfeval_rules.model.values import Function, Interval, Unknown, Value

RANDOM = st.randoms(use_true_random=True)
UNKNOWN = st.sampled_from([0.0, 0.0, 0.05, 0.3])
GAVE_UP = "gave up"


def quick(text: str, sample: Mapping[str, Value]) -> Evaluator | None:
    """The function that ``text`` computes, if it has a direct way; it says so where it gives up."""
    return direct(parse(text), {}, sample, Slowly(lambda _: GAVE_UP, compile_node))


def shown(value: Any) -> Any:
    """Everything about a value that can be told: classes, digits, and the facts of unknowns."""
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    if isinstance(value, Unknown):
        return value.__class__, value.facts
    return value.__class__, Function if isinstance(value, Function) else str(value)


@given(RANDOM, UNKNOWN)
@settings(max_examples=2000, deadline=None)
def test_same_answers(random: Random, unknown: float) -> None:
    """Where the function answers, the closures give the same value, down to its digits and its missing facts."""
    text = expression(random, random.choice([*TEMPLATES]))
    contexts = [Values(random, unknown).context() for _ in range(5)]
    function, closures = quick(text, random.choice([contexts[0], {}])), compile_node(parse(text))
    for context in contexts:
        answer = function(context) if function else GAVE_UP

        assert answer == GAVE_UP or shown(closures(context)) == shown(answer), (text, context)


@given(RANDOM, UNKNOWN)
@settings(max_examples=200, deadline=None)
def test_evaluated_often(random: Random, unknown: float) -> None:
    """What is evaluated often answers as what is evaluated for the first time."""
    node = parse(expression(random, random.choice([*TEMPLATES])))
    contexts = [Values(random, unknown).context() for _ in range(4)]
    often = compile_node(node)
    for _ in range(OFTEN):
        often(contexts[0])

    assert [shown(compile_node(node)(context)) for context in contexts] == [
        shown(often(context)) for context in contexts
    ]


RECORDS = [{"名": "甲", "值": 3, "好": True}, {"名": "乙", "值": 5, "好": False}]
PLAIN = as_context({"数": 4, "线": 5, "文": "甲", "真": True, "空": None, "列": [1, 2, 3], "表": RECORDS})

DIRECT = [
    '数 + 1 < 线 and 文 = "甲" or not(真)',
    "if 数 > 线 then 数 else -数 / 3",
    '空 = null or 空 = ""',
    "数 != null and 数 between 1 and 线",
    '数 in [1..线) or 数 in (1, >= 4) or 文 in ("甲", "乙")',
    "count(表[值 > 数 and 名 != 文])",
    "sum(表[好].值) + min(列) * max(数, 线)",
    "表[值 < 线][1].名 = 文",
    "表[-1].值 - 列[1]",
    "some r in 表 satisfies r.值 = 线",
    "every r in 表 satisfies r.好 = true or 数 < r.值",
    "for r in 表 return r.值 * 2",
    "count([真, 数 > 线][item = true]) >= 1",
    "列[item > 1 and item < 线]",
    "round half up(数 / 3, 2) + abs(-线) + floor(2.5)",
    "list contains(表.名, 文)",
    "(for i in 1..数 return i)[2] + 1",
]


@pytest.mark.parametrize("text", DIRECT)
def test_plain_case(text: str) -> None:
    """The plain case is answered directly."""
    function = quick(text, PLAIN)
    assert function is not None

    assert shown(compile_node(parse(text))(PLAIN)) == shown(function(PLAIN))


HERE = Unknown(frozenset(["甲"]))
UNUSUAL: list[tuple[str, dict[str, Any]]] = [
    ("a < b", {"a": Decimal(1)}),
    ("a < b", {"a": Decimal(1), "b": HERE}),
    ("a < b", {"a": Decimal(1), "b": None}),
    ("a < b", {"a": Decimal(1), "b": True}),
    ("a = b", {"a": Decimal(1), "b": True}),
    ("a = b", {"a": [], "b": []}),
    ("a = null", {"a": HERE}),
    ("a + 1", {"a": True}),
    ("1 / a", {"a": Decimal(0)}),
    ("a and b", {"a": HERE, "b": False}),
    ("a and b", {"a": True, "b": None}),
    ("a or b", {"a": None, "b": True}),
    ("a > 1", {"a": Interval(frozenset(["甲"]), Decimal(2), Decimal(3))}),
    ("if a then 1 else 2", {"a": None}),
    ("count(a)", {"a": None}),
    ("sum(a)", {"a": []}),
    ("sum(a)", {"a": [Decimal(1), True]}),
    ("max(a)", {"a": [Decimal(1), HERE]}),
    ("a[x > 1]", {"a": [{"x": Decimal(2)}, {}]}),
    ("a[x > 1]", {"a": [{"x": Decimal(2)}, HERE]}),
    ("a[x > 1]", {"a": {"x": Decimal(2)}}),
    ("a[x]", {"a": [{"x": Decimal(1)}]}),
    ("a[item > 1]", {"a": [{"item": Decimal(2)}]}),
    ("a[3]", {"a": [Decimal(1)]}),
    ("some r in a satisfies r.x", {"a": [{"x": None}]}),
    ("every r in a satisfies r > 0", {"a": Decimal(1)}),
    ("a[x > 1].x", {"a": [{"x": Decimal(2)}, Decimal(1)]}),
    ("some i in a satisfies (some j in a satisfies i + j < 0)", {"a": [Decimal(1)] * 2000}),
]


@pytest.mark.parametrize(("text", "context"), UNUSUAL)
def test_unusual_case(text: str, context: dict[str, Any]) -> None:
    """Whatever is out of the ordinary is left to the closures."""
    function = quick(text, context)
    assert function is not None

    assert GAVE_UP == function(context)


WITHOUT = [
    "{a: 1}",
    "function(x) x",
    "a instance of number",
    "a in b",
    "for i in a, j in a return i",
    f"a in ({'1, ' * 500}1)",
]


@pytest.mark.parametrize("text", WITHOUT)
def test_no_direct_way(text: str) -> None:
    """Rare forms, and expressions that are very long, have no direct way."""
    assert None is quick(text, {})
