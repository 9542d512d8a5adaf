"""From diagnostics and the files they are about to what the author reads: place, clause, line with a caret, hint."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import category, east_asian_width

from perfeval_rules.model.places import Diagnostic, Level, Span, say
from perfeval_rules.report.chinese import in_language

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_HEADS = {Level.ERROR: "{place}: error: {clause}", Level.WARNING: "{place}: warning: {clause}"}
_WIDEST = 110
_BEFORE_CARET = 40
_TAB = " " * 4

Source = bytes | str


def excerpts(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source], language: str) -> str:
    """All diagnostics in file order with the lines they point at, and their number; empty when there are none."""
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.span)
    if not ordered:
        return ""
    lines = {file: _lines(sources.get(file, "")) for file in {diagnostic.span.file for diagnostic in ordered}}
    blocks = ["\n".join(_block(diagnostic, lines[diagnostic.span.file], language)) for diagnostic in ordered]
    errors = sum(diagnostic.level is Level.ERROR for diagnostic in ordered)
    count = say("Errors: {errors}, warnings: {warnings}.", errors=errors, warnings=len(ordered) - errors)
    return "\n\n".join([*blocks, in_language(count, language)]) + "\n"


def _block(diagnostic: Diagnostic, lines: list[str], language: str) -> Iterator[str]:
    """The lines about one diagnostic."""
    clause = in_language(diagnostic.message, language)
    head = say(_HEADS[diagnostic.level], place=diagnostic.span, clause=clause)
    yield _visible(in_language(head, language))
    if diagnostic.span.line <= len(lines) and lines[diagnostic.span.line - 1].strip():
        yield from _excerpt(diagnostic.span, lines[diagnostic.span.line - 1])
    if diagnostic.hint:
        hint = in_language(diagnostic.hint, language)
        yield _visible(in_language(say("  {hint}", hint=hint), language))


def _excerpt(span: Span, line: str) -> Iterator[str]:
    """A line of the file, and carets under the stretch of it that the span covers."""
    first = min(span.column - 1, len(line))
    last = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    start, stop = _window(line, first)
    before = ("…" if start else "") + _shown(line[start:first])
    marked = _shown(line[first : min(last, stop)])
    after = _shown(line[max(first, min(last, stop)) : stop]) + ("…" if stop < len(line) else "")
    number = str(span.line)
    yield f"  {number} | {before}{marked}{after}".rstrip()
    yield f"  {' ' * len(number)} | {' ' * _width(before)}{'^' * max(_width(marked), 1)}"


def _window(line: str, first: int) -> tuple[int, int]:
    """The part of a very long line that is shown, with the caret well inside it."""
    if _width(_shown(line)) <= _WIDEST:
        return 0, len(line)
    start = max(first - _BEFORE_CARET, 0)
    stop, width = start, 0
    while stop < len(line) and width < _WIDEST:
        width += _width(_shown(line[stop]))
        stop += 1
    return start, stop


def _lines(source: Source) -> list[str]:
    return _LINE_BREAK.split(_text(source).removeprefix("\ufeff"))


def _text(source: Source) -> str:
    """The characters of a file, even of one that is not the UTF-8 text it should be."""
    if isinstance(source, str):
        return source
    for encoding in ("utf-16",) if source[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030"):
        try:
            return source.decode(encoding)
        except UnicodeDecodeError:
            continue
    return source.decode("utf-8", errors="replace")


def _shown(text: str) -> str:
    """The text with tabs as spaces, and a mark for each character that would disturb a terminal."""
    return _visible(text.replace("\t", _TAB))


def _visible(text: str) -> str:
    return "".join("\ufffd" if category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char for char in text)


def _width(text: str) -> int:
    """The cells that a text takes in a terminal: Chinese characters take two."""
    return sum(0 if category(char) in ("Mn", "Me") else 1 + (east_asian_width(char) in "WF") for char in text)
