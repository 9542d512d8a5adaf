"""Rules in plain words."""

import ast
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.feel import parse
from perfeval_rules.model.rules import AnyRule, Indicator, Problem, RuleBook
from perfeval_rules.model.syntax import Expression
from perfeval_rules.read.book import read_book
from perfeval_rules.read.rules.references import Target, full_ids
from perfeval_rules.report.chinese import catalogue
from perfeval_rules.report.plain.rule import compose_rule
from perfeval_rules.report.plain.telling import sayable, speech
from perfeval_rules.report.to_terminal import to_terminal
from perfeval_rules.report.words.sentences import teller

Golden = Callable[[Path], str]
HERE = Path(__file__).parent / "plain"
ROOT = Path(__file__).parents[2]
SENTENCES = yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8"))
SHOWN = [
    "common/total-score",
    "common/over-completion-unexplained",
    "common/claim-against-problem",
    "common/deduction-not-listed",
    "common/vague-claim",
    "shanghai-2014/budget-execution",
    "safety-exam-2019/outcome-benefit",
    "safety-exam-2019/long-term-mechanism",
    "national-2020/row-positive",
    "department-2013/budget-adjustment",
    "training-centres/certificates",
    "evaluation-2020/satisfaction",
]


@cache
def book(name: str, folder: Path = ROOT / "rules") -> RuleBook:
    """A book of a folder, read without fault."""

    def find(wanted: str) -> dict[str, bytes] | None:
        files = sorted((folder / wanted).rglob("*.yaml"))
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files} or None

    found, diagnostics = read_book(name, find)
    assert () == diagnostics
    assert found is not None
    return found


@pytest.mark.parametrize("given", SENTENCES, ids=lambda given: given["feel"])
def test_sentence(given: dict[str, Any]) -> None:
    """An expression is said as the file says; where there are no words for a part, its own text stands there."""
    small = book("small", HERE / "books")
    targets = {"outputs": Target("small/outputs", "indicator", "", frozenset({"short"}))}
    tree = full_ids(parse(given["feel"]), targets).tree
    here = speech(small, given.get("each"), teller("zh"))
    said = here.value(tree) if given.get("value") else here.clause(tree)

    assert given["says"] == said
    assert given.get("itself", 0) == len(here.fallbacks)


@pytest.mark.parametrize("rule_id", SHOWN)
def test_rule(rule_id: str, golden: Golden) -> None:
    """A rule of our books is told as its golden file has it."""
    name, _, stem = rule_id.partition("/")
    shown = to_terminal(compose_rule(book(name).rules[rule_id], book(name), "zh"), 100, colour=False)

    assert golden(HERE / f"{name}-{stem}.txt") == shown


def test_rule_in_english(golden: Golden) -> None:
    """The words around names and texts are English where the reader's language is."""
    small = book("small", HERE / "books")
    shown = to_terminal(compose_rule(small.rules["small/outputs"], small, "en"), 100, colour=False)

    assert golden(HERE / "small-outputs-english.txt") == shown


def test_almost_everything_has_words() -> None:
    """For at least nine of ten conditions of our books there are words for every part."""
    unsaid, count = [], 0
    for name in sorted(path.parent.name for path in (ROOT / "rules").glob("*/book.yaml")):
        for rule in book(name).rules.values():
            for condition in conditions(rule):
                count += 1
                if not sayable(condition.tree, speech(book(name), rule.each, teller("zh"))):
                    unsaid.append((rule.id, condition.text))

    assert [] == unsaid[count // 10 :]


def conditions(rule: AnyRule) -> list[Expression]:
    """All conditions of a rule."""
    found = [rule.applies_when, None if isinstance(rule, Indicator) else rule.when]
    found += [line.when for line in rule.lines] if isinstance(rule, Indicator) else []
    found += [remedy.done_when for remedy in rule.remedies] if isinstance(rule, Problem) else []
    return [condition for condition in found if condition is not None]


def test_every_phrase_has_chinese() -> None:
    """No phrase of a sentence is told in English to a reader of Chinese."""
    phrases = set()
    for path in sorted((ROOT / "perfeval_rules/report/plain").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "{" in node.value:
                phrases.add(node.value)

    assert set() == phrases - set(catalogue())
