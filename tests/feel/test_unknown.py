"""Unknowns in contexts: what was known stays known when they become known."""

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from random_feel import TEMPLATES, Values, expression

from perfeval_rules.feel import compile_node, parse
from perfeval_rules.model.values import Function, Unknown, Value


def agrees(before: Any, after: Any) -> bool:
    """Whether ``after`` says at least what ``before`` said, and nothing else."""
    if isinstance(before, Unknown):
        return True
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(agrees, before, after))
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(agrees(before[name], after[name]) for name in before)
    if isinstance(before, Function):
        return isinstance(after, Function)
    return bool(before == after) and before.__class__ is after.__class__


def unknown_facts(value: Any) -> frozenset[str]:
    """The facts that the unknowns in ``value`` name."""
    if isinstance(value, Unknown):
        return value.facts
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return frozenset().union(*map(unknown_facts, inner))


RANDOM = st.randoms(use_true_random=True)


@given(RANDOM)
@settings(max_examples=1500, deadline=None)
def test_monotone(random: Random) -> None:
    """An answer that is known in spite of unknowns does not change when they are replaced by anything."""
    text = expression(random, random.choice([*TEMPLATES]))
    context = Values(random, 0.3).context()
    evaluate = compile_node(parse(text))
    before = evaluate(context)
    for _ in range(4):
        filled = {name: Values(random, 0).fill(value) for name, value in context.items()}

        assert agrees(before, evaluate(filled)), (text, before, evaluate(filled), filled)


@given(RANDOM)
@settings(max_examples=300, deadline=None)
def test_facts(random: Random) -> None:
    """An unknown answer names facts of the context only."""
    text = expression(random, random.choice([*TEMPLATES]))
    context = Values(random, 0.3).context()
    answer: Value = compile_node(parse(text))(context)

    assert set() == unknown_facts(answer) - unknown_facts(context)
