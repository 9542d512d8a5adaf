"""Long texts are read in time that grows with their length, not with its square."""

from time import process_time

import pytest

from perfeval_rules.read.rules.templates import Placeholder, Plain, Unbalanced, pieces_of
from perfeval_rules.read.text.tree import Mapping, Scalar
from perfeval_rules.read.text.yaml import read_tree

LIMIT = 5.0
"""Seconds of processor time; each of these took minutes when the time grew with the square."""


@pytest.mark.parametrize("text", ["{a" * 200_000, "{{" * 200_000, "{a}" * 100_000, "}a" * 100_000])
def test_braces(text: str) -> None:
    """However many braces a text has, and whether they are closed or not, it is taken apart at once."""
    start = process_time()
    pieces = list(pieces_of(text))

    assert all(isinstance(piece, Plain | Placeholder | Unbalanced) for piece in pieces)
    assert LIMIT > process_time() - start


def test_places_in_a_long_quoted_text() -> None:
    """The places of many parts of one text are worked out once."""
    tree, _ = read_tree(('finding: "' + "甲\\u4e59{丙}" * 4000 + '"').encode(), "long.yaml")
    assert isinstance(tree, Mapping)
    scalar = tree.entries[0][1]
    assert isinstance(scalar, Scalar)
    start = process_time()
    spans = [scalar.place(at, at + 1) for at in range(len(scalar.text))]

    assert 11 + 4000 * 10 == spans[-1].end_column
    assert LIMIT > process_time() - start
