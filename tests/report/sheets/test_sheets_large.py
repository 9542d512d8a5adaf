"""A workbook of 50,000 findings: in bounded time and memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FINDINGS, SECONDS, MEBIBYTES = 50_000, 60, 1024


@pytest.mark.slow
def test_many_findings() -> None:
    """50,000 findings are written in less than a minute and a gibibyte."""
    paths = os.pathsep.join([str(HERE), str(HERE.parents[2])])
    command = [sys.executable, str(HERE / "write_many.py"), str(FINDINGS)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=240, env={**os.environ, "PYTHONPATH": paths}
    )
    seconds, most, size = map(int, done.stdout.split())

    assert seconds < SECONDS
    assert most < MEBIBYTES
    assert 1024 < size
