"""What tests of the command line share: running it inside this process, from the root of the project."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from perfeval_rules.shell.program import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def perfeval(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs ``perfeval`` with these words, in the root of the project and without the person's own settings."""
    monkeypatch.chdir(ROOT)
    for name in ("PERFEVAL_LANG", "PERFEVAL_DEBUG", "NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str) -> Ended:
        capfd.readouterr()
        code = main(words)
        out, err = capfd.readouterr()
        return Ended(code, out, err)

    return run
