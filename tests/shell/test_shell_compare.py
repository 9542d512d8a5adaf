"""``perfeval compare``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]

WITH, WITHOUT = "cases/training-centres-2024", "cases/training-centres-clean-2024"
GOLDEN = Path(__file__).parents[1] / "golden" / "compare"


def test_side_by_side(perfeval: Perfeval, golden: Golden) -> None:
    """Totals, rows and findings of both, what repeats first."""
    ended = perfeval("compare", WITH, WITHOUT)

    assert (0, "") == (ended.code, ended.err)
    assert golden(GOLDEN / "compare.txt") == ended.out


def test_problems_that_repeat(perfeval: Perfeval, tmp_path: Path) -> None:
    """A problem that both units list is shown with its likeness, whatever its spaces and last words."""
    text = Path(WITH, "case.yaml").read_text(encoding="utf-8")
    later = tmp_path / "case.yaml"
    later.write_text(text.replace("档案保管不统一", "档案 保管仍不统一"), encoding="utf-8")

    ended = perfeval("compare", WITH, str(later))

    assert 0 == ended.code
    assert "两份都有的发现: 0" not in ended.out
    assert "100%" in ended.out


def test_as_data(perfeval: Perfeval) -> None:
    """As JSON every row has both sides, and what one side lacks is null."""
    ended = perfeval("compare", WITH, WITHOUT, "--format", "json")
    data = json.loads(ended.out)

    assert ("88", "100") == (data["old"]["stated"], data["new"]["stated"])
    assert {"old", "new"} == set(data["findings"][0])
    assert all(pair["new"] is None for pair in data["findings"])


def test_two_cases_are_needed(perfeval: Perfeval) -> None:
    """A folder of many cases cannot be compared with one."""
    ended = perfeval("compare", "cases", WITH)

    assert (2, "") == (ended.code, ended.out)
