"""Two spaces a level, in lists too: lines and their tree in, lines with other indents out.

What goes on over several lines moves as a whole with the line that begins it.
"""

from dataclasses import dataclass

from perfeval_rules.read.text.tree import Mapping, Scalar, Sequence, Tree

STEP = 2


@dataclass(frozen=True, slots=True)
class _Begin:
    """A line on which an entry begins: how long its old prefix of spaces and dashes is, and the new prefix."""

    old: int
    new: str

    @property
    def shift(self) -> int:
        """How far what goes on under this line moves."""
        return len(self.new) - self.old

    def written(self, line: str) -> str:
        """The line with its new prefix."""
        return self.new + line[self.old :]


def indented(lines: list[str], tree: Tree) -> list[str]:
    """The lines at their places; those that are all blank are left empty."""
    wanted: dict[int, _Begin] = {}
    _look(tree, 0, lines, wanted)
    shift, shifted = 0, []
    for number, line in enumerate(lines):
        begin = wanted.get(number)
        if begin is None:
            shifted.append(_moved(line, _of_comment(lines, number, wanted, shift)))
        else:
            shifted.append(begin.written(line))
            shift = begin.shift
    return shifted


def _look(tree: Tree, depth: int, lines: list[str], wanted: dict[int, _Begin], prefix: str = "") -> None:
    """Note where the entries of a tree begin that stands ``depth`` spaces in; ``prefix`` holds dashes before it."""
    if isinstance(tree, Mapping) and not _flows(tree, lines):
        for position, (key, value) in enumerate(tree.entries):
            new = prefix if position == 0 and prefix else " " * depth
            wanted[key.span.line - 1] = _Begin(key.span.column - 1, new)
            if value.span.line != key.span.line:
                _look(value, depth + STEP, lines, wanted)
    elif isinstance(tree, Sequence) and not _flows(tree, lines):
        for position, item in enumerate(tree.items):
            dashes = (prefix if position == 0 and prefix else " " * depth) + "- "
            if isinstance(item, Scalar) or _flows(item, lines):
                wanted[item.span.line - 1] = _Begin(item.span.column - 1, dashes)
            else:
                _look(item, depth + STEP, lines, wanted, dashes)


def _flows(tree: Tree, lines: list[str]) -> bool:
    """Whether a list or mapping is written in brackets."""
    return lines[tree.span.line - 1][tree.span.column - 1 : tree.span.column] in ("[", "{")


def _of_comment(lines: list[str], number: int, wanted: dict[int, _Begin], shift: int) -> int:
    """How far a line moves on which nothing begins: a comment goes with the entry below it, if it is as far in."""
    if not lines[number].lstrip().startswith("#"):
        return shift
    below = next((at for at in range(number + 1, len(lines)) if at in wanted), None)
    return shift if below is None else wanted[below].shift


def _moved(line: str, shift: int) -> str:
    if not line.strip():
        return ""
    return " " * shift + line if shift >= 0 else line[min(-shift, len(line) - len(line.lstrip())) :]
