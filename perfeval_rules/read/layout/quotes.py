"""Quotes only where they are needed: a file in, the same without the quotes around plain words, out.

Quotes around anything with signs or figures stay even where YAML could do without: they tell the reader what is one
text.
"""

import re
from collections.abc import Iterator

from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.text.yaml import read_tree

_WORDS = re.compile(r"[^\W\d_](?:[\w ，。、；（）“”《》〔〕…—·-]*[\w，。；（）“”《》〔〕…])?")


def without_needless(text: str, tree: Tree) -> str:
    """The text with plain scalars in place of quoted ones that read the same."""
    lines = text.split("\n")
    for scalar in sorted(_quoted(tree), key=lambda found: found.span, reverse=True):
        span = scalar.span
        line = lines[span.line - 1]
        if span.line == span.end_line and line[span.column - 1] in "\"'" and _plain_enough(scalar.text):
            lines[span.line - 1] = line[: span.column - 1] + scalar.text + line[span.end_column - 1 :]
    return "\n".join(lines)


def _quoted(tree: Tree) -> Iterator[Scalar]:
    match tree:
        case Scalar():
            if tree.quoted:
                yield tree
        case Sequence():
            for item in tree.items:
                yield from _quoted(item)
        case Mapping():
            for key, value in tree.entries:
                yield from _quoted(key)
                yield from _quoted(value)


def _plain_enough(text: str) -> bool:
    """Whether a text reads the same without quotes, as a value, as a key, and in brackets."""
    if not _WORDS.fullmatch(text):
        return False
    for frame in ("a: {}\n", "{{a: {}, b: 1}}\n", "[{}, 1]\n", "{}: 1\n"):
        tree, diagnostics = read_tree(frame.format(text).encode(), "")
        if diagnostics or tree is None or not _reads(tree, text):
            return False
    return True


def _reads(tree: Tree, text: str) -> bool:
    """Whether the first value, or the key, of a small file is the text."""
    match tree:
        case Mapping(((Scalar(), Scalar(value)), *_)) if value == text:
            return True
        case Mapping(((Scalar(_, key), Scalar(_, "1")),)):
            return key == text
        case Sequence((Scalar(value), _)):
            return value == text
    return False
