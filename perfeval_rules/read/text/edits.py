"""Changes to a file at places in it: everything else keeps its bytes."""

from collections.abc import Iterable

from perfeval_rules.model.places import Span
from perfeval_rules.read.text.source import LINE_BREAK

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def replaced(data: bytes, places: Iterable[Span], word: str) -> bytes:
    """The file with ``word`` at each of the places, which do not overlap."""
    text = _text(data)
    starts = _line_starts(text)
    for span in sorted(places, reverse=True):
        begin, end = _offsets(span, starts)
        text = text[:begin] + word + text[end:]
    return data[: len(data) - len(data.removeprefix(BYTE_ORDER_MARK))] + text.encode("utf-8")


def texts_at(data: bytes, places: Iterable[Span]) -> dict[Span, str]:
    """What stands at each of the places."""
    text = _text(data)
    starts = _line_starts(text)
    return {span: text[slice(*_offsets(span, starts))] for span in places}


def _text(data: bytes) -> str:
    return data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def _offsets(span: Span, starts: list[int]) -> tuple[int, int]:
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
