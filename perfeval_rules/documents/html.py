"""Web pages in, the paragraphs and tables that a reader sees out; nothing is fetched and no script runs."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from perfeval_rules.documents.contents import Contents, Unreadable
from perfeval_rules.documents.decoding import decoded
from perfeval_rules.documents.grids import within_bounds
from perfeval_rules.documents.html_tables import grids_of
from perfeval_rules.documents.markup import Element, children, local, refuse_depth
from perfeval_rules.model.originals import Paragraph, Piece
from perfeval_rules.model.places import say

UNSEEN = frozenset(
    {"button", "canvas", "del", "head", "iframe", "noscript", "object", "script", "select", "style", "svg", "template"}
)
"""Elements whose text is not read on the page."""

IN_A_LINE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|img|input|ins|kbd|label|mark|o:p|q|s|samp|small|span|strike|strong"
    "|sub|sup|tt|u|var|wbr"
)
"""Elements that do not begin a new paragraph."""

CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\r\n\f]+")


def read_html(data: bytes) -> Contents:
    """The page's paragraphs and tables."""
    found = CHARSET.search(data[:4096])
    declared = found[1].decode("ascii").lower() if found else ""
    text = decoded(data, "gb18030" if declared in {"gb2312", "gbk"} else declared)
    try:
        root = document_fromstring(text.encode("utf-8"), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as trouble:
        raise Unreadable(
            say("the web page holds nothing"), say("Save the page from the browser again, as a complete page.")
        ) from trouble
    refuse_depth(root)
    pieces = tuple(within_bounds(_Pieces().of(root)))
    unseen = root.iter("img", "iframe", "object")
    notes = (
        [say("pictures and embedded pages were left aside; nothing is fetched")] if any(True for _ in unseen) else []
    )
    return Contents(pieces, tuple(notes))


def text_of(element: Element) -> str:
    """What is seen of an element, without the tables in it; a new paragraph begins a new line."""
    lines = "".join(_texts(element)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


class _Pieces:
    """Numbers paragraphs and tables as they come."""

    def __init__(self) -> None:
        self._paragraphs = self._tables = 0
        self._line: list[str] = []

    def of(self, root: Element) -> Iterator[Piece]:
        """What stands in the page."""
        yield from self._walk(root)
        yield from self._end()

    def _walk(self, element: Element) -> Iterator[Piece]:
        name = local(element)
        if name in UNSEEN or not name:
            return
        apart = not IN_A_LINE.fullmatch(name)
        yield from self._end() if apart else ()
        if name == "table":
            yield from self._table(element)
            return
        self._line.append(element.text or "")
        for part in element:
            yield from self._walk(part)
            self._line.append(part.tail or "")
        yield from self._end() if apart else ()

    def _table(self, table: Element) -> Iterator[Piece]:
        for caption in children(table, "caption"):
            yield from self._walk(caption)
        self._tables += 1
        yield from grids_of(table, f"表 {self._tables}", text_of)

    def _end(self) -> Iterator[Piece]:
        text, self._line = BLANKS.sub(" ", "".join(self._line)).strip(), []
        if text:
            self._paragraphs += 1
            yield Paragraph(text=text, place=f"第 {self._paragraphs} 段")


def _texts(element: Element) -> Iterator[str]:
    yield BLANKS.sub(" ", element.text or "")
    for part in element:
        name = local(part)
        if name and name not in UNSEEN and name != "table":
            around = "" if IN_A_LINE.fullmatch(name) else "\n"
            yield around
            yield from _texts(part)
            yield around
        yield BLANKS.sub(" ", part.tail or "")
