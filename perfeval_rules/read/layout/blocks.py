"""The keys of a file in their usual order: lines in, the same lines in another order out.

A key goes with all lines down to the next key, and with the comments right above it. Comments at the head of the file
stay there.
"""

from perfeval_rules.read.text.tree import Mapping

_HEAD = ("tags", "basis", "reconstructed", "confidence", "overrides", "each", "applies_when")
ORDER = {
    "indicator": (
        *("indicator", "overrides", "each", "aliases", "section", "weight", "tags", "explanation"),
        *("basis", "reconstructed", "confidence", "applies_when", "first", "deduct", "award", "exclusive"),
        *("note", "examples"),
    ),
    "check": ("check", "severity", *_HEAD, "when", "finding", "remedy", "note", "examples"),
    "problem": (
        *("problem", "severity", *_HEAD, "when", "statement", "evidence", "explains", "listed_when", "note"),
        *("remedies", "examples"),
    ),
}
"""The order of the keys of each kind of rule; a key that is not named here keeps its place behind the key before it."""


def in_order(lines: list[str], tree: Mapping, kind: str) -> list[str]:
    """The lines with the file's own keys in their usual order."""
    starts = [key.span.line - 1 for key, _ in tree.entries]
    if kind not in ORDER or not _each_on_its_own(starts, tree):
        return lines
    begins = [starts[0], *(_with_comments(lines, start) for start in starts[1:])]
    ends = [*begins[1:], len(lines)]
    ranks = _ranks([key.text for key, _ in tree.entries], ORDER[kind])
    blocks = sorted(zip(ranks, begins, ends, strict=True))
    return [*lines[: begins[0]], *(line for _, begin, end in blocks for line in lines[begin:end])]


def _each_on_its_own(starts: list[int], tree: Mapping) -> bool:
    """Whether every key begins a line of its own at the left edge."""
    return len(set(starts)) == len(starts) > 0 and all(key.span.column == 1 for key, _ in tree.entries)


def _with_comments(lines: list[str], start: int) -> int:
    """Where the comments right above a line begin."""
    while lines[start - 1].startswith("#"):
        start -= 1
    return start


def _ranks(keys: list[str], order: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where each key goes; keys of one place stay as they are."""
    ranks: list[tuple[int, int]] = []
    for position, key in enumerate(keys):
        before = ranks[-1][0] if ranks else -1
        ranks.append((order.index(key) if key in order else before, position))
    return ranks
