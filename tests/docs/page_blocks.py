"""A page about the rule language taken apart: its text in, blocks, shown examples, tables and headings out.

A fenced block is named by what stands behind its opening fence: ``feel`` and ``template`` hold examples, ``yaml`` with
a path holds a file, ``text`` holds a message. Between blocks an example is code with an arrow in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"zh": DOCS / "rule-language.zh-CN.md", "en": DOCS / "rule-language.md"}
UNKNOWN = {"zh": "未知", "en": "unknown"}

ARROW = " → "
INLINE = re.compile(rf"`([^`\n]+?){ARROW}([^`\n]+)`")
EXCERPT = re.compile(r"  (\d+) \| (.*)")
PLACE = re.compile(r"((?:rules|cases)/\S+\.yaml):\d+:")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block, or with ``info`` of ``None`` one line between blocks."""

    info: str | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of one of the page's files, as somebody got it wrong."""

    path: str
    number: int
    line: str


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page, in order."""
    inside: list[str] | None = None
    info = ""
    for line in page.splitlines():
        if inside is None and line.startswith("```"):
            inside, info = [], line.removeprefix("```")
        elif inside is not None and line == "```":
            yield Block(info, tuple(inside))
            inside = None
        elif inside is not None:
            inside.append(line)
        else:
            yield Block(None, (line,))
    if inside is not None:
        raise ValueError(f"the block {info!r} is never closed")


def put_together(parts: Iterator[Block]) -> str:
    """The page that consists of these blocks."""
    lines: list[str] = []
    for block in parts:
        lines += block.lines if block.info is None else (f"```{block.info}", *block.lines, "```")
    return "\n".join(lines) + "\n"


def halves(line: str) -> tuple[str, str]:
    """The two sides of the arrow in a line of a block."""
    left, arrow, right = line.partition(f" {ARROW} ")
    if not arrow:
        raise ValueError(f"an example without an arrow: {line}")
    return left, right


def expressions(page: str) -> list[str]:
    """Every expression whose value the page shows, in order."""
    found: list[str] = []
    for block in blocks(page):
        if block.info == "feel":
            found += [halves(line)[0] for line in block.lines]
        elif block.info is None:
            found += [expression for expression, _ in INLINE.findall(block.lines[0])]
    return found


def templates(page: str) -> list[str]:
    """Every text with placeholders that the page shows filled, in order."""
    return [halves(line)[0] for block in blocks(page) if block.info == "template" for line in block.lines]


def files(page: str) -> dict[str, str]:
    """The files that the page shows, by path."""
    shown = [block for block in blocks(page) if block.info is not None and block.info.startswith("yaml ")]
    return {(block.info or "").removeprefix("yaml "): "\n".join(block.lines) + "\n" for block in shown}


def changes(block: Block) -> list[Changed]:
    """The faulty lines that a message is about."""
    found: list[Changed] = []
    path = ""
    for line in block.lines:
        if place := PLACE.match(line):
            path = place.group(1)
        elif excerpt := EXCERPT.fullmatch(line):
            found.append(Changed(path, int(excerpt.group(1)), excerpt.group(2)))
    return found


def mistakes(page: str) -> list[list[Changed]]:
    """The faulty lines of every message that the page shows."""
    return [changes(block) for block in blocks(page) if block.info == "text"]


def cells(line: str) -> list[str]:
    """The cells of a table's row; none where the line is no such row."""
    return [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []


def functions(page: str) -> list[str]:
    """The names of the functions that the page's tables explain."""
    first = [row[0] for block in blocks(page) if block.info is None and len(row := cells(block.lines[0])) == 3]
    return [name for cell in first for name in dict.fromkeys(re.findall(r"`([^`(]+)\([^`]*\)`", cell))]


def headings(page: str) -> list[str]:
    """The headings of the page with their marks."""
    return [block.lines[0] for block in blocks(page) if block.info is None and block.lines[0].startswith("#")]


def links(page: str) -> list[str]:
    """What the page links to."""
    lines = [block.lines[0] for block in blocks(page) if block.info is None]
    return [target for line in lines for target in re.findall(r"\]\((\S+?)\)", line)]


def anchor(heading: str) -> str:
    """The fragment under which a heading can be linked to."""
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")
