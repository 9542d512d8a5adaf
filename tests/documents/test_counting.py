"""Numbers as Word writes them before paragraphs."""

import pytest

from perfeval_rules.documents.counting import counted


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (12, "decimalFullWidth", "１２"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (10, "chineseCounting", "十"),
        (15, "chineseCountingThousand", "十五"),
        (20, "japaneseCounting", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (1001, "chineseCountingThousand", "一千零一"),
        (0, "chineseCounting", "零"),
        (10_000, "chineseCounting", "10000"),
        (2, "ideographTraditional", "乙"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (1, "bullet", ""),
    ],
)
def test_counted(number: int, form: str, expected: str) -> None:
    """A number is written in the form that Word names."""
    assert expected == counted(number, form)
