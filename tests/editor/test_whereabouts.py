"""Where in a YAML file a position is, while the file is being typed."""

from pathlib import Path

import pytest
from editing import marked
from hypothesis import given, settings
from hypothesis import strategies as st

from perfeval_rules.editor.places import scalars_in
from perfeval_rules.editor.whereabouts import whereabouts
from perfeval_rules.read.text.yaml import read_tree

ROOT = Path(__file__).parent.parent.parent
FILES = sorted([*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "tests" / "shell" / "small").rglob("*.yaml")])


@pytest.mark.parametrize("folder", sorted({file.relative_to(ROOT).parts[1] for file in FILES}))
def test_same_way_as_in_the_tree(folder: str) -> None:
    """At the end of every value, the way there is the one in the tree, whatever follows in the file."""
    differing = []
    for file in (file for file in FILES if file.relative_to(ROOT).parts[1] == folder):
        text = file.read_bytes().decode("utf-8")
        tree, _ = read_tree(text.encode(), str(file))
        assert tree is not None
        for standing in scalars_in(tree, ()):
            span, quoted = standing.scalar.span, standing.scalar.quoted
            column = span.end_column - quoted
            if standing.is_key or not standing.scalar.text or column < 1:
                continue
            found = whereabouts(text, span.end_line, column)
            if found is None or found.path != standing.path or found.typed.split() != standing.scalar.text.split():
                differing.append((str(span), standing.path, found))

    assert [] == differing


@pytest.mark.parametrize(
    ("text", "path", "is_key", "typed"),
    [
        ("¦", (), True, ""),
        ("wh¦", (), True, "wh"),
        ("when: ¦", ("when",), False, ""),
        ("when: a¦ and b", ("when",), False, "a"),
        ("first:\n- ¦", ("first", 0), False, ""),
        ("first:\n  - when: a\n  - ¦", ("first", 1), False, ""),
        ("first:\n  - when: a\n    sc¦", ("first", 0), True, "sc"),
        ("first:\n  - when: a\n¦", (), True, ""),
        ("a:\n  b:\n    c: 1\n  ¦", ("a",), True, ""),
        ("a: {b: [1, {c: ¦", ("a", "b", 1, "c"), False, ""),
        ("a: {b: 'x, y¦", ("a", "b"), False, "x, y"),
        ("a: {b: 1, ¦", ("a",), True, ""),
        ("a: {b: 1,\n  c: 2¦", ("a", "c"), False, "2"),
        ("a: |\n  one\n  two¦\nb: 1", ("a",), False, "\none\ntwo"),
        ("a: 'it''s¦", ("a",), False, "it's"),
        ('a: "say \\"x¦', ("a",), False, 'say "x'),
    ],
)
def test_half_typed(text: str, path: tuple[str | int, ...], is_key: bool, typed: str) -> None:
    """The way to a position is found in a file that is no YAML yet."""
    file, line, column = marked(text)
    found = whereabouts(file.text, line, column)

    assert found is not None
    assert (path, is_key, typed) == (found.path, found.is_key, found.typed)


@pytest.mark.parametrize("text", ["# ¦", "a: 1 # ¦", "a: {b: 1} ¦", "a: [1,  # ¦"])
def test_nowhere(text: str) -> None:
    """In a comment, or behind a finished value, there is nothing to write."""
    file, line, column = marked(text)

    assert whereabouts(file.text, line, column) is None


@settings(max_examples=300)
@given(
    text=st.text(alphabet="ab:- \n\t{}[],'\"#|>权重.\\", max_size=60),
    line=st.integers(-3, 12),
    column=st.integers(-3, 70),
)
def test_any_text(text: str, line: int, column: int) -> None:
    """No text and no position is too odd: the keys typed so far are keys, and the way leads by names and numbers."""
    found = whereabouts(text, line, column)

    assert found is None or all(isinstance(step, str | int) for step in found.path)
