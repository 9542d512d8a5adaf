"""Word documents (.docx, .docm): bytes in, paragraphs and tables in the order in which they are read out."""

from collections.abc import Iterator

from perfeval_rules.documents.contents import Contents
from perfeval_rules.documents.docx_numbers import Numbers
from perfeval_rules.documents.docx_tables import grids_of, inside
from perfeval_rules.documents.docx_text import paragraph_text, text_boxes
from perfeval_rules.documents.grids import within_bounds
from perfeval_rules.documents.leftovers import leftovers
from perfeval_rules.documents.markup import Element, child, local, tree_of
from perfeval_rules.documents.package import Package, damaged
from perfeval_rules.documents.relations import main_part, relations, target_of
from perfeval_rules.model.originals import Paragraph, Piece
from perfeval_rules.model.places import Message, say

MARGINALS = {
    "header": say("page headers were left aside"),
    "footer": say("page footers were left aside"),
    "footnotes": say("footnotes were left aside"),
    "endnotes": say("endnotes were left aside"),
}
"""Texts beside the main one, by how the document refers to them."""


def read_docx(data: bytes) -> Contents:
    """The body of a document."""
    package = Package(data)
    part = main_part(package, "word/document.xml")
    body = child(tree_of(package.bytes_of(part) or _missing()), "body")
    if body is None:
        raise damaged()
    numbers = Numbers(_tree(package, part, "numbering"), _tree(package, part, "styles"))
    pieces = tuple(within_bounds(_Pieces(numbers).of(body, "")))
    return Contents(pieces, (*_marginals(package, part), *leftovers(package)))


def _missing() -> bytes:
    raise damaged()


def _tree(package: Package, part: str, kind: str) -> Element | None:
    data = package.bytes_of(target_of(package, part, kind))
    return tree_of(data) if data else None


class _Pieces:
    """Numbers paragraphs and tables as they come; blank paragraphs are not counted."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._paragraphs = self._tables = 0

    def of(self, element: Element, where: str) -> Iterator[Piece]:
        """What stands in an element; ``where`` says beside what, for a text box."""
        for part in inside(element, "p", "tbl"):
            yield from self._table(part, where) if local(part) == "tbl" else self._paragraph(part, where)

    def _paragraph(self, paragraph: Element, where: str) -> Iterator[Piece]:
        text = self._text(paragraph)
        if text.strip():
            self._paragraphs += not where
            yield Paragraph(text=text, place=where or f"第 {self._paragraphs} 段")
        for box in text_boxes(paragraph):
            yield from self.of(box, where or f"第 {max(self._paragraphs, 1)} 段旁的文本框")

    def _table(self, table: Element, where: str) -> Iterator[Piece]:
        self._tables += 1
        yield from grids_of(table, f"{where}表 {self._tables}", self._text)

    def _text(self, paragraph: Element) -> str:
        label, text = self._numbers.label_of(paragraph), paragraph_text(paragraph)
        return label + text if text else label.rstrip()


def _marginals(package: Package, part: str) -> Iterator[Message]:
    for kind, note in MARGINALS.items():
        parts = [link.target for link in relations(package, part) if link.kind == kind and link.target in package.names]
        if any("".join(map(str, tree_of(package.bytes_of(name)).itertext())).strip() for name in parts):
            yield note
