"""Numbers and their formats: what a reader of a sheet sees, with all digits."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from perfeval_rules.documents.number_formats import format_of, shown

CASES = yaml.safe_load((Path(__file__).parent / "number_formats.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['stored']} {case['format']}")
def test_shown(case: dict[str, Any]) -> None:
    """A number is shown as its format says, never rounded."""
    assert case["seen"] == shown(float(case["stored"]), case["format"], case.get("from_1904", False))


def test_formats_by_number() -> None:
    """A format is the workbook's own, else one that Excel, or only Chinese Excel, has by number."""
    assert '0"分"' == format_of(9, {9: '0"分"'})
    assert "0%" == format_of(9, {})
    assert 'yyyy"年"m"月"d"日"' == format_of(31, {})
    assert "General" == format_of(999, {})
