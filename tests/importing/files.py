"""Sheets as files: boxes in, the bytes of an .xlsx, .docx, .html or .csv file out; LibreOffice makes others."""

import csv
import io
import shutil
import subprocess
from decimal import Decimal
from html import escape
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from sheets import Put, Sheet

from perfeval_rules.figures.yaml_texts import plainly
from perfeval_rules.model.values import Value


def xlsx(sheet: Sheet) -> bytes:
    """A workbook with numbers as numbers and boxes merged."""
    book = Workbook()
    page = book.active
    assert page is not None
    for box in sheet.boxes:
        value = float(box.text) if isinstance(box.text, Decimal) else box.text
        page.cell(box.row, box.column).value = value if isinstance(value, float | str) else None
        if box.rows > 1 or box.columns > 1:
            corner = (box.row + box.rows - 1, box.column + box.columns - 1)
            page.merge_cells(start_row=box.row, start_column=box.column, end_row=corner[0], end_column=corner[1])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def docx(sheet: Sheet) -> bytes:
    """A Word document with one table."""
    document = Document()
    table = document.add_table(sheet.height, sheet.width, style="Table Grid")
    for box in sheet.boxes:
        cell = table.cell(box.row - 1, box.column - 1)
        if box.rows > 1 or box.columns > 1:
            cell = cell.merge(table.cell(box.row + box.rows - 2, box.column + box.columns - 2))
        cell.text = written(box.text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def html(sheet: Sheet) -> bytes:
    """A page with one table."""
    covered = {
        (row, column)
        for box in sheet.boxes
        for row in range(box.row, box.row + box.rows)
        for column in range(box.column, box.column + box.columns)
    }
    places = ((row, column) for row in range(1, sheet.height + 1) for column in range(1, sheet.width + 1))
    blank = [Put(row, column, None) for row, column in places if (row, column) not in covered]
    boxes = sorted([*sheet.boxes, *blank], key=lambda box: box.column)
    rows = [
        f"<tr>{''.join(_cell(box) for box in boxes if box.row == number)}</tr>" for number in range(1, sheet.height + 1)
    ]
    return f"<!doctype html><meta charset=utf-8><title>自评表</title><table>{''.join(rows)}</table>".encode()


def _cell(box: Put) -> str:
    return f'<td rowspan="{box.rows}" colspan="{box.columns}">{escape(written(box.text))}</td>'


def comma_separated(sheet: Sheet) -> bytes:
    """A file of rows; what is one box over several stands in the first of them."""
    texts = [[""] * sheet.width for _ in range(sheet.height)]
    for box in sheet.boxes:
        texts[box.row - 1][box.column - 1] = written(box.text)
    target = io.StringIO()
    csv.writer(target).writerows(texts)
    return target.getvalue().encode("utf-8-sig")


def converted(data: bytes, ending: str, wanted: str, folder: Path) -> bytes:
    """The file as LibreOffice saves it in another form."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    source = folder / f"sheet{ending}"
    source.write_bytes(data)
    home = f"-env:UserInstallation=file://{folder / 'office'}"
    command = [office, home, "--headless", "--convert-to", wanted, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"sheet.{wanted}").read_bytes()


def written(value: Value) -> str:
    """A value as it is typed."""
    if value is None:
        return ""
    return plainly(value) if isinstance(value, Decimal) else str(value)
