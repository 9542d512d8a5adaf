"""The catalogues of Chinese sentences."""

import ast
import importlib
import pkgutil
import string
from collections import Counter
from pathlib import Path

import pytest

from perfeval_rules.model.places import say
from perfeval_rules.report import chinese
from perfeval_rules.report.chinese import catalogue, in_language

PACKAGE = Path(__file__).parent.parent.parent / "perfeval_rules"


def blanks(template: str) -> set[str]:
    """The names of a template's blanks."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def said() -> set[str]:
    """Every template that stands literally in a call of ``say``."""
    nodes = (node for path in sorted(PACKAGE.rglob("*.py")) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    templates = set()
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name(id="say"), args=[ast.Constant(value=str(template)), *_]):
                templates.add(template)
    return templates


def test_everything_said_has_chinese() -> None:
    """Every sentence of the program has a Chinese one."""
    assert [] == sorted(said() - set(catalogue()))


@pytest.mark.parametrize(("english", "chinese"), sorted(catalogue().items()))
def test_same_blanks(english: str, chinese: str) -> None:
    """A Chinese sentence says nothing that its English one does not know."""
    assert set() == blanks(chinese) - blanks(english)


def test_languages() -> None:
    """A message is written in the language asked for, in English where the other is not known."""
    message = say("there is no date {text}", text="2020-02-30")

    assert "没有 2020-02-30 这一天" == in_language(message, "zh")
    assert "there is no date 2020-02-30" == in_language(message, "en")
    assert "blank 1" == in_language(say("blank {number}", number=1), "zh")


def test_each_sentence_once() -> None:
    """No two catalogues translate the same sentence."""
    names = [module.name for module in pkgutil.iter_modules(chinese.__path__)]
    catalogues = [importlib.import_module(f"{chinese.__name__}.{name}").CATALOGUE for name in names]
    counted = Counter(template for sentences in catalogues for template in sentences)

    assert [] == [template for template, times in counted.items() if times > 1]
