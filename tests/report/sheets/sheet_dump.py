"""What a workbook holds, as text: sheets, set-up, drop-downs, and every cell with its formula and stored value."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

A4 = 9


def dump(data: bytes) -> str:
    """The text of a workbook."""
    book, values = load_workbook(BytesIO(data)), load_workbook(BytesIO(data), data_only=True)
    return "\n".join(line for sheet in book for line in _sheet(sheet, values[sheet.title])) + "\n"


def _sheet(sheet: Any, values: Any) -> Iterator[str]:
    yield f"== {sheet.title} ({sheet.sheet_state}) {sheet.dimensions}"
    yield f"freeze {sheet.freeze_panes}, filter {sheet.auto_filter.ref}, charts {len(sheet._charts)}"
    page = sheet.page_setup
    size = "A4" if int(page.paperSize or 0) == A4 else "any paper"
    yield f"print {sheet.print_area or 'all'}, repeat {sheet.print_title_rows}, {page.orientation} {size}"
    for rule in sheet.data_validations.dataValidation:
        yield f"may hold {rule.sqref}: {rule.type} {rule.formula1}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                yield f"{cell.coordinate}: {_shown(cell, values[cell.coordinate].value)}"


def _shown(cell: Any, stored: Any) -> str:
    if cell.data_type == "f":
        return f"{cell.value}  →  {stored}"
    return repr(cell.value) if isinstance(cell.value, str) else str(cell.value)
