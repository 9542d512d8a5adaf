"""Help, version, and what is said of a wrong command line."""

from collections.abc import Callable
from importlib import metadata
from typing import Any

import pytest

from perfeval_rules import __version__

Perfeval = Callable[..., Any]
COMMANDS = [
    [],
    ["check"],
    ["explain"],
    ["portfolio"],
    ["whatif"],
    ["lsp"],
    ["review"],
    ["import"],
    ["case"],
    ["case", "new"],
    ["case", "check"],
    ["letters"],
    ["compare"],
    ["review", "check"],
    ["review", "list"],
    ["review", "decide"],
    ["review", "score"],
    ["review", "import"],
    ["review", "reply"],
    ["review", "assign"],
    ["review", "close"],
    ["review", "stats"],
    ["review", "verify"],
    ["rules"],
    ["rules", "check"],
    ["rules", "list"],
    ["rules", "impact"],
    ["rules", "test"],
    ["rules", "verify"],
    ["rules", "new"],
    ["rules", "show"],
    ["rules", "rename-fact"],
    ["rules", "fmt"],
]

GROUPS = [["case"], ["review"], ["rules"]]
"""Commands that only lead to others, and take no option for the language."""


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_in_chinese(words: list[str], perfeval: Perfeval) -> None:
    """Every command's help is in Chinese, teaches with an example, and fits its width."""
    ended = perfeval(*words, "--help")
    told = ended.out.split("示例：")[0]

    assert (0, "") == (ended.code, ended.err)
    assert ended.out.startswith(f"用法：{' '.join(['perfeval', *words])} [选项]")
    assert [] == [word for word in told.split() if word in ("the", "a", "of", "to", "Print", "Options:")]
    assert "\n  perfeval " in ended.out.split("示例：")[1]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_in_english(words: list[str], perfeval: Perfeval) -> None:
    """Every command's help is there in English too."""
    out = perfeval(*words, "--help", *([] if words in GROUPS else ["--lang", "en"])).out
    chinese = [letter for letter in out.split("Examples:")[0] if "一" <= letter <= "鿿"]

    assert (words in GROUPS) == bool(chinese)


def test_help_of_a_group_by_environment(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's language holds for every help page."""
    monkeypatch.setenv("PERFEVAL_LANG", "en")

    assert perfeval("rules", "-h").out.startswith("Usage: perfeval rules [OPTIONS] COMMAND [ARGS]...\n")


def test_no_words(perfeval: Perfeval) -> None:
    """Without any word the help is shown."""
    assert perfeval("--help").out == perfeval().out


def test_version(perfeval: Perfeval) -> None:
    """The version names program, Python and the engine in use."""
    lines = perfeval("--version").out.splitlines()

    assert f"perfeval {__version__}" == lines[0]
    assert lines[1].startswith("Python 3.")
    assert lines[2].startswith((f"durable-rules {durable_version()}", "plain Python ("))


def durable_version() -> str:
    """The version of durable-rules that is installed; none where it cannot be."""
    try:
        return metadata.version("durable-rules")
    except metadata.PackageNotFoundError:
        return "none"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check"], "缺少 案例..."),
        (["explain"], "缺少 案例"),
        (
            ["chek"],
            "没有命令“chek”；现有命令：check, explain, feel, portfolio, whatif, import, letters, compare, lsp, rules, ",
        ),
        (["check", "x", "--fromat", "json"], "没有选项 --fromat；是不是 --format？"),
        (["check", "x", "--xyzzy"], "没有选项 --xyzzy"),
        (["check", "x", "--format", "xml"], "不能取这个值，请写 --format "),
        (["check", "x", "--lang", "fr"], "不能取这个值，请写 --lang "),
        (["check", "x", "-o"], "-o 后面要写一个值"),
        (["explain", "x", "y", "z"], "命令后面的词不合用法（"),
    ],
)
def test_wrong_command_line(words: list[str], says: str, perfeval: Perfeval) -> None:
    """What is wrong with a command line is said in one line, without a traceback."""
    ended = perfeval(*words)

    assert (2, "") == (ended.code, ended.out)
    assert f"用法有误：{says}" in ended.err
    assert "Traceback" not in ended.err


def test_wrong_command_line_in_english(perfeval: Perfeval) -> None:
    """The language asked for holds for what is wrong with the command line itself."""
    ended = perfeval("check", "--lang=en")

    assert "Wrong usage: CASE... is missing\n'perfeval COMMAND --help' shows how it is used.\n" == ended.err
