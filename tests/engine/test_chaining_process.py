"""What only a process of its own can show: memory over many cases, and life without durable-rules."""

import subprocess
import sys
from pathlib import Path

import pytest
from real_case import real_case
from requirements import needs_durable

from perfeval_rules.engine.assess import assess, available_engine

HERE = Path(__file__).parent


def printed_by(script: str) -> list[str]:
    """The lines that a script beside this file prints."""
    ran = subprocess.run([sys.executable, script], cwd=HERE, capture_output=True, text=True, check=True, timeout=300)
    return ran.stdout.splitlines()


@needs_durable
@pytest.mark.slow
def test_memory_stays() -> None:
    """Ten thousand cases in one process leave less than 20 MiB behind."""
    (grown,) = printed_by("process_many_cases.py")

    assert float(grown) < 20


@needs_durable
def test_without_durable_rules() -> None:
    """Where durable-rules does not import, plain Python takes over with the same results, and says so."""
    book, case = real_case()
    here = assess(case, book, engine="durable")
    engine, name, findings, scores, asked_for = printed_by("process_without_durable.py")

    assert available_engine().startswith("durable-rules 2.")
    assert engine.startswith("plain Python (durable-rules does not import: ")
    assert name == "plain"
    assert str([(finding.rule.id, finding.row, finding.verdict.answer) for finding in here.findings]) == findings
    assert str([score.bounds for score in here.scores]) + f" {here.total} {here.grades}" == scores
    assert asked_for == "EngineMissing"
