"""Diagnostics as their author reads them."""

import pytest

from perfeval_rules.model.places import Diagnostic, Level, Span, say
from perfeval_rules.report.excerpts import excerpts

CLAUSE = say("no fact is called '{name}'", name="执行率")


def shown(source: bytes | str, *place: int) -> list[str]:
    """The excerpt, without the lines around it."""
    text = excerpts([Diagnostic(Span("f", *place), CLAUSE)], {"f": source}, "en")
    return text.splitlines()[1:-2]


def test_whole_text() -> None:
    """Diagnostics are shown in file order, with excerpt, caret, hint and their number."""
    first = Diagnostic(Span("a.yaml", 1, 7, 1, 10), CLAUSE, say("Did you mean '{name}'?", name="预算执行率"))
    second = Diagnostic(Span("b.yaml", 1, 1, 1, 2), CLAUSE, level=Level.WARNING)

    expected = (
        "a.yaml:1:7: error: no fact is called '执行率'\n"
        "  1 | when: 执行率 > 1\n"
        "    |       ^^^^^^\n"
        "  Did you mean '预算执行率'?\n"
        "\n"
        "b.yaml:1:1: warning: no fact is called '执行率'\n"
        "\n"
        "Errors: 1, warnings: 1.\n"
    )
    assert expected == excerpts([second, first], {"a.yaml": "when: 执行率 > 1\n"}, "en").replace(
        "  1 | \n    | ^\n", ""
    )


def test_chinese() -> None:
    """In Chinese the frame is Chinese, and a sentence without translation stays English."""
    found = Diagnostic(Span("f", 2, 1, 2, 1), say("the file is empty"), say("Untranslated {what}.", what="x"))

    expected = "f:2:1: 错误：文件是空的\n  提示：Untranslated x.\n\n共 1 处错误、0 处警告。\n"
    assert expected == excerpts([found], {}, "zh")


def test_nothing_wrong() -> None:
    """Nothing is shown when there is nothing wrong."""
    assert "" == excerpts([], {}, "zh")


@pytest.mark.parametrize(
    ("source", "place", "expected"),
    [
        ("\ta: 甲乙", (1, 5, 1, 7), ["  1 |     a: 甲乙", "    |        ^^^^"]),
        ("e\u0301: 甲", (1, 5, 1, 6), ["  1 | e\u0301: 甲", "    |    ^^"]),
        ("a: |\n  b", (1, 4, 2, 4), ["  1 | a: |", "    |    ^"]),
        ("a:", (1, 3, 1, 3), ["  1 | a:", "    |   ^"]),
        ("a: 1", (1, 90, 1, 95), ["  1 | a: 1", "    |     ^"]),
        ("a: 1", (7, 1, 7, 2), []),
        ("a: \x1b[31m\u202e红", (1, 4, 1, 5), ["  1 | a: \ufffd[31m\ufffd红", "    |    ^"]),
        ("\ufeffa: 1", (1, 1, 1, 2), ["  1 | a: 1", "    | ^"]),
        ("a: 自评".encode("gb18030"), (1, 4, 1, 5), ["  1 | a: 自评", "    |    ^^"]),
        ("a: 自评".encode("utf-16"), (1, 1, 1, 1), ["  1 | a: 自评", "    | ^"]),
        (b"a: \xff\xff", (1, 4, 1, 5), ["  1 | a: \ufffd\ufffd", "    |    ^"]),
    ],
)
def test_excerpt(source: bytes | str, place: tuple[int, ...], expected: list[str]) -> None:
    """The caret stands under what is meant, whatever the line holds."""
    assert expected == shown(source, *place)


def test_very_long_line() -> None:
    """A very long line is cut around the caret."""
    line, caret = shown("甲" * 5_000 + "乙" + "丙" * 5_000, 1, 5_001, 1, 5_002)

    assert "  1 | …" + "甲" * 40 + "乙" + "丙" * 14 + "…" == line
    assert "    |  " + " " * 80 + "^^" == caret


def test_a_clause_cannot_disturb_the_terminal() -> None:
    """Control characters and line breaks that a file smuggles into a clause are shown as marks."""
    found = Diagnostic(Span("f\n", 1, 1, 1, 1), say("'{key}' is given twice", key="a\x1b[2J\nb"))

    assert "f\ufffd:1:1: error: 'a\ufffd[2J\ufffdb' is given twice" == excerpts([found], {}, "en").splitlines()[0]
