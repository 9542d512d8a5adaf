"""Reviews that several processes write at once, or that are killed while they write."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from perfeval_rules.review.history import read_history
from perfeval_rules.shell.program import main
from perfeval_rules.shell.reviewing.store import places_beside, stored

HERE = Path(__file__).parent
TIMES = 50


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small case and its rules."""
    shutil.copytree(HERE / "small" / "rules", tmp_path / "rules")
    shutil.copytree(HERE / "small" / "cases" / "findings", tmp_path / "case")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "case"


def process(case: Path, by: str, times: int) -> subprocess.Popen[bytes]:
    """Another process that decides so many times; 0: that writes until it is killed."""
    words = [sys.executable, str(HERE / "process_decides.py"), str(case), by, str(times)]
    return subprocess.Popen(words, cwd=case.parent, stdout=subprocess.PIPE)


def test_two_at_once(case: Path) -> None:
    """Of two processes that decide fifty times each at the same time, no decision is lost."""
    both = [process(case, by, TIMES) for by in ("甲", "乙")]
    codes = [one.wait(timeout=300) for one in both if one.communicate() is not None]
    history = read_history((case / "review.history.jsonl").read_bytes())
    reasons = [
        one["decision"]["reason"]
        for entry in history.entries
        for one in entry.after["findings"].values()
        if one and one.get("decision")
    ]

    assert [0, 0] == codes
    assert sorted(f"{by} {number}" for by in ("甲", "乙") for number in range(TIMES)) == sorted(reasons)
    assert 0 == main(["review", "verify", str(case)])


def test_killed_at_any_moment(case: Path) -> None:
    """Whenever a writing process is killed, the review is the old or the new one, and the next process goes on."""
    assert 0 == main(["review", str(case)])
    places, chance, entries = places_beside(case / "case.yaml"), random.Random(6), 1
    for _ in range(12):
        running = process(case, "丙", 0)
        assert running.stdout is not None
        running.stdout.read(1)
        time.sleep(chance.uniform(0, 0.05))
        running.kill()
        running.communicate()
        found = stored(places, "findings")

        assert ((), None, True) == (found.diagnostics, found.agreement.fault, found.there)
        assert found.agreement.behind <= 1
        assert entries < len(found.history.entries)
        entries = len(found.history.entries)
    assert 0 == main(["review", str(case)])
    assert 0 == stored(places, "findings").agreement.behind
