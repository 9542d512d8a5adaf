"""A report as Markdown (CommonMark with GitHub's tables): report in, text out."""

import re
from collections.abc import Iterator
from itertools import groupby
from unicodedata import category

from perfeval_rules.model.report import Block, Heading, Item, Outline, Paragraph, Report, Table, Text, Tone

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_AT_LINE_START = re.compile(r"^(\s*)(?:([#+=-])|(\d{1,9})([.)]))")
BOLD = (Tone.STRONG, Tone.ERROR)


def to_markdown(report: Report) -> str:
    """The report, one block after another."""
    return "\n\n".join("\n".join(_lines(block)) for block in report.blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph(texts):
            yield _start(_inline(texts))
        case Outline(items):
            yield from _outline(items, 0)
        case Table():
            yield from _table(block)


def escaped(text: str) -> str:
    """The text in which no character means anything to Markdown; line breaks become spaces."""
    flat = " ".join(text.split()) if "\n" in text or "\r" in text else text
    clean = "".join("\ufffd" if category(char) in ("Cc", "Cs") else char for char in flat)
    return _SPECIAL.sub(r"\\\1", clean)


def _start(line: str) -> str:
    """A line whose beginning Markdown would take for a heading or list, made plain."""
    return _AT_LINE_START.sub(lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", line)


def _inline(texts: tuple[Text, ...]) -> str:
    """Stretches of text, those to be stressed in bold."""
    said = [text for text in texts if text.text]
    runs = [(bold, "".join(text.text for text in same)) for bold, same in groupby(said, lambda text: text.tone in BOLD)]
    whole = ["", *(text for _, text in runs), ""]
    return "".join(
        _bold(text, whole[at][-1:], whole[at + 2][:1]) if bold else escaped(text)
        for at, (bold, text) in enumerate(runs)
    )


def _bold(text: str, before: str, after: str) -> str:
    """The text in bold; punctuation at an end that touches other text stays outside, or the marks would not count."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or (before.strip() and not text[start].isalnum())):
        start += 1
    while end > start and (text[end - 1].isspace() or (after.strip() and not text[end - 1].isalnum())):
        end -= 1
    inner = f"**{escaped(text[start:end])}**" if start < end else ""
    return f"{escaped(text[:start])}{inner}{escaped(text[end:])}"


def _outline(items: tuple[Item, ...], depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'  ' * depth}- {_start(_inline(item.texts))}".rstrip()
        yield from _outline(item.under, depth + 1)


def _table(table: Table) -> Iterator[str]:
    yield _row([escaped(column.title) for column in table.columns])
    yield _row(["---:" if column.numeric else "---" for column in table.columns])
    for row in table.rows:
        yield _row([_inline((cell,)) for cell in row])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
