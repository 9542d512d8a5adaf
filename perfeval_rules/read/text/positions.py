"""Where each character of a scalar stands: from the file's lines and the scalar's span to one place a character.

A scalar's text is not what the file holds: quotes and escapes are gone, and line breaks with indentation have become
spaces. Text and file are laid side by side; where they part, there is no answer.
"""

import re

from perfeval_rules.model.places import Span

Start = tuple[int, int, int]
"""Line and column of a character, and how many columns it takes in the file."""

_BLANK = " \t\n"
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(#.*)?\n")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = dict(zip('0abtnvfre "/\\N_LP', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True)) | {"\t": "\t"}


def character_starts(lines: tuple[str, ...], span: Span, text: str) -> tuple[Start, ...]:
    """The place of every character of ``text``; empty when the file's characters do not lead to it."""
    if not lines or not text:
        return ()
    raw = _raw(lines, span)
    if raw == text and "\n" not in raw:
        return tuple((span.line, span.column + index, 1) for index in range(len(text)))
    offsets = _aligned(raw, text)
    return _placed(raw, offsets, span) if offsets else ()


def _raw(lines: tuple[str, ...], span: Span) -> str:
    """The file's own characters from the span's start to its end."""
    last = min(span.end_line, len(lines))
    stretch = list(lines[span.line - 1 : last])
    if last == span.end_line:
        stretch[-1] = stretch[-1][: span.end_column - 1]
    stretch[0] = stretch[0][span.column - 1 :]
    return "\n".join(stretch)


def _aligned(raw: str, text: str) -> list[tuple[int, int]]:
    """Offset and width in ``raw`` of each character of ``text``."""
    quote = raw[0] if raw[0] in "'\"" else ""
    header = _BLOCK_HEADER.match(raw)
    at = 1 if quote else header.end() if header else 0
    offsets: list[tuple[int, int]] = []
    for character in text:
        if character not in _BLANK:
            at = _after_blanks(raw, at, quote)
        read, width = _character(raw, at, quote)
        blanks = character in _BLANK and (read in _BLANK or not read)
        if read != character and character not in _BLANK:
            return []
        taken = width if read == character or blanks else 0
        offsets.append((min(at, len(raw) - 1), max(taken, 1)))
        at += taken
    return offsets


def _after_blanks(raw: str, at: int, quote: str) -> int:
    """The offset of the next character that is neither blank nor an escaped line break."""
    while at < len(raw) and (raw[at] in _BLANK or (quote == '"' and raw.startswith("\\\n", at))):
        at += 1 if raw[at] in _BLANK else 2
    return at


def _character(raw: str, at: int, quote: str) -> tuple[str, int]:
    """The character that stands at an offset, and how many characters of the file say it."""
    if quote == "'" and raw.startswith("''", at):
        return "'", 2
    escape = _ESCAPE.match(raw, at) if quote == '"' else None
    if escape is None:
        return raw[at : at + 1], 1
    digits = escape[1] or escape[2] or escape[3]
    return (chr(int(digits, 16)) if digits else _ESCAPED.get(escape[4], "")), len(escape[0])


def _placed(raw: str, offsets: list[tuple[int, int]], span: Span) -> tuple[Start, ...]:
    """Offsets as lines and columns."""
    places: list[Start] = []
    line, column, at = span.line, span.column, 0
    for offset, width in offsets:
        while at < offset:
            line, column = (line + 1, 1) if raw[at] == "\n" else (line, column + 1)
            at += 1
        places.append((line, column, width))
    return tuple(places)
