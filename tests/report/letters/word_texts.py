"""A Word document as text that a person can compare: paragraphs with the names of their styles, tables as Markdown."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

MARKS = {"Title": "# ", "Heading 1": "## ", "Heading 2": "### ", "Item": "1. ", "Small": "> ", "Notice Box": "! "}


def told(data: bytes) -> str:
    """The words of a document, in reading order."""
    document = Document(BytesIO(data))
    lines: list[str] = []
    for block in document.iter_inner_content():
        lines += _table(block) if isinstance(block, Table) else [_paragraph(block), ""]
    return "\n".join(lines)


def words(data: bytes) -> str:
    """The same without marks, breaks as they are."""
    document = Document(BytesIO(data))
    return "\n".join(_words(document.iter_inner_content()))


def _words(blocks: Iterator[Paragraph | Table]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        else:
            yield block.text


def _paragraph(paragraph: Paragraph) -> str:
    style = paragraph.style.name if paragraph.style is not None else ""
    return f"{MARKS.get(style or '', '')}{paragraph.text}"


def _table(table: Table) -> list[str]:
    rows = [[cell.text.replace("\n", "<br>") for cell in row.cells] for row in table.rows]
    head, *rest = [f"| {' | '.join(row)} |" for row in rows]
    return [head, f"|{'---|' * len(rows[0])}", *rest, ""]
