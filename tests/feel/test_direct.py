"""Expressions as Python functions: where they answer, they answer as the closures do."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_feel import TEMPLATES, Values, expression

from perfeval_rules.feel import parse
from perfeval_rules.feel.direct.build import direct
from perfeval_rules.feel.running import compiling
from perfeval_rules.feel.running.compiling import Evaluator, compiled
from perfeval_rules.model.values import Function, Unknown, Value

RANDOM = st.randoms(use_true_random=True)
GAVE_UP = "gave up"


def quick(text: str) -> Evaluator | None:
    """The function that ``text`` computes, if it has a direct way; it says so where it gives up."""
    return direct(parse(text), {}, lambda _: GAVE_UP, lambda part: compiling._part(part, {}))


def shown(value: Any) -> Any:
    """Everything about a value that can be told: classes, digits, and the facts of unknowns."""
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    if isinstance(value, Unknown):
        return value.__class__, value.facts
    return value.__class__, Function if isinstance(value, Function) else str(value)


@given(RANDOM, st.sampled_from([0.0, 0.0, 0.05, 0.3]))
@settings(max_examples=3000, deadline=None)
def test_same_answers(random: Random, unknown: float) -> None:
    """Where the function answers, the closures give the same value, down to its digits and its missing facts."""
    text = expression(random, random.choice([*TEMPLATES]))
    function, closures = quick(text), compiled(parse(text), {})
    for _ in range(5 if function else 0):
        context = Values(random, unknown).context()
        answer = function(context) if function else GAVE_UP

        assert answer == GAVE_UP or shown(closures(context)) == shown(answer), (text, context)
