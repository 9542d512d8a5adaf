"""An original: a document as it came in, read into paragraphs and grids in reading order, each with where it stands."""

from dataclasses import dataclass

from perfeval_rules.model.places import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph, or one line where the document only has lines.

    ``place`` is where a person finds it, in Chinese, as evidence says it: ``第 2 页``, ``第 14 段``. ``ends`` is
    whether the document marks that the text ends here, and does not go on in the next line.
    """

    text: str
    place: str
    ends: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One cell of a grid, merged cells being one box; ``row`` and ``column`` of its upper left corner count from 1.

    ``text`` is what a reader of the document sees: a percentage with its sign, a date as 2020-03-01, numbers with all
    their digits.
    """

    text: str
    place: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table or sheet: its boxes from top to bottom and left to right; blank ones are there too, with text ``""``."""

    place: str
    boxes: tuple[Box, ...]
    height: int
    width: int


Piece = Paragraph | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A document that was read: the file's name, its form (``xlsx``, ``pdf``, ``text`` …) and its pieces in order.

    ``notes`` say what was left aside: images, macros, hidden sheets.
    """

    file: str
    form: str
    pieces: tuple[Piece, ...]
    notes: tuple[Message, ...] = ()
