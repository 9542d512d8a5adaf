"""``perfeval rules verify``."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Perfeval = Callable[..., Any]
RULES = "tests/shell/small/rules"


def test_without_fault(perfeval: Perfeval) -> None:
    """A book of which everything is proved ends with 0 and counts the proofs."""
    pytest.importorskip("z3")

    ended = perfeval("rules", "verify", "base", "--rules", RULES)

    assert (0, "") == (ended.code, ended.err)
    assert "已证明 4 问，不成立 0 问，未能判定 0 问。" in ended.out


def test_fault_with_its_case(perfeval: Perfeval, tmp_path: Path) -> None:
    """What fails ends with 1, and is shown on a case that checks as any other case does."""
    pytest.importorskip("z3")

    ended = perfeval("rules", "verify", "small", "--rules", RULES, "--write", str(tmp_path / "shown"))

    assert 1 == ended.code
    assert "不成立 执行率〔small/rate〕：“low”一行的分值为负" in ended.out
    case = tmp_path / "shown/rate-1/case.yaml"
    assert "  预算数: 1\n  执行数: -1\n" in case.read_text("utf-8")
    assert perfeval("check", str(case), "--rules", RULES).code in (0, 1)


def test_as_json(perfeval: Perfeval) -> None:
    """As JSON every question is there with its answer and, where it fails, the facts."""
    pytest.importorskip("z3")

    ended = perfeval("rules", "verify", "small", "--rules", RULES, "--format", "json")

    (book,) = json.loads(ended.out)["books"]
    failed = [proof for proof in book["proofs"] if proof["outcome"] == "failed"]
    assert book["failed"] == len(failed)
    assert [("small/rate", {"预算数": "1", "执行数": "-1"})] == [(one["rules"], one["facts"]) for one in failed]


def test_without_solver(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the solver the command says what to install."""
    for name in [name for name in sys.modules if name.startswith("perfeval_rules.verify")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "z3", None)

    ended = perfeval("rules", "verify", "base", "--rules", RULES)

    assert (2, "") == (ended.code, ended.out)
    assert "证明需要求解器 z3：请安装 perfeval-rules[verify]" in ended.err


@pytest.mark.slow
def test_our_own_books(perfeval: Perfeval) -> None:
    """Of the books that come with the program everything is proved, or shown by their own examples."""
    pytest.importorskip("z3")

    ended = perfeval("rules", "verify", "--format", "json")

    books = json.loads(ended.out)["books"]
    assert 0 == ended.code
    assert [] == [proof for book in books for proof in book["proofs"] if proof["outcome"] in ("failed", "undecided")]
