"""Workbooks of Excel and WPS (.xlsx, .xlsm): bytes in, one grid a sheet out.

The sheets are listened to, not loaded, so that millions of formatted but empty rows cost no memory. Formulas are
never computed: what counts is the value that was stored when the workbook was saved.
"""

from perfeval_rules.documents.contents import Contents
from perfeval_rules.documents.leftovers import leftovers
from perfeval_rules.documents.package import Package
from perfeval_rules.documents.sheets import SheetGrids
from perfeval_rules.documents.xlsx_book import book_of
from perfeval_rules.documents.xlsx_sheet import sheet_of


def read_xlsx(data: bytes) -> Contents:
    """The sheets of a workbook."""
    package = Package(data)
    book = book_of(package)
    grids = SheetGrids()
    for part in book.sheets:
        with package.stream_of(part.part) as stream:
            sheet = sheet_of(stream, book)
        grids.add(part.name, sheet.texts, sheet.merges, cut=sheet.cut)
        grids.tell_hidden(part.name, sheet=part.hidden, lines=sheet.hidden)
        grids.tell_uncomputed(part.name, sheet.uncomputed)
    return grids.contents(leftovers(package))
