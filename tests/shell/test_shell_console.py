"""The terminal: language, colours, progress."""

import io
from collections.abc import Mapping, Sequence

import pytest

from perfeval_rules.report.words.sentences import teller
from perfeval_rules.shell.console import coloured, language_asked, with_progress


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "zh"),
        ([], {"PERFEVAL_LANG": "en"}, "en"),
        ([], {"PERFEVAL_LANG": "fr"}, "zh"),
        (["check", "--lang", "en"], {}, "en"),
        (["check", "--lang=zh"], {"PERFEVAL_LANG": "en"}, "zh"),
        (["check", "--lang"], {}, "zh"),
    ],
)
def test_language(words: Sequence[str], environment: Mapping[str, str], language: str) -> None:
    """The option wins over the environment; Chinese is spoken where neither names a language we speak."""
    assert language == language_asked(words, environment)


class Terminal(io.StringIO):
    """A terminal that remembers what is shown on it."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours(environment: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours are used on a terminal whose owner has not asked for none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert expected == coloured(Terminal())
    assert not coloured(io.StringIO())


def test_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many things are counted on a terminal's standard error, and all of them come through."""
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)

    assert list(range(9)) == list(with_progress(range(9), teller("zh"), quiet=False))
    assert "正在核对" in screen.getvalue()


@pytest.mark.parametrize(
    ("count", "quiet", "screen"), [(3, False, Terminal()), (9, True, Terminal()), (9, False, io.StringIO())]
)
def test_no_progress(count: int, quiet: bool, screen: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few things, a quiet run and a pipe have no progress bar."""
    monkeypatch.setattr("sys.stderr", screen)

    assert list(range(count)) == list(with_progress(range(count), teller("zh"), quiet=quiet))
    assert "" == screen.getvalue()
