"""A document as files of every form: its pieces in, bytes out; the real document is cut into pieces at test time."""

import io
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from html import escape

from docx import Document
from openpyxl import Workbook

from perfeval_rules.model.originals import Grid, Paragraph, Piece


def as_docx(pieces: Sequence[Piece]) -> bytes:
    """Paragraphs and tables in their order."""
    document = Document()
    for piece in pieces:
        if isinstance(piece, Paragraph):
            document.add_paragraph(piece.text)
            continue
        table = document.add_table(piece.height, piece.width, style="Table Grid")
        for box in piece.boxes:
            cell = table.cell(box.row - 1, box.column - 1)
            if box.rows > 1 or box.columns > 1:
                cell = cell.merge(table.cell(box.row + box.rows - 2, box.column + box.columns - 2))
            cell.text = box.text
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def as_xlsx(pieces: Sequence[Piece]) -> bytes:
    """Everything on one sheet, from top to bottom; what reads as a number is one."""
    book = Workbook()
    page = book.active
    assert page is not None
    top = 1
    for piece in pieces:
        if isinstance(piece, Paragraph):
            page.cell(top, 1).value = piece.text
            top += 1
            continue
        for box in piece.boxes:
            row, column = top + box.row - 1, box.column
            page.cell(row, column).value = _number(box.text) or box.text or None
            if box.rows > 1 or box.columns > 1:
                corner = (row + box.rows - 1, column + box.columns - 1)
                page.merge_cells(start_row=row, start_column=column, end_row=corner[0], end_column=corner[1])
        top += piece.height
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def as_html(pieces: Sequence[Piece]) -> bytes:
    """A page of paragraphs and tables."""
    body = "".join(f"<p>{escape(one.text)}</p>" if isinstance(one, Paragraph) else _table(one) for one in pieces)
    return f"<!doctype html><meta charset=utf-8><title>自评</title><body>{body}".encode()


def _table(grid: Grid) -> str:
    rows = (
        "".join(
            f'<td rowspan="{box.rows}" colspan="{box.columns}">{escape(box.text)}</td>'
            for box in grid.boxes
            if box.row == number
        )
        for number in range(1, grid.height + 1)
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _number(text: str) -> float | None:
    try:
        return float(Decimal(text))
    except InvalidOperation:
        return None
