"""Small mistakes in rules, and those that examples do not notice; given and expected in mutation.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tried import book_with

from perfeval_rules.engine.testing.mutation.rules import mutants
from perfeval_rules.engine.testing.mutation.run import mutation

CASES = yaml.safe_load((Path(__file__).parent / "mutation.yaml").read_text(encoding="utf-8"))
ALL = [case for case in CASES if "made" in case]


@pytest.mark.parametrize("case", ALL, ids=[case["name"] for case in ALL])
def test_made(case: dict[str, Any]) -> None:
    """Exactly the mistakes that the file lists are made."""
    book, rule = book_with(case["rule"])

    assert case["made"] == [str(mutant.change.what) for mutant in mutants(rule, book)]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_unnoticed(case: dict[str, Any]) -> None:
    """Exactly the mistakes that the file lists are not noticed, each told with its place in the rule's file."""
    book, rule = book_with(case["rule"])
    found = mutation(book, rule.id)

    assert case["unnoticed"] == [str(change.what) for change in found.unnoticed]
    assert {rule.span.file} >= {change.span.file for change in found.unnoticed}


def test_every_mistake_is_another_rule() -> None:
    """No mistake leaves the rule as it is, and none is made twice."""
    for case in CASES:
        book, rule = book_with(case["rule"])
        changed = [mutant.rule for mutant in mutants(rule, book)]

        assert rule not in changed
        assert [] == [one for number, one in enumerate(changed) if one in changed[:number]]
