"""The two READMEs show what the program really prints."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "tests" / "golden" / "safety-exam-2019" / "report.txt"


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_demo_is_real(name: str) -> None:
    """Every line of the demo stands in the expected report of the real case."""
    demo = re.findall(r"<!-- demo -->\n```\n(.*?)\n```\n<!-- /demo -->", (ROOT / name).read_text("utf-8"), re.S)
    printed = REPORT.read_text("utf-8").splitlines()

    assert 1 == len(demo)
    assert [] == [line for line in demo[0].splitlines() if line not in (*printed, "…")]
