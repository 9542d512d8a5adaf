"""Workbooks in the older and the binary format of Excel (.xls, .xlsb): bytes in, grids out.

The library that reads them lays out every sheet as a rectangle, so that two cells far apart could fill the memory: how
far a sheet reaches is looked at first. It runs in a process of its own, since a broken file can bring it down.
"""

from perfeval_rules.documents.apart import told_of
from perfeval_rules.documents.contents import Contents, Unreadable
from perfeval_rules.documents.grids import Merge
from perfeval_rules.documents.kinds import Kind
from perfeval_rules.documents.limits import MOST_BOXES, MOST_LAID_OUT
from perfeval_rules.documents.package import damaged
from perfeval_rules.documents.refusals import refusal
from perfeval_rules.documents.sheets import SheetGrids
from perfeval_rules.documents.xls_looks import looks_of
from perfeval_rules.documents.xlsb_extent import largest_extent
from perfeval_rules.model.places import say

WORKER = "old_sheets_worker"


def read_xls(data: bytes) -> Contents:
    """The sheets of a workbook of Excel 97–2003."""
    _refuse_above(looks_of(data).largest_extent)
    return _sheets(data).contents()


def read_xlsb(data: bytes) -> Contents:
    """The sheets of a binary workbook."""
    _refuse_above(largest_extent(data))
    note = say("number formats of .xlsb are not read: a percentage stands as its plain number")
    return _sheets(data).contents([note])


def _sheets(data: bytes) -> SheetGrids:
    grids = SheetGrids()
    end = ""
    for told in told_of(data, WORKER):
        end = told.get("end", "")
        if not end:
            texts = {(row, column): text for row, column, text in told["cells"]}
            merges = [Merge(top + 1, left + 1, down + 1, right + 1) for (top, left), (down, right) in told["merges"]]
            grids.add(told["sheet"], texts, merges, cut=len(texts) > MOST_BOXES)
            grids.tell_hidden(told["sheet"], sheet=told["hidden"], lines=False)
    if end != "all":
        raise refusal(Kind.ENCRYPTED) if end == "password" else damaged()
    return grids


def _refuse_above(cells: int) -> None:
    if cells > MOST_LAID_OUT:
        raise Unreadable(
            say("a sheet reaches over {count} cells, most of them empty", count=cells),
            say("Delete the stray cells far to the right or below, or save the workbook as .xlsx."),
        )
