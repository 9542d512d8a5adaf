"""Word templates that tests make: paragraphs and table rows in, the bytes of a document out."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document


def template(paragraphs: Iterable[str] = (), rows: Iterable[list[str]] = (), header: str = "") -> bytes:
    """A document with these words."""
    document = Document()
    if header:
        document.sections[0].header.paragraphs[0].add_run(header)
    for text in paragraphs:
        document.add_paragraph(text)
    for number, texts in enumerate(listed := list(rows)):
        if number == 0:
            table = document.add_table(rows=len(listed), cols=len(texts))
        for cell, text in zip(table.rows[number].cells, texts, strict=False):
            cell.text = text
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes, instead: bool = False) -> bytes:
    """The same package with one part more, or with this part instead of the one of its name."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            if not (instead and part.filename == name):
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return buffer.getvalue()
