"""``perfeval explain``."""

from collections.abc import Callable
from typing import Any

import pytest

from perfeval_rules.shell import reading

SMALL = "tests/shell/small/cases"
Perfeval = Callable[..., Any]


def test_target(perfeval: Perfeval) -> None:
    """A tag explains its rule: condition, values, places, parameter."""
    ended = perfeval("explain", f"{SMALL}/findings", "A1")

    assert (0, "") == (ended.code, ended.err)
    assert "自评总分等于各行自评分之和〔base/total〕" in ended.out
    assert "合计行 “95”；tests/shell/small/cases/findings/case.yaml:11" in ended.out
    assert "规则库参数，tests/shell/small/rules/base/book.yaml:5；依据：算术关系" in ended.out


def test_reading_of_a_reviewer(perfeval: Perfeval) -> None:
    """Where a reviewer read words otherwise than they stand, that is shown with the fact."""
    assert "审核人理解：按元理解" in perfeval("explain", f"{SMALL}/findings", "rate").out


def test_claim_that_does_not_count(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact that stands below what the run asks for is shown, with the reason why it does not count."""
    monkeypatch.setenv("COLUMNS", "200")
    out = perfeval("explain", f"{SMALL}/findings", "system", "--standing", "stated").out

    assert "不予采信：本次只采信“文中载明”及以上的事实" in out


def test_everything(perfeval: Perfeval) -> None:
    """Without a target, what fires is explained and what stays quiet is not."""
    out = perfeval("explain", f"{SMALL}/findings").out

    assert ["rate", "total", "deadline", "slow"] == [
        name for name in ("system", "rate", "total", "deadline", "high-total", "slow") if f"/{name}〕" in out
    ]


def test_nothing_to_explain(perfeval: Perfeval) -> None:
    """Where nothing fires and no point is lost or disputed, that is said."""
    assert "没有成立的规则" in perfeval("explain", "cases/training-centres-clean-2024").out


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("dedline", "没有名为“dedline”的规则、指标行或目录号；是不是：deadline？"),
        ("xyzzy", "没有名为“xyzzy”的规则、指标行或目录号；全部规则见 perfeval rules list"),
    ],
)
def test_word_that_means_nothing(word: str, says: str, perfeval: Perfeval) -> None:
    """A word that means no rule is answered with what is like it."""
    ended = perfeval("explain", f"{SMALL}/findings", word)

    assert (2, "", f"用法有误：{says}\n") == (ended.code, ended.out, ended.err)


def test_several_cases(perfeval: Perfeval) -> None:
    """One case is explained at a time."""
    ended = perfeval("explain", SMALL)

    assert (2, f"用法有误：“{SMALL}”里有 4 个案例，请指定一个\n") == (ended.code, ended.err)


def test_faulty_case(perfeval: Perfeval) -> None:
    """A faulty case is not explained; what is wrong with it is said."""
    ended = perfeval("explain", f"{SMALL}/faulty")

    assert (3, "") == (ended.code, ended.out)
    assert "没有名为“自评总粉”的事实" in ended.err


def test_case_that_cannot_be_read(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case that the system does not let us read is named with the reason."""

    def refuse(*_: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(reading, "bytes_of", refuse)
    ended = perfeval("explain", f"{SMALL}/clean")

    assert (2, "", f"{SMALL}/clean/case.yaml：无法读取：没有权限\n") == (ended.code, ended.out, ended.err)
