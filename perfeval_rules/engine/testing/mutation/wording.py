"""Two texts that differ in one place: both in, both cut to what is around the difference out."""

from itertools import takewhile

KEPT = 40
"""So many letters are kept on each side of the difference."""

ELLIPSIS = "…"


def around_difference(before: str, after: str) -> tuple[str, str]:
    """Both texts, without what is the same in both and stands far from where they differ."""
    same = _in_common(before, after)
    rest = min(len(before), len(after)) - same
    tail = min(rest, _in_common(before[::-1], after[::-1]))
    start = max(same - KEPT, 0)
    return _cut(before, start, tail), _cut(after, start, tail)


def _in_common(one: str, other: str) -> int:
    """With how many of the same letters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, tail: int) -> str:
    """``text`` from ``start`` to a little after where it differs, of which the last ``tail`` letters are the same."""
    end = min(len(text) - tail + KEPT, len(text))
    head = ELLIPSIS + text[start:end] if start > 1 else text[:end]
    return head + ELLIPSIS if end < len(text) - 1 else head + text[end:]
