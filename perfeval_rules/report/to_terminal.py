"""A report for the terminal: blocks in, lines out, with the codes that terminals take for colours if asked for."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Report, Table, Text, Tone
from perfeval_rules.report.to_terminal_lines import cells, shared, visible, wrapped

CODES = {
    Tone.PLAIN: "",
    Tone.STRONG: "1",
    Tone.QUIET: "2",
    Tone.GOOD: "32",
    Tone.ERROR: "1;31",
    Tone.WARNING: "33",
    Tone.QUESTION: "36",
    Tone.INFO: "34",
}
"""What sets each tone: bold, dim, or a colour."""

GAP = 2
"""Cells between two columns of a table."""

LEAST_WIDTH = 40
"""Narrower terminals are treated as if they had this width."""

Line = Sequence[Text]
Paint = Callable[[Line], str]


def to_terminal(report: Report, width: int, *, colour: bool) -> str:
    """The report as lines of ``width`` cells, save for tables that cannot be as narrow; with colours if asked for."""
    width, paint = max(width, LEAST_WIDTH), _coloured if colour else _plain
    lines: list[str] = []
    for number, block in enumerate(report.blocks):
        if number and not _close(report.blocks[number - 1], block):
            lines.append("")
        lines.extend(_lines(block, width, paint))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _plain(line: Line) -> str:
    return "".join([part.text for part in line])


def _coloured(line: Line) -> str:
    return "".join([f"\x1b[{CODES[part.tone]}m{part.text}\x1b[0m" if CODES[part.tone] else part.text for part in line])


def _close(before: Block, block: Block) -> bool:
    """Whether two blocks stand without an empty line between them."""
    return isinstance(before, Heading) and not isinstance(block, Heading)


def _lines(block: Block, width: int, paint: Paint) -> Iterator[str]:
    match block:
        case Heading(text, level):
            return _heading(text, level, width, paint)
        case Paragraph(texts):
            return map(paint, wrapped(texts, width))
        case Outline(items):
            return _outline(items, width, 0, paint)
        case Table():
            return _table(block, width, paint)


def _heading(text: str, level: int, width: int, paint: Paint) -> Iterator[str]:
    """A heading; the two upper levels are underlined."""
    lines = list(wrapped((Text(text, Tone.STRONG),), width))
    yield from map(paint, lines)
    if level < 3:
        longest = max((sum(cells(part.text) for part in line) for line in lines), default=0)
        yield paint((Text(("=" if level == 1 else "-") * longest, Tone.QUIET),))


def _outline(items: tuple[Item, ...], width: int, depth: int, paint: Paint) -> Iterator[str]:
    """Each entry with a bullet, its further lines and the entries under it indented."""
    for item in items:
        bullet, indent = ("- ", " " * (2 * depth))
        for number, line in enumerate(wrapped(item.texts, width - len(indent) - len(bullet))):
            yield indent + ("  " if number else bullet) + paint(line)
        yield from _outline(item.under, width, depth + 1, paint)


def _table(table: Table, width: int, paint: Paint) -> Iterator[str]:
    """The table, its texts broken to the widths that the columns share, with lines under its heading and above totals.

    Titles stand low. Where the columns cannot be as narrow as ``width`` asks, nothing is left out.
    """
    columns = list(zip(*table.rows, strict=True)) if table.rows else [() for _ in table.columns]
    natural = [
        max(map(cells, (column.title, *(visible(text.text) for text in texts))))
        for column, texts in zip(table.columns, columns, strict=True)
    ]
    numeric = [column.numeric for column in table.columns]
    widths = shared(natural, width - GAP * (len(natural) - 1), numeric)
    rule = "─" * (sum(widths) + GAP * (len(widths) - 1))
    titles = _broken([Text(column.title, Tone.STRONG) for column in table.columns], widths)
    highest = max(map(len, titles), default=0)
    yield from _row([[*[()] * (highest - len(title)), *title] for title in titles], widths, numeric, paint)
    yield rule
    for number, row in enumerate(table.rows, 1):
        yield from _row(_broken(row, widths), widths, numeric, paint)
        if table.footers and number == len(table.rows) - table.footers:
            yield rule


def _broken(row: Sequence[Text], widths: Sequence[int]) -> list[list[Line]]:
    """The lines of each cell of a row."""
    return [[*wrapped((text,), width)] for text, width in zip(row, widths, strict=True)]


def _row(lines: list[list[Line]], widths: Sequence[int], numeric: Sequence[bool], paint: Paint) -> Iterator[str]:
    """The lines of one row of a table from those of its cells; numbers stand on the right of their column."""
    for across in zip_longest(*lines, fillvalue=()):
        line: list[str] = []
        for part, width, right in zip(across, widths, numeric, strict=True):
            space = " " * (width - sum(cells(text.text) for text in part))
            line.append(space + paint(part) if right else paint(part) + space)
        yield (" " * GAP).join(line)
