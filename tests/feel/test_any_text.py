"""Whatever stands in an expression: a tree or a complaint comes out, and a value, but never an exception or a hang."""

from random import Random
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st
from random_feel import TEMPLATES, Values, expression

from perfeval_rules.feel import FeelSyntaxError, compile_node, free_names, infer, parse, reasons, unparse, walk
from perfeval_rules.feel.types import ANY
from perfeval_rules.model.syntax import NotIn

WORDS = """
    and or not if then else for in return some every satisfies between instance of function true false null item partial
    + - * / ** < <= > >= = != ( ) [ ] { } , : . .. ; ? @ % -> <> == && || ! # ' " “ ” （ ） ， ＞ ≥ ≠ 。 、
    1 0.5 95% 1e3 9999999999 "a" "\\u4e00" @"2024-01-01" @"P1Y" @"x" date("2024-01-01") n1 l1 rs1 x y 甲 预算执行率 🐎
    count sum list contains date and time years and months duration string length time offset matches range
    number string list<number> context<a: string> function<>->Any external // /* */
"""
PIECES = [*WORDS.split(), "\n", " ", "date and time(", "not(", "for i in ", "[1..3]", "(1..3]", "]1..3["]
"""What random expressions are put together from."""

SECONDS = 5
"""How long one evaluation may take on a slow machine."""


def survive(text: str, random: Random) -> None:
    """Reads, checks and runs ``text`` in every way there is."""
    start = perf_counter()
    try:
        node = parse(text)
    except FeelSyntaxError:
        return
    infer(node, dict.fromkeys(["n1", "l1", "rs1"], ANY))
    context = Values(random, 0.2).context()
    compile_node(node)(context)
    reasons(node, context)

    assert node == parse(unparse(node))
    assert perf_counter() - start < SECONDS


@given(st.text(max_size=60), st.randoms(use_true_random=True))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, random: Random) -> None:
    """Any text can be read, or is complained about."""
    survive(text, random)


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.randoms(use_true_random=True))
@settings(max_examples=700, deadline=None)
def test_any_tokens(pieces: list[str], random: Random) -> None:
    """Any sequence of the language's tokens can be read, or is complained about."""
    survive(" ".join(pieces), random)


@given(st.randoms(use_true_random=True), st.data())
@settings(max_examples=500, deadline=None)
def test_broken_expressions(random: Random, data: st.DataObject) -> None:
    """An expression with a piece cut out or put in can be read, or is complained about."""
    text = expression(random, random.choice([*TEMPLATES]))
    start = random.randrange(len(text) + 1)
    survive(text[:start] + data.draw(st.sampled_from(PIECES)) + text[start + random.randrange(4) :], random)


@given(st.randoms(use_true_random=True))
@settings(max_examples=300, deadline=None)
def test_spans(random: Random) -> None:
    """The text that a node's span covers is where the node's text stands, and reads as the node again."""
    text = expression(random, random.choice([*TEMPLATES]))
    for node in walk(parse(text)):
        covered = text[node.span.column - 1 : node.span.end_column - 1]
        unary = isinstance(node, NotIn) or covered.startswith(("<", ">", "!", "="))
        if not unary:  # unary tests are read only after "in" or in brackets
            assert node == parse(covered), (text, covered)


@given(st.randoms(use_true_random=True))
@settings(max_examples=300, deadline=None)
def test_free_names(random: Random) -> None:
    """The value of an expression depends on its free names alone."""
    text = expression(random, random.choice([*TEMPLATES]))
    context = Values(random, 0).context()
    node = parse(text)
    free = {name.name for name in free_names(node)}
    evaluate = compile_node(node)

    assert evaluate(context) == evaluate({name: value for name, value in context.items() if name in free})
