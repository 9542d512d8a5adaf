"""``perfeval rules``."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

Perfeval = Callable[..., Any]
RULES = "tests/shell/small/rules"


def test_check(perfeval: Perfeval) -> None:
    """Books without fault are counted with their rules and examples."""
    ended = perfeval("rules", "check", "small", "base", "--rules", RULES)

    said = "2 个规则库，7 条规则：没有错误，自身的 14 个示例全部符合预期。\n"
    assert (0, "", said) == (ended.code, ended.err, ended.out)


def test_our_own_books(perfeval: Perfeval) -> None:
    """The books that come with the program have no fault, and their examples hold."""
    ended = perfeval("rules", "check")

    assert (0, "") == (ended.code, ended.err)


def test_check_finds_faults(perfeval: Perfeval, tmp_path: Path) -> None:
    """A fault and an example that does not hold are both reported, at their places."""
    copytree(RULES, tmp_path / "rules")
    total = tmp_path / "rules/base/checks/total.yaml"
    total.write_text(total.read_text("utf-8").replace("expect: quiet", "expect: fires"), encoding="utf-8")
    ended = perfeval("rules", "check", "base", "--rules", str(tmp_path / "rules"))

    assert (3, "") == (ended.code, ended.out)
    assert f"{total}:13:" in ended.err


def test_no_such_book(perfeval: Perfeval) -> None:
    """A book that is nowhere is wrong usage; those that are there are named."""
    ended = perfeval("rules", "check", "nowhere", "--rules", RULES)

    assert 2 == ended.code
    assert "没有名为“nowhere”的规则库；现有：base, central-2021, common," in ended.err


def test_list_with_what_is_inherited(perfeval: Perfeval) -> None:
    """The rules of one book are listed with those it inherits, and without those it switches off."""
    out = perfeval("rules", "list", "small", "--format", "json", "--rules", RULES).out
    (book,) = json.loads(out)

    assert ["base/total", "small/deadline", "small/high-total", "small/rate", "small/slow", "small/system"] == sorted(
        book["rules"]
    )


def test_list_of_all(perfeval: Perfeval) -> None:
    """Without a name every book is listed, each rule under the book that has it."""
    books = {
        each["book"]: list(each["rules"]) for each in json.loads(perfeval("rules", "list", "--format", "json").out)
    }

    assert {"common", "national-2020", "safety-exam-2019", "shanghai-2014"} <= books.keys()
    assert [] == [rule for rule in books["shanghai-2014"] if rule.startswith("common/")]


def test_list_of_one_kind(perfeval: Perfeval) -> None:
    """Only rules of the kind asked for are listed."""
    out = perfeval("rules", "list", "small", "--kind", "problem", "--rules", RULES).out

    assert ["small/slow"] == [word for word in out.split() if word.startswith(("small/", "base/"))]


def test_list_with_a_fault(perfeval: Perfeval, tmp_path: Path) -> None:
    """A book with a fault is not listed; what is wrong with it is said."""
    copytree(RULES, tmp_path / "rules")
    (tmp_path / "rules/small/checks/deadline.yaml").write_text("check: 半条\n", encoding="utf-8")
    ended = perfeval("rules", "list", "small", "--rules", str(tmp_path / "rules"))

    assert 3 == ended.code
    assert "deadline.yaml:1:1: 错误：" in ended.err


def test_help_without_a_command(perfeval: Perfeval) -> None:
    """Without a command the group shows its help."""
    ended = perfeval("rules")

    assert 0 == ended.code
    assert ended.out.startswith("用法：perfeval rules [选项] 命令 [参数]...\n")
