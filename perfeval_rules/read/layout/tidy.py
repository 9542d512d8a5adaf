"""A rule file in its one layout: bytes in, bytes that say the same out.

Comments and line breaks inside texts and expressions stay as they are. The new file is believed only if it reads as the
same tree, but for the order of keys, and has the same comments; otherwise the old one is kept.
"""

from collections.abc import Callable, Iterator

from perfeval_rules.model.places import Diagnostic, Level, Span
from perfeval_rules.read.layout.blocks import in_order
from perfeval_rules.read.layout.indents import indented
from perfeval_rules.read.layout.quotes import without_needless
from perfeval_rules.read.text.edits import BYTE_ORDER_MARK
from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree
from perfeval_rules.read.text.yaml import read_tree


def tidied(data: bytes, file: str, kind: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The file in its layout; as it is, with the diagnostics, where it cannot be read."""
    tree, diagnostics = read_tree(data, file)
    faults = tuple(found for found in diagnostics if found.level is Level.ERROR)
    if not isinstance(tree, Mapping) or faults:
        return data, faults
    text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    for step in (_without_blanks, _without_quotes, _indented, _ordered):
        plain = _believed(plain, step, kind)
    return data[: len(data) - len(data.removeprefix(BYTE_ORDER_MARK))] + plain.replace("\n", ends).encode(), ()


Step = Callable[[str, Mapping, str], str]


def _believed(text: str, step: Step, kind: str) -> str:
    """What a step makes of a file, if it says the same; else the file as it is."""
    before, _ = read_tree(text.encode(), "")
    if not isinstance(before, Mapping):
        return text
    new = step(text, before, kind)
    after, diagnostics = read_tree(new.encode(), "")
    faults = [found for found in diagnostics if found.level is Level.ERROR]
    if not isinstance(after, Mapping) or faults or _sorted(before) != _sorted(after):
        return text
    return new if _comments(text, before) == _comments(new, after) else text


def _without_blanks(text: str, tree: Mapping, _kind: str) -> str:
    """No blanks at the ends of lines, one behind a colon, no two empty lines together, one line break at the end."""
    lines = text.split("\n")
    kept = {number for span in _scalars(tree) for number in _lines_inside(span, lines)}
    for key, value in _entries(tree):
        if key.span.end_line == value.span.line and _between(key, value, lines).strip() == ":":
            line = lines[key.span.end_line - 1]
            lines[key.span.end_line - 1] = f"{line[: key.span.end_column - 1]}: {line[value.span.column - 1 :]}"
    found: list[str] = []
    for number, line in enumerate(lines, start=1):
        if number in kept:
            found.append(line)
        elif line.strip() or (found and found[-1]):
            found.append(line.rstrip(" \t"))
    return "\n".join(found).rstrip("\n") + "\n"


def _lines_inside(span: Span, lines: list[str]) -> range:
    """The lines of a text after | or >, where every blank counts."""
    block = lines[span.line - 1][span.column - 1 : span.column] in ("|", ">")
    return range(span.line + 1, span.end_line + 1) if block else range(0)


def _between(key: Scalar, value: Tree, lines: list[str]) -> str:
    return lines[key.span.end_line - 1][key.span.end_column - 1 : value.span.column - 1]


def _entries(tree: Tree) -> Iterator[tuple[Scalar, Tree]]:
    """All keys of a tree with their values, the last of a line first."""
    match tree:
        case Sequence():
            for item in reversed(tree.items):
                yield from _entries(item)
        case Mapping():
            for key, value in reversed(tree.entries):
                yield from _entries(value)
                yield key, value


def _without_quotes(text: str, tree: Mapping, _kind: str) -> str:
    return without_needless(text, tree)


def _indented(text: str, tree: Mapping, _kind: str) -> str:
    return "\n".join(indented(text.split("\n"), tree))


def _ordered(text: str, tree: Mapping, kind: str) -> str:
    return "\n".join(in_order(text.rstrip("\n").split("\n"), tree, kind)) + "\n"


def _sorted(tree: Mapping) -> list[tuple[str, Tree]]:
    """What a file says, whatever the order of its own keys."""
    return sorted(((key.text, value) for key, value in tree.entries), key=lambda entry: entry[0])


def _comments(text: str, tree: Tree | None) -> list[str]:
    """The comments of a file, in no order: what is left from a # on once all scalars are taken away."""
    lines = [[*line] for line in text.split("\n")]
    for span in _scalars(tree):
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[number - 1]
            begin = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(line)
            line[begin:end] = " " * len(line[begin:end])
    left = ("".join(line) for line in lines)
    return sorted(line[line.index("#") :].rstrip() for line in left if "#" in line)


def _scalars(tree: Tree | None) -> Iterator[Span]:
    match tree:
        case Scalar():
            yield tree.span
        case Sequence():
            for item in tree.items:
                yield from _scalars(item)
        case Mapping():
            for key, value in tree.entries:
                yield key.span
                yield from _scalars(value)
