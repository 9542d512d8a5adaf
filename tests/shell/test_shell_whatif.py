"""``perfeval whatif`` and ``perfeval explain --to``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"
SMALL = "tests/shell/small/cases"
Perfeval = Callable[..., Any]
Golden = Callable[[Path], str]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "whatif.txt",
            ["findings", "--set", "执行数=12573618", "--set", "制度健全=false", "--set", "措施[2].期限=六月"],
        ),
        ("whatif.en.txt", ["undecided", "--set", "制度健全=true", "--set", "自评总分=99", "--lang", "en"]),
        ("whatif-same.txt", ["clean", "--set", "年度=2022"]),
    ],
)
def test_report(name: str, words: list[str], perfeval: Perfeval, golden: Golden) -> None:
    """Scores and findings stand side by side, before and after."""
    case, *others = words
    ended = perfeval("whatif", f"{SMALL}/{case}", *others)

    assert (0, "") == (ended.code, ended.err)
    assert golden(GOLDEN / "whatif" / name) == ended.out


def test_json(perfeval: Perfeval) -> None:
    """For other programs there is JSON."""
    words = ["--set", "执行数=12573618", "--format", "json"]
    found = json.loads(perfeval("whatif", f"{SMALL}/findings", *words).out)

    assert [{"fact": "执行数", "old": "10,058,894.40 元", "new": "12,573,618.00 元"}] == found["settings"]
    assert {"low": "100.00", "high": "100.00"} == found["total"]["new"]
    assert "vanishes" in [each["change"] for each in found["findings"]]


def test_file(perfeval: Perfeval, tmp_path: Path) -> None:
    """The report can be written to a file, as Markdown by its name."""
    ended = perfeval("whatif", f"{SMALL}/clean", "--set", "制度健全=false", "-o", str(tmp_path / "w.md"))

    assert (0, "") == (ended.code, ended.out)
    assert (tmp_path / "w.md").read_text("utf-8").startswith("# 假设分析：没有发现的案例\n")


def test_an_assumption_counts_whatever_is_asked_of_facts(perfeval: Perfeval) -> None:
    """With --standing stated bare facts are unknown, but what is assumed is not."""
    words = ["--set", "制度健全=true", "--standing", "stated", "--format", "json"]
    found = json.loads(perfeval("whatif", f"{SMALL}/findings", *words).out)
    (score,) = found["scores"]

    assert ("small/system", {"low": "10.00", "high": "40.00"}) == (
        score["old"]["indicator"],
        score["old"]["computed"],
    )
    assert {"low": "40.00", "high": "40.00"} == score["new"]["computed"]


def test_what_cannot_be_set(perfeval: Perfeval) -> None:
    """Everything wrong with the settings is told at once, with what was perhaps meant, and nothing is computed."""
    ended = perfeval("whatif", f"{SMALL}/clean", "--set", "执行数量=1", "--set", "执行率=1", "--set", "预算数=1")

    assert (2, "") == (ended.code, ended.out)
    assert "--set:1:1: 错误：没有名为“执行数量”的事实\n  1 | 执行数量=1\n" in ended.err
    assert "是不是“执行数”？" in ended.err
    assert "--set:2:1: 错误：“执行率”由程序推算，不能直接设定" in ended.err
    assert "它由这些事实推算：执行数、预算数。" in ended.err


def test_faulty_case(perfeval: Perfeval) -> None:
    """What is wrong with the case file is told as ever."""
    ended = perfeval("whatif", f"{SMALL}/faulty", "--set", "年度=2022")

    assert (3, "") == (ended.code, ended.out)
    assert "没有名为“自评总粉”的事实" in ended.err


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("reach.txt", ["cases/safety-exam-2019", "--to", "优"]),
        ("reach-not.txt", ["cases/training-centres-2024", "--to", "优"]),
        ("reach-small.txt", [f"{SMALL}/findings", "--to", "优"]),
        ("reach-already.txt", [f"{SMALL}/clean", "--to", "优"]),
        ("reach.en.txt", [f"{SMALL}/undecided", "--to", "优", "--lang", "en"]),
    ],
)
def test_the_way_to_a_grade(name: str, words: list[str], perfeval: Perfeval, golden: Golden) -> None:
    """The smallest sets of changes are told, or how far it gets."""
    ended = perfeval("explain", *words)

    assert (0, "") == (ended.code, ended.err)
    assert golden(GOLDEN / "reach" / name) == ended.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([f"{SMALL}/clean", "--to", "极好"], "没有等级“极好”；有：优、良、差"),
        ([f"{SMALL}/clean", "A1", "--to", "优"], "--to 解释的是整个案例，不能同时指定“A1”"),
        (["tests/shell/small/wide", "--to", "优"], "没有等级“优”；有：合格、不合格"),
        ([SMALL, "--to", "优"], "里有 4 个案例，请指定一个"),
    ],
)
def test_no_such_grade(words: list[str], says: str, perfeval: Perfeval) -> None:
    """A grade that the book does not have, or another target beside it, is wrong usage."""
    ended = perfeval("explain", *words)

    assert (2, "") == (ended.code, ended.out)
    assert says in ended.err


def test_a_book_without_grades(perfeval: Perfeval, tmp_path: Path) -> None:
    """Where the book has no grades there is none to reach."""
    case = tmp_path / "case.yaml"
    case.write_text("case: c\nbook: base\ntitle: 题\nfacts: {年度: 2020}\n", encoding="utf-8")
    ended = perfeval("explain", str(case), "--to", "优", "--rules", "tests/shell/small/rules")

    assert (2, "用法有误：规则库“base”没有规定等级\n") == (ended.code, ended.err)
