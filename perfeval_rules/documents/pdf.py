"""PDF documents in, the lines and ruled tables of their pages out; scanned pages are told, never guessed at."""

from collections.abc import Iterator, Sequence

from perfeval_rules.documents.apart import Told, told_of
from perfeval_rules.documents.contents import Contents, Doubt, Unreadable
from perfeval_rules.documents.grids import within_bounds
from perfeval_rules.documents.kinds import Kind
from perfeval_rules.documents.package import damaged
from perfeval_rules.documents.refusals import refusal
from perfeval_rules.model.originals import Box, Grid, Paragraph, Piece
from perfeval_rules.model.places import say

WORKER = "pdf_worker"
UNKNOWN_SHARE = 20
"""A page is in letters that cannot be told if one in so many is unknown."""


def read_pdf(data: bytes) -> Contents:
    """The pages of a document."""
    told = list(told_of(data, WORKER))
    pages = [page for page in told if "end" not in page]
    end = told[-1].get("end", "") if told else ""
    if end == "password":
        raise refusal(Kind.ENCRYPTED)
    if not pages:
        raise damaged() if end == "damaged" else _endless()
    pieces = tuple(within_bounds(_piece(piece) for page in pages for piece in page["pieces"]))
    if not pieces and any(page["pictures"] for page in pages):
        raise _scanned()
    return Contents(pieces, doubts=tuple(_doubts(pages, end)))


def _piece(told: Told) -> Piece:
    if "boxes" in told:
        return Grid(**{**told, "boxes": tuple(Box(**box) for box in told["boxes"])})
    return Paragraph(**told)


def _doubts(pages: Sequence[Told], end: str) -> Iterator[Doubt]:
    numbered = list(enumerate(pages, start=1))
    scanned = [number for number, page in numbered if page["pictures"] and not page["pieces"]]
    unknown = [number for number, page in numbered if page["unknown"] * UNKNOWN_SHARE > page["letters"]]
    if scanned:
        yield Doubt(
            say("pages without text were left out, they are pictures: {pages}", pages=_listed(scanned)),
            say("Recognise their text first (OCR), and check the figures."),
        )
    if unknown:
        yield Doubt(
            say(
                "pages in letters that the document does not explain are not reliable: {pages}",
                pages=_listed(unknown),
            ),
            say("Ask for the Word or Excel file, or recognise the text of the pages (OCR)."),
        )
    if end != "all":
        yield Doubt(
            say("only the first {count} pages were read", count=len(pages)),
            say("The rest is damaged, or takes too long to read; save the pages that you need as a PDF of their own."),
        )


def _listed(numbers: Sequence[int]) -> str:
    return "、".join(map(str, numbers))


def _scanned() -> Unreadable:
    return Unreadable(
        say("this is a scanned PDF: its pages are pictures, and there is no text in it"),
        say("Recognise its text first (OCR), check the figures, and save the result as .docx or .xlsx."),
    )


def _endless() -> Unreadable:
    return Unreadable(
        say("the PDF takes too long or too much memory to read"),
        say("Print it to PDF anew from a PDF reader, then try again."),
    )
