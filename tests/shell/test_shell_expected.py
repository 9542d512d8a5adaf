"""``perfeval check --expected``, and cases that leave the choice of their book to the program."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Perfeval = Callable[..., Any]

HEAD = "case: c\nbook: small\ntitle: 题\nfacts: {预算数: 100, 执行数: 50, 措施: [{摘要: 甲, 期限: null}, {摘要: 乙}]}\n"
RULES = "tests/shell/small/rules"


@pytest.fixture
def case(tmp_path: Path) -> Callable[..., str]:
    """Writes a case file and says where it is."""

    def write(text: str, name: str = "case.yaml") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def test_as_expected(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """A case whose findings are those that it expects is only counted."""
    ended = perfeval("check", "--expected", case(f"{HEAD}expect: {{slow: fires, deadline: [1]}}\n"), "--rules", RULES)

    assert (0, "共比对 1 个案例，0 个与预期不一致。\n", "") == (ended.code, ended.out, ended.err)


def test_otherwise_than_expected(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """What differs is listed with the finding's text, or with what was found instead."""
    path = case(f"{HEAD}expect: {{high-total: fires, deadline: [2, 3]}}\n")
    ended = perfeval("check", "--expected", path, "--rules", RULES)

    assert 1 == ended.code
    assert {
        path,
        "  应成立而未成立：small/high-total：未能判断，缺少 自评总分",
        "  应成立而未成立：small/deadline（第 2 行）：未能判断，缺少 措施[2].期限",
        "  应成立而未成立：small/deadline（第 3 行）：没有这一行",
        "  不应成立而成立：small/deadline（第 1 行）：措施“甲”没有期限。",
        "  不应成立而成立：small/slow：预算执行率只有 50.00%。",
        "共比对 1 个案例，1 个与预期不一致。",
    } == set(ended.out.splitlines())


def test_expecting_nothing_said(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """A case that does not say what it expects is wrong usage; the others are compared all the same."""
    silent = case(HEAD, "silent.yaml")
    ended = perfeval("check", "--expected", silent, case(f"{HEAD}expect: {{}}\n"), "--rules", RULES)

    assert 2 == ended.code
    assert f"{silent}：案例没有写 expect，说明应当得到的结果\n" == ended.err
    assert "共比对 1 个案例，1 个与预期不一致。" in ended.out


def test_faulty_case_is_not_compared(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """What is wrong with a case file is told as ever."""
    ended = perfeval("check", "--expected", case(f"{HEAD}expect: {{slowly: fires}}\n"), "--rules", RULES)

    assert 3 == ended.code
    assert "没有名为“slowly”的规则" in ended.err
    assert "是不是“slow”？" in ended.err


def test_expected_quietly(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """With --quiet only the exit code says whether all is as expected."""
    ended = perfeval("check", "--expected", "-q", case(f"{HEAD}expect: {{}}\n"), "--rules", RULES)

    assert (1, "", "") == (ended.code, ended.out, ended.err)


@pytest.mark.parametrize("words", [["--format", "json"], ["-o", "report.md"]])
def test_expected_has_no_report(words: list[str], perfeval: Perfeval, case: Callable[..., str]) -> None:
    """--expected with a format or a file for the report is wrong usage."""
    ended = perfeval("check", "--expected", case(HEAD), *words)

    assert (2, "") == (ended.code, ended.out)
    assert "--expected 不出报告" in ended.err


def test_book_is_chosen(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """A case without a book gets the one for its region, year and kind, and every format says why."""
    path = case("case: c\nregion: 上海市\nkind: 项目支出自评\ntitle: 题\nfacts: {年度: 2015}\n")
    why = "按上海市、2015 年度、项目支出自评选定"

    assert f"shanghai-2014\\]（{why}" in perfeval("check", path, "--format", "markdown").out
    assert why in perfeval("check", path).out.replace("\n  ", "")
    assessment = json.loads(perfeval("check", path, "--format", "json").out)["assessments"][0]
    assert "shanghai-2014" == assessment["book"]["id"]
    assert assessment["book"]["chosen"].startswith("chosen for 上海市, year 2015, 项目支出自评")


def test_no_book_is_chosen(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """Where no book fits, what else is wrong with the file is told, too, in the order of the file."""
    path = case("cas: c\nregion: 上海市\nkind: 项目支出自评\ntitle: 题\nfacts: {年度: 1999}\n")
    ended = perfeval("check", path)

    assert 3 == ended.code
    assert ended.err.index("这里不能有“cas”这个键") < ended.err.index(
        "没有适用于上海市、1999 年度、项目支出自评的规则库"
    )
    assert "shanghai-2014（2014-04-30 至 2020-12-31）" in ended.err


def test_missing_book_hides_nothing(perfeval: Perfeval, case: Callable[..., str]) -> None:
    """A case about a book that is not there is still told what else is wrong with it."""
    ended = perfeval("check", case("case: c\nbook: smal\ntitle: 题\nsynthetic: 1\nfacts: {}\n"), "--rules", RULES)

    assert "没有名为“smal”的规则库" in ended.err
    assert "是不是“small”？" in ended.err
    assert "“synthetic”应为 true 或 false" in ended.err
