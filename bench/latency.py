"""How long ``perfeval check`` takes as a whole process: a case file in, seconds cold and warm out."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[1]
CASE = ROOT / "cases" / "safety-exam-2019" / "case.yaml"


def cold() -> float:
    """Seconds of the first run, for which Python has nothing compiled yet, not even its own library."""
    with TemporaryDirectory() as empty:
        return _seconds({"PYTHONPYCACHEPREFIX": empty})


def warm(runs: int) -> float:
    """Seconds of a run like any other: the middle one of ``runs``."""
    _seconds({})
    return median(_seconds({}) for _ in range(runs))


def bare(runs: int) -> float:
    """Seconds that Python alone needs to start and stop."""
    return median(_seconds({}, "-c", "") for _ in range(runs))


def _seconds(variables: dict[str, str], *arguments: str) -> float:
    command = [sys.executable, *(arguments or ("-m", "perfeval_rules", "check", str(CASE)))]
    start = perf_counter()
    ran = subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, capture_output=True, check=False)
    spent = perf_counter() - start
    if ran.returncode not in (0, 1):
        raise SystemExit(ran.stderr.decode())
    return spent
