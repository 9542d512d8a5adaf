"""The function by which rules read cells."""

from decimal import Decimal

import pytest

from perfeval_rules.engine.functions import functions_of
from perfeval_rules.feel import compile_node, parse
from perfeval_rules.model.cells import CellWords, Unit
from perfeval_rules.model.values import Unknown, Value
from perfeval_rules.read.vocabulary.scope import FUNCTIONS

PERCENT = CellWords(signs={"≥": "≥"}, units={"%": Unit("%", Decimal("0.01"))})
NUMBER = {
    "读法": "数",
    "符号": "≥",
    "数": Decimal("0.95"),
    "单位": "%",
    "倍数": Decimal("0.01"),
    "日期": None,
    "档次": None,
}
BLANK = {**dict.fromkeys(NUMBER), "读法": "空"}


def _evaluated(expression: str, words: CellWords = PERCENT) -> Value:
    facts: dict[str, Value] = {"缺": Unknown(frozenset(["缺"]))}
    return compile_node(parse(expression), functions_of(words))(facts)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('单元格("≥95%", null, null)', NUMBER),
        ('单元格("95", "≥", "%")', NUMBER),
        ('单元格(单位: "%", 性质: "≥", 文字: "95")', NUMBER),
        ("单元格(null, null, null)", BLANK),
        ('单元格(95, null, "%")', None),
        ('单元格("95", ["≥"], "%")', None),
        ('单元格("95", null, {})', None),
    ],
)
def test_cell_as_a_context(expression: str, expected: Value) -> None:
    """A cell is a context of its parts; a blank reads as blank, and what is no text is no cell."""
    assert expected == _evaluated(expression)


@pytest.mark.parametrize(
    "expression", ["单元格(缺, null, null).数", '单元格("95", 缺, null).数', '单元格("95", null, 缺).数']
)
def test_unknown_cells(expression: str) -> None:
    """What a cell reads as is unknown while it or a column beside it is."""
    value = _evaluated(expression)

    assert isinstance(value, Unknown)
    assert {"缺"} == value.facts


def test_books_read_with_their_own_words() -> None:
    """The same cell reads differently in books with different words, however often it was read before."""
    assert ["数", "文字", "数"] == [
        _evaluated('单元格("≥95%", null, null).读法', words) for words in (PERCENT, CellWords(), PERCENT)
    ]


def test_functions_have_signatures() -> None:
    """Every function that runs can be checked before it does, with the same parameters, and its parts are known."""
    signatures = {name: tuple(one.name for one in FUNCTIONS[name].parameters) for name in functions_of(PERCENT)}

    assert {name: function.parameters for name, function in functions_of(PERCENT).items()} == signatures
    assert list(NUMBER) == list(getattr(FUNCTIONS["单元格"].result, "fields", {}))
