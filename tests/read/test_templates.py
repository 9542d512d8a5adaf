"""Texts with placeholders."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from perfeval_rules.read.rules.templates import Piece, Placeholder, Plain, Unbalanced, pieces_of

PIECES: list[tuple[str, list[Piece]]] = [
    ("", []),
    ("共 3 项", [Plain("共 3 项")]),
    ("共 {count(任务)} 项", [Plain("共 "), Placeholder("count(任务)", 3, 12), Plain(" 项")]),
    ("{甲}{乙}", [Placeholder("甲", 1, 2), Placeholder("乙", 4, 5)]),
    ("{{甲}}", [Plain("{甲}")]),
    ('{if 甲 = "}" then 1 else 2}', [Placeholder('if 甲 = "}" then 1 else 2', 1, 25)]),
    ('{"\\"}"}', [Placeholder('"\\"}"', 1, 6)]),
    ("{ {甲: 1}.甲 }", [Placeholder(" {甲: 1}.甲 ", 1, 11)]),
    ("甲}", [Plain("甲"), Unbalanced("}", 1)]),
    ("{甲", [Unbalanced("{", 0), Plain("甲")]),
    ("{}", [Placeholder("", 1, 1)]),
]


@pytest.mark.parametrize(("text", "pieces"), PIECES)
def test_pieces(text: str, pieces: list[Piece]) -> None:
    """A text falls into plain stretches, placeholders and braces without a partner."""
    assert pieces == list(pieces_of(text))


@given(text=some.text(alphabet='甲1 "\\{}'))
def test_placeholders_stand_where_they_say(text: str) -> None:
    """A placeholder's text is what stands between its offsets, inside braces."""
    for piece in pieces_of(text):
        if isinstance(piece, Placeholder):
            assert piece.text == text[piece.start : piece.end]
            assert "{}" == text[piece.start - 1] + text[piece.end]
