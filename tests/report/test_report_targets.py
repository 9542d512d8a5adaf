"""What a word on the command line means."""

from collections.abc import Callable

import pytest

from perfeval_rules.model.findings import Assessment
from perfeval_rules.report.outline.targets import perhaps, speaking, targets

Assessed = Callable[..., Assessment]
FINDINGS = "tests/shell/small/cases/findings"


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("base/total", ["base/total"]),
        ("total", ["base/total"]),
        ("A1", ["base/total"]),
        ("ａ1", ["base/total"]),
        ("自评总分等于各行自评分之和", ["base/total"]),
        ("执行率", ["small/rate"]),
        ("rate#full", ["small/rate"]),
        ("加快进度", ["small/deadline"]),
        ("定期通报", []),
        ("执行", []),
        ("", []),
    ],
)
def test_target(word: str, ids: list[str], assessed: Assessed) -> None:
    """A word means rules by id, stem, title or tag, and those that speak on the row of its name."""
    assert ids == [target.rule.id for target in targets(word, assessed(FINDINGS))]


def test_row_alone(assessed: Assessed) -> None:
    """A row's name means its row only."""
    (target,) = targets("加强管理", assessed(FINDINGS))

    assert frozenset([2]) == target.rows


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("执行", ["执行率", "预算执行缓慢"]),
        ("totla", ["total", "high-total"]),
        ("制度健全", ["制度健全性"]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_perhaps(word: str, names: list[str], assessed: Assessed) -> None:
    """A word that means nothing is met with names that contain it or are like it."""
    assert names == perhaps(word, assessed(FINDINGS))


def test_speaking(assessed: Assessed) -> None:
    """Without a word, what costs points, fires or is undecided is explained, quiet rows left out."""
    found = {target.rule.id: target.rows for target in speaking(assessed(FINDINGS))}

    assert {"small/rate": None, "base/total": None, "small/deadline": frozenset([1, 2]), "small/slow": None} == found
