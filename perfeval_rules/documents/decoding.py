"""The bytes of a text in, the text out: in which of the usual encodings it stands is seen from the bytes."""

import codecs

from perfeval_rules.documents.contents import Unreadable
from perfeval_rules.model.places import say

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes, declared: str = "") -> str:
    """The text; ``declared`` is an encoding that the text itself names, tried after UTF-8."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _lines(data[len(mark) :].decode(encoding, errors="replace"))
    for encoding in ("utf-8", declared, "gb18030"):
        text = _strictly(data, encoding)
        if text is not None:
            return _lines(text)
    raise Unreadable(say("the text is in no known encoding"), say("Save it as UTF-8 or GB18030 (GBK), then try again."))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
