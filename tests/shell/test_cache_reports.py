"""Reports are the same, byte for byte, whether books were read before or not; they only come sooner."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from perfeval_rules.shell.reading import book_called
from tests.shell.conftest import ROOT, Ended


@pytest.mark.parametrize("engine", ["plain", "durable"])
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["cases", "--format", "markdown"], id="all cases", marks=pytest.mark.slow),
        pytest.param(["cases/safety-exam-2019", "--format", "json"], id="all proofs"),
    ],
)
def test_same_report(
    words: list[str], engine: str, perfeval: Callable[..., Ended], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports on cases are the same without a cache, with an empty one, and with a full one."""

    def report(cache: str) -> Ended:
        monkeypatch.setenv("PERFEVAL_CACHE", cache)
        book_called.cache_clear()
        return perfeval("check", *words, "--engine", engine)

    without, first, second = report(""), report(str(tmp_path)), report(str(tmp_path))

    assert 0 < len(list(tmp_path.iterdir()))
    assert without == first
    assert without == second


SLOW = ("jsonschema", "perfeval_rules.feel.reading.parse", "perfeval_rules.read.book", "pydantic", "rich")
"""Modules that a check of a sound case with a kept book has no use for."""

CHECK = f"""
import sys
from perfeval_rules.shell.program import main
main(["check", "cases/safety-exam-2019"])
sys.stderr.write(" ".join(name for name in {SLOW} if name in sys.modules))
"""


def test_light_start(tmp_path: Path) -> None:
    """The second check with a book loads nothing of what only reading or printing in another way needs."""
    environment = {**os.environ, "PERFEVAL_CACHE": str(tmp_path)}
    first, second = (
        subprocess.run([sys.executable, "-c", CHECK], cwd=ROOT, env=environment, capture_output=True, check=True)
        for _ in range(2)
    )

    assert first.stdout == second.stdout
    assert b"" == second.stderr
