"""The one layout of rule files."""

from pathlib import Path

import pytest
from naming_library import own_library

from perfeval_rules.read.layout.tidy import tidied
from perfeval_rules.read.text.tree import Mapping
from perfeval_rules.read.text.yaml import read_tree

LAYOUT = Path(__file__).parent / "layout"
FOLDERS = {"indicators": "indicator", "checks": "check", "problems": "problem"}
OWN = {path: data for files in own_library().books.values() for path, data in files.items()}


def said(data: bytes) -> dict[str, object]:
    """What a file says, in no order of its own keys."""
    tree, _ = read_tree(data, "")
    assert isinstance(tree, Mapping)
    return {key.text: value for key, value in tree.entries}


def kind(path: str) -> str:
    """What kind of file a path of a book is."""
    return FOLDERS.get(path.split("/")[1], path.split("/")[1].removesuffix(".yaml"))


def test_messy() -> None:
    """Keys, indents, quotes, blanks and empty lines are put in order; comments, texts and expressions stay."""
    messy = (LAYOUT / "messy.yaml").read_bytes()

    assert ((LAYOUT / "messy.expected.yaml").read_bytes(), ()) == tidied(messy, "messy.yaml", "check")


@pytest.mark.parametrize("path", OWN)
def test_own_files_say_the_same(path: str) -> None:
    """A file of our books says the same in its layout, has the same comments, and stays so when laid out again."""
    new, diagnostics = tidied(OWN[path], path, kind(path))

    assert () == diagnostics
    assert said(OWN[path]) == said(new)
    assert sorted(comments(OWN[path])) == sorted(comments(new))
    assert (new, ()) == tidied(new, path, kind(path))


def comments(data: bytes) -> list[str]:
    """The lines of a file that are comments as a whole."""
    return [line.strip() for line in data.decode().splitlines() if line.strip().startswith("#")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('a: "x y"\n', "a: x y\n"),
        ('a: "yes"\n', 'a: "yes"\n'),
        ('a: "12"\n', 'a: "12"\n'),
        ('a: "true"\n', 'a: "true"\n'),
        ('a: "x: y"\n', 'a: "x: y"\n'),
        ('a: "≥"\n', 'a: "≥"\n'),
        ("a: |\n  x  \n\n\n  y\n", "a: |\n  x  \n\n\n  y\n"),
        ("a: x\n\n\n\n", "a: x\n"),
        ("a: x", "a: x\n"),
        ("a:\n- x\n- z\n", "a:\n  - x\n  - z\n"),
        ("a:\n      b:\n          c: x\n", "a:\n  b:\n    c: x\n"),
        ("a: [x,\n   z]\n", "a: [x,\n   z]\n"),
        ("a:\r\n- x\r\n", "a:\r\n  - x\r\n"),
        ("\ufeffa: x  \n", "\ufeffa: x\n"),
        ("a:\n-\n  b: x\n", "a:\n-\n  b: x\n"),
    ],
)
def test_pieces(written: str, expected: str) -> None:
    """One thing after another; what cannot be laid out without doubt stays."""
    assert (expected.encode(), ()) == tidied(written.encode(), "a.yaml", "facts")


def test_faulty_file() -> None:
    """A file with a fault stays as it is, and the fault is told."""
    data, diagnostics = tidied(b"check: a\ncheck: b\n", "a.yaml", "check")

    assert b"check: a\ncheck: b\n" == data
    assert ["a.yaml:2:1"] == [str(found.span) for found in diagnostics]
