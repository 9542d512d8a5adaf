"""What the package offers to those who use it by itself."""

import ast
from decimal import Decimal, localcontext
from pathlib import Path

from perfeval_rules import feel
from perfeval_rules.feel import compile_node, evaluate, evaluate_with_reasons, free_names, is_name, parse, unparse
from perfeval_rules.feel.builtins import BUILTINS
from perfeval_rules.feel.reading import phrases
from perfeval_rules.feel.types import SIMPLE_TYPES
from perfeval_rules.feel.values.kinds import KINDS
from perfeval_rules.model.places import Level, Span
from perfeval_rules.model.values import Function, Unknown
from perfeval_rules.report.chinese import catalogue
from perfeval_rules.report.chinese.feel import CATALOGUE, kind_in_chinese


def test_python_numbers() -> None:
    """Whole numbers and tuples of Python's are taken as decimals and lists, at every depth."""
    assert [Decimal(3), True] == evaluate("[a.b[1] + 1, c]", {"a": {"b": (2,)}, "c": True})


def test_absent_name() -> None:
    """A name that the context has not is null."""
    assert evaluate("不存在 = null") is True


def test_clock() -> None:
    """By itself the language knows what day it is."""
    assert evaluate('today() > @"2020-01-01" and now() > @"2020-01-01T00:00:00Z"') is True


def test_reasons_point_into_the_text() -> None:
    """A reason says where something became null, and warns."""
    value, (reason,) = evaluate_with_reasons("1 +\n  (2 / 0)")

    assert value is None
    assert (Span("<expression>", 2, 4, 2, 9), "division by zero", Level.WARNING) == (
        reason.span,
        str(reason.message),
        reason.level,
    )


def test_own_functions() -> None:
    """Functions of the caller's are called with known values only, by position or by name."""
    double = Function("翻倍", ("数",), lambda number: number * 2)
    functions = {"翻倍": double}

    assert Decimal(6) == compile_node(parse("翻倍(3)"), functions)({})
    assert Decimal(6) == compile_node(parse("翻倍(数: 3)"), functions)({})
    assert isinstance(compile_node(parse("翻倍([a])"), functions)({"a": Unknown(frozenset("a"))}), Unknown)
    assert compile_node(parse("翻倍(1, 2)"), functions)({}) is None


def test_passed_on_functions() -> None:
    """A function of the caller's is a value too."""
    functions = {"加一": Function("加一", ("数",), lambda number: number + 1)}

    assert [Decimal(2)] == compile_node(parse("for f in [加一] return f(1)"), functions)({})


def test_thread_context() -> None:
    """Python's own decimal context changes nothing."""
    with localcontext() as context:
        context.prec = 3

        assert Decimal("1.23456") + 0 != Decimal("1.23456")
        assert Decimal("1.23456") == evaluate("1.23456 + 0")


def test_nested_evaluation() -> None:
    """A function that evaluates by itself does not use up the allowance of its caller."""
    inner = compile_node(parse("count(for i in 1..400000 return i)"))
    functions = {"内": Function("内", (), lambda: inner({}))}
    outer = compile_node(parse("count(for i in 1..200000 return i) + 内()"), functions)

    assert Decimal(600_000) == outer({})


def test_names() -> None:
    """A name is what reads as itself."""
    names = {text: is_name(text) for text in ("预算执行率", "甲1", "指标１", "a b", "if", "1a", "", "a.b", "（甲）")}

    assert {"预算执行率", "甲1"} == {text for text, good in names.items() if good}


def test_free_names() -> None:
    """Free names are those that nothing in the expression binds, in the order of the text."""
    text = "for x in 甲 return x + 乙[item > 丙].y + count({a: 丁, b: a}) + (function(p) p + 戊)(1)"

    assert ["甲", "乙", "丙", "丁", "戊"] == [name.name for name in free_names(parse(text))]


def test_percent_is_kept() -> None:
    """What was written in percent is written back so."""
    assert "执行率 >= 95% and 比 < 0.125%" == unparse(parse("执行率≥95％ and 比<0.125%"))


def test_phrases_are_functions() -> None:
    """The reader knows exactly the names of several words that functions have."""
    assert {name for name in BUILTINS if " " in name} == phrases.FUNCTIONS


def test_chinese_kinds() -> None:
    """A kind of value has a Chinese name, whatever it is made of."""
    kinds = [*KINDS.values(), *map(str, SIMPLE_TYPES.values())]

    assert "数列表" == kind_in_chinese("list of number")
    assert "日期或文本区间或是否值" == kind_in_chinese("date or range of text or boolean")
    assert [] == [kind for kind in kinds if kind_in_chinese(kind).isascii()]


def test_catalogue() -> None:
    """Every sentence of the language has its Chinese counterpart, and its catalogue has no others."""
    folder = Path(feel.__file__).parent
    said = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="say"), args=[ast.Constant(value=str(template))]):
                    said.add(template)

    assert set() == said - catalogue().keys()
    assert set() == CATALOGUE.keys() - said
