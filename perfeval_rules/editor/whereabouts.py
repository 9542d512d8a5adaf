"""Where in a YAML file a position is, the file being typed: text, line and column in, the way to the place out.

A parser of YAML gives up where a text is not YAML yet. This one looks at the lines from the last key without
indentation down to the position.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from perfeval_rules.editor.flow import Flow, Step
from perfeval_rules.editor.places import lines_of
from perfeval_rules.editor.walk import DASH, KEY, Text, Walk, name_of


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A position in a file.

    ``path`` leads to the mapping in which a key is being typed, or to the value. ``typed`` is what stands before the
    position: of the key, or of the value from its beginning. ``keys`` are the other keys of the mapping. A value is
    ``fresh`` where it may also become a mapping or a list.
    """

    path: tuple[Step, ...]
    is_key: bool
    typed: str
    keys: tuple[str, ...] = ()
    fresh: bool = False


def whereabouts(text: str, line: int, column: int) -> Whereabouts | None:
    """Where a position is, lines and columns counted from 1; nowhere in a comment or behind a finished value."""
    lines = lines_of(text)
    line = min(max(line, 1), len(lines))
    here = lines[line - 1][: max(column - 1, 0)]
    walk = Walk()
    for each in lines[_beginning(lines, line - 1) : line - 1]:
        walk.take(each)
    walk.take(here)
    if walk.comment or (isinstance(walk.open, Flow) and walk.open.comment):
        return None
    if isinstance(walk.open, Flow):
        return _in_flow(walk, walk.open)
    if walk.bare is not None and not (isinstance(walk.open, Text) and _is_item(walk)):
        return _bare(walk, *walk.bare, here, lines, line - 1)
    return _in_block(walk)


def _beginning(lines: Sequence[str], line: int) -> int:
    """The last line up to ``line`` that begins with a key."""
    at = line
    while at > 0 and (lines[at][:1] in ("", " ", "\t", "-", "#", "}", "]") or not KEY.match(lines[at])):
        at -= 1
    return at


def _steps(walk: Walk) -> tuple[Step, ...]:
    return tuple(frame.step for frame in walk.frames)


def _is_item(walk: Walk) -> bool:
    return bool(walk.frames) and isinstance(walk.frames[-1].step, int)


def _in_flow(walk: Walk, flow: Flow) -> Whereabouts:
    *outer, level = flow.levels
    path = _steps(walk) + tuple(each.step for each in outer if each.step is not None)
    typed = _unescaped(flow.typed.lstrip() if not flow.quote else flow.typed, flow.quote)
    if level.in_value and level.step is not None:
        return Whereabouts((*path, level.step), False, typed)
    return Whereabouts(path, True, typed, tuple(level.keys))


def _in_block(walk: Walk) -> Whereabouts | None:
    """In the value of the innermost key or item."""
    if not walk.frames:
        return Whereabouts((), True, "")
    text = walk.open if isinstance(walk.open, Text) else None
    fresh = _is_item(walk) and (text is None or not text.quote)
    typed = "" if text is None else _unescaped(text.typed, text.quote)
    return Whereabouts(_steps(walk), False, typed, fresh=fresh)


def _bare(walk: Walk, at: int, word: str, here: str, lines: Sequence[str], line: int) -> Whereabouts | None:
    """At the beginning of a line: a key, or the value of the key above."""
    column = at if word else len(here)
    while walk.frames and walk.frames[-1].column > column:
        walk.frames.pop()
    top = walk.frames[-1] if walk.frames else None
    if top is not None and top.column < column and top.empty and isinstance(top.step, str):
        return Whereabouts(_steps(walk), False, word, fresh=True)
    if top is not None and top.column == column:
        walk.frames.pop()
        if isinstance(top.step, int) and walk.frames and walk.frames[-1].column == column:
            walk.frames.pop()
    keys = tuple(_keys_around(lines, line, column))
    return Whereabouts(_steps(walk), True, word, keys)


def _keys_around(lines: Sequence[str], line: int, column: int) -> list[str]:
    """The keys of the block mapping that stands at ``column`` around a line."""
    found: list[str] = []
    for direction, start in ((-1, line - 1), (1, line + 1)):
        at = start
        while 0 <= at < len(lines):
            each = lines[at]
            begin = len(each) - len(each.lstrip())
            dashes = 0
            while dash := DASH.match(each, begin):
                begin, dashes = dash.end(), begin + 1
            if each.strip() and not each.lstrip().startswith("#"):
                if begin == column and (key := KEY.match(each, begin)) and (direction < 0 or not dashes):
                    found.append(name_of(key))
                if (dashes and dashes - 1 < column) or begin < column:
                    break
            at += direction
    return found


def _unescaped(text: str, quote: str) -> str:
    if quote == "'":
        return text.replace("''", "'")
    return re.sub(r"\\(.)", r"\1", text) if quote == '"' else text
