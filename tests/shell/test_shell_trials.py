"""``perfeval rules test``."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from perfeval_rules.shell import rules_trials
from perfeval_rules.shell.mutating import mutations
from perfeval_rules.shell.reading import book_called
from perfeval_rules.shell.watching import Seen, changes, rule_files

Perfeval = Callable[..., Any]
RULES = "tests/shell/small/rules"
RATE = f"{RULES}/small/indicators/rate.yaml"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the small books, to be changed; books are read anew."""
    book_called.cache_clear()
    return Path(copytree(RULES, tmp_path / "rules"))


def spoil(rules: Path) -> Path:
    """Makes an example of the small books expect what is not so."""
    total = rules / "base/checks/total.yaml"
    total.write_text(total.read_text("utf-8").replace("expect: quiet", "expect: fires"), encoding="utf-8")
    return total


def test_a_book(perfeval: Perfeval) -> None:
    """The own rules of a book are tested, those it inherits where they stand."""
    ended = perfeval("rules", "test", "small", "--rules", RULES)

    assert (0, "") == (ended.code, ended.err)
    assert ended.out.endswith("\n共 5 条规则、10 个示例，0 个不符合预期。\n")
    assert "base/total" not in ended.out


def test_a_file(perfeval: Perfeval) -> None:
    """A rule file is tested alone, each example with what decided it; its book is found by its place."""
    ended = perfeval("rules", "test", RATE)

    assert 0 == ended.code
    assert "  - ✓ 示例 1：得 60 分——执行率（95.00%） ≥ 满分线（95%）\n" in ended.out
    assert ended.out.endswith("\n共 1 条规则、2 个示例，0 个不符合预期。\n")


def test_files_of_a_book_together(perfeval: Perfeval) -> None:
    """Several files of a book are tested together; beside the book itself they add nothing."""
    system = RATE.replace("rate", "system")

    assert "共 2 条规则、4 个示例" in perfeval("rules", "test", RATE, system).out
    assert "共 5 条规则、10 个示例" in perfeval("rules", "test", RATE, "small", "--rules", RULES).out


@pytest.mark.parametrize("word", [f"{RULES}/small", f"{RULES}/small/book.yaml", f"{RULES}/small/facts.yaml"])
def test_what_all_rules_share(word: str, perfeval: Perfeval) -> None:
    """The folder of a book, its head and its facts mean all its rules."""
    assert "共 5 条规则、10 个示例" in perfeval("rules", "test", word).out


@pytest.mark.parametrize("word", ["DEADLINE", "有期限", "m2"])
def test_by_a_word(word: str, perfeval: Perfeval) -> None:
    """A word chooses rules by id, title or tag."""
    assert "small/deadline 措施有期限：2 个示例" in perfeval("rules", "test", "small", "--rules", RULES, "-k", word).out


def test_an_example_that_does_not_hold(perfeval: Perfeval, rules: Path) -> None:
    """It is shown in full, and the exit code says so."""
    total = spoil(rules)
    ended = perfeval("rules", "test", "base", "--rules", str(rules), "--format", "json")
    failing = [
        one for rule in json.loads(ended.out)["books"][0]["rules"] for one in rule["examples"] if not one["holds"]
    ]

    assert 1 == ended.code
    assert [(str(total), 13)] == [(one["file"], one["line"]) for one in failing]
    assert [[{"key": "answer", "expected": "fires", "found": "quiet"}]] == [one["compared"] for one in failing]


def test_a_faulty_file(perfeval: Perfeval, rules: Path) -> None:
    """A book that cannot be read is told; the other books are tested all the same."""
    (rules / "small/checks/deadline.yaml").write_text("check: 半条\n", encoding="utf-8")
    ended = perfeval("rules", "test", "small", "wide", "--rules", str(rules))

    assert 3 == ended.code
    assert "deadline.yaml:1:1: 错误：" in ended.err
    assert "wide/ratio" in ended.out


def test_a_cell_that_is_read_otherwise(perfeval: Perfeval, rules: Path) -> None:
    """Examples of cells are examples, too, where a whole book is tested."""
    cells = "cells: {examples: [{cell: '5', reads: {读法: 文字}}]}\n"
    (rules / "wide/cells.yaml").write_text(cells, encoding="utf-8")
    ended = perfeval("rules", "test", "wide", "--rules", str(rules))

    assert 1 == ended.code
    assert "单元格“5”应读作 读法：文字，实际读作 数" in ended.err


def test_coverage(perfeval: Perfeval) -> None:
    """What is not shown is listed; --min says how much must be."""
    words = ["rules", "test", "small", "--rules", RULES, "--coverage"]
    ended = perfeval(*words)

    assert 0 == ended.code
    assert "计分项 goals：没有示例只因这一部分而成立：自评总分 = null" in ended.out
    assert [0, 1] == [perfeval(*words, "--min", least).code for least in ("70", "100")]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_mutate(jobs: str, perfeval: Perfeval) -> None:
    """Mistakes that no example notices are listed, however many processes make them."""
    words = ["rules", "test", "small", "--rules", RULES, "--mutate", "--jobs", jobs]
    ended = perfeval(*words)

    assert 0 == ended.code
    assert "没有一个示例会发现：把“执行率 >= 参数.满分线”改成“执行率 >= 参数.满分线 - 0.01%”" in ended.out
    assert 1 == perfeval(*words, "--min", "99.5").code


def test_as_many_processes_as_you_like() -> None:
    """Several processes find what one finds, in the same order."""
    book = book_called("wide", (Path(RULES),)).book
    assert book is not None
    tasks = [(0, rule) for rule in book.rules]

    assert list(mutations([book], tasks, 1)) == list(mutations([book], tasks, 3))


def test_json(perfeval: Perfeval) -> None:
    """Other programs get one document, whatever else is asked for."""
    out = perfeval("rules", "test", RATE, "--coverage", "--mutate", "--format", "json").out
    (book,) = json.loads(out)["books"]

    assert ("small", ["small/rate"]) == (book["book"], [rule["id"] for rule in book["rules"]])
    assert {"part": 3, "whole": 3} == book["coverage"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere"], "没有名为“nowhere”的规则库"),
        (["README.md"], "“README.md”不在任何规则库里"),
        (["small", "--rules", RULES, "-k", "没有的"], "没有规则含有“没有的”"),
        (["small", "--rules", RULES, "--min", "90"], "--min 是对 --coverage 或 --mutate 的要求"),
        (["small", "--rules", RULES, "--coverage", "--min", "101"], "不能取这个值"),
    ],
)
def test_wrong_usage(words: list[str], says: str, perfeval: Perfeval) -> None:
    """Zero rules are no success, and options that mean nothing are told."""
    ended = perfeval("rules", "test", *words)

    assert 2 == ended.code
    assert says in ended.err


def test_what_changes() -> None:
    """Files that are written, added or removed are told once, each look beside the one before."""
    one, two = Path("one.yaml"), Path("two.yaml")
    looks: list[Seen] = [{one: (1, 5)}, {one: (1, 5)}, {one: (2, 5)}, {one: (2, 5), two: (3, 1)}, {two: (3, 1)}]
    paused: list[None] = []
    found = changes(iter(looks).__next__, lambda: paused.append(None))

    assert [{one}, {two}, {one}] == [next(found) for _ in range(3)]
    assert 4 == len(paused)


def test_watched_files(rules: Path) -> None:
    """Rule files are seen with their folders, and seen again when they are written."""
    before = rule_files([rules])
    spoil(rules)
    after = rule_files([rules])

    assert before.keys() == after.keys()
    assert ["total.yaml"] == [file.name for file in before if before[file] != after[file]]


@pytest.mark.parametrize(
    ("file", "tested"),
    [
        ("base/checks/total.yaml", "共 1 条规则、2 个示例，1 个不符合预期"),
        ("base/book.yaml", "共 2 条规则、4 个示例，1 个不符合预期"),
        ("wide/book.yaml", ""),
    ],
)
def test_watch(file: str, tested: str, perfeval: Perfeval, rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a change the rules that it can have touched are tested anew, until Ctrl-C."""

    def one_change(*_: object) -> Iterator[frozenset[Path]]:
        spoil(rules)
        yield frozenset([(rules / file).resolve()])
        raise KeyboardInterrupt

    monkeypatch.setattr(rules_trials, "changes", one_change)
    ended = perfeval("rules", "test", "base", "--rules", str(rules), "--watch")
    first, _, rest = ended.out.partition("共 2 条规则、4 个示例，0 个不符合预期。\n")

    assert 130 == ended.code
    assert "base/retired" in first
    assert tested in rest
    assert bool(tested) == bool(rest)
    assert f"已改动：{rules / file}" in ended.err
