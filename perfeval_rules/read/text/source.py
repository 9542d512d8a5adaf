"""From the bytes of a file to its characters and lines, or to what is wrong with its encoding."""

import re
from dataclasses import dataclass

from perfeval_rules.model.places import Diagnostic, Message, Span, say

LARGEST = 2 * 1024 * 1024
"""Files of more bytes are not read."""

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line for YAML."""

_UNPRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_IDEOGRAPH = "[\u4e00-\u9fff]"  # patterns of many characters are slow to compile, and seldom needed


@dataclass(frozen=True, slots=True)
class Source:
    """A file's characters, and the same as lines without their breaks."""

    file: str
    text: str
    lines: tuple[str, ...]


def read_source(data: bytes, file: str, largest: int = LARGEST) -> Source | Diagnostic:
    """The characters of a file that holds UTF-8 text; otherwise the one thing that is wrong with it."""
    if len(data) > largest:
        return Diagnostic(
            Span(file, 1, 1, 1, 1),
            say("the file is larger than {size} MiB and was not read", size=largest // 2**20),
            say("Split it: one rule or one case a file."),
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Diagnostic(
            Span(file, 1, 1, 1, 1),
            say("the file is UTF-16 text and must be UTF-8"),
            say("Save it as UTF-8, or convert it: {command}", command=f"iconv -f utf-16 -t utf-8 {file}"),
        )
    if b"\0" in data:
        return Diagnostic(Span(file, 1, 1, 1, 1), say("this is not a text file"))
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, error.start, file)
    return _printable(Source(file, text, tuple(LINE_BREAK.split(text))))


def _undecodable(data: bytes, offset: int, file: str) -> Diagnostic:
    """Says where the text stops being UTF-8, and what it may be instead."""
    before = data[:offset].decode("utf-8")
    lines = LINE_BREAK.split(before)
    column = len(lines[-1]) + 1
    span = Span(file, len(lines), column, len(lines), column + 1)
    if not re.search(_IDEOGRAPH, before) and _is_gb18030(data):
        return Diagnostic(
            span,
            say("the file is not UTF-8 text; it seems to be GB18030 (GBK)"),
            say("Save it as UTF-8, or convert it: {command}", command=f"iconv -f gb18030 -t utf-8 {file}"),
        )
    return Diagnostic(span, say("the file is not UTF-8 text from here on"), say("Save the file as UTF-8."))


def _is_gb18030(data: bytes) -> bool:
    try:
        return re.search(_IDEOGRAPH, data.decode("gb18030")) is not None
    except UnicodeDecodeError:
        return False


def _printable(source: Source) -> Source | Diagnostic:
    """The source itself, unless it holds a character that no text needs."""
    for number, line in enumerate(source.lines, start=1):
        if not line.isprintable() and (found := re.search(_UNPRINTABLE, line)):
            column = found.start() + 1
            return Diagnostic(
                Span(source.file, number, column, number, column + 1),
                _control(found[0]),
                say("Delete it; editors often do not show it."),
            )
    return source


def _control(character: str) -> Message:
    return say("an invisible control character stands here: {code}", code=f"U+{ord(character):04X}")
