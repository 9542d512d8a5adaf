"""The catalogue as a neutral value: pages of rules in parts, which every writer turns into its own format."""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a stretch of text is."""

    PLAIN = "plain"
    CODE = "code"
    QUIET = "quiet"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule stands in the catalogue: on the page of the book that has its file."""

    book: str
    stem: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``target`` is the rule that it leads to."""

    text: str
    style: Style = Style.PLAIN
    target: Place | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """One or more lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every cell holds lines. The first cell of a row is its name, if it is ``named``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Lines, ...], ...]
    named: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is said of a rule or book, under its term; what is ``folded`` opens on demand."""

    term: str
    content: Lines | Grid
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule: its title, kind, severity or weight, and everything else in parts.

    ``mark`` is ``error``, ``warning``, ``question``, ``info`` or ``indicator``; ``measure`` says it in words.
    """

    place: Place
    id: str
    title: str
    kind: str
    mark: str
    measure: str
    doubtful: bool
    tags: tuple[str, ...]
    parts: tuple[Part, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Page:
    """A book: what it says of itself, and its own rules."""

    book: str
    title: str
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All pages, those of parents before those of the books that extend them."""

    title: str
    pages: tuple[Page, ...]


def plain(text: str, style: Style = Style.PLAIN) -> Lines:
    """One line in one style."""
    return Lines(((Run(text, style),),))


def tagged(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The entries that bear each tag, the tags in order: letters first, then numbers."""
    entries = [entry for page in catalogue.pages for entry in page.entries]
    tags = {tag for entry in entries for tag in entry.tags}
    return {tag: [entry for entry in entries if tag in entry.tags] for tag in sorted(tags, key=_in_order)}


def _in_order(tag: str) -> tuple[str, int, str]:
    letters = tag.rstrip("0123456789")
    return letters, int(tag[len(letters) :] or 0), tag
