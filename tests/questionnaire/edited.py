"""A workbook after a person has worked in it: bytes and edits in, bytes out."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

Edits = Mapping[str, Mapping[str, Any]]
"""For each sheet its cells, and what is entered there; ``rename`` and ``remove`` are about the sheet itself."""


def edited(data: bytes, edits: Edits) -> bytes:
    """The workbook with these cells filled in; a sheet that is not there is added."""
    book = load_workbook(BytesIO(data))
    for name, cells in edits.items():
        sheet = book[name] if name in book.sheetnames else book.create_sheet(name)
        for where, value in cells.items():
            match where:
                case "rename":
                    sheet.title = value
                case "remove":
                    book.remove(sheet)
                case "take rows":
                    sheet.delete_rows(value)
                case _:
                    sheet[where].value = value
                    if isinstance(value, str):
                        sheet[where].data_type = "s"  # what looks like a formula was typed as a text
    target = BytesIO()
    book.save(target)
    return target.getvalue()
