"""Numbers that a fact cannot have."""

import pytest
from small_books import TRIED, over_base, read

from perfeval_rules.read.cases import read_case

FACTS = "facts:\n  满意度: {type: number, unit: '%', min: 0, max: 1}\n"
RULE = "check: 试\nseverity: info\nbasis: 通行做法\nwhen: 满意度 < 90%\nfinding: 低\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0%", []),
        ("100%", []),
        ("-1%", ["'满意度' cannot be less than 0"]),
        ("101%", ["'满意度' cannot be more than 1"]),
    ],
)
def test_limits(written: str, said: list[str]) -> None:
    """A case is told of a number beyond the limits of its fact, which itself are possible."""
    book, _ = read(over_base({"facts.yaml": FACTS, "checks/tried.yaml": RULE}))
    assert book is not None
    case = f"case: tried\nbook: {TRIED}\ntitle: 试\nfacts: {{满意度: {written}}}\n"

    _, diagnostics = read_case(case.encode(), "case.yaml", book)

    assert said == [str(found.message) for found in diagnostics]
