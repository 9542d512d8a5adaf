"""A report for the terminal, by ``rich`` (imported only here and in the shell's console): blocks in, lines out."""

from collections.abc import Iterator
from io import StringIO

from rich.box import Box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Report, Table, Text, Tone
from perfeval_rules.report.to_terminal_lines import cells, shared, visible, wrapped

STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.GOOD: "green",
    Tone.ERROR: "bold red",
    Tone.WARNING: "yellow",
    Tone.QUESTION: "cyan",
    Tone.INFO: "blue",
}

GAP = 2
"""Cells between two columns of a table."""

LEAST_WIDTH = 40
"""Narrower terminals are treated as if they had this width."""

_RULED = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n")
"""Lines under the heading and above the totals, and nothing else."""


def to_terminal(report: Report, width: int, *, colour: bool) -> str:
    """The report as lines of at most ``width`` cells, with colours if asked for."""
    width = max(width, LEAST_WIDTH)
    page = Console(
        file=StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    with page.capture() as captured:
        for number, block in enumerate(report.blocks):
            if number and not _close(report.blocks[number - 1], block):
                page.print()
            _print(page, block, width)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def _close(before: Block, block: Block) -> bool:
    """Whether two blocks stand without an empty line between them."""
    return isinstance(before, Heading) and not isinstance(block, Heading)


def _print(page: Console, block: Block, width: int) -> None:
    match block:
        case Heading(text, level):
            _heading(page, text, level, width)
        case Paragraph(texts):
            for line in wrapped(texts, width):
                page.print(_styled(line))
        case Outline(items):
            for entry in _outline(items, width, 0):
                page.print(entry)
        case Table():
            page.print(_table(block, width))


def _heading(page: Console, text: str, level: int, width: int) -> None:
    """A heading; the two upper levels are underlined."""
    lines = list(wrapped((Text(text, Tone.STRONG),), width))
    for line in lines:
        page.print(_styled(line))
    if level < 3:
        longest = max((sum(cells(part.text) for part in line) for line in lines), default=0)
        page.print(RichText(("=" if level == 1 else "-") * longest, style="dim"))


def _outline(items: tuple[Item, ...], width: int, depth: int) -> Iterator[RichText]:
    """Each entry with a bullet, its further lines and the entries under it indented."""
    for item in items:
        bullet, indent = ("- ", " " * (2 * depth))
        for number, line in enumerate(wrapped(item.texts, width - len(indent) - len(bullet))):
            yield RichText(indent + ("  " if number else bullet)).append_text(_styled(line))
        yield from _outline(item.under, width, depth + 1)


def _table(table: Table, width: int) -> RichTable:
    """The table with its texts broken to the widths that the columns share."""
    columns = list(zip(*table.rows, strict=True)) if table.rows else [() for _ in table.columns]
    natural = [
        max(map(cells, (column.title, *(visible(text.text) for text in texts))))
        for column, texts in zip(table.columns, columns, strict=True)
    ]
    widths = shared(natural, width - GAP * (len(natural) - 1), [column.numeric for column in table.columns])
    rich = RichTable(box=_RULED, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for column, cell_width in zip(table.columns, widths, strict=True):
        head = _cell(Text(column.title, Tone.STRONG), cell_width)
        rich.add_column(head, width=cell_width, justify="right" if column.numeric else "left", no_wrap=True)
    for number, row in enumerate(table.rows, 1):
        last = number == len(table.rows) - table.footers
        rich.add_row(*map(_cell, row, widths), end_section=last)
    return rich


def _cell(text: Text, width: int) -> RichText:
    return RichText("\n").join(_styled(line) for line in wrapped((text,), width))


def _styled(line: tuple[Text, ...]) -> RichText:
    return RichText.assemble(*((part.text, STYLES[part.tone]) for part in line))
