"""Categories: every finding of the books that come with the program has one."""

import pytest

from perfeval_rules.model.rules import Check, Problem
from perfeval_rules.report.dossier.rules import category_of
from perfeval_rules.shell.folders import own_rules
from perfeval_rules.shell.reading import book_called

BOOKS = sorted(folder.parent.name for folder in own_rules().glob("*/book.yaml"))


@pytest.mark.parametrize("name", BOOKS)
def test_every_finding_has_a_category(name: str) -> None:
    """No check or problem is left to the rest."""
    book = book_called(name, (own_rules(),)).book

    assert book is not None
    assert [] == [
        rule.id for rule in book.rules.values() if isinstance(rule, Check | Problem) and not category_of(rule, book)
    ]


@pytest.mark.parametrize(
    ("stem", "category"),
    [
        ("total-score", "数据错误"),
        ("no-actual-values", "佐证不足"),
        ("target-impossible", "目标设置"),
        ("vague-claim", "佐证不足"),
        ("vague-target", "目标设置"),
        ("brackets-unpaired", "填报不规范"),
        ("carry-over-high", "资金管理"),
        ("assets-idle", "项目管理"),
    ],
)
def test_category(stem: str, category: str) -> None:
    """A rule's own id goes before its tag, the whole tag before its letter, and the kind of rule comes last."""
    book = book_called("department-2013", (own_rules(),)).book
    assert book is not None
    (rule,) = (rule for rule in book.rules.values() if rule.id.endswith(f"/{stem}"))

    assert isinstance(rule, Check | Problem)
    assert category == category_of(rule, book)
