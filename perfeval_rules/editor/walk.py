"""The lines of a YAML file one after another, the file being typed: a line in, what is open behind it out.

It looks at indentation, dashes, keys and brackets only, and never finds fault.
"""

import re
from dataclasses import dataclass, field

from perfeval_rules.editor.flow import Flow, Step

KEY = re.compile(
    r"""(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<plain>[^\s"'\#\[\]{}&*!|>%@`,].*?))\s*:(?=\s|$)""",
    re.VERBOSE,
)
DASH = re.compile(r"-(?=\s|$)\s*")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(#.*)?$")


@dataclass(slots=True)
class Frame:
    """A key or an item that encloses what follows, deeper indented than ``column``."""

    column: int
    step: Step
    empty: bool = True


@dataclass(slots=True)
class Text:
    """A scalar that may go on in the next line; a plain one and a block end with their indentation."""

    column: int
    typed: str
    quote: str = ""
    block: bool = False


@dataclass(slots=True)
class Walk:
    """What is open at the end of the lines taken in so far; ``bare`` is a word that may become a key."""

    frames: list[Frame] = field(default_factory=list)
    open: Text | Flow | None = None
    bare: tuple[int, str] | None = None
    comment: bool = False

    def take(self, line: str) -> None:
        """Takes in one line."""
        self.bare, self.comment = None, False
        if isinstance(self.open, Flow):
            self.open.take(line)
            self._close_flow()
        elif not (isinstance(self.open, Text) and self._goes_on(self.open, line)):
            self.open = None
            self._entries(line)

    def _goes_on(self, text: Text, line: str) -> bool:
        """Whether the line belongs to the scalar that is open; then it is taken in."""
        words = line.lstrip()
        deeper = len(line) - len(words) > text.column
        if text.quote:
            text.typed += f" {words}"
            if _closing(words, text.quote, 0) >= 0:
                self.open, self.comment = None, True
            return True
        if text.block and (deeper or not words):
            text.typed += f"\n{words}"
            return True
        if text.block or not deeper or words.startswith("#"):
            return False
        text.typed += f" {_uncommented(words)}"
        self.comment = _comment_in(words) >= 0
        return True

    def _entries(self, line: str) -> None:
        """Dashes and a key at the beginning of a line, and the value behind them."""
        at = len(line) - len(line.lstrip())
        if at == len(line) or line[at] == "#":
            self.bare, self.comment = (at, ""), at < len(line)
            return
        while dash := DASH.match(line, at):
            self._item(at)
            at = dash.end()
        key = KEY.match(line, at)
        if key:
            self._key(at, name_of(key))
            at = key.end()
            at += len(line[at:]) - len(line[at:].lstrip())
        self._value(line, at, keyed=key is not None)

    def _item(self, column: int) -> None:
        last = self._leave(column, keep_key=True)
        self.frames.append(Frame(column, last + 1 if isinstance(last, int) else 0))

    def _key(self, column: int, name: str) -> None:
        self._leave(column, keep_key=False)
        self.frames.append(Frame(column, name))

    def _leave(self, column: int, keep_key: bool) -> Step | None:
        """Leaves what a line that begins at ``column`` does not belong to; the step left last at this very column."""
        last: Step | None = None
        while self.frames and self.frames[-1].column >= column:
            top = self.frames[-1]
            if keep_key and top.column == column and isinstance(top.step, str):
                break
            self.frames.pop()
            last = top.step if top.column == column else None
        return last

    def _value(self, line: str, at: int, *, keyed: bool) -> None:
        """What stands behind dashes and key."""
        rest = line[at:]
        column = self.frames[-1].column if self.frames else -1
        if not keyed and rest and not (rest[0] in "{[\"'|>" and self.frames and self.frames[-1].empty):
            self._word(line, at)
            return
        if self.frames:
            self.frames[-1].empty = not rest or rest[0] == "#"
        if rest[:1] in ("{", "["):
            self.open = Flow()
            self.open.take(rest)
            self._close_flow()
        elif rest[:1] in ("'", '"') and rest:
            closed = _closing(rest, rest[0], 1) >= 0
            self.open = None if closed else Text(column, rest[1:], quote=rest[0])
            self.comment = closed
        elif _BLOCK.match(rest):
            self.open = Text(column, "", block=True)
        elif rest and _comment_in(rest) != 0:
            self.comment = _comment_in(rest) > 0
            self.open = Text(column, _uncommented(rest))
        else:
            self.comment = bool(rest)

    def _word(self, line: str, at: int) -> None:
        """A word without colon: it may be an item's text, or a key that is being typed."""
        if self.frames and self.frames[-1].column < at and isinstance(self.frames[-1].step, int):
            self.frames[-1].empty = False
            self.open = Text(self.frames[-1].column, _uncommented(line[at:]))
        self.bare, self.comment = (at, line[at:]), _comment_in(line[at:]) >= 0

    def _close_flow(self) -> None:
        if isinstance(self.open, Flow) and not self.open.levels:
            self.open, self.comment = None, True


def name_of(key: re.Match[str]) -> str:
    """The name that a key has."""
    return key["double"] or key["single"] or key["plain"] or ""


def _closing(text: str, quote: str, start: int) -> int:
    """Where the quote is that closes a text; -1 where there is none."""
    at = start
    while at < len(text):
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            if quote == "'" and text[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return -1


def _comment_in(text: str) -> int:
    """Where a comment begins; -1 where there is none."""
    found = re.search(r"(?:^|(?<=\s))#", text)
    return -1 if found is None else found.start()


def _uncommented(text: str) -> str:
    at = _comment_in(text)
    return text if at < 0 else text[:at]
