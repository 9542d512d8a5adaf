"""Which findings a letter speaks of, by severity and decision."""

from pathlib import Path

import pytest
import yaml
from small_dossier import SMALL

from perfeval_rules.report.letters.choice import chosen
from perfeval_rules.report.letters.findings import measures
from perfeval_rules.report.letters.kinds import Letter

CHOICES = yaml.safe_load(Path(__file__).with_name("choice.yaml").read_text("utf-8"))


@pytest.mark.parametrize("choice", CHOICES, ids=[choice["name"] for choice in CHOICES])
def test_choice(choice: dict[str, object]) -> None:
    """Each list of a letter has the findings that the file says, by their numbers in the dossier."""
    found = chosen(Letter(str(choice["letter"])), SMALL, bool(choice.get("only_confirmed")))
    lists = {name: [entry.number for _, entry in getattr(found, name)] for name in found.__slots__}

    assert choice["expect"] == lists


def test_measures() -> None:
    """A remedy is named once; findings of one rule share their advice; numbers are those of the letter's list."""
    rows = measures(chosen(Letter.NOTICE, SMALL, only_confirmed=False).due)
    told = [
        (row["问题"], row["措施"], row["责任单位"], row["期限"], row["完成标志"])
        for row in rows
        if isinstance(row, dict)
    ]

    assert [
        ("1", "更正后重新报送。", "", "", "第 1 条要求已做到"),
        ("2", "更正后重新报送。", "", "", "第 3 条要求已做到"),
        ("4、5", "更正后重新报送。", "", "", "第 5 条要求已做到"),
        ("6", "更正后重新报送。", "", "", "第 10 条要求已做到"),
        ("7", "建立考点自查制度", "考核发证室", "收到通知后 90 天内", "各考点视频监控正常"),
        ("7", "更换监控设备", "", "2026年6月30日", "第 11 条要求已做到"),
    ] == told
