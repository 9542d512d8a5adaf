"""The province of the READMEs is one folder of YAML, and works as they say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from perfeval_rules.shell.program import main

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"```yaml\n# (\S+\.yaml)\n(.*?)```", re.S)


@pytest.fixture(params=["README.md", "README.zh-CN.md"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new folder with the files of one README, in which the commands run."""
    text = (ROOT / request.param).read_text(encoding="utf-8")
    province = text.partition("<!-- province -->")[2].partition("<!-- /province -->")[0]
    for name, body in BLOCK.findall(province):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def assessed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What checking the case prints as JSON."""
    capsys.readouterr()
    assert 1 == main(["check", "case.yaml", "--format", "json"])
    assessment: dict[str, Any] = json.loads(capsys.readouterr().out)["assessments"][0]
    return assessment


def test_the_new_book_is_sound(folder: Path) -> None:
    """The book of the province is read without fault and its examples hold."""
    assert 0 == main(["rules", "check", "qingshan-2023"])


def test_the_case_is_scored_by_the_new_book(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The case finds its book, and its rows are scored as the province scores them."""
    assessment = assessed(capsys)

    assert "qingshan-2023" == assessment["book"]["id"]
    assert [("12.00", "12.00"), ("37.50", "37.50")] == [
        (score["computed"]["low"], score["computed"]["high"]) for score in assessment["scores"]
    ]


def test_the_changed_parameter_counts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Spending 80 % is low in this province, where the nation asks for no less."""
    found = {finding["rule"] for finding in assessed(capsys)["findings"] if finding["answer"] == "fires"}

    assert {"common/execution-score", "common/ratio-score"} <= found
