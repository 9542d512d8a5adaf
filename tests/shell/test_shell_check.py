"""``perfeval check``."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from perfeval_rules.engine.assess import Assessor, EngineMissing
from perfeval_rules.shell import assessing, check

SMALL = "tests/shell/small/cases"
Perfeval = Callable[..., Any]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([f"{SMALL}/clean"], 0),
        ([f"{SMALL}/findings"], 1),
        ([f"{SMALL}/findings", "--fail-on", "never"], 0),
        ([f"{SMALL}/undecided"], 0),
        ([f"{SMALL}/undecided", "--fail-on", "info"], 0),
        ([f"{SMALL}/faulty"], 3),
        ([SMALL], 3),
        ([f"{SMALL}/findings/case.yaml", f"{SMALL}/clean"], 1),
    ],
)
def test_exit_code(words: list[str], code: int, perfeval: Perfeval) -> None:
    """The exit code is that of the gravest that happened."""
    assert code == perfeval("check", *words, "--quiet").code


@pytest.mark.parametrize(
    ("severity", "code"), [("error", 0), ("warning", 1), ("question", 1), ("info", 1), ("never", 0)]
)
def test_fail_on(severity: str, code: int, perfeval: Perfeval, tmp_path: Path) -> None:
    """A finding counts for the exit code from its severity on; a problem that fires counts like a check."""
    case = tmp_path / "case.yaml"
    case.write_text("case: c\nbook: small\ntitle: 题\nfacts: {预算数: 100, 执行数: 50}\n", encoding="utf-8")

    assert code == perfeval("check", str(case), "--rules", "tests/shell/small/rules", "--fail-on", severity).code


def test_a_faulty_case_does_not_stop_the_others(perfeval: Perfeval) -> None:
    """The overview has all cases, and the diagnostics of the faulty one stand on standard error."""
    ended = perfeval("check", SMALL)

    assert ["clean", "faulty", "findings", "undecided"] == [
        name for name in ("clean", "faulty", "findings", "undecided") if name in ended.out
    ]
    assert "faulty/case.yaml:7:3: 错误：没有名为“自评总粉”的事实" in ended.err
    assert "是不是“自评总分”？" in ended.err


def test_two_of_the_same(perfeval: Perfeval) -> None:
    """A case that is named twice is checked once."""
    ended = perfeval("check", f"{SMALL}/clean", f"{SMALL}/clean/case.yaml")

    assert ended.out.startswith("没有发现的案例\n")


def test_quiet(perfeval: Perfeval) -> None:
    """With --quiet only diagnostics are printed."""
    assert ("", "") == (perfeval("check", f"{SMALL}/findings", "-q").out, perfeval("check", f"{SMALL}/clean", "-q").err)
    assert "错误" in perfeval("check", f"{SMALL}/faulty", "-q").err


@pytest.mark.parametrize(
    ("name", "beginning"), [("r.md", "# 有发现的案例"), ("r.json", '{\n"perfeval"'), ("r.txt", "有发现的案例\n====")]
)
def test_format_of_a_file(name: str, beginning: str, perfeval: Perfeval, tmp_path: Path) -> None:
    """The ending of the file's name says the format."""
    ended = perfeval("check", f"{SMALL}/findings", "-o", str(tmp_path / name))

    assert (tmp_path / name).read_text("utf-8").startswith(beginning)
    assert ("", f"已写入：{tmp_path / name}\n") == (ended.out, ended.err)
    assert [name] == os.listdir(tmp_path)


def test_format_asked_for(perfeval: Perfeval, tmp_path: Path) -> None:
    """A format that is asked for wins over the ending."""
    perfeval("check", f"{SMALL}/findings", "--format", "markdown", "-o", str(tmp_path / "r.json"))

    assert (tmp_path / "r.json").read_text("utf-8").startswith("# 有发现的案例")


def test_many_in_markdown(perfeval: Perfeval) -> None:
    """In Markdown each case has its whole report, and the overview comes last."""
    out = perfeval("check", f"{SMALL}/findings", f"{SMALL}/clean", "--format", "markdown").out
    titles = [line for line in out.splitlines() if line.startswith("# ")]

    assert ["# 有发现的案例", "# 没有发现的案例", "# 共核对 2 个案例"] == titles


def test_many_in_json(perfeval: Perfeval) -> None:
    """JSON has the assessments, and what is wrong with the cases that have none."""
    data = json.loads(perfeval("check", SMALL, "--format", "json").out)

    assert ["clean", "findings", "undecided"] == [each["case"]["id"] for each in data["assessments"]]
    assert [f"{SMALL}/faulty/case.yaml"] == [each["file"] for each in data["faulty"]]
    assert 7 == data["faulty"][0]["diagnostics"][0]["line"]


def test_a_faulty_case_leaves_the_file_alone(perfeval: Perfeval, tmp_path: Path) -> None:
    """Where there is no report, the file of an earlier one is not touched."""
    file = tmp_path / "r.md"
    file.write_text("old", encoding="utf-8")
    ended = perfeval("check", f"{SMALL}/faulty", "-o", str(file))

    assert (3, "old", [file.name]) == (ended.code, file.read_text("utf-8"), os.listdir(tmp_path))
    assert "已写入" not in ended.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere"], "“nowhere”不存在"),
        (["tests/shell/small/rules"], "没有 case.yaml"),
        ([f"{SMALL}/clean", "-o", "nowhere/r.md"], "文件夹“nowhere”不存在"),
        ([f"{SMALL}/clean", "-o", "tests"], "“tests”是文件夹"),
        ([f"{SMALL}/clean", "--rules", "nowhere"], "规则文件夹“nowhere”不存在"),
    ],
)
def test_wrong_usage(words: list[str], says: str, perfeval: Perfeval) -> None:
    """What cannot be carried out is said before anything is done."""
    ended = perfeval("check", *words)

    assert (2, "") == (ended.code, ended.out)
    assert says in ended.err


def test_unreadable_among_others(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system does not let us read is named, and the others are checked."""
    read = Path.open

    def refuse(path: Path, *more: Any) -> Any:
        if path.parent.name == "findings":
            raise PermissionError(13, "Permission denied")
        return read(path, *more)

    monkeypatch.setattr(Path, "open", refuse)
    ended = perfeval("check", f"{SMALL}/findings", f"{SMALL}/clean")

    assert 2 == ended.code
    assert f"{SMALL}/findings/case.yaml：无法读取：没有权限\n" == ended.err
    assert "clean" in ended.out


def test_binary_file(perfeval: Perfeval, tmp_path: Path) -> None:
    """A file that is no text is a diagnostic."""
    (tmp_path / "case.yaml").write_bytes(bytes(range(256)) * 8)
    ended = perfeval("check", str(tmp_path))

    assert (3, "") == (ended.code, ended.out)
    assert "这不是文本文件" in ended.err


def test_no_such_book(perfeval: Perfeval, tmp_path: Path) -> None:
    """A case that names a book which is nowhere is pointed at, and books that are there are named."""
    (tmp_path / "case.yaml").write_text("case: c\nbook: smal\ntitle: 题\nfacts: {}\n", encoding="utf-8")
    ended = perfeval("check", str(tmp_path), "--rules", "tests/shell/small/rules")

    assert 3 == ended.code
    assert "case.yaml:2:7: 错误：" in ended.err
    assert "是不是“small”？" in ended.err


@pytest.mark.parametrize("name", ["../small", "/etc", ".hidden", "a/b"])
def test_a_book_is_no_path(name: str, perfeval: Perfeval, tmp_path: Path) -> None:
    """The name of a book leads to no folder but one among the rule books."""
    (tmp_path / "case.yaml").write_text(f"case: c\nbook: {name}\ntitle: 题\nfacts: {{}}\n", encoding="utf-8")
    ended = perfeval("check", str(tmp_path), "--rules", "tests/shell/small/rules/base")

    assert (3, "") == (ended.code, ended.out)


def test_a_book_with_faults(perfeval: Perfeval, tmp_path: Path) -> None:
    """What is wrong with the book of a case is said at the book's own file, once for all its cases."""
    book = tmp_path / "rules" / "b"
    book.mkdir(parents=True)
    (book / "book.yaml").write_text("book: b\ntitle: 题\nsurprise: 1\n", encoding="utf-8")
    for name in "xy":
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.yaml").write_text(f"case: {name}\nbook: b\ntitle: 题\nfacts: {{}}\n", encoding="utf-8")
    ended = perfeval("check", str(tmp_path))

    assert 3 == ended.code
    assert 1 == ended.err.count("book.yaml:3:1: 错误：")


def test_own_failure(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure of our own on one case is named with the case; the others are checked; the exit code is 4."""
    right = Assessor.assess

    def fail(self: Assessor, case: Any, *more: Any) -> Any:
        if case.name == "findings":
            raise ZeroDivisionError("oh")
        return right(self, case, *more)

    monkeypatch.setattr(Assessor, "assess", fail)
    ended = perfeval("check", f"{SMALL}/findings", f"{SMALL}/clean")

    assert 4 == ended.code
    assert f"{SMALL}/findings/case.yaml：程序内部故障：ZeroDivisionError: oh\n" == ended.err
    assert "clean" in ended.out


def test_own_failure_for_developers(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """With PERFEVAL_DEBUG the traceback is let through."""
    monkeypatch.setenv("PERFEVAL_DEBUG", "1")
    monkeypatch.setattr(Assessor, "assess", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        perfeval("check", f"{SMALL}/clean")


def test_engine_that_does_not_import(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that is asked for and does not work here is wrong usage, with the reason."""

    def missing(*_: Any) -> Any:
        raise EngineMissing("no module")

    monkeypatch.setattr(assessing, "Assessor", missing)
    ended = perfeval("check", f"{SMALL}/clean", "--engine", "durable")

    assert (2, "用法有误：推理引擎“durable”在此无法使用：no module\n") == (ended.code, ended.err)


def test_engines_agree(perfeval: Perfeval) -> None:
    """Every engine leads to the same report, save for its name."""
    plain = perfeval("check", f"{SMALL}/findings", "--engine", "plain").out
    chosen = perfeval("check", f"{SMALL}/findings", "--engine", "auto").out

    assert plain.replace("推理引擎 plain", "") == chosen.replace("推理引擎 durable-rules", "").replace(
        "推理引擎 plain", ""
    )


def test_standing(perfeval: Perfeval) -> None:
    """With --standing stated a claim does not hold up a score."""
    claimed = json.loads(perfeval("check", f"{SMALL}/findings", "--format", "json").out)["assessments"][0]
    stated = json.loads(perfeval("check", f"{SMALL}/findings", "--format", "json", "--standing", "stated").out)

    assert {"low": "88.00", "high": "88.00"} == claimed["total"]["computed"]
    assert {"low": "58.00", "high": "88.00"} == stated["assessments"][0]["total"]["computed"]


def test_english(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """English is spoken by option and by environment; the option wins."""
    monkeypatch.setenv("PERFEVAL_LANG", "en")

    assert "1. Scores" in perfeval("check", f"{SMALL}/clean").out
    assert "一、评分复核" in perfeval("check", f"{SMALL}/clean", "--lang", "zh").out
    assert "error: no fact is called" in perfeval("check", f"{SMALL}/faulty").err


def test_own_failure_outside_a_case(perfeval: Perfeval, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any other failure of our own asks for a report and shows no traceback."""

    def fail(*_: Any) -> Any:
        raise LookupError("oh")

    monkeypatch.setattr(check, "case_sources", fail)
    ended = perfeval("check", f"{SMALL}/clean")

    assert (4, "") == (ended.code, ended.out)
    assert ended.err.startswith("程序内部故障：LookupError: oh\n这是 perfeval 自身的故障")
    assert "Traceback" not in ended.err
    monkeypatch.setenv("PERFEVAL_DEBUG", "1")
    with pytest.raises(LookupError):
        perfeval("check", f"{SMALL}/clean")
