"""Files that cannot be stored as examples: other encodings, very large or deep ones, and either YAML parser."""

import time
from pathlib import Path

import pytest
import yaml

from perfeval_rules.model.places import Diagnostic, Span, say
from perfeval_rules.read.text import yaml as yaml_text
from perfeval_rules.read.text.faults import Fault, explain
from perfeval_rules.read.text.source import Source
from perfeval_rules.read.text.tree import Mapping
from perfeval_rules.read.text.yaml import read_tree

ERRORS = Path(__file__).parent.parent / "errors"
AGREED = sorted(path for path in ERRORS.glob("*.yaml") if path.stem != "yaml-colon-before-comma")
"""Files that both parsers understand alike; without its C library PyYAML lets ``key:,`` pass, as YAML 1.2 does."""

TEXT = "check: 自评总分相符\nseverity: error\n"
BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else '笑'}]\n" for n in range(12))


@pytest.mark.parametrize(
    ("data", "place", "clause"),
    [
        (b"", (1, 1), "the file is empty"),
        (b"\n\n", (1, 1), "the file is empty"),
        (b"\xef\xbb\xbf", (1, 1), "the file is empty"),
        (TEXT.encode("utf-16"), (1, 1), "the file is UTF-16 text and must be UTF-8"),
        (b"PK\x03\x04\x00\x00\xff", (1, 1), "this is not a text file"),
        (TEXT.encode("gb18030"), (1, 8), "the file is not UTF-8 text; it seems to be GB18030 (GBK)"),
        ("check: 自评\r\nnote: 总".encode() + b"\xff\n", (2, 8), "the file is not UTF-8 text from here on"),
        (b"note: \xff\xff\xff\n", (1, 7), "the file is not UTF-8 text from here on"),
        ("a: 1\nb: 自\x07".encode(), (2, 5), "an invisible control character stands here: U+0007"),
        (b"a: 1\n" * 500_000, (1, 1), "the file is larger than 2 MiB and was not read"),
        (b"[" * 10_000, (1, 51), "lists and mappings are nested more than 50 deep"),
        (b"{a: " * 10_000, (1, 201), "lists and mappings are nested more than 50 deep"),
    ],
    ids=lambda value: value[:12].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_unreadable(data: bytes, place: tuple[int, int], clause: str) -> None:
    """A file that cannot be read at all has one diagnostic, where the trouble begins."""
    tree, diagnostics = read_tree(data, "f.yaml")

    assert [(place, clause)] == [((found.span.line, found.span.column), str(found.message)) for found in diagnostics]
    assert tree is None


def test_conversion_is_named() -> None:
    """Text in a Chinese national encoding comes with the command that converts it."""
    _, diagnostics = read_tree(TEXT.encode("gbk"), "rules/a.yaml")

    assert "Save it as UTF-8, or convert it: iconv -f gb18030 -t utf-8 rules/a.yaml" == str(diagnostics[0].hint)


def test_very_large_file_is_quick() -> None:
    """Fifty megabytes are refused without being read."""
    data = b"a" * 50_000_000
    started = time.perf_counter()
    read_tree(data, "f")

    assert time.perf_counter() - started < 0.5


def test_alias_bomb_is_quick() -> None:
    """References are diagnostics and never followed, so that a small file stays small."""
    started = time.perf_counter()
    tree, diagnostics = read_tree(BOMB.encode(), "f")

    assert 12 + 11 * 9 == len(diagnostics)
    assert time.perf_counter() - started < 2
    assert isinstance(tree, Mapping)


def test_byte_order_mark() -> None:
    """A byte order mark is accepted and takes no column."""
    tree, diagnostics = read_tree(b"\xef\xbb\xbf" + TEXT.encode(), "f")
    assert isinstance(tree, Mapping)

    assert () == diagnostics
    assert Span("f", 1, 1, 1, 6) == tree.entries[0][0].span


def test_unforeseen_complaint() -> None:
    """What the parser says in words that are not known still has its place."""
    found = explain(Fault("", "something new", (1, 1), (2, 3)), Source("f", "a:\n  b\n", ("a:", "  b", "")))

    assert Diagnostic(Span("f", 2, 3, 2, 4), say("the file cannot be understood from here on")) == found


@pytest.mark.parametrize("broken", AGREED, ids=lambda path: path.stem)
def test_parsers_agree(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML without its C library reads the same, and its errors become the same diagnostics."""
    data = broken.read_bytes()
    expected = read_tree(data, broken.name)
    monkeypatch.setattr(yaml_text, "_LOADER", yaml.SafeLoader)

    assert expected == read_tree(data, broken.name)
