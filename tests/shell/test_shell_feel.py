"""``perfeval feel``: values of expressions, by themselves and on a case."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from perfeval_rules.model.values import Value
from perfeval_rules.shell import feel_prompt
from perfeval_rules.shell.feel_prompt import Words, prompt
from perfeval_rules.shell.program import main

CASE = str(Path(__file__).parents[2] / "cases" / "safety-exam-2019")


class Terminal(StringIO):
    """Standard input as a person's terminal."""

    def isatty(self) -> bool:
        """A person types here."""
        return True


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["1 + 2 * 3"], "7\n"),
        (["自评总分 - sum(指标.自评分)", "--case", CASE], "4\n"),
        (["测算总分", "--case", CASE], "83.5\n"),
        (["参数.分值容差", "--case", CASE], "0.005\n"),
        (["应急预案", "--case", CASE], "未知，缺少：应急预案\n"),
        (["测算总分 > 0", "--case", CASE, "--standing", "stated"], "true\n"),
        (["[1, 2][item > 1]", "--lang", "en"], "[2]\n"),
        (['{甲: [1, "乙"]}'], '{甲: [1, "乙"]}\n'),
    ],
)
def test_value(words: list[str], printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The value is printed as the language writes it."""
    assert 0 == main(["feel", *words])
    assert (printed, "") == capsys.readouterr()


def test_interval(capsys: pytest.CaptureFixture[str]) -> None:
    """A score that claims leave open is unknown between two ends."""
    assert 0 == main(["feel", "测算总分", "--case", CASE, "--standing", "stated"])
    assert capsys.readouterr().out.startswith("未知（27.5 至 83.5），缺少：")


def test_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """With --tree every part has its value, and long lists of records are counted."""
    assert 0 == main(["feel", "sum(指标.自评分) > 80 and 年度 = 2019", "--case", CASE, "--tree"])
    assert [
        "- sum(指标.自评分) > 80 and 年度 = 2019 = true",
        "  - sum(指标.自评分) > 80 = true",
        "    - sum(指标.自评分) = 83.5",
        "      - 指标.自评分 = [6, 4, 5, 8, 5, 2.5, 15, 12, 4, 3, 7, 3, 2, 5, 2]",
        "        - 指标 = 15 条记录",
        "  - 年度 = 2019 = true",
        "    - 年度 = 2019",
    ] == capsys.readouterr().out.splitlines()


def test_null_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    """Null is a value; what made it so goes to standard error."""
    assert 0 == main(["feel", "1 / 0"])
    captured = capsys.readouterr()

    assert "null\n" == captured.out
    assert "除数为零" in captured.err


def test_null_says_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    """A function or name that does not exist is shown with the one that was perhaps meant."""
    assert 0 == main(["feel", "sun([1, 2])"])
    captured = capsys.readouterr()

    assert "null\n" == captured.out
    assert "是不是“sum”？" in captured.err


def test_faulty_expression(capsys: pytest.CaptureFixture[str]) -> None:
    """What is no expression is shown with its place and a hint."""
    assert 3 == main(["feel", "自评分 > = 3"])
    captured = capsys.readouterr()

    assert "" == captured.out
    assert captured.err.startswith("<expression>:1:5: 错误：")


def test_context_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names may come from a YAML or JSON file."""
    file = tmp_path / "facts.yaml"
    file.write_text('甲: 1.5\n乙: [{丙: 2020-03-01}, {丙: null}]\n丁: {"戊": true}\n', "utf-8")

    assert 0 == main(["feel", "[甲, 乙.丙, 丁.戊]", "--context", str(file)])
    assert "[1.5, [2020-03-01, null], true]\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("甲: yes", [], 3),
        ("- 甲", [], 3),
        ("甲: 1", ["--case", CASE], 2),
    ],
)
def test_faulty_context(text: str, words: list[str], code: int, tmp_path: Path) -> None:
    """A context that is not plain names with values is refused, and so is one beside a case."""
    file = tmp_path / "facts.yaml"
    file.write_text(text, "utf-8")

    assert code == main(["feel", "甲", "--context", str(file), *words])


@pytest.mark.parametrize(
    "words", [["--context", "nowhere.yaml"], ["--case", "nowhere"], ["--case", str(Path(CASE).parent)]]
)
def test_wrong_place(words: list[str]) -> None:
    """A file that is not there, or a folder of several cases, is wrong usage."""
    assert 2 == main(["feel", "1", *words])


def test_faulty_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A faulty case is reported as ``check`` reports it."""
    (tmp_path / "case.yaml").write_text("case: x\nbook: nowhere\ntitle: x\nfacts: {}\n", "utf-8")

    assert 3 == main(["feel", "1", "--case", str(tmp_path)])
    assert "没有名为“nowhere”的规则库" in capsys.readouterr().err


def test_piped_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an expression every piped line is one, and the worst exit code counts."""
    monkeypatch.setattr(sys, "stdin", StringIO("1 + 1\n\n(\n2 + 2\n"))

    assert 3 == main(["feel"])
    assert "2\n4\n" == capsys.readouterr().out


def test_piped_expression(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads one expression over several lines."""
    monkeypatch.setattr(sys, "stdin", StringIO("1 +\n1\n"))

    assert 0 == main(["feel", "-"])
    assert "2\n" == capsys.readouterr().out


def test_prompt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """On a terminal lines are asked for until an empty one."""
    typed = iter(["1 + 1", "", "3"])

    class Session:
        """A prompt at which a list of lines is typed."""

        def __init__(self, *_: object, **__: object) -> None:
            """Whatever it is made with."""

        def prompt(self) -> str:
            """The next line."""
            return next(typed)

    monkeypatch.setattr(feel_prompt, "PromptSession", Session)
    monkeypatch.setattr(sys, "stdin", Terminal())

    assert 0 == main(["feel"])
    assert ["请输入表达式；按 Tab 键补全，空行结束。", "2"] == capsys.readouterr().out.splitlines()
    assert "3" == next(typed)


def test_prompt_ends_with_the_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Ctrl-D ends it, and a history that cannot be kept does no harm."""

    def end(_: object) -> str:
        raise EOFError

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(feel_prompt.PromptSession, "prompt", end)
    monkeypatch.setattr(Path, "mkdir", refuse)
    answered: list[str] = []

    prompt({}, answered.append, "zh")

    assert [] == answered


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("预算执", ["预算执行数", "预算执行率"]),
        ("sum(指标.自", ["自评分"]),
        ("指标.", ["名称", "自评分"]),
        ("1 + string l", ["string length(", "list contains("]),
        ("", []),
    ],
)
def test_completion(text: str, completed: list[str]) -> None:
    """Names, fields behind a dot, functions and keywords are completed."""
    row: dict[str, Value] = {"名称": "甲", "自评分": None}
    words = Words({"预算执行率": None, "预算执行数": None, "指标": [row]})
    found = [word.text for word in words.get_completions(Document(text), CompleteEvent())]

    assert completed == [word for word in found if word in completed]
    assert bool(completed) == bool(found)
