"""The neutral report: blocks that every writer knows how to turn into its own format."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a stretch of text conveys besides its words."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the report's own."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and whether it holds numbers (aligned right)."""

    title: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the last ``footers`` rows are totals."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    footers: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of an outline, with the entries under it."""

    texts: tuple[Text, ...]
    under: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A nested list."""

    items: tuple[Item, ...]


Block = Heading | Paragraph | Table | Outline


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, in reading order."""

    title: str
    blocks: tuple[Block, ...]
